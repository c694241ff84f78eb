"""Accepts an applicant into a team (入队审核通过)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def approve_member(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected) -> Membership:
    """Make an applicant, as the reviewer saw it, a member."""
    membership, team, volunteer = await desk.lock_entry(tx, errand, expected)
    return await desk.memberships.record(tx, errand, membership_rules.approve(membership, team, volunteer, now=desk.clock.now()))
