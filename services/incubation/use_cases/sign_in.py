"""Signs a person in to a session (签到)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import attendance_rules
from services.incubation.domain.attendance import Attendance
from services.incubation.domain.seat import SeatWish
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import New
from shared.errand import Errand


async def sign_in(tx: AsyncConnection, desk: TrainingDesk, errand: Errand, wish: SeatWish) -> New[Attendance]:
    """Sign somebody in who is there. Raises SessionNotFound, NotEnrolled, NotInSession, AlreadySignedIn."""
    seat = await desk.hold_seat(tx, errand, wish)
    fact = attendance_rules.sign_in(seat, early=desk.early, identifier=desk.new_id(), now=desk.clock.now())
    return desk.attended(fact)
