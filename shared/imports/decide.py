"""The second half of an import: a job takes row after row, with all that holds for recording a single one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import Database, driver
from shared.imports.importable import Importable, R
from shared.imports.outcome import RowOutcome
from shared.imports.store import ImportStore
from shared.imports.vault import Vault
from shared.jobs import Job, Portion, Tally
from shared.refusals import Outcome, Refusal

P = TypeVar("P")


@dataclass(frozen=True, slots=True)
class _Step(Generic[R, P]):
    """Rows that have been read and asked about."""

    rows: Sequence[R]
    prepared: Sequence[Outcome[P]]
    refused_at_once: int


@dataclass(frozen=True, slots=True)
class DecideRows(Generic[R, P]):
    """Records rows, many in a transaction."""

    database: Database
    importable: Importable[R, P]
    store: ImportStore
    vault: Vault

    @property
    def kind(self) -> str:
        """Return the kind of the jobs."""
        return self.importable.kind.name

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Open the next rows, and let other services be asked about them."""
        async with self.database.reading() as connection:
            found = await self.store.following(connection, job.id, position, self.importable.kind.at_once)
            key = await self.store.wrapped(connection, job.id)
        if not found or key is None:
            return None
        message = self.importable.kind.rows
        sent: list[R] = []
        for one in found:
            sent.extend(message.FromString(self.vault.open(one.sealed, job.id, one.last_line, key)).rows)
        prepared = await self.importable.prepare(job, sent)
        return Portion(_Step(sent, prepared, sum(one.rows for one in found) - len(sent)), found[-1].last_line)

    async def take(self, tx: AsyncConnection, job: Job, portion: Portion) -> Tally:
        """Record what can be, and delete the rows."""
        step: _Step[R, P] = portion.content
        made = await self._run(tx, job, step.prepared)
        outcomes = [self._outcome(row, one, job) for row, one in zip(step.rows, made, strict=True)]
        await self.store.decide(tx, job.id, outcomes, up_to=portion.last)
        count = sum(one.reason is not None for one in outcomes) + step.refused_at_once
        return Tally(len(outcomes) + step.refused_at_once, count)

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Forget rows that were not decided, the key of all, and where identities stood."""
        await self.store.end(tx, job.id)

    async def _run(self, tx: AsyncConnection, job: Job, prepared: Sequence[Outcome[P]]) -> Sequence[Outcome[UUID]]:
        """Record, and in a dry run take it back at once: so the database decides there too."""
        if not job.validate_only:
            return await self.importable.take(tx, job, prepared)
        savepoint = driver(tx).transaction()
        await savepoint.start()
        made = await self.importable.take(tx, job, prepared)
        await savepoint.rollback()
        return made

    def _outcome(self, row: R, one: Outcome[UUID], job: Job) -> RowOutcome:
        if isinstance(one, Refusal):
            return self.importable.kind.columns.refused(row.line, one, lambda column: value_of(row, column))
        return RowOutcome(row.line, None if job.validate_only else one)


def value_of(row: Any, column: str) -> str:
    """Return what stands in a column of a row, as text; nothing for what is neither a text nor a list of texts."""
    value: Any = getattr(row, column, "")
    if isinstance(value, str):
        return value
    return "" if isinstance(value, int) else " ".join(value)
