"""What became of an organization in a year after its incubation (孵化成效)."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.incubation.domain.incubation import Incubation
from services.incubation.domain.incubation_refusals import NotEnded
from services.incubation.domain.organization import CheckResult, Grade
from services.incubation.domain.organization_refusals import YearMismatch
from services.incubation.domain.revision import revised
from shared.facts import Fact


class OutcomeState(IntEnum):
    """Whether the organization still works. Numbers are stored and sent: none is ever changed or used again."""

    ALIVE = 1
    CEASED = 2


class OutcomeChangeKind(IntEnum):
    """What happened to an outcome. Numbers are stored: none is ever changed or used again."""

    RECORDED = 1
    CORRECTED = 2


@dataclass(frozen=True, slots=True)
class Finding:
    """What is stated of a year."""

    state: OutcomeState
    annual_check: CheckResult | None
    grade: Grade | None
    contract_count: int
    contract_fen: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome; an incubation has one a year."""

    id: UUID
    incubation: UUID
    organization: UUID
    base: UUID
    place: str
    year: int
    state: OutcomeState
    annual_check: CheckResult | None
    grade: Grade | None
    contract_count: int
    contract_fen: int
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"outcomes/{self.id}"


class OutcomeRecorded(Fact[Outcome]):
    """A year is known."""

    kind = OutcomeChangeKind.RECORDED


class OutcomeCorrected(Fact[Outcome]):
    """A year is known better."""

    kind = OutcomeChangeKind.CORRECTED


def record(incubation: Incubation, year: int, found: Finding, *, identifier: UUID, today: date, now: datetime) -> OutcomeRecorded:
    """Record a year after the end. Raises NotEnded, YearMismatch."""
    if incubation.end_date is None:
        raise NotEnded(field="incubation")
    if not incubation.end_date.year <= year <= today.year:
        raise YearMismatch(field="year")
    new = Outcome(
        identifier, incubation.id, incubation.organization, incubation.base, incubation.place, year, found.state, found.annual_check,
        found.grade, found.contract_count, found.contract_fen, 1, now, now,
    )  # fmt: skip
    return OutcomeRecorded(new)


def correct(one: Outcome, found: Finding, *, now: datetime) -> OutcomeCorrected:
    """Correct a year."""
    after = replace(
        one,
        state=found.state,
        annual_check=found.annual_check,
        grade=found.grade,
        contract_count=found.contract_count,
        contract_fen=found.contract_fen,
    )
    return OutcomeCorrected(revised(after, now))
