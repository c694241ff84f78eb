"""Refuses an applicant (入队审核不通过)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_member(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected, reason: str) -> Membership:
    """Reject an application as the reviewer saw it."""
    membership = await desk.memberships.lock(tx, errand, expected)
    return await desk.memberships.record(tx, errand, membership_rules.reject(membership, reason, now=desk.clock.now()))
