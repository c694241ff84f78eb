"""Takes a place back (移出项目)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def remove_participant(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> SignUp:
    """Remove a participant as the organiser saw the sign-up."""
    one, _ = await desk.lock_sign_up(tx, errand, expected)
    return await desk.record(tx, errand, sign_up_rules.remove(one, reason, now=desk.clock.now()))
