"""Disclosures between the contract and the domain. Enumerations have the same numbers on both sides; a test holds them to it."""

from __future__ import annotations

import json

from google.protobuf import json_format
from wushe.charity.v1 import disclosure_events_pb2, disclosure_pb2
from wushe.charity.v1 import disclosure_service_pb2 as pb

from services.charity.domain.disclosure import Disclosure, DisclosureKind, DisclosureState
from services.charity.domain.disclosure_content import DisclosedDonation, DisclosedExpense, Figures, Turnover
from services.charity.domain.project import CharityProject
from services.charity.domain.volunteer_service import VolunteerService
from services.charity.wire.names import organization_name, place_name
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant
from shared.statutory.clock import Clock, ClockState
from shared.statutory.rules import Rule


def disclosure(one: Disclosure) -> disclosure_pb2.Disclosure:
    """Return a disclosure as it is sent."""
    message = disclosure_pb2.Disclosure(
        name=one.resource,
        charity_project=f"charityProjects/{one.project}",
        community=place_name(one.community),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        number=one.number,
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        due_day=sent_day(one.due_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        edition=one.edition,
        published_edition=one.published_edition,
        publish_day=sent_day(one.publish_day),
        late=one.late,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Disclosure) -> disclosure_events_pb2.DisclosureState:
    """Return what of a disclosure may leave the service."""
    return disclosure_events_pb2.DisclosureState(
        disclosure=one.resource,
        charity_project=f"charityProjects/{one.project}",
        community=place_name(one.community),
        kind=one.kind,  # type: ignore[arg-type] # the same number
        number=one.number,
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        due_day=sent_day(one.due_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        edition=one.edition,
        published_edition=one.published_edition,
        publish_day=sent_day(one.publish_day),
        late=one.late,
        published_hash=one.published_hash,
    )


def published(one: Disclosure) -> pb.PublishedDisclosure:
    """Return what anybody is told of a published disclosure in a list."""
    return pb.PublishedDisclosure(
        name=one.resource,
        charity_project=f"charityProjects/{one.project}",
        kind=one.kind,  # type: ignore[arg-type] # the same number
        number=one.number,
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        published_edition=one.published_edition,
        publish_day=sent_day(one.publish_day),
        late=one.late,
    )


def document(project: CharityProject, one: Disclosure, figures: Figures, service: VolunteerService, *, reason: str) -> str:
    """Return the text of an edition: JSON with sorted names and without space, so that its hash is one."""
    content = disclosure_pb2.DisclosureContent(
        charity_project=project.resource,
        display_name=project.display_name,
        organiser=organization_name(project.organiser),
        holder=organization_name(project.holder),
        filing_number=project.filing.number if project.filing else "",
        kind=one.kind,  # type: ignore[arg-type] # the same number
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        purpose=project.purpose,  # type: ignore[arg-type] # the same number
        turnover=_turnover(figures.turnover),
        total=_turnover(figures.total),
        donations=map(_donation, figures.donations),
        unlisted_donation_count=figures.unlisted_donations,
        expenses=map(_expense, figures.expenses),
        unlisted_expense_count=figures.unlisted_expenses,
        volunteer_count=service.volunteers,
        volunteer_minutes=service.minutes,
        edition=one.edition,
        reason=reason,
    )
    told = json_format.MessageToDict(content, preserving_proto_field_name=True)
    return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def change(entry: Entry) -> disclosure_pb2.DisclosureChange:
    """Return an entry of the history."""
    return disclosure_pb2.DisclosureChange(**told(entry))


def duty(clock: Clock, rule: Rule, standing: ClockState) -> disclosure_pb2.StatutoryDuty:
    """Return a duty with its date."""
    return disclosure_pb2.StatutoryDuty(
        subject=clock.subject,
        rule=clock.rule,
        source=rule.source,
        place=place_name(clock.place),
        due_day=sent_day(clock.due.last_day),
        provisional=clock.due.provisional,
        overdue=standing is ClockState.OVERDUE,
    )


def disclosure_state(sent: int) -> DisclosureState | None:
    """Return the state that a list is narrowed to; None for all."""
    return DisclosureState(sent) if sent else None


def disclosure_kind(sent: int) -> DisclosureKind | None:
    """Return the kind that a list is narrowed to; None for all."""
    return DisclosureKind(sent) if sent else None


def _turnover(one: Turnover) -> disclosure_pb2.Turnover:
    return disclosure_pb2.Turnover(
        opening_fen=one.opening_fen,
        donated_money_fen=one.donated_money_fen,
        donated_goods_fen=one.donated_goods_fen,
        refunded_fen=one.refunded_fen,
        transferred_in_fen=one.transferred_in_fen,
        programme_fen=one.programme_fen,
        management_fen=one.management_fen,
        transferred_out_fen=one.transferred_out_fen,
        closing_fen=one.closing_fen,
        interest_fen=one.interest_fen,
        sale_proceeds_fen=one.sale_proceeds_fen,
        sold_goods_fen=one.sold_goods_fen,
        sale_gain_fen=one.sale_gain_fen,
    )


def _donation(one: DisclosedDonation) -> disclosure_pb2.DisclosedDonation:
    return disclosure_pb2.DisclosedDonation(
        day=sent_day(one.day), donor=one.donor, amount_fen=one.amount_fen, goods=one.goods, receipt_number=one.receipt_number
    )


def _expense(one: DisclosedExpense) -> disclosure_pb2.DisclosedExpense:
    return disclosure_pb2.DisclosedExpense(
        day=sent_day(one.day), summary=one.summary, amount_fen=one.amount_fen, management=one.management, people=one.people
    )
