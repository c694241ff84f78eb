"""Consent of guardians (监护人同意): who needs one, and whose counts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Final
from uuid import UUID

from services.volunteer.domain.age import ENDS_AT, AgeBand, age_on
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.refusals import ConsentInFuture, GuardianConsentMissing, GuardianIsSelf, GuardianNotAdult

_UNDER_14: Final = (AgeBand.UNDER_8, AgeBand.FROM_8_TO_13)


@dataclass(frozen=True, slots=True)
class Consent:
    """A guardian agreed."""

    guardian: UUID
    time: datetime
    document: str
    """Where the signed paper is filed."""


@dataclass(frozen=True, slots=True)
class ConsentRule:
    """Which minors need the consent of a guardian."""

    from_14_to_17: bool = False
    """Under 14 the law asks for it (PIPL 31). From 14 on a minor may also serve in company, so each city decides."""

    def asks(self, band: AgeBand) -> bool:
        """Tell whether somebody of a band needs consent."""
        return band in _UNDER_14 or (self.from_14_to_17 and band is AgeBand.FROM_14_TO_17)

    def least_age(self, consent: Consent | None) -> int:
        """Return the age in years under which nobody may be recorded who registers with this consent or without one."""
        return 0 if consent is not None else ENDS_AT[AgeBand.FROM_14_TO_17 if self.from_14_to_17 else AgeBand.FROM_8_TO_13]

    def require(self, band: AgeBand, consent: Consent | None, *, field: str) -> None:
        """Raise GuardianConsentMissing for a minor who needs consent and has none."""
        if consent is None and self.asks(band):
            raise GuardianConsentMissing(field=field)


def check(consent: Consent, guardian: KnownPerson, *, ward: UUID, now: datetime, today: date, field: str) -> Consent:
    """Return a consent that counts. Raises GuardianIsSelf, GuardianNotAdult, ConsentInFuture.

    A guardian whose records were merged is the surviving person.
    """
    if ward in {consent.guardian, guardian.id}:
        raise GuardianIsSelf(field=f"{field}.guardian")
    return given(consent, guardian, now=now, today=today, field=field)


def given(consent: Consent, guardian: KnownPerson, *, now: datetime, today: date, field: str) -> Consent:
    """Return a consent that counts for anybody but its guardian. Raises GuardianNotAdult, ConsentInFuture."""
    if guardian.birth_date is None or age_on(today, born=guardian.birth_date).band is not AgeBand.ADULT:
        raise GuardianNotAdult(field=f"{field}.guardian")
    if consent.time > now:
        raise ConsentInFuture(field=f"{field}.consent_time")
    return Consent(guardian.id, consent.time, consent.document)
