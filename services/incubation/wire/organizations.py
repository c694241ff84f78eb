"""Organizations between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.incubation.v1 import organization_events_pb2, organization_service_pb2
from wushe.incubation.v1 import organization_pb2 as pb

from services.incubation.domain.organization import AnnualCheck, Filing, Members, Officer, Organization, Penalty, Rating, Registration
from services.incubation.domain.requirements import Standing
from services.incubation.wire.places import person_name, place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, sent_instant


def organization(one: Organization, *, persons: bool) -> pb.Organization:
    """Return an organization as it is sent; its persons only to whoever may see them."""
    told = one.profile
    message = pb.Organization(
        name=one.resource,
        display_name=told.display_name,
        type=told.type,  # type: ignore[arg-type] # the same number
        division=place_name(one.place),
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        unified_social_credit_code=one.credit_code,
        members=_members(told.members),
        capital_fen=told.capital_fen,
        business_scope=told.business_scope,
        supervising_unit=told.supervising_unit,
        premises=told.premises,
        full_time_staff=told.full_time_staff,
        articles_adopted=told.articles_adopted,
        charity=one.charity,
        rating=_rating(one.rating),
        annual_checks=map(_check, one.annual_checks),
        penalties=map(_penalty, one.penalties),
        filing=_filing(one.filing),
        registration=_registration(one.registration),
        version=one.version,
        etag=etag.of(one.version),
        create_time=sent_instant(one.create_time),
        update_time=sent_instant(one.update_time),
    )
    if persons:
        message.legal_representative = person_name(told.legal_representative)
        message.founders.extend(map(person_name, told.founders))
        message.officers.extend(map(_officer, told.officers))
        message.staff.extend(pb.OrganizationStaff(subject=each.subject, position=each.position) for each in one.staff)
    return message


def state(one: Organization) -> organization_events_pb2.OrganizationState:
    """Return what of an organization may leave the service."""
    told = one.profile
    return organization_events_pb2.OrganizationState(
        organization=one.resource,
        display_name=told.display_name,
        type=told.type,  # type: ignore[arg-type] # the same number
        division=place_name(one.place),
        state=one.state,  # type: ignore[arg-type]
        unified_social_credit_code=one.credit_code,
        legal_representative=person_name(told.legal_representative),
        founders=map(person_name, told.founders),
        officers=map(_officer, told.officers),
        members=_members(told.members),
        capital_fen=told.capital_fen,
        business_scope=told.business_scope,
        supervising_unit=told.supervising_unit,
        full_time_staff=told.full_time_staff,
        charity=one.charity,
        rating=_rating(one.rating),
        annual_checks=map(_check, one.annual_checks),
        penalties=map(_penalty, one.penalties),
        filing=_filing(one.filing),
        registration=_registration(one.registration),
    )


def requirement(one: Standing) -> organization_service_pb2.Requirement:
    """Return a condition, and how an organization stands to it."""
    condition = one.condition
    return organization_service_pb2.Requirement(
        code=condition.code, article=condition.article, description=condition.description, met=one.met
    )


def change(resource: str, entry: Entry) -> pb.OrganizationChange:
    """Return what happened once."""
    return pb.OrganizationChange(organization=resource, **told(entry))


def _officer(one: Officer) -> pb.Officer:
    return pb.Officer(person=person_name(one.person), position=one.position)


def _members(one: Members) -> pb.Membership:
    return pb.Membership(individuals=one.individuals, units=one.units)


def _rating(one: Rating | None) -> pb.Rating | None:
    if one is None:
        return None
    grade = pb.Rating.Grade.Name(one.grade)
    return pb.Rating(grade=grade, decide_date=sent_day(one.decide_date), expire_date=sent_day(one.expire_date))


def _check(one: AnnualCheck) -> pb.AnnualCheck:
    result = pb.AnnualCheck.Result.Name(one.result)
    return pb.AnnualCheck(year=one.year, result=result, decide_date=sent_day(one.decide_date))


def _penalty(one: Penalty) -> pb.Penalty:
    kind = pb.Penalty.Kind.Name(one.kind)
    return pb.Penalty(document_number=one.document_number, kind=kind, decide_date=sent_day(one.decide_date), authority=one.authority)


def _filing(one: Filing | None) -> pb.Filing | None:
    return None if one is None else pb.Filing(number=one.number, authority=one.authority, file_date=sent_day(one.file_date))


def _registration(one: Registration | None) -> pb.Registration | None:
    return None if one is None else pb.Registration(authority=one.authority, register_date=sent_day(one.register_date))
