"""A social organization (社会组织); what may be done with one is in `organization_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from uuid import UUID

from services.incubation.domain.base import Staff
from services.incubation.domain.organization_lifecycle import OrganizationState


class OrganizationType(IntEnum):
    """What it is, or is to become, in law. Numbers are stored and sent: none is ever changed or used again."""

    ASSOCIATION = 1  # 社会团体
    SERVICE_INSTITUTION = 2  # 社会服务机构
    FOUNDATION = 3  # 基金会
    COMMUNITY_ORGANIZATION = 4  # 社区社会组织: filed, no legal person


class Grade(IntEnum):
    """A grade of a rating (评估等级)."""

    GRADE_1A = 1
    GRADE_2A = 2
    GRADE_3A = 3
    GRADE_4A = 4
    GRADE_5A = 5


class CheckResult(IntEnum):
    """The result of an annual check (年检)."""

    PASSED = 1
    BASICALLY_PASSED = 2
    FAILED = 3
    ABSENT = 4


class PenaltyKind(IntEnum):
    """A kind of administrative penalty (行政处罚)."""

    WARNING = 1
    FINE = 2
    SUSPENSION = 3
    REPLACEMENT = 4
    REVOCATION = 5


@dataclass(frozen=True, slots=True)
class Officer:
    """A person who holds an office (负责人)."""

    person: UUID
    position: str


@dataclass(frozen=True, slots=True)
class Members:
    """How many belong to it."""

    individuals: int = 0
    units: int = 0


@dataclass(frozen=True, slots=True)
class Rating:
    """A rating, with its last valid day."""

    grade: Grade
    decide_date: date
    expire_date: date


@dataclass(frozen=True, slots=True)
class AnnualCheck:
    """The result for one year."""

    year: int
    result: CheckResult
    decide_date: date


@dataclass(frozen=True, slots=True)
class Penalty:
    """A penalty, known by the number of its decision."""

    document_number: str
    kind: PenaltyKind
    decide_date: date
    authority: str


@dataclass(frozen=True, slots=True)
class Filing:
    """How it was filed (备案)."""

    number: str
    authority: str
    file_date: date


@dataclass(frozen=True, slots=True)
class Registration:
    """How it was registered (登记)."""

    authority: str
    register_date: date


@dataclass(frozen=True, slots=True)
class Profile:
    """What is stated of an organization, and changes as it grows."""

    display_name: str
    type: OrganizationType
    founders: tuple[UUID, ...] = ()
    legal_representative: UUID | None = None
    officers: tuple[Officer, ...] = ()
    members: Members = Members()
    capital_fen: int = 0
    business_scope: str = ""
    supervising_unit: str = ""
    premises: str = ""
    full_time_staff: int = 0
    articles_adopted: bool = False

    @property
    def persons(self) -> frozenset[UUID]:
        """Return everybody it names."""
        named = {*self.founders, *(officer.person for officer in self.officers)}
        return frozenset(named if self.legal_representative is None else named | {self.legal_representative})


@dataclass(frozen=True, slots=True)
class Organization:
    """An organization, from the unregistered group to the end."""

    id: UUID
    place: str
    """Code of the division, or of the community, that keeps it."""
    profile: Profile
    state: OrganizationState
    state_reason: str
    credit_code: str
    """Unified social credit code; empty before the registration."""
    charity: bool
    rating: Rating | None
    annual_checks: tuple[AnnualCheck, ...]
    """By year."""
    penalties: tuple[Penalty, ...]
    filing: Filing | None
    registration: Registration | None
    version: int
    create_time: datetime
    update_time: datetime
    staff: tuple[Staff, ...] = ()
    """Who works for it, as callers."""

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"organizations/{self.id}"
