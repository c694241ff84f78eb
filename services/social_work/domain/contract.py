"""A contract by which services are bought (政府购买服务合同); what may be done with one is in `contract_rules`. Money is in fen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.social_work.domain.contract_lifecycle import ContractState
from services.social_work.domain.employer import Employer
from services.social_work.domain.service_month import ServiceField


class EvaluationKind(IntEnum):
    """When a contract is evaluated. Numbers are stored and sent: none is ever changed or used again."""

    MID_TERM = 1
    FINAL = 2


class ContractGrade(IntEnum):
    """What an evaluation came to. Numbers are stored and sent: none is ever changed or used again."""

    EXCELLENT = 1
    GOOD = 2
    QUALIFIED = 3
    UNQUALIFIED = 4


class ConflictKind(IntEnum):
    """Between whom there is a conflict of interest. Numbers are stored and sent: none is ever changed or used again."""

    PROVIDER_EVALUATOR = 1
    PROVIDER_BASE_OPERATOR = 2
    EVALUATOR_BASE_OPERATOR = 3


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What a part of the amount is for."""

    field: ServiceField
    purpose: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Milestone:
    """What is to be delivered, and what is paid for it."""

    number: int
    deliverable: str
    due_day: date
    amount_fen: int
    delivery_day: date | None = None
    paid_fen: int = 0
    """Payments less reversals: what the database compares with the ledger at each commit."""


@dataclass(frozen=True, slots=True)
class ContractEvaluation:
    """An evaluation, one of a kind at the most."""

    kind: EvaluationKind
    grade: ContractGrade
    evaluator: UUID | None
    """The organisation that evaluated; None where the buyer did so itself."""
    day: date


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two organisations that should be strangers and are not; a flag for people, which refuses nothing."""

    kind: ConflictKind
    organisation: UUID
    other: UUID
    person: UUID | None
    """Whom both name; None where one organisation is both."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What a contract says."""

    first_day: date
    last_day: date
    amount_fen: int
    budget: tuple[BudgetLine, ...]
    townships: tuple[str, ...]
    milestones: tuple[Milestone, ...]


@dataclass(frozen=True, slots=True)
class NewContract:
    """What is stated of a contract that is to be recorded."""

    display_name: str
    tender_reference: str
    buyer: Employer
    division: str
    provider: UUID
    terms: Terms


@dataclass(frozen=True, slots=True)
class Contract:
    """A contract."""

    id: UUID
    display_name: str
    tender_reference: str
    buyer: Employer
    place: str
    """The code of the buyer's division."""
    provider: UUID
    terms: Terms
    paid_fen: int
    amendments: int
    evaluations: tuple[ContractEvaluation, ...]
    conflicts: tuple[Conflict, ...]
    state: ContractState
    state_reason: str
    sign_day: date | None
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"contracts/{self.id}"

    def milestone(self, number: int) -> Milestone | None:
        """Return a milestone by its number."""
        return next((one for one in self.terms.milestones if one.number == number), None)


@dataclass(frozen=True, slots=True)
class Payment:
    """A payment for a milestone, or the reversal of one; the ledger keeps both for ever."""

    id: UUID
    contract: UUID
    milestone: int
    amount_fen: int
    """Negative for a reversal."""
    day: date
    voucher: str
    reverses: UUID | None
    reason: str
    actor: str
    create_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"contracts/{self.contract}/payments/{self.id}"


@dataclass(frozen=True, slots=True)
class Amendment:
    """What an amendment changed."""

    version: int
    amount_before: int
    amount_after: int
    last_day_before: date
    last_day_after: date
    reason: str
    actor: str
    record_time: datetime
