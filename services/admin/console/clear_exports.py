"""Numbers in clear for many: one look after the other, each of which the directory writes down with its purpose before it answers.

It goes no faster than somebody may look at one after the other, so a file is no way around that bound. What was seen is kept sealed, for
a short while, and a restart goes on where it was.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final, NoReturn
from uuid import UUID

import structlog
from wushe.directory.v1 import identity_service_pb2 as pb
from wushe.directory.v1 import person_pb2

from services.admin import words
from services.admin.console.backend import Backend
from services.admin.console.config import Settings
from services.admin.console.store import accounts, clear_exports
from services.admin.console.store.accounts import Account
from services.admin.console.store.clear_exports import ClearExport, Row, Stage
from shared.clock import Clock
from shared.crypto import KeyRing
from shared.db import Database, is_passing
from shared.errors import RemoteFault
from shared.ids import uuid7
from shared.quota import RETRY_AFTER
from shared.refusals import Kind, Refusal
from shared.rounds import keep_up

BUSY: Final = "您已有一份明文文件正在生成，请等它完成"
DISABLED: Final = "账号已停用"
_REVEAL: Final = pb.DESCRIPTOR.services_by_name["IdentityService"].methods_by_name["RevealPerson"]
_KINDS: Final[Any] = person_pb2.DocumentType.DESCRIPTOR
_STOPS: Final = frozenset({Kind.PERMISSION_DENIED, Kind.UNAUTHENTICATED, Kind.INVALID_ARGUMENT})
"""Refusals of whoever looks, not of whom they look at: those after would be refused alike."""
_TIDY_SECONDS: Final = 30.0
_LONGEST_WAIT: Final = 30.0
_PATIENCE: Final = 60

_log = structlog.get_logger(__name__)


class Stopped(Exception):
    """Why a file cannot be made, in Chinese."""

    def __init__(self, why: str) -> None:
        """Say why."""
        self.why = why
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Wish:
    """Whose numbers somebody wants in a file, and what for."""

    noun: str
    purpose: str
    headings: tuple[str, ...]
    rows: tuple[tuple[str, tuple[str, ...]], ...]
    """(person by resource name, what the list shows of them)."""


@dataclass(frozen=True, slots=True)
class Seen:
    """One row of a file: what the list shows, and what was seen in clear or why nothing was."""

    cells: tuple[str, ...]
    clear: tuple[str, ...] = ()
    """(name, documents, phone)."""
    why: str = ""


@dataclass(slots=True)
class ClearExports:
    """Makes the files, and deletes them."""

    database: Database
    clock: Clock
    keyring: KeyRing
    backend: Backend
    settings: Settings
    sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    _tasks: set[asyncio.Task[None]] = field(default_factory=set)

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Go on with what a restart interrupted, and delete what is old, until the block ends."""
        async with self.database.reading() as connection:
            waiting = await clear_exports.under_way(connection)
        self._start(self._tidy())
        for one in waiting:
            self._start(self._work(one))
        try:
            yield
        finally:
            for task in self._tasks:
                task.cancel()
            await asyncio.gather(*self._tasks, return_exceptions=True)

    async def begin(self, account: Account, wish: Wish) -> UUID:
        """Look at the first, then at the others in the background; what refuses the first refuses the file. Raises Refusal, Stopped."""
        async with self.database.reading() as connection:
            if any(one.stage is Stage.UNDER_WAY for one in await clear_exports.of(connection, account.id, 1)):
                raise Stopped(BUSY)
        person, cells = wish.rows[0]
        first = await self._seen(account, person, wish.purpose, cells)
        now, identifier = self.clock.now(), uuid7()
        one = ClearExport(identifier, account.id, wish.noun, wish.purpose, wish.headings, Stage.UNDER_WAY, len(wish.rows), 0, "", now, now)
        rows = [Row(at, name, self._sealed(identifier, Seen(shown))) for at, (name, shown) in enumerate(wish.rows)]
        async with self.database.transaction() as tx:
            if not await clear_exports.insert(tx, one, rows):
                raise Stopped(BUSY)
            await clear_exports.saw(tx, identifier, 0, self._sealed(identifier, first), now)
        self._start(self._work(one))
        return identifier

    async def delete(self, one: ClearExport) -> None:
        """Delete a file before its time."""
        async with self.database.transaction() as tx:
            await clear_exports.end(tx, one.id, Stage.DELETED, "", self.clock.now())

    async def rows(self, one: ClearExport) -> list[Seen]:
        """Return what a file holds; nothing once its time is over, whether or not it was deleted yet."""
        if one.stage is not Stage.READY or self.clock.now() > self.until(one):
            return []
        async with self.database.reading() as connection:
            return [self._opened(one.id, row) for row in await clear_exports.rows_of(connection, one.id)]

    def until(self, one: ClearExport) -> Any:
        """Return until when a file that is ready can be fetched."""
        return one.update_time + timedelta(minutes=self.settings.clear_export_minutes)

    def _start(self, work: Any) -> None:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _tidy(self) -> NoReturn:
        at_once, job = clear_exports.FORGOTTEN_AT_ONCE, "clear_exports"
        await keep_up(self._forget, at_once=at_once, every_seconds=_TIDY_SECONDS, job=job)

    async def _forget(self) -> int:
        now = self.clock.now()
        async with self.database.transaction() as tx:
            return await clear_exports.forget(tx, now - timedelta(minutes=self.settings.clear_export_minutes), now)

    async def _work(self, one: ClearExport) -> None:
        """Make a file, through every outage of the database."""
        while True:
            try:
                return await self._look_at_all(one)
            except Exception as error:
                if not is_passing(error):
                    raise
                _log.warning("a clear export waits for the database", export=str(one.id), error=type(error).__name__)
            await self.sleep(_LONGEST_WAIT)

    async def _look_at_all(self, one: ClearExport) -> None:
        """Look at all who were not looked at yet."""
        stage, failure = Stage.READY, ""
        try:
            async with self.database.reading() as connection:
                left = [row for row in await clear_exports.rows_of(connection, one.id) if not row.seen]
            for row in left:
                seen = await self._patiently(one, row)
                async with self.database.transaction() as tx:
                    await clear_exports.saw(tx, one.id, row.position, self._sealed(one.id, seen), self.clock.now())
        except Stopped as stopped:
            stage, failure = Stage.FAILED, stopped.why
        async with self.database.transaction() as tx:
            await clear_exports.end(tx, one.id, stage, failure, self.clock.now())
        _log.info("clear_export_ended", export=str(one.id), stage=stage.name, rows=one.total)

    async def _patiently(self, one: ClearExport, row: Row) -> Seen:
        """Look at one, as whoever asked may look now: what was granted before may be taken away meanwhile."""
        cells = self._opened(one.id, row).cells
        for _ in range(_PATIENCE):
            async with self.database.reading() as connection:
                account = await accounts.read(connection, one.account)
                present = await clear_exports.read(connection, one.id)
            if account is None or account.disabled or present is None or present.stage is not Stage.UNDER_WAY:
                raise Stopped(DISABLED)
            try:
                return await self._seen(account, row.person, one.purpose, cells)
            except Refusal as refusal:
                if refusal.kind in _STOPS:
                    raise Stopped(words.refusal(refusal)) from None
                if refusal.kind not in {Kind.RESOURCE_EXHAUSTED, Kind.UNAVAILABLE}:
                    return Seen(cells, why=words.refusal(refusal))
                wait = float(refusal.metadata.get(RETRY_AFTER, _LONGEST_WAIT))
            except RemoteFault:
                wait = _LONGEST_WAIT
            await self.sleep(min(wait, _LONGEST_WAIT))
        raise Stopped("人员服务长时间不可用")

    async def _seen(self, account: Account, person: str, purpose: str, cells: Sequence[str]) -> Seen:
        answer = await self.backend.ask(account, "directory", _REVEAL, pb.RevealPersonRequest(name=person, purpose=purpose))
        documents = "；".join(f"{words.value(_KINDS.values_by_number[one.type])} {one.number}" for one in answer.documents)
        return Seen(tuple(cells), (answer.person.display_name, documents, answer.phone))

    def _sealed(self, identifier: UUID, seen: Seen) -> bytes:
        content = json.dumps([seen.cells, seen.clear, seen.why], ensure_ascii=False)
        return self.keyring.seal(content.encode(), context=identifier.bytes)

    def _opened(self, identifier: UUID, row: Row) -> Seen:
        cells, clear, why = json.loads(self.keyring.open(row.sealed, context=identifier.bytes))
        return Seen(tuple(cells), tuple(clear), why)
