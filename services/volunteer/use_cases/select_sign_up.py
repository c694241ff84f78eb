"""Gives an applicant a place (录用)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def select_sign_up(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> SignUp:
    """Select an applicant as the organiser saw the application."""
    one, place = await desk.lock_sign_up(tx, errand, expected)
    fact = sign_up_rules.select(one, place.project, place.post, place.volunteer, now=desk.clock.now())
    return await desk.record(tx, errand, fact)
