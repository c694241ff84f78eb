"""Renews an agreement (续期)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def renew_incubation(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, last_day: date) -> Incubation:
    """Renew the agreement of an incubation as the caller saw it."""
    one = await INCUBATIONS.lock(tx, errand, expected)
    fact = rules.renew(one, last_day, office.incubation, now=office.now)
    return await INCUBATIONS.record(tx, errand, fact)
