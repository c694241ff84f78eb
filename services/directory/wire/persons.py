"""Persons between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from wushe.directory.v1 import identity_service_pb2, person_events_pb2, person_pb2

from services.directory.domain.codes import COMMUNITY_DIGITS, community_name, division_name
from services.directory.domain.document import DocumentType, Gender
from services.directory.domain.masking import masked_number, masked_phone
from services.directory.domain.person import Person, State
from services.directory.domain.person_claim import StatedClaim, StatedDocument
from services.directory.domain.person_update import MUTABLE, StatedUpdate
from services.directory.domain.resolution import Resolution, ResolutionOutcome
from services.directory.wire.times import day
from shared import etag, field_mask
from shared.codes import code_of
from shared.instants import write_instant

_TYPES: Final = {int(kind): kind for kind in DocumentType}
_GENDERS: Final = {int(gender): gender for gender in Gender}


def person(one: Person) -> person_pb2.Person:
    """Return a person as anybody but RevealPerson shows it: numbers masked."""
    message = person_pb2.Person()
    write_person(message, one)
    return message


def write_person(message: person_pb2.Person, one: Person) -> None:
    """Fill in a person in place: a thousand of them are not copied from message to message."""
    message.name = one.resource
    message.display_name = one.name
    message.gender = one.gender  # type: ignore[assignment] # the same number
    message.state = one.state  # type: ignore[assignment]
    message.verification_level = one.level  # type: ignore[assignment]
    message.masked_phone = masked_phone(one.phone)
    message.version = one.version
    message.etag = etag.of(one.version)
    for held in one.documents:
        shown = message.documents.add()
        shown.type = held.type  # type: ignore[assignment]
        shown.masked_number = masked_number(held.number)
        shown.converted = held.converted
    message.divisions.extend(map(place_name, one.divisions))
    if (born := one.birth_date) is not None:
        day_of_birth = message.birth_date
        day_of_birth.year, day_of_birth.month, day_of_birth.day = born.year, born.month, born.day
    if one.merged_into is not None:
        message.merged_into = f"persons/{one.merged_into}"
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)


def batch(persons: Iterable[Person]) -> identity_service_pb2.BatchGetPersonsResponse:
    """Return many persons, numbers masked."""
    response = identity_service_pb2.BatchGetPersonsResponse()
    for one in persons:
        write_person(response.persons.add(), one)
    return response


def person_state(one: Person) -> person_events_pb2.PersonState:
    """Return what of a person may leave the directory."""
    message = person_events_pb2.PersonState()
    message.person = one.resource
    message.state = one.state  # type: ignore[assignment] # the same number
    message.verification_level = one.level  # type: ignore[assignment]
    message.divisions.extend(map(place_name, one.divisions))
    message.gender = one.gender  # type: ignore[assignment]
    if one.birth_date is not None:
        message.birth_year = one.birth_date.year
    if one.merged_into is not None:
        message.merged_into = f"persons/{one.merged_into}"
    if one.state is not State.ERASED:
        message.display_name_version = one.name_version
    return message


def write_resolution(message: identity_service_pb2.Resolution, one: Resolution) -> None:
    """Fill in what became of a claim. Of a person with another name only the resource name is told."""
    if one.outcome is ResolutionOutcome.NAME_CONFLICT:
        message.person.name = one.person.resource
    else:
        write_person(message.person, one.person)
    message.outcome = one.outcome  # type: ignore[assignment] # the same number
    if one.review is not None:
        message.review = f"personReviews/{one.review}"


def update(request: identity_service_pb2.UpdatePersonRequest) -> StatedUpdate:
    """Return a person's new values as the caller stated them. Raises InvalidUpdateMask, InvalidDate."""
    new = request.update
    return StatedUpdate(
        paths=field_mask.changed_paths(request.update_mask, new, MUTABLE),
        name=new.display_name,
        phone=new.phone,
        birth_date=day(new.birth_date, field="update.birth_date") if new.HasField("birth_date") else None,
        gender=_GENDERS.get(new.gender, Gender.UNKNOWN),
        documents=[document(one) for one in new.documents],
    )


def documents(one: Person) -> list[person_pb2.Document]:
    """Return a person's documents in clear."""
    return [person_pb2.Document(type=held.type, number=held.number) for held in one.documents]  # type: ignore[arg-type]


def claim(message: identity_service_pb2.PersonClaim, *, field: str) -> StatedClaim:
    """Return a claim as its caller stated it. Raises InvalidDate."""
    return StatedClaim(
        document=document(message.document),
        name=message.display_name,
        division=code_of(message.division),
        phone=message.phone,
        birth_date=day(message.birth_date, field=f"{field}.birth_date") if message.HasField("birth_date") else None,
        gender=_GENDERS.get(message.gender, Gender.UNKNOWN),
        field=field,
        least_age=message.least_age if message.HasField("least_age") else None,
    )


def document(message: person_pb2.Document) -> StatedDocument:
    """Return a document as its caller wrote it."""
    return StatedDocument(_TYPES.get(message.type), message.number)


def place_name(code: str) -> str:
    """Return the resource name of a division or a community."""
    return community_name(code) if len(code) == COMMUNITY_DIGITS else division_name(code)
