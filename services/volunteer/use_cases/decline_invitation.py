"""Refuses an invitation, as the volunteer wishes (谢绝邀请)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def decline_invitation(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected) -> Membership:
    """Decline an invitation as the caller saw it."""
    membership = await desk.memberships.lock(tx, errand, expected)
    return await desk.memberships.record(tx, errand, membership_rules.decline(membership, now=desk.clock.now()))
