"""Lists what became of the volunteers of a BatchApproveVolunteers."""

from __future__ import annotations

from uuid import UUID

from services.volunteer.store import approvals
from services.volunteer.store.approvals import Approval
from services.volunteer.use_cases.visible_jobs import APPROVAL, visible
from shared.db import Database
from shared.errand import Errand
from shared.jobs import rows
from shared.pages import Page, cut


class ListApprovalOutcomes:
    """Lists outcomes in the order asked, a page at a time."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, errand: Errand, job: UUID, *, refused_only: bool, after: int, size: int) -> Page[Approval]:
        """Return the outcomes behind a position. Raises JobNotFound."""
        async with self._database.reading() as connection:
            visible(await rows.read(connection, job), errand, APPROVAL, field="parent")
            found = await approvals.outcomes(connection, job, refused_only=refused_only, after=after, limit=size + 1)
        return cut(found, size, lambda one: (one.position,))
