"""The first half of an import: takes in the rows of a list, each message of them once, however often streams break."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.clock import Clock
from shared.codes import code_of
from shared.crypto import KeyRing
from shared.db import Database, retrying
from shared.errand import Errand
from shared.ids import NewId
from shared.imports.importable import Importable, R
from shared.imports.outcome import RowOutcome
from shared.imports.store import ImportStore, SealedPortion
from shared.imports.vault import Vault
from shared.jobs import Job, State, rows
from shared.jobs.job import Action, begun
from shared.refusals import RequestIdReused

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class Received:
    """Where an import stands: its job, and the line of the last row that is kept."""

    job: Job
    line: int


@dataclass(frozen=True, slots=True)
class ReceiveRows(Generic[R, P]):
    """Keeps rows, sealed, until it is their turn."""

    database: Database
    importable: Importable[R, P]
    store: ImportStore
    vault: Vault
    keyring: KeyRing
    clock: Clock
    new_id: NewId

    async def __call__(self, requests: AsyncIterator[Any], errand: Errand) -> AsyncIterator[Received]:
        """Take in a stream of `config`, `rows` … and `complete`, and tell after each message what is safe.

        Raises RequestIdReused, and what the list's kind calls ImportClosed, RowsOutOfOrder and JobNotFound.
        """
        job: UUID | None = None
        async for request in requests:
            received = await self._receive(job, request, errand)
            job = received.job.id
            yield received

    async def _receive(self, job: UUID | None, request: Any, errand: Errand) -> Received:
        if (job is None) != request.HasField("config"):
            raise self.importable.kind.refusals.out_of_order(field="config")
        if job is None:
            return await self._open(request.config, errand)
        return await (self._add(job, request.rows.rows) if request.HasField("rows") else self._complete(job))

    async def _open(self, config: Any, errand: Errand) -> Received:
        """Begin an import, or return to the one that the same request began."""
        job = begun(
            self.importable.kind.name,
            replace(errand, scopes=(code_of(config.parent),)),
            self.new_id(),
            state=State.RECEIVING,
            total=0,
            now=self.clock.now(),
            validate_only=config.validate_only,
        )
        fingerprint = self.keyring.fingerprint(config.SerializeToString(deterministic=True))
        job = replace(job, request_id=config.request_id, fingerprint=fingerprint)
        async with self.database.transaction() as tx:
            if await rows.insert(tx, job):
                await self.store.begin(tx, job.id, self.vault.new_key(job.id))
                return Received(job, 0)
            known = await rows.opened_by(tx, job.actor, job.kind, job.request_id)
            if known is None:  # it ended this moment
                raise self.importable.kind.refusals.closed(field="config.request_id")
            if known.fingerprint != job.fingerprint:
                raise RequestIdReused(field="config.request_id")
            return await self._standing(tx, known)

    async def _add(self, job: UUID, sent: Sequence[R]) -> Received:
        """Keep rows; those up to the line that is kept already are passed over."""
        if sent[0].line < 1 or any(before.line >= after.line for before, after in pairwise(sent)):
            raise self.importable.kind.refusals.out_of_order(field="rows.rows")
        return await retrying(lambda: self._keep(job, sent))

    async def _complete(self, job: UUID) -> Received:
        """Let the job begin; once it has, this changes nothing."""
        async with self.database.transaction() as tx:
            found = await self._locked(tx, job)
            if found.state is State.RECEIVING:
                await rows.move(tx, found, Action.QUEUE, self.clock.now())
            return await self._standing(tx, await self._locked(tx, job))

    async def _keep(self, job: UUID, sent: Sequence[R]) -> Received:
        async with self.database.transaction() as tx:
            found = await self._locked(tx, job)
            standing = await self._standing(tx, found)
            new = [row for row in sent if row.line > standing.line]
            if not new:
                return standing
            key = await self.store.wrapped(tx, job)
            if found.state is not State.RECEIVING or key is None:
                raise self.importable.kind.refusals.closed(field="rows")
            twins = await self._twins(tx, job, new)
            last = new[-1].line
            content = self.importable.kind.rows(rows=[row for row in new if row.line not in twins]).SerializeToString()
            await self.store.add(tx, job, SealedPortion(last, len(new), self.vault.seal(content, job, last, key)))
            await self.store.note(tx, job, [self._duplicate(line, first) for line, first in twins.items()])
            await rows.grow(tx, found, len(new), self.clock.now())
            return Received(replace(found, total=found.total + len(new)), last)

    async def _twins(self, tx: AsyncConnection, job: UUID, new: Sequence[R]) -> dict[int, int]:
        """Return the lines of rows that say what an earlier one says, each with that line."""
        stated = [(row.line, identity) for row in new if (identity := self.importable.identity(row))]
        identities = [self.vault.identity(job, identity) for _, identity in stated]
        return await self.store.met_before(tx, job, identities, [line for line, _ in stated])

    def _duplicate(self, line: int, first: int) -> RowOutcome:
        kind = self.importable.kind
        return RowOutcome(line, None, kind.refusals.duplicate.reason, kind.refusals.duplicate.domain, kind.same, "", first)

    async def _standing(self, tx: AsyncConnection, job: Job) -> Received:
        line = await self.store.received(tx, job.id)
        return Received(job, job.position if line is None else line)

    async def _locked(self, tx: AsyncConnection, job: UUID) -> Job:
        found = await rows.lock(tx, job)
        if found is None:
            raise self.importable.kind.refusals.not_found(field="config")
        return found


def within(request: Any) -> tuple[str, ...]:
    """Return the division that a message names, for the policy of the method; those behind the first go to the import that it opened."""
    return (code_of(request.config.parent),) if request.HasField("config") else ()
