"""Makes an invited volunteer a member (接受邀请)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def accept_invitation(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected) -> Membership:
    """Accept an invitation as the caller saw it."""
    membership, team, volunteer = await desk.lock_entry(tx, errand, expected)
    return await desk.memberships.record(tx, errand, membership_rules.accept(membership, team, volunteer, now=desk.clock.now()))
