"""Admits an applicant, and keeps a seat for it (准予入驻)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules as rules
from services.incubation.domain import statutory_rules
from services.incubation.domain.application import Application
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.domain.base_refusals import AlreadySeated, BaseIsClosed, NoSeatFree
from services.incubation.store import bases, seats
from services.incubation.use_cases import run_clocks
from services.incubation.use_cases.office import Office
from services.incubation.use_cases.submit_application import applicant_of
from shared.errand import Errand
from shared.facts import Fact


async def admit_application(tx: AsyncConnection, office: Office, errand: Errand, one: Application) -> Fact[Application]:
    """Admit an applicant as the caller saw it. Raises what `assert_admissible` raises, BaseIsClosed, AlreadySeated, NoSeatFree."""
    applicant = await applicant_of(tx, one)
    rules.assert_admissible(one, applicant, office.admission, by=errand.caller.subject, today=office.today)
    await _lock_open(tx, one)
    number = await seats.take(tx, one, office.today)
    if number is None:
        raise (AlreadySeated if await seats.seated(tx, one.organization, office.today) else NoSeatFree)(field="name")
    await run_clocks.stop(tx, office, statutory_rules.EXPERT_REVIEW, one)
    return rules.admit(one, number, now=office.now)


async def _lock_open(tx: AsyncConnection, one: Application) -> None:
    """Lock the base, so that of those who want its last seat one looks after the other."""
    base = await bases.BASES.lock(tx, one.base)
    if base is None or base.state is not BaseState.OPEN:
        raise BaseIsClosed(field="name")
