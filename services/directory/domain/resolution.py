"""What becomes of a claim: a new person, a known one, or a doubt."""

from __future__ import annotations

from datetime import datetime
from enum import IntEnum
from typing import NamedTuple
from uuid import UUID

from services.directory.domain.person import Person, PersonRegistered, PersonSeenInDivision, register, see_in
from services.directory.domain.person_claim import Claim, require_age
from services.directory.domain.person_name import comparable


class ResolutionOutcome(IntEnum):
    """How the person was found. Numbers are sent: none is ever changed or used again."""

    CREATED = 1
    FOUND = 2
    NAME_CONFLICT = 3
    """Known with another name: nothing changes, and nothing but the resource name is told."""


class Resolution(NamedTuple):
    """A person and how it was found."""

    person: Person
    outcome: ResolutionOutcome
    review: UUID | None = None
    """The review that waits for a clerk, where the caller may know of it."""


def newcomer(claim: Claim, identifier: UUID, *, now: datetime) -> PersonRegistered:
    """Record the person of a claim whose document nobody holds. Raises PersonTooYoung, BirthDateUnknown."""
    require_age(claim, claim.birth_date)
    return register(
        identifier=identifier,
        name=claim.name,
        held=claim.document,
        phone=claim.phone,
        birth_date=claim.birth_date,
        gender=claim.gender,
        division=claim.division,
        now=now,
    )


def agrees(claim: Claim, *records: Person) -> bool:
    """Tell whether a claim has the name that one of the records has: the document's own, or the survivor's of a merger."""
    return any(claim.name == record.name or comparable(claim.name) == comparable(record.name) for record in records)


def meet(claim: Claim, holder: Person, survivor: Person, *, now: datetime) -> tuple[Resolution, PersonSeenInDivision | None]:
    """Hold a claim against the person who has the document. Raises PersonTooYoung, BirthDateUnknown, TooManyDivisions."""
    if not agrees(claim, holder, survivor):
        return Resolution(survivor, ResolutionOutcome.NAME_CONFLICT), None
    require_age(claim, survivor.birth_date)
    fact = see_in(survivor, claim.division, now=now, field=f"{claim.field}.division")
    return Resolution(fact.person if fact else survivor, ResolutionOutcome.FOUND), fact
