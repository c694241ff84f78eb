"""Volunteers between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from wushe.volunteer.v1 import volunteer_events_pb2, volunteer_pb2
from wushe.volunteer.v1 import volunteer_service_pb2 as pb

from services.volunteer.domain.facts import Change
from services.volunteer.domain.volunteer import Volunteer
from shared import etag
from shared.instants import sent_instant, write_instant


def volunteer(one: Volunteer) -> volunteer_pb2.Volunteer:
    """Return a volunteer as it is sent."""
    message = volunteer_pb2.Volunteer()
    write_volunteer(message, one)
    return message


def write_volunteer(message: volunteer_pb2.Volunteer, one: Volunteer) -> None:
    """Fill in a volunteer in place: a thousand of them are not copied from message to message."""
    message.name = one.resource
    message.person = person_name(one.person)
    message.display_name = one.display_name
    message.volunteer_number = one.number
    message.community = community_name(one.community)
    message.state = one.state  # type: ignore[assignment] # the same number
    message.state_reason = one.state_reason
    message.skills.extend(one.skills)
    message.age_band = one.age.band  # type: ignore[assignment]
    message.channel = one.channel  # type: ignore[assignment]
    message.organisation = one.organisation
    message.version = one.version
    message.etag = etag.of(one.version)
    if one.national is not None:
        message.national_registration.number = one.national.number
        message.national_registration.source = one.national.source
    if one.consent is not None:
        message.guardian_consent.guardian = person_name(one.consent.guardian)
        message.guardian_consent.document = one.consent.document
        write_instant(message.guardian_consent.consent_time, one.consent.time)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)


def batch(volunteers: Iterable[Volunteer]) -> pb.BatchGetVolunteersResponse:
    """Return many volunteers."""
    response = pb.BatchGetVolunteersResponse()
    for one in volunteers:
        write_volunteer(response.volunteers.add(), one)
    return response


def state(one: Volunteer) -> volunteer_events_pb2.VolunteerState:
    """Return what of a volunteer may leave the service. Filled in field by field: half the time of a constructor's keywords."""
    message = volunteer_events_pb2.VolunteerState()
    message.volunteer = one.resource
    message.person = person_name(one.person)
    message.volunteer_number = one.number
    message.state = one.state  # type: ignore[assignment] # the same number
    message.community = community_name(one.community)
    message.age_band = one.age.band  # type: ignore[assignment]
    if one.skills:
        message.skills.extend(one.skills)
    message.channel = one.channel  # type: ignore[assignment]
    message.organisation = one.organisation
    if one.consent is not None:
        message.guardian = person_name(one.consent.guardian)
    message.display_name_version = one.name_version
    message.erased = one.erased
    return message


def change(one: Change) -> volunteer_pb2.VolunteerChange:
    """Return an entry of the history as it is sent."""
    return volunteer_pb2.VolunteerChange(
        volunteer=f"volunteers/{one.volunteer}",
        version=one.version,
        kind=one.kind,  # type: ignore[arg-type] # the same number
        state=one.state,  # type: ignore[arg-type]
        community=community_name(one.community),
        age_band=one.band,  # type: ignore[arg-type]
        person=person_name(one.person),
        reason=one.reason,
        actor=one.actor,
        record_time=sent_instant(one.record_time),
    )


def person_name(identifier: UUID) -> str:
    """Return the resource name of a person."""
    return f"persons/{identifier}"


def community_name(code: str) -> str:
    """Return the resource name of a community."""
    return f"communities/{code}"


def optional(message: Any, field: str) -> Any:
    """Return a message's field, None when it is absent."""
    return getattr(message, field) if message.HasField(field) else None


def registered(one: Volunteer) -> pb.RegisterVolunteerResponse:
    """Return the response to a registration."""
    return pb.RegisterVolunteerResponse(volunteer=volunteer(one))
