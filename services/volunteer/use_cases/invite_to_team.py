"""Invites a volunteer into a team (邀请加入)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import membership_rules
from services.volunteer.domain.membership import Membership
from services.volunteer.use_cases.team_desk import TeamDesk
from shared.errand import Errand


async def invite_to_team(tx: AsyncConnection, desk: TeamDesk, errand: Errand, *, team: UUID, volunteer: UUID) -> Membership:
    """Invite a volunteer, whatever the way in."""
    held, comer = await desk.hold(tx, errand, team, volunteer)
    fact = membership_rules.invite(held, comer, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.enter(tx, errand, fact)
