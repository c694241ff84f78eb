"""Entitlements to raise money in public, between the contract and the domain."""

from __future__ import annotations

from wushe.charity.v1 import fundraising_entitlement_events_pb2, fundraising_entitlement_pb2
from wushe.charity.v1 import fundraising_entitlement_service_pb2 as pb

from services.charity.domain.entitlement import Entitlement, EntitlementState, Grant
from services.charity.wire.names import organization_name, place_name
from services.charity.wire.texts import day, document
from shared import etag
from shared.codes import code_of
from shared.ids import identifier_in
from shared.instants import sent_day, write_instant


def entitlement(one: Entitlement) -> fundraising_entitlement_pb2.FundraisingEntitlement:
    """Return an entitlement as it is sent."""
    message = fundraising_entitlement_pb2.FundraisingEntitlement(
        name=one.resource,
        organization=organization_name(one.organization),
        division=place_name(one.division),
        certificate_number=one.certificate_number,
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        state=one.state,  # type: ignore[arg-type] # the same number
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Entitlement) -> fundraising_entitlement_events_pb2.FundraisingEntitlementState:
    """Return what of an entitlement may leave the service."""
    return fundraising_entitlement_events_pb2.FundraisingEntitlementState(
        fundraising_entitlement=one.resource,
        organization=organization_name(one.organization),
        division=place_name(one.division),
        first_day=sent_day(one.first_day),
        last_day=sent_day(one.last_day),
        state=one.state,  # type: ignore[arg-type] # the same number
    )


def grant(request: pb.RecordEntitlementRequest) -> Grant:
    """Return what is stated of a new entitlement. Raises MalformedText, DatesMismatch."""
    return Grant(
        organization=identifier_in(request.organization),
        division=code_of(request.division),
        certificate_number=document(request.certificate_number, field="certificate_number"),
        first_day=day(request.first_day, field="first_day"),
        last_day=day(request.last_day, field="last_day") if request.HasField("last_day") else None,
    )


def entitlement_state(sent: int) -> EntitlementState | None:
    """Return the state that a list is narrowed to; None for all."""
    return EntitlementState(sent) if sent else None
