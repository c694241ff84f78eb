"""Enters that a person was at a session (补录签到)."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import attendance_rules
from services.incubation.domain.attendance import Attendance
from services.incubation.domain.seat import SeatWish
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def enter_attendance(
    tx: AsyncConnection, desk: TrainingDesk, errand: Errand, wish: SeatWish, *, at: datetime | None, reason: str
) -> New[Attendance]:
    """Enter that somebody was there. Raises SessionNotFound, NotEnrolled, NotInSession, AlreadySignedIn."""
    seat = await desk.hold_seat(tx, errand, wish)
    fact = attendance_rules.enter(seat, at, reason, identifier=desk.new_id(), now=desk.clock.now())
    return desk.attended(fact)
