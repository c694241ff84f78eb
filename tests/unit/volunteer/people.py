"""Applicants and volunteers who do not exist."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any
from uuid import UUID

from services.volunteer.domain.consent import Consent, ConsentRule
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.number import new_number
from services.volunteer.domain.registration import Channel, Registration
from services.volunteer.domain.rules import register
from services.volunteer.domain.volunteer import Volunteer
from shared.ids import uuid7

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
TODAY = date(2026, 3, 1)
BY_LAW, ALL_MINORS = ConsentRule(), ConsentRule(from_14_to_17=True)
GUARDIAN = UUID("01900000-0000-7000-8000-00000000000a")


def person(born: date | None = date(1970, 1, 1), **changes: Any) -> KnownPerson:
    return KnownPerson(
        **{"id": uuid7(), "display_name": "样本人", "birth_date": born, "divisions": ("130402001001",), "version": 1, **changes}
    )


def consent(**changes: Any) -> Consent:
    return Consent(**{"guardian": GUARDIAN, "time": NOW, "document": "监护同意〔2026〕1号", **changes})


def wish(**changes: Any) -> Registration:
    good = {
        "community": "130402001001",
        "skills": ("急救",),
        "channel": Channel.SELF,
        "organisation": "",
        "national": None,
        "consent": None,
    }
    return Registration(**{**good, **changes})


def volunteer(who: KnownPerson | None = None, agreed: Consent | None = None, *, rule: ConsentRule = BY_LAW, **wished: Any) -> Volunteer:
    applicant = who or person()
    fact = register(wish(**wished), applicant, agreed, rule=rule, identifier=uuid7(), number=new_number(), now=NOW, today=TODAY)
    return fact.volunteer
