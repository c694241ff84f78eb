"""Funds as they are sent, and what of them may leave the service."""

from __future__ import annotations

from wushe.charity.v1 import charity_fund_events_pb2, charity_fund_pb2

from services.charity.domain.fund import Fund
from services.charity.wire.names import organization_name, person_name, place_name, write_day
from shared import etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import write_instant


def fund(one: Fund) -> charity_fund_pb2.CharityFund:
    """Return a fund as it is sent."""
    seat = charity_fund_pb2.CommitteeSeat
    message = charity_fund_pb2.CharityFund(
        name=one.resource,
        display_name=one.display_name,
        community=place_name(one.place),
        organization=organization_name(one.organization),
        sub_account=one.sub_account,
        purposes=one.purposes,  # type: ignore[arg-type] # the same numbers, as below
        agreement_number=one.agreement_number,
        committee=charity_fund_pb2.Committee(
            members=[seat(person=person_name(person)) for person in one.members],
            supervisors=[seat(person=person_name(person)) for person in one.supervisors],
        ),
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    if one.established_on is not None:
        write_day(message.establish_day, one.established_on)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Fund) -> charity_fund_events_pb2.CharityFundState:
    """Return what of a fund may leave the service."""
    message = charity_fund_events_pb2.CharityFundState(
        charity_fund=one.resource,
        display_name=one.display_name,
        community=place_name(one.place),
        organization=organization_name(one.organization),
        purposes=one.purposes,  # type: ignore[arg-type]
        committee_size=len(one.members),
        supervisors=len(one.supervisors),
        state=one.state,  # type: ignore[arg-type]
    )
    if one.established_on is not None:
        write_day(message.establish_day, one.established_on)
    return message


def change(one: Entry) -> charity_fund_pb2.CharityFundChange:
    """Return an entry of the history as it is sent."""
    return charity_fund_pb2.CharityFundChange(**told(one))
