"""Lists what became of the rows of an import."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from shared.db import Database
from shared.errand import Errand
from shared.imports.importable import ListKind
from shared.imports.outcome import RowOutcome
from shared.imports.store import ImportStore
from shared.jobs import rows
from shared.jobs.visible import visible
from shared.pages import Page, cut


@dataclass(frozen=True, slots=True)
class ListImportOutcomes:
    """Lists outcomes by line, a page at a time."""

    database: Database
    kind: ListKind
    store: ImportStore

    async def __call__(self, errand: Errand, job: UUID, *, refused_only: bool, after: int, size: int) -> Page[RowOutcome]:
        """Return the outcomes behind a line. Raises JobNotFound."""
        async with self.database.reading() as connection:
            visible(await rows.read(connection, job), errand, self.kind.name, self.kind.refusals.not_found(field="parent"))
            found = await self.store.outcomes(connection, job, refused_only=refused_only, after=after, limit=size + 1)
        return cut(found, size, lambda one: (one.line,))
