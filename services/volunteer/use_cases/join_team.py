"""Brings a volunteer into a team the way it is open (加入队伍)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.errand import Errand


async def join_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, *, team: UUID, volunteer: UUID, password: str) -> Membership:
    """Make a volunteer a member, or an applicant where a reviewer decides."""
    held, comer = await desk.hold(tx, errand, team, volunteer)
    code = desk.password_code(team, password)
    fact = membership_rules.join(held, comer, code, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.enter(tx, errand, fact)
