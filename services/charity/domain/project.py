"""A charity project (慈善项目); what may be done with one is in `project_rules`, what its money may be used for in `project_use`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.project_refusals import BudgetMismatch, DatesMismatch, HolderMismatch, PartnerMismatch, PlanMismatch
from services.charity.domain.purposes import BeneficiaryGroup, CharityPurpose

LONGEST_YEARS: Final = 10


class ProjectKind(IntEnum):
    """How a project gets its money. Numbers are stored and sent: none is ever changed or used again."""

    PUBLIC_FUNDRAISING = 1
    TARGETED_FUNDRAISING = 2
    FUNDED = 3


class UseGround(IntEnum):
    """On what a change of use rests (慈善法 56). Numbers are stored and sent: none is ever changed or used again."""

    REFILING = 1
    DONORS_CONSENT = 2


@dataclass(frozen=True, slots=True)
class Period:
    """Two days in China and all between them."""

    first_day: date
    last_day: date

    def checked(self, *, path: str) -> Period:
        """Return the period when its days go together. Raises DatesMismatch."""
        if not self.first_day <= self.last_day or self.last_day.year - self.first_day.year > LONGEST_YEARS:
            raise DatesMismatch(field=f"{path}.last_day")
        return self


@dataclass(frozen=True, slots=True)
class Partner:
    """An organisation that carries a project together with its organiser, by a written agreement (慈善法 26)."""

    organization: UUID
    agreement_number: str
    agreement_day: date


@dataclass(frozen=True, slots=True)
class BudgetLine:
    """What a part of the money is spent on."""

    title: str
    amount_fen: int


@dataclass(frozen=True, slots=True)
class Beneficiaries:
    """For whom a project is."""

    communities: tuple[str, ...]
    groups: tuple[BeneficiaryGroup, ...]


@dataclass(frozen=True, slots=True)
class FundraisingPlan:
    """The plan of a fundraising (募捐方案, 慈善法 24)."""

    period: Period
    division: str
    target_fen: int
    cost_fen: int
    responsible_person: UUID
    office_address: str
    donation_ways: str
    surplus_disposal: str


@dataclass(frozen=True, slots=True)
class Emergency:
    """The emergency that a project answers (慈善法 70)."""

    declaration_number: str
    declaration_day: date


@dataclass(frozen=True, slots=True)
class Filing:
    """The filing of a plan with the civil-affairs body."""

    number: str
    day: date


@dataclass(frozen=True, slots=True)
class UseChange:
    """The document on which a change of use rests."""

    ground: UseGround
    document_number: str
    document_day: date


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is stated of a project that is to be recorded."""

    display_name: str
    description: str
    community: str
    kind: ProjectKind
    organiser: UUID
    holder: UUID
    partners: tuple[Partner, ...]
    purpose: CharityPurpose
    budget: tuple[BudgetLine, ...]
    beneficiaries: Beneficiaries
    implementation: Period
    plan: FundraisingPlan | None
    emergency: Emergency | None

    def named_communities(self, *, path: str) -> dict[str, tuple[str, ...]]:
        """Return the codes of all communities that it names, by field."""
        return {f"{path}.community": (self.community,), f"{path}.beneficiaries.communities": self.beneficiaries.communities}

    def named_organizations(self, *, path: str) -> dict[str, tuple[UUID, ...]]:
        """Return all organisations that it names, by field."""
        carriers = {f"{path}.partners[{position}].organization": (one.organization,) for position, one in enumerate(self.partners)}
        return {f"{path}.organiser": (self.organiser,), f"{path}.holder": (self.holder,), **carriers}

    def checked(self, *, path: str) -> Proposal:
        """Return it when its parts go together. Raises PartnerMismatch, HolderMismatch, BudgetMismatch, PlanMismatch, DatesMismatch."""
        carriers = [one.organization for one in self.partners]
        if self.organiser in carriers or len(set(carriers)) < len(carriers):
            raise PartnerMismatch(field=f"{path}.partners")
        if self.holder not in {self.organiser, *carriers}:
            raise HolderMismatch(field=f"{path}.holder")
        assert_budget(self.budget, field=f"{path}.budget")
        if (self.plan is None) is not (self.kind is ProjectKind.FUNDED):
            raise PlanMismatch(field=f"{path}.plan")
        if self.emergency is not None and self.kind is not ProjectKind.PUBLIC_FUNDRAISING:
            raise PlanMismatch(field=f"{path}.emergency")
        if self.plan is not None and self.plan.period.first_day > self.implementation.last_day:
            raise DatesMismatch(field=f"{path}.plan.period.first_day")
        return self


@dataclass(frozen=True, slots=True)
class CharityProject:
    """A charity project."""

    id: UUID
    display_name: str
    description: str
    community: str
    kind: ProjectKind
    organiser: UUID
    holder: UUID
    """Through whose account all money goes (慈善法 26)."""
    partners: tuple[Partner, ...]
    purpose: CharityPurpose
    budget: tuple[BudgetLine, ...]
    beneficiaries: Beneficiaries
    implementation: Period
    plan: FundraisingPlan | None
    emergency: Emergency | None
    filing: Filing | None
    use_changes: tuple[UseChange, ...]
    volunteer_projects: tuple[UUID, ...]
    fundraising_begin_day: date | None
    fundraising_end_day: date | None
    implementation_begin_day: date | None
    end_day: date | None
    state: ProjectState
    suspended_from: ProjectState | None
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"charityProjects/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community that keeps it."""
        return self.community

    @property
    def budget_fen(self) -> int:
        """Return how much its budget comes to, in fen."""
        return sum(line.amount_fen for line in self.budget)


def assert_budget(budget: tuple[BudgetLine, ...], *, field: str) -> None:
    """Raise BudgetMismatch for a budget without lines, or with two of one title."""
    if not budget or len({line.title for line in budget}) < len(budget):
        raise BudgetMismatch(field=field)
