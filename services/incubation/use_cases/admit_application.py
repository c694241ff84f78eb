"""Admits an applicant, and keeps a seat for it (准予入驻)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.domain.base_refusals import AlreadySeated, BaseIsClosed, NoSeatFree
from services.incubation.domain.organization import Organization
from services.incubation.store import bases, seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from shared.aggregates import Beside
from shared.errand import Errand


async def admit_application(
    tx: AsyncConnection, office: Office, errand: Errand, one: Application, applicant: Organization
) -> Beside[Application]:
    """Admit an applicant as the caller saw it. Raises what `assert_admissible` raises, BaseIsClosed, AlreadySeated, NoSeatFree."""
    rules.assert_admissible(one, applicant, office.admission, by=errand.caller.subject, today=office.today)
    await _lock_open(tx, one)
    number = await seats.take(tx, one, office.today)
    if number is None:
        raise (AlreadySeated if await seats.seated(tx, one.organization, office.today) else NoSeatFree)(field="name")
    return Beside(rules.admit(one, number, now=office.now), [run_clocks.stopping(office, statutory_rules.EXPERT_REVIEW, one)])


async def _lock_open(tx: AsyncConnection, one: Application) -> None:
    """Lock the base, so that of those who want its last seat one looks after the other."""
    base = await bases.BASES.lock(tx, one.base)
    if base is None or base.state is not BaseState.OPEN:
        raise BaseIsClosed(field="name")
