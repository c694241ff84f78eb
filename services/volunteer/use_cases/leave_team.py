"""Takes a member out of a team, or an application back, as the volunteer wishes (退出队伍)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def leave_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, expected: Expected) -> Membership:
    """Leave a team as the caller saw the membership."""
    membership = await desk.memberships.lock(tx, errand, expected)
    return await desk.memberships.record(tx, errand, membership_rules.leave(membership, now=desk.clock.now()))
