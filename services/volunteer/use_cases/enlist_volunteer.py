"""Gives a place to a volunteer whom the organiser wants (指定参加)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.use_cases.project_desk import PostName, ProjectDesk
from shared.errand import Errand


async def enlist_volunteer(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, *, post: PostName, volunteer: UUID) -> SignUp:
    """Give a volunteer a place who has not applied."""
    place = await desk.hold(tx, errand, post, volunteer)
    fact = sign_up_rules.enlist(place.project, place.post, place.volunteer, identifier=desk.new_id(), now=desk.clock.now())
    return await desk.record_first(tx, errand, fact)
