"""Charity projects between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

from wushe.charity.v1 import charity_project_events_pb2, charity_project_pb2

from services.charity.domain.project import (
    Beneficiaries,
    BudgetLine,
    CharityProject,
    Emergency,
    Filing,
    FundraisingPlan,
    Partner,
    Period,
    UseChange,
)
from services.charity.domain.volunteer_service import VolunteerService
from services.charity.wire.names import organization_name, place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant


def project(one: CharityProject) -> charity_project_pb2.CharityProject:
    """Return a project as it is sent."""
    message = charity_project_pb2.CharityProject(
        name=one.resource,
        display_name=one.display_name,
        description=one.description,
        community=place_name(one.community),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        organiser=organization_name(one.organiser),
        holder=organization_name(one.holder),
        partners=map(_partner, one.partners),
        purpose=one.purpose,  # type: ignore[arg-type] # the same number
        budget=map(_line, one.budget),
        beneficiaries=_beneficiaries(one.beneficiaries),
        implementation=_period(one.implementation),
        plan=_plan(one.plan) if one.plan else None,
        emergency=_emergency(one.emergency) if one.emergency else None,
        filing=_filing(one.filing) if one.filing else None,
        use_changes=map(_use_change, one.use_changes),
        volunteer_projects=[f"projects/{each}" for each in one.volunteer_projects],
        fundraising_begin_day=sent_day(one.fundraising_begin_day),
        fundraising_end_day=sent_day(one.fundraising_end_day),
        implementation_begin_day=sent_day(one.implementation_begin_day),
        end_day=sent_day(one.end_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        suspended_from=one.suspended_from or 0,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: CharityProject) -> charity_project_events_pb2.CharityProjectState:
    """Return what of a project may leave the service."""
    return charity_project_events_pb2.CharityProjectState(
        charity_project=one.resource,
        display_name=one.display_name,
        community=place_name(one.community),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        organiser=organization_name(one.organiser),
        holder=organization_name(one.holder),
        partners=[organization_name(partner.organization) for partner in one.partners],
        purpose=one.purpose,  # type: ignore[arg-type] # the same number
        budget_fen=one.budget_fen,
        beneficiaries=_beneficiaries(one.beneficiaries),
        implementation=_period(one.implementation),
        fundraising=_period(one.plan.period) if one.plan else None,
        target_fen=one.plan.target_fen if one.plan else 0,
        emergency=one.emergency is not None,
        filing_day=sent_day(one.filing.day if one.filing else None),
        use_change_count=len(one.use_changes),
        volunteer_projects=[f"projects/{each}" for each in one.volunteer_projects],
        fundraising_begin_day=sent_day(one.fundraising_begin_day),
        fundraising_end_day=sent_day(one.fundraising_end_day),
        implementation_begin_day=sent_day(one.implementation_begin_day),
        end_day=sent_day(one.end_day),
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def service(one: VolunteerService) -> charity_project_pb2.VolunteerService:
    """Return what volunteers did for a project."""
    return charity_project_pb2.VolunteerService(
        volunteer_count=one.volunteers, person_times=one.person_times, minutes=one.minutes, catching_up=one.catching_up
    )


def change(entry: Entry) -> charity_project_pb2.CharityProjectChange:
    """Return an entry of the history."""
    return charity_project_pb2.CharityProjectChange(**told(entry))


def _emergency(one: Emergency) -> charity_project_pb2.Emergency:
    return charity_project_pb2.Emergency(declaration_number=one.declaration_number, declaration_day=sent_day(one.declaration_day))


def _filing(one: Filing) -> charity_project_pb2.Filing:
    return charity_project_pb2.Filing(number=one.number, day=sent_day(one.day))


def _use_change(one: UseChange) -> charity_project_pb2.UseChange:
    return charity_project_pb2.UseChange(
        ground=one.ground,  # type: ignore[arg-type] # the same number
        document_number=one.document_number,
        document_day=sent_day(one.document_day),
    )


def _partner(one: Partner) -> charity_project_pb2.Partner:
    return charity_project_pb2.Partner(
        organization=organization_name(one.organization), agreement_number=one.agreement_number, agreement_day=sent_day(one.agreement_day)
    )


def _line(one: BudgetLine) -> charity_project_pb2.BudgetLine:
    return charity_project_pb2.BudgetLine(title=one.title, amount_fen=one.amount_fen)


def _beneficiaries(one: Beneficiaries) -> charity_project_pb2.Beneficiaries:
    return charity_project_pb2.Beneficiaries(
        communities=map(place_name, one.communities),
        groups=one.groups,  # type: ignore[arg-type] # the same numbers
    )


def _period(one: Period) -> charity_project_pb2.Period:
    return charity_project_pb2.Period(first_day=sent_day(one.first_day), last_day=sent_day(one.last_day))


def _plan(one: FundraisingPlan) -> charity_project_pb2.FundraisingPlan:
    return charity_project_pb2.FundraisingPlan(
        period=_period(one.period),
        division=place_name(one.division),
        target_fen=one.target_fen,
        cost_fen=one.cost_fen,
        responsible_person=f"persons/{one.responsible_person}",
        office_address=one.office_address,
        donation_ways=one.donation_ways,
        surplus_disposal=one.surplus_disposal,
    )
