"""The sealer: chains audit records into blocks in the background and anchors the head.

A record is unsealed until it bears a block's number, however low its id: one committed late, after higher ids were
sealed, goes into the next block and is never lost.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from operator import itemgetter
from typing import Any, Final

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.audit.anchors import Anchor, Anchors
from shared.audit.chain import NO_PREVIOUS, RECORD_COLUMNS, Block
from shared.clock import Clock, SystemClock
from shared.db import Database, driver, lock_key

BLOCK_RECORDS: Final = 5000
INTERVAL_SECONDS: Final = 1.0
ANCHOR_SECONDS: Final = 5.0

_LOCK: Final = lock_key("wushe.audit.sealer")

_ANYTHING: Final = "SELECT EXISTS (SELECT FROM audit_record WHERE block_number IS NULL)"
_HEAD: Final = "SELECT number, digest, sealed_at FROM audit_block ORDER BY number DESC LIMIT 1"

# The array keeps the planner from scanning the whole table when its statistics lag behind.
_CLAIM: Final = f"""
UPDATE audit_record SET block_number = $1
WHERE id = ANY (ARRAY(SELECT id FROM audit_record WHERE block_number IS NULL ORDER BY id LIMIT $2))
RETURNING {RECORD_COLUMNS}
"""  # noqa: S608 - made of constants

_INSERT: Final = """
INSERT INTO audit_block (number, previous_digest, digest, record_count, first_id, last_id, sealed_at) VALUES ($1, $2, $3, $4, $5, $6, $7)
"""

_log = structlog.get_logger(__name__)


class Sealer:
    """Seals what is unsealed. Each replica of a service has one; a lock lets one of them work at a time."""

    def __init__(
        self,
        database: Database,
        anchors: Sequence[Anchors],
        *,
        clock: Clock | None = None,
        interval: float = INTERVAL_SECONDS,
        block_records: int = BLOCK_RECORDS,
    ) -> None:
        """Seal at most `block_records` into a block, every `interval` seconds, and anchor the head in each of `anchors`."""
        self._database = database
        self._clock = clock or SystemClock()
        self._interval = interval
        self._block_records = block_records
        self._noted: dict[Anchors, int | None] = dict.fromkeys(anchors)
        self._settled = False

    async def run(self) -> None:
        """Seal until cancelled. A pass that fails is logged and tried again: records wait in the table, unsealed."""
        while True:
            try:
                await self.catch_up()
            except Exception as failure:  # noqa: BLE001 - whatever befell one pass, the next one must come
                _log.warning("audit_sealing_failed", error=type(failure).__name__)
            await asyncio.sleep(self._interval)

    async def catch_up(self) -> int:
        """Seal all that is unsealed now and anchor the head; return the number of records sealed."""
        if self._settled and not await self._anything_unsealed():
            return 0
        sealed, more, head = 0, True, None
        while more:
            async with self._database.transaction() as tx:
                count, newest = await self._seal_block(tx)
            sealed, head = sealed + count, newest or head
            more = count == self._block_records
        self._settled = head is not None and await self._anchor(head)
        return sealed

    async def _anything_unsealed(self) -> bool:
        """Look without a transaction: most seconds of a quiet night bring nothing."""
        async with self._database.reading() as connection:
            return bool(await driver(connection).fetchval(_ANYTHING))

    async def _seal_block(self, tx: AsyncConnection) -> tuple[int, Anchor | None]:
        """Seal one block; return its size and the head of the chain, or no head when another replica is at work."""
        connection = driver(tx)
        if not await connection.fetchval("SELECT pg_try_advisory_xact_lock($1)", _LOCK):
            return 0, None
        head = await connection.fetchrow(_HEAD)
        number, previous = (head["number"] + 1, head["digest"]) if head else (1, NO_PREVIOUS)
        records: list[Any] = sorted(await connection.fetch(_CLAIM, number, self._block_records), key=itemgetter(0))
        if not records:
            return 0, Anchor(head["number"], head["digest"], head["sealed_at"]) if head else None
        block = Block(number, previous, len(records), records[0][0], records[-1][0], self._clock.now())
        digest = block.digest(records)
        await connection.execute(_INSERT, number, previous, digest, block.record_count, block.first_id, block.last_id, block.sealed_at)
        return len(records), Anchor(number, digest, block.sealed_at)

    async def _anchor(self, head: Anchor) -> bool:
        """Note the head wherever it is not noted yet, and tell whether all places have it; the next pass tries again."""
        await asyncio.gather(*(self._anchor_in(place, head) for place, noted in self._noted.items() if noted != head.number))
        return all(noted == head.number for noted in self._noted.values())

    async def _anchor_in(self, place: Anchors, head: Anchor) -> None:
        """Note the head in one place. One that is out of reach gets the head of a later pass, and holds up nothing else."""
        try:
            async with asyncio.timeout(ANCHOR_SECONDS):
                last = await place.last()
                if self._noted[place] is None:
                    await self._compare(last)
                if last is None or (last.number, last.digest) != (head.number, head.digest):
                    await place.append(head)
        except Exception as failure:  # noqa: BLE001 - sealing goes on whatever befell an anchor
            _log.warning("audit_anchoring_failed", place=type(place).__name__, error=type(failure).__name__)
        else:
            self._noted[place] = head.number

    async def _compare(self, last: Anchor | None) -> None:
        """Raise the alarm when the chain is no longer the one anchored. Sealing goes on: the anchors keep both stories."""
        if last is None:
            return
        async with self._database.reading() as connection:
            found = await driver(connection).fetchval("SELECT digest FROM audit_block WHERE number = $1", last.number)
        if found != last.digest:
            _log.error("audit_chain_contradicts_its_anchor", block=last.number, missing=found is None)
