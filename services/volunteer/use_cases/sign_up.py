"""Signs a volunteer up for a post (报名)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.store import sign_ups
from services.volunteer.use_cases.project_desk import PostName, ProjectDesk
from shared.errand import Errand


async def sign_up(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, *, post: PostName, volunteer: UUID) -> SignUp:
    """Give a volunteer a place, or take the application where the organiser chooses."""
    place = await desk.hold(tx, errand, post, volunteer)
    teams = await sign_ups.member_of(tx, volunteer, place.project.recruiting.teams)
    now, today = desk.clock.now(), desk.clock.today()
    fact = sign_up_rules.sign_up(place.project, place.post, place.volunteer, teams, identifier=desk.new_id(), now=now, today=today)
    return await desk.record_first(tx, errand, fact)
