"""What callers wish, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from datetime import UTC
from typing import Any, Final

from wushe.directory.v1.identity_service_pb2 import PersonClaim
from wushe.volunteer.v1 import volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.consent import Consent
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.registration import Channel, NationalRegistration, Registration
from services.volunteer.domain.texts import readable, skills
from services.volunteer.wire.volunteers import optional
from shared import field_mask
from shared.codes import code_of
from shared.ids import identifier_in

PATHS: Final = {"skills": "skills", "national_registration": "national", "guardian_consent": "consent"}
"""What an update mask may name, and what the domain calls it."""


def claim(sent: pb.VolunteerRegistration) -> PersonClaim:
    """Return what goes to the directory, and nowhere else."""
    return PersonClaim(
        document=sent.document,
        display_name=sent.display_name,
        division=sent.community,
        phone=sent.phone,
        birth_date=optional(sent, "birth_date"),
        gender=sent.gender,
    )


def registration(sent: pb.VolunteerRegistration) -> Registration:
    """Return what stays here."""
    return Registration(
        community=code_of(sent.community),
        skills=skills(sent.skills, field="registration.skills"),
        channel=Channel(sent.channel),
        organisation=sent.organisation,
        national=national(optional(sent, "national_registration"), field="registration.national_registration"),
        consent=consent(optional(sent, "guardian_consent"), field="registration.guardian_consent"),
    )


def changes(request: pb.UpdateVolunteerRequest) -> dict[str, Any]:
    """Return the new values that the update mask names, by what the domain calls them. Raises InvalidUpdateMask."""
    sent = request.update
    values = {
        "skills": skills(sent.skills, field="update.skills"),
        "national_registration": national(optional(sent, "national_registration"), field="update.national_registration"),
        "guardian_consent": consent(optional(sent, "guardian_consent"), field="update.guardian_consent"),
    }
    return {PATHS[path]: values[path] for path in field_mask.changed_paths(request.update_mask, sent, tuple(PATHS))}


def national(sent: volunteer_pb2.NationalRegistration | None, *, field: str) -> NationalRegistration | None:
    """Return a registration in an upstream system. Raises MalformedText."""
    if sent is None:
        return None
    return NationalRegistration(readable(sent.number, field=f"{field}.number"), readable(sent.source, field=f"{field}.source"))


def consent(sent: volunteer_pb2.GuardianConsent | None, *, field: str) -> Consent | None:
    """Return a consent as stated. Raises MalformedText."""
    if sent is None:
        return None
    time = sent.consent_time.ToDatetime(tzinfo=UTC)
    return Consent(identifier_in(sent.guardian), time, readable(sent.document, field=f"{field}.document"))


def state(sent: int) -> State | None:
    """Return the state that a list is narrowed to; None for all."""
    return State(sent) if sent else None


def band(sent: int) -> AgeBand | None:
    """Return the age band that a list is narrowed to; None for all."""
    return AgeBand(sent) if sent else None
