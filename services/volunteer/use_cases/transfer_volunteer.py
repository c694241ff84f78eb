"""Gives a volunteer into the keeping of another community (转移)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import rules
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.use_cases.desk import Desk
from shared.aggregates import Expected
from shared.errand import Errand
from shared.refusals import Violation


async def transfer_volunteer(
    tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, community: str, *, closed: VolunteerRefusal | None
) -> Volunteer:
    """Transfer a volunteer as the caller saw it. `closed` says why the community cannot keep anybody, as the directory told before."""
    volunteer = await desk.lock(tx, errand, expected)
    if closed is not None:
        closed.violations = (Violation("community", closed.reason, closed.description),)
        raise closed
    return await desk.record(tx, errand, rules.transfer(volunteer, community, now=desk.clock.now()))
