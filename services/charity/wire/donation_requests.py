"""What is asked for of donations and pledges, as the domain reads it."""

from __future__ import annotations

from datetime import date
from typing import Final

from wushe.charity.v1 import donation_pb2
from wushe.charity.v1 import donation_service_pb2 as pb

from services.charity.domain.donation import DonationEntry, DonationState, Goods, ReceiptKind, ValuationBasis
from services.charity.domain.donation_rules import checked
from services.charity.domain.donor import Donor, DonorKind
from services.charity.domain.movements import Asset
from services.charity.domain.pledge import PledgeState, Promise
from services.charity.wire.names import cause, identified, purpose
from services.charity.wire.texts import day, document, line

_USUAL_RECEIPT: Final = {DonorKind.ANONYMOUS: ReceiptKind.ANONYMOUS}


def entry(sent: pb.DonationEntry, *, today: date, path: str) -> DonationEntry:
    """Return what is stated of a donation. Raises DatesMismatch, MalformedText and what `checked` says."""
    giver = donor(sent.donor, path=f"{path}donor")
    stated = DonationEntry(
        cause=cause(sent.cause),
        purpose=purpose(sent.purpose),
        donor=giver,
        amount_fen=sent.amount_fen,
        goods=goods(sent.goods, path=f"{path}goods") if sent.HasField("goods") else None,
        received_on=day(sent.received_day, field=f"{path}received_day"),
        payment_reference=optional(sent.payment_reference, field=f"{path}payment_reference"),
        pledge=identified(sent.pledge),
        receipt=ReceiptKind(sent.receipt) if sent.receipt else _USUAL_RECEIPT.get(giver.kind, ReceiptKind.ISSUED),
    )
    return checked(stated, today=today, path=path)


def donor(sent: donation_pb2.Donor, *, path: str) -> Donor:
    """Return who gives. Raises MalformedText."""
    return Donor(
        kind=DonorKind(sent.kind),
        person=identified(sent.person),
        organization=identified(sent.organization),
        published_name=line(sent.published_name, field=f"{path}.published_name") if sent.published_name else "",
        name_withheld=sent.name_withheld,
    )


def goods(sent: donation_pb2.Goods, *, path: str) -> Goods:
    """Return what is given instead of money. Raises MalformedText."""
    return Goods(
        description=line(sent.description, field=f"{path}.description"),
        quantity=sent.quantity,
        unit=line(sent.unit, field=f"{path}.unit"),
        valuation_basis=ValuationBasis(sent.valuation_basis),
        valuation_document=optional(sent.valuation_document, field=f"{path}.valuation_document"),
    )


def promise(sent: pb.CreatePledgeRequest) -> Promise:
    """Return what is promised. Raises DatesMismatch, MalformedText."""
    return Promise(
        cause=cause(sent.cause),
        purpose=purpose(sent.purpose),
        donor=donor(sent.donor, path="donor"),
        asset=Asset(sent.asset),
        pledged_fen=sent.pledged_fen,
        public_promise=sent.public_promise,
        due_on=day(sent.due_day, field="due_day") if sent.HasField("due_day") else None,
    )


def optional(text: str, *, field: str) -> str:
    """Return the number of a document, or nothing where none is said. Raises MalformedText."""
    return document(text, field=field) if text else ""


def donation_state(sent: int) -> DonationState | None:
    """Return the state that a list is narrowed to; None for all."""
    return DonationState(sent) if sent else None


def pledge_state(sent: int) -> PledgeState | None:
    """Return the state that a list is narrowed to; None for all."""
    return PledgeState(sent) if sent else None
