"""Signs the agreement of an application that was admitted (签订孵化协议)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import application_rules
from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.incubation import Agreement, Incubation
from services.incubation.use_cases.office import APPLICATIONS, INCUBATIONS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def begin_incubation(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, agreement: Agreement) -> Incubation:
    """Begin an incubation by the application as the caller saw it."""
    application = await APPLICATIONS.lock(tx, errand, expected)
    contracted = application_rules.contract(application, now=office.now)
    fact = rules.begin(application, agreement, identifier=office.new_id(), today=office.today, now=office.now)
    await APPLICATIONS.record(tx, errand, contracted)
    return await INCUBATIONS.new(fact).write(tx, errand)
