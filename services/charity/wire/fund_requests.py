"""What is asked for of funds, as the domain reads it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final

from wushe.charity.v1 import charity_fund_pb2
from wushe.charity.v1 import charity_fund_service_pb2 as pb

from services.charity.domain.fund import Committee, FundProposal, FundState
from services.charity.domain.fund_refusals import CommitteePaid
from services.charity.domain.purposes import CharityPurpose
from services.charity.wire.texts import document, line
from shared import field_mask
from shared.codes import code_of
from shared.ids import identifier_in

_CHANGED: Final[Mapping[str, Callable[[pb.CharityFundUpdate], Any]]] = {
    "display_name": lambda sent: line(sent.display_name, field="update.display_name"),
    "sub_account": lambda sent: document(sent.sub_account, field="update.sub_account"),
    "agreement_number": lambda sent: document(sent.agreement_number, field="update.agreement_number"),
    "purposes": lambda sent: purposes(sent.purposes),
}
"""What an update mask may name, and how it is read."""


def proposal(sent: pb.CharityFundProposal) -> FundProposal:
    """Return what is stated of a fund that is to be set up. Raises MalformedText, InvalidField, CommitteePaid."""
    return FundProposal(
        display_name=line(sent.display_name, field="charity_fund.display_name"),
        community=code_of(sent.community),
        organization=identifier_in(sent.organization),
        sub_account=document(sent.sub_account, field="charity_fund.sub_account"),
        purposes=purposes(sent.purposes),
        agreement_number=document(sent.agreement_number, field="charity_fund.agreement_number"),
        committee=committee(sent.committee, path="charity_fund.committee"),
    )


def changes(request: pb.UpdateCharityFundRequest) -> dict[str, Any]:
    """Return the new values that the update mask names. Raises InvalidUpdateMask, MalformedText, InvalidField."""
    paths = field_mask.changed_paths(request.update_mask, request.update, tuple(_CHANGED))
    return {path: _CHANGED[path](request.update) for path in paths}


def committee(sent: charity_fund_pb2.Committee, *, path: str) -> Committee:
    """Return who governs a fund and who supervises them. Raises CommitteePaid."""
    for kind, seats in (("members", sent.members), ("supervisors", sent.supervisors)):
        for position, seat in enumerate(seats):
            if seat.paid:
                raise CommitteePaid(field=f"{path}.{kind}[{position}].paid")
    members = tuple(identifier_in(seat.person) for seat in sent.members)
    return Committee(members, tuple(identifier_in(seat.person) for seat in sent.supervisors))


def purposes(sent: Iterable[int]) -> tuple[CharityPurpose, ...]:
    """Return purposes in the order of their numbers."""
    return tuple(map(CharityPurpose, sorted(sent)))


def fund_state(sent: int) -> FundState | None:
    """Return the state that a list is narrowed to; None for all."""
    return FundState(sent) if sent else None
