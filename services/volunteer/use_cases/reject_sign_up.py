"""Refuses an applicant (不录用)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import sign_up_rules
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.use_cases.project_desk import ProjectDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_sign_up(tx: AsyncConnection, desk: ProjectDesk, errand: Errand, expected: Expected, reason: str) -> SignUp:
    """Reject an application as the organiser saw it."""
    one, _ = await desk.lock_sign_up(tx, errand, expected)
    return await desk.record(tx, errand, sign_up_rules.reject(one, reason, now=desk.clock.now()))
