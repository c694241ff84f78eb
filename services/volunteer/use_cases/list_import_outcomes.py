"""Lists what became of the rows of an import."""

from __future__ import annotations

from uuid import UUID

from services.volunteer.domain.list_row import RowOutcome
from services.volunteer.store import imports
from services.volunteer.use_cases.visible_jobs import IMPORT, visible
from shared.db import Database
from shared.errand import Errand
from shared.jobs import rows
from shared.pages import Page, cut


class ListImportOutcomes:
    """Lists outcomes by line, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, errand: Errand, job: UUID, *, refused_only: bool, after: int, size: int) -> Page[RowOutcome]:
        """Return the outcomes behind a line. Raises JobNotFound."""
        async with self._database.reading() as connection:
            visible(await rows.read(connection, job), errand, IMPORT, field="parent")
            found = await imports.outcomes(connection, job, refused_only=refused_only, after=after, limit=size + 1)
        return cut(found, size, lambda one: (one.line,))
