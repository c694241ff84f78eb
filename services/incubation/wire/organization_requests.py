"""What callers wish of organizations, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final
from uuid import UUID

from wushe.incubation.v1 import organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb

from services.incubation.domain.base import Staff
from services.incubation.domain.organization import (
    AnnualCheck,
    CheckResult,
    Filing,
    Members,
    Officer,
    OrganizationType,
    Penalty,
    PenaltyKind,
    Profile,
    Registration,
)
from services.incubation.wire.places import day, line, line_or_none, paragraphs
from shared import field_mask
from shared.ids import identifier_in
from shared.refusals import InvalidField

_READ: Final[Mapping[str, Callable[[Any, str], Any]]] = {
    "display_name": lambda sent, path: line(sent.display_name, field=path),
    "type": lambda sent, path: _type(sent.type, path),
    "founders": lambda sent, _path: tuple(dict.fromkeys(map(identifier_in, sent.founders))),
    "legal_representative": lambda sent, _path: identifier_in(sent.legal_representative) if sent.legal_representative else None,
    "officers": lambda sent, path: tuple(_officers(sent.officers, path)),
    "members": lambda sent, _path: Members(sent.members.individuals, sent.members.units),
    "capital_fen": lambda sent, _path: sent.capital_fen,
    "business_scope": lambda sent, path: paragraphs(sent.business_scope, field=path),
    "supervising_unit": lambda sent, path: line_or_none(sent.supervising_unit, field=path),
    "premises": lambda sent, path: line_or_none(sent.premises, field=path),
    "full_time_staff": lambda sent, _path: sent.full_time_staff,
    "articles_adopted": lambda sent, _path: sent.articles_adopted,
}
"""How each field of a profile is read; an update mask names them too."""


def profile(sent: pb.OrganizationFounding) -> Profile:
    """Return what is stated of a new group. Raises MalformedText, InvalidField."""
    return Profile(**{field: read(sent, f"organization.{field}") for field, read in _READ.items()})


def changes(request: pb.UpdateOrganizationRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, and what `profile` raises."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_READ))
    return {path: _READ[path](request.update, f"update.{path}") for path in paths}


def named_by(stated: Profile, prefix: str) -> Iterator[tuple[str, UUID]]:
    """Return every person that a profile names, with the path of the field."""
    people = {"founders": stated.founders, "legal_representative": stated.legal_representative, "officers": stated.officers}
    return named(people, prefix)


def named(stated: Mapping[str, Any], prefix: str) -> Iterator[tuple[str, UUID]]:
    """Return every person in what is stated, with the path of the field that names them."""
    for position, person in enumerate(stated.get("founders", ())):
        yield f"{prefix}.founders[{position}]", person
    if (representative := stated.get("legal_representative")) is not None:
        yield f"{prefix}.legal_representative", representative
    for position, officer in enumerate(stated.get("officers", ())):
        yield f"{prefix}.officers[{position}].person", officer.person


def staff(request: pb.NameStaffRequest) -> tuple[Staff, ...]:
    """Return who works for an organization. Raises MalformedText."""
    named = enumerate(request.staff)
    return tuple(Staff(each.subject, line(each.position, field=f"staff[{position}].position")) for position, each in named)


def filing(request: pb.FileOrganizationRequest) -> Filing:
    """Return how an organization is filed. Raises MalformedText, MalformedDay."""
    number, authority = line(request.number, field="number"), line(request.authority, field="authority")
    return Filing(number, authority, day(request.file_date, field="file_date"))


def registration(request: pb.RegisterOrganizationRequest) -> Registration:
    """Return how an organization is registered. Raises MalformedText, MalformedDay."""
    return Registration(line(request.authority, field="authority"), day(request.register_date, field="register_date"))


def annual_check(request: pb.RecordAnnualCheckRequest) -> AnnualCheck:
    """Return the result of an annual check. Raises MalformedDay."""
    return AnnualCheck(request.year, CheckResult(request.result), day(request.decide_date, field="decide_date"))


def penalty(request: pb.RecordPenaltyRequest) -> Penalty:
    """Return a penalty. Raises MalformedText, MalformedDay."""
    number, authority = line(request.document_number, field="document_number"), line(request.authority, field="authority")
    return Penalty(number, PenaltyKind(request.kind), day(request.decide_date, field="decide_date"), authority)


def _type(sent: int, path: str) -> OrganizationType:
    if not sent:
        raise InvalidField("An organization always has a type, or is to have one.", field=path)
    return OrganizationType(sent)


def _officers(sent: Iterable[organization_pb2.Officer], path: str) -> Iterator[Officer]:
    for position, officer in enumerate(sent):
        yield Officer(identifier_in(officer.person), line(officer.position, field=f"{path}[{position}].position"))
