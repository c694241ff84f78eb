"""Donations and pledges as they are sent, and what of them may leave the service."""

from __future__ import annotations

from typing import Final

from google.rpc import status_pb2
from wushe.charity.v1 import donation_events_pb2, donation_pb2, donation_service_pb2

from services.charity.domain.donation import Donation, DonationState, Goods, Issuer
from services.charity.domain.donor import Donor
from services.charity.domain.pledge import Pledge
from services.charity.wire.names import entry_name, organization_name, person_name, place_name, pledge_name, write_day
from shared import errors, etag
from shared.aggregates import Entry
from shared.aggregates.told import told
from shared.instants import sent_day, write_instant
from shared.refusals import Outcome, Refusal

_VERDICTS: Final = {
    DonationState.REVERSED: donation_service_pb2.RECEIPT_VERDICT_VOID,
    DonationState.REFUNDED: donation_service_pb2.RECEIPT_VERDICT_REFUNDED,
}


def donation(one: Donation) -> donation_pb2.Donation:
    """Return a donation as it is sent."""
    message = donation_pb2.Donation(
        name=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type] # the same number, as all below
        donor=_donor(one.donor),
        asset=one.asset,  # type: ignore[arg-type]
        amount_fen=one.amount_fen,
        goods=None if one.goods is None else _goods(one.goods),
        payment_reference=one.payment_reference,
        pledge=pledge_name(one.pledge),
        receipt=_receipt(one),
        entry=entry_name(one.entry),
        state=one.state,  # type: ignore[arg-type]
        refunded_fen=one.refunded_fen,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_day(message.received_day, one.received_on)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: Donation) -> donation_events_pb2.DonationState:
    """Return what of a donation may leave the service."""
    message = donation_events_pb2.DonationState(
        donation=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        organization=organization_name(one.organization),
        division=place_name(one.place),
        donor_kind=one.donor.kind,  # type: ignore[arg-type]
        donor_organization=organization_name(None if one.donor.name_withheld else one.donor.organization),
        asset=one.asset,  # type: ignore[arg-type]
        amount_fen=one.amount_fen,
        refunded_fen=one.refunded_fen,
        receipt=_receipt(one),
        state=one.state,  # type: ignore[arg-type]
        pledge=pledge_name(one.pledge),
        entry=entry_name(one.entry),
    )
    write_day(message.received_day, one.received_on)
    return message


def pledge(one: Pledge) -> donation_pb2.Pledge:
    """Return a pledge as it is sent."""
    message = donation_pb2.Pledge(
        name=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        donor=_donor(one.donor),
        asset=one.asset,  # type: ignore[arg-type]
        pledged_fen=one.pledged_fen,
        received_fen=one.received_fen,
        public_promise=one.public_promise,
        code=one.code,
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        version=one.version,
        etag=etag.of(one.version),
    )
    if one.due_on is not None:
        write_day(message.due_day, one.due_on)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def pledge_state(one: Pledge) -> donation_events_pb2.PledgeState:
    """Return what of a pledge may leave the service."""
    message = donation_events_pb2.PledgeState(
        pledge=one.resource,
        cause=one.cause.resource,
        purpose=one.purpose,  # type: ignore[arg-type]
        organization=organization_name(one.organization),
        division=place_name(one.place),
        donor_kind=one.donor.kind,  # type: ignore[arg-type]
        donor_organization=organization_name(None if one.donor.name_withheld else one.donor.organization),
        asset=one.asset,  # type: ignore[arg-type]
        pledged_fen=one.pledged_fen,
        received_fen=one.received_fen,
        public_promise=one.public_promise,
        state=one.state,  # type: ignore[arg-type]
    )
    if one.due_on is not None:
        write_day(message.due_day, one.due_on)
    return message


def _donor(one: Donor) -> donation_pb2.Donor:
    return donation_pb2.Donor(
        kind=one.kind,  # type: ignore[arg-type]
        person=person_name(one.person),
        organization=organization_name(one.organization),
        published_name=one.published_name,
        name_withheld=one.name_withheld,
    )


def _goods(one: Goods) -> donation_pb2.Goods:
    return donation_pb2.Goods(
        description=one.description,
        quantity=one.quantity,
        unit=one.unit,
        valuation_basis=one.valuation_basis,  # type: ignore[arg-type]
        valuation_document=one.valuation_document,
    )


def _receipt(one: Donation) -> donation_pb2.Receipt:
    return donation_pb2.Receipt(
        organization=organization_name(one.organization),
        year=one.receipt.year,
        number=one.receipt.number,
        kind=one.receipt.kind,  # type: ignore[arg-type]
        void=one.state is DonationState.REVERSED,
    )


def pledge_change(one: Entry) -> donation_service_pb2.PledgeChange:
    """Return an entry of the history as it is sent."""
    return donation_service_pb2.PledgeChange(**told(one))


def outcome(one: Outcome[Donation]) -> donation_service_pb2.BatchDonateOutcome:
    """Return what one entry of a list came to as it is sent."""
    if isinstance(one, Refusal):
        [(_, status)] = errors.refused(one).trailing_metadata
        return donation_service_pb2.BatchDonateOutcome(refusal=status_pb2.Status.FromString(status))
    return donation_service_pb2.BatchDonateOutcome(donation=donation(one), receipt_check_code=one.receipt.check_code)


def donated(one: Donation) -> donation_service_pb2.DonateResponse:
    """Return what whoever records a donation is told: what goes on its receipt as well."""
    return donation_service_pb2.DonateResponse(donation=donation(one), receipt_check_code=one.receipt.check_code)


def verdict(found: Donation | None, issuer: Issuer | None) -> donation_service_pb2.VerifyReceiptResponse:
    """Return what anybody is told of the receipt of a donation, or that there is none. Who gave is not among it."""
    if found is None or issuer is None:
        return donation_service_pb2.VerifyReceiptResponse(verdict=donation_service_pb2.RECEIPT_VERDICT_NOT_FOUND)
    return donation_service_pb2.VerifyReceiptResponse(
        verdict=_VERDICTS.get(found.state, donation_service_pb2.RECEIPT_VERDICT_VALID),
        issuer_display_name=issuer.display_name,
        issuer_credit_code=issuer.credit_code,
        receipt_year=found.receipt.year,
        receipt_number=found.receipt.number,
        purpose=found.purpose,  # type: ignore[arg-type]
        asset=found.asset,  # type: ignore[arg-type]
        amount_fen=found.amount_fen,
        refunded_fen=found.refunded_fen,
        received_day=sent_day(found.received_on),
    )
