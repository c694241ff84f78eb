"""Renews an agreement (续期)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def renew_incubation(_tx: AsyncConnection, office: Office, _errand: Errand, one: Incubation, last_day: date) -> Fact[Incubation]:
    """Renew the agreement of an incubation as the caller saw it."""
    return rules.renew(one, last_day, office.incubation, now=office.now)
