"""Takes back all that an import made in one transaction, or nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId
from shared.imports.importable import Importable
from shared.imports.undo_store import UndoStore
from shared.jobs import Job, Portion, State, Tally, rows
from shared.jobs.job import Action, advance, begun
from shared.jobs.visible import visible

AT_ONCE: Final = 1_000
"""Things held in memory at a time."""

_WHOLE: Final = Portion(None, 1)


@dataclass(frozen=True, slots=True)
class UndoImport:
    """Takes imports of one kind back, as long as nothing depends on them."""

    importable: Importable[Any, Any]
    store: UndoStore
    clock: Clock
    new_id: NewId

    @property
    def kind(self) -> str:
        """Return the kind of the jobs."""
        return self.importable.kind.undo

    async def begin(self, tx: AsyncConnection, errand: Errand, identifier: UUID, reason: str) -> Job:
        """Return the job that will do it. Raises JobNotFound, IllegalTransition, and ImportInUse where that is known already."""
        listed = self.importable.kind
        found = visible(await rows.lock(tx, identifier), errand, listed.name, listed.refusals.not_found(field="name"))
        advance(found.state, Action.UNDO)
        await self._refuse_in_use(tx, identifier)
        total = await self.store.count(tx, identifier)
        job = begun(self.kind, errand, self.new_id(), state=State.QUEUED, total=total, now=self.clock.now())
        await rows.insert(tx, job)
        await self.store.begin(tx, job.id, identifier, reason)
        return job

    async def prepare(self, _job: Job, position: int) -> Portion | None:
        """Return all of it at once: half an import taken back would help nobody."""
        return None if position else _WHOLE

    async def take(self, tx: AsyncConnection, job: Job, _portion: Portion) -> Tally:
        """Take all of it back. Raises ImportInUse, and then nothing was taken back."""
        identifier, reason = await self.store.of(tx, job.id)
        found = await rows.lock(tx, identifier)
        if found is None:
            raise self.importable.kind.refusals.not_found(field="name")
        await rows.move(tx, found, Action.UNDO, self.clock.now(), failure=found.failure)
        await self.store.lock(tx, identifier)
        await self._refuse_in_use(tx, identifier)
        line, done = 0, 0
        while page := await self.store.page(tx, identifier, line, AT_ONCE):
            await self.importable.take_back(tx, job, [made for _, made in page], reason)
            line, done = page[-1][0], done + len(page)
        return Tally(done, 0)

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Keep everything: which import was taken back, and why, stays on record."""

    async def _refuse_in_use(self, tx: AsyncConnection, identifier: UUID) -> None:
        listed = self.importable.kind
        if (made := await self.store.in_use(tx, identifier)) is not None:
            raise listed.refusals.in_use(field="name", metadata={listed.refusals.user: listed.resource(made)})
