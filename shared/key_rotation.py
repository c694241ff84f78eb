"""Key rotation: when the ring has a new primary key, wraps the records' own keys anew under it, beside the writers.

It works as long as the ring holds keys older than its primary, and rests when there is nothing left: a ring of one key costs nothing.
Killed half-way it begins again, and passes over what is done.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Final, NoReturn
from uuid import UUID

import asyncpg
import structlog
from prometheus_client import Gauge

from shared.crypto import CryptoFailure, KeyRing
from shared.db import DRIVER_TROUBLE, Database, DriverConnection, lock_key
from shared.wrapped_keys import Rewrapped, WrappedKeys

PAGE_ROWS: Final = 200
"""Few enough that calls do not notice: a page is a millisecond or two of this process, and as much of the rows' locks."""

PAUSE_SECONDS: Final = 0.02
REST_SECONDS: Final = 600.0
"""How long until the next look when nothing is left: a replica that was not restarted yet may still use the old key."""

WATCH_SECONDS: Final = 10.0
RETRY_SECONDS: Final = 1.0
TOLD_SECONDS: Final = 60.0

_LEADER: Final = lock_key("wushe.key-rotation")
_NO_ROW: Final = UUID(int=0)
_TROUBLE: Final = (asyncpg.PostgresError, *DRIVER_TROUBLE, OSError, asyncio.TimeoutError)

# The index, whatever the statistics say. Commits stay synchronous: the old key may be dropped as soon as we are through.
_PREPARE: Final = "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off"

_log = structlog.get_logger(__name__)


def sealing_lock(head: bytes) -> int:
    """Return the advisory lock that everybody who seals under a key shares; whoever gets it alone knows that nobody does."""
    return lock_key(f"wushe.sealing-key.{head.hex()}")


class KeyRotation:
    """Follows the key ring of one process. Each replica of a service has one; a lock lets one of them work at a time."""

    def __init__(
        self,
        database: Database,
        keyring: KeyRing,
        columns: Sequence[WrappedKeys],
        left: Gauge,
        *,
        page_rows: int = PAGE_ROWS,
        pause: float = PAUSE_SECONDS,
    ) -> None:
        """Wrap anew what `columns` hold, some `page_rows` at a time, and tell in `left` how many rows wait."""
        self._database = database
        self._keyring = keyring
        self._columns = columns
        self._left = left
        self._page_rows = page_rows
        self._pause = pause

    async def run(self) -> NoReturn:
        """Hold the lock of the key this process seals under, and rotate, until cancelled."""
        while True:
            try:
                async with self._database.session() as session:
                    await self._attend(session)
            except _TROUBLE as error:
                _log.warning("key_rotation_interrupted", error=type(error).__name__)
            await asyncio.sleep(RETRY_SECONDS)

    async def _attend(self, session: DriverConnection) -> None:
        """Work until the session ends, and with it the locks."""
        lost = asyncio.Event()
        session.add_termination_listener(lambda _: lost.set())
        await session.execute("SELECT pg_advisory_lock_shared($1)", sealing_lock(self._keyring.head))
        while not self._keyring.older:
            await session.execute("SELECT 1", timeout=WATCH_SECONDS)  # a session may end without a word, and the lock with it
            if await _set_within(lost, WATCH_SECONDS):
                return
        while not await session.fetchval("SELECT pg_try_advisory_lock($1)", _LEADER):  # noqa: ASYNC110 # held elsewhere
            await asyncio.sleep(RETRY_SECONDS)
        await session.execute(_PREPARE)
        while not lost.is_set():
            rotated = await self._catch_up(session)
            await _set_within(lost, RETRY_SECONDS if rotated else REST_SECONDS)

    async def _catch_up(self, session: DriverConnection) -> int:
        """Go through all columns when anything is left in them; return how many keys were wrapped anew."""
        heads = self._keyring.older.values()
        waiting = sum([await column.count(session, heads) for column in self._columns])
        self._left.set(waiting)
        _log.info("key_rotation", primary=self._keyring.primary, older=list(self._keyring.older), left=waiting)
        return sum([await self._walk(session, column) for column in self._columns]) if waiting else 0

    async def _walk(self, session: DriverConnection, column: WrappedKeys) -> int:
        """Go through one column, page by page."""
        loop = asyncio.get_running_loop()
        rotated, broken, row, told = 0, 0, _NO_ROW, loop.time()
        while page := await column.page(session, after=row, rows=self._page_rows):
            outdated = [found for found in page if self._keyring.is_outdated(found[1])]
            changes = self._rewrapped(column, outdated)
            broken += len(outdated) - len(changes)
            if changes:
                replaced = await column.replace(session, changes)
                rotated += replaced
                self._left.dec(replaced)
            if loop.time() - told > TOLD_SECONDS:
                told = loop.time()
                _log.info("key_rotation_goes_on", table=column.table, rotated=rotated)
            row = page[-1][0]
            await asyncio.sleep(self._pause)
        if broken:
            _log.error("keys_not_rewrapped", table=column.table, rows=broken)
        return rotated

    def _rewrapped(self, column: WrappedKeys, outdated: Iterable[tuple[UUID, bytes]]) -> list[Rewrapped]:
        """Wrap keys anew. One that does not open holds up no other; the old key cannot be retired while it is there."""
        changes: list[Rewrapped] = []
        for row, before in outdated:
            with suppress(CryptoFailure):
                changes.append(Rewrapped(row, before, self._keyring.rewrap(before, context=column.context(row))))
        return changes


async def _set_within(event: asyncio.Event, seconds: float) -> bool:
    with suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
    return event.is_set()
