"""Confirms the hand-over (交接): the clock ends, and the seat is free."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.incubation import Incubation
from services.incubation.store import seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def confirm_hand_over(tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation) -> Beside[Incubation]:
    """Confirm the hand-over of an incubation as the caller saw it."""
    fact = rules.hand_over(one, today=office.today, now=office.now)
    await seats.free(tx, one.application, office.today)
    return Beside(fact, [run_clocks.stopping(office, statutory_rules.HAND_OVER, one)])
