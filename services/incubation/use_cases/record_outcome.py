"""Records what became of an organization in a year (孵化成效)."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain import outcome as rules
from services.incubation.domain.incubation_refusals import OutcomeAlreadyRecorded
from services.incubation.domain.outcome import Finding, Outcome
from services.incubation.store.incubations import outcome_of_year
from services.incubation.use_cases.office import INCUBATIONS, OUTCOMES, Office
from shared.aggregates import New
from shared.errand import Errand


async def record_outcome(
    tx: AsyncConnection, office: Office, errand: Errand, incubation: UUID, *, year: int, found: Finding
) -> New[Outcome]:
    """Record a year after the end; an incubation has one outcome a year. Raises OutcomeAlreadyRecorded."""
    held = await INCUBATIONS.hold(tx, errand, incubation, field="incubation")
    fact = rules.record(held, year, found, identifier=office.new_id(), today=office.today, now=office.now)
    first = await outcome_of_year(tx, incubation, year)
    taken = OutcomeAlreadyRecorded(field="year", metadata={"outcome": first.resource} if first is not None else {})
    return OUTCOMES.new(fact, taken=taken)
