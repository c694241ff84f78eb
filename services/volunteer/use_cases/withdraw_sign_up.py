"""Takes an application or a place back, as the volunteer wishes (退出)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def withdraw_sign_up(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected) -> SignUp:
    """Withdraw a sign-up as the caller saw it."""
    one, place = await desk.lock_sign_up(tx, errand, expected)
    return await desk.record(tx, errand, sign_up_rules.withdraw(one, place.project, now=desk.clock.now()))
