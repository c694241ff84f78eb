"""A promise to give (认捐): what may be done with one, and what happened. What was promised and what was received are different figures."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any, Final
from uuid import UUID

from services.charity.domain.book import Book, Cause, Standing
from services.charity.domain.donor import Donor, DonorKind
from services.charity.domain.ledger_refusals import DonorMismatch, HardshipUnproven, PledgeExceeded, PledgeMismatch
from services.charity.domain.movements import Asset, assert_standing
from services.charity.domain.purposes import CharityPurpose
from shared.facts import Fact
from shared.lifecycle import Lifecycle


class PledgeState(IntEnum):
    """Where a pledge stands. Numbers are stored and sent, as below: none is ever changed or used again."""

    OPEN = 1
    KEPT = 2
    RELEASED = 3


class PledgeAction(StrEnum):
    """What can be done with a pledge."""

    RECEIVE_PART = "receive_part"
    RECEIVE_REST = "receive_rest"
    REOPEN = "reopen"  # a donation that kept it was reversed
    RELEASE = "release"


PLEDGES: Final = Lifecycle(
    {
        (PledgeState.OPEN, PledgeAction.RECEIVE_PART): PledgeState.OPEN,
        (PledgeState.OPEN, PledgeAction.RECEIVE_REST): PledgeState.KEPT,
        (PledgeState.OPEN, PledgeAction.REOPEN): PledgeState.OPEN,
        (PledgeState.KEPT, PledgeAction.REOPEN): PledgeState.OPEN,
        (PledgeState.RELEASED, PledgeAction.REOPEN): PledgeState.RELEASED,  # who was let off stays so
        (PledgeState.OPEN, PledgeAction.RELEASE): PledgeState.RELEASED,
    }
)


class PledgeChange(IntEnum):
    """What happened to a pledge."""

    MADE = 1
    RECEIVED = 2
    REOPENED = 3
    RELEASED = 4


@dataclass(frozen=True, slots=True)
class Promise:
    """What is stated of a pledge."""

    cause: Cause
    purpose: CharityPurpose | None
    donor: Donor
    asset: Asset
    pledged_fen: int
    public_promise: bool
    due_on: date | None


@dataclass(frozen=True, slots=True)
class Pledge:
    """A pledge. Amounts are in fen."""

    id: UUID
    book: UUID
    cause: Cause
    purpose: CharityPurpose
    organization: UUID
    place: str
    code: str
    donor: Donor
    asset: Asset
    pledged_fen: int
    received_fen: int
    public_promise: bool
    due_on: date | None
    state: PledgeState
    state_reason: str
    hardship_document: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"pledges/{self.id}"


class PledgeMade(Fact[Pledge]):
    """Somebody promised."""

    kind = PledgeChange.MADE


class PledgeReceived(Fact[Pledge]):
    """Something of it came."""

    kind = PledgeChange.RECEIVED


class PledgeReopened(Fact[Pledge]):
    """Something that had come was reversed."""

    kind = PledgeChange.REOPENED


class PledgeReleased(Fact[Pledge]):
    """Its giver need not keep it."""

    kind = PledgeChange.RELEASED


def promise(stated: Promise, book: Book, *, identifier: UUID, code: str, now: datetime) -> PledgeMade:
    """Record a promise. Raises DonorMismatch, NameWithheld, BookClosed."""
    stated.donor.checked(path="donor")
    if stated.donor.kind is DonorKind.ANONYMOUS:
        raise DonorMismatch(field="donor.kind")
    assert_standing(book, Standing.OPEN, field="cause")
    return PledgeMade(
        Pledge(
            id=identifier,
            book=book.id,
            cause=book.cause,
            purpose=book.purpose,
            organization=book.organization,
            place=book.place,
            code=code,
            donor=stated.donor,
            asset=stated.asset,
            pledged_fen=stated.pledged_fen,
            received_fen=0,
            public_promise=stated.public_promise,
            due_on=stated.due_on,
            state=PledgeState.OPEN,
            state_reason="",
            hardship_document="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def receive(pledge: Pledge, book: UUID, asset: Asset, amount_fen: int, *, now: datetime, field: str) -> PledgeReceived:
    """Count what came of a promise. Raises PledgeMismatch, PledgeExceeded."""
    if pledge.book != book or pledge.asset is not asset or pledge.state is not PledgeState.OPEN:
        raise PledgeMismatch(field=field)
    received = pledge.received_fen + amount_fen
    if received > pledge.pledged_fen:
        raise PledgeExceeded(field=field, metadata={"lacking_fen": str(pledge.pledged_fen - pledge.received_fen)})
    action = PledgeAction.RECEIVE_REST if received == pledge.pledged_fen else PledgeAction.RECEIVE_PART
    return PledgeReceived(_next(pledge, action, now, received_fen=received))


def reopen(pledge: Pledge, amount_fen: int, *, now: datetime) -> PledgeReopened:
    """Count less, for a donation that kept it was reversed."""
    return PledgeReopened(_next(pledge, PledgeAction.REOPEN, now, received_fen=pledge.received_fen - amount_fen))


def release(pledge: Pledge, reason: str, hardship_document: str, *, now: datetime) -> PledgeReleased:
    """Let the giver off. Raises HardshipUnproven for a promise made in public without a document (慈善法 41)."""
    after = _next(pledge, PledgeAction.RELEASE, now, state_reason=reason, hardship_document=hardship_document)
    if pledge.public_promise and not hardship_document:
        raise HardshipUnproven(field="hardship_document")
    return PledgeReleased(after, reason)


def _next(pledge: Pledge, action: PledgeAction, now: datetime, **changes: Any) -> Pledge:
    return replace(pledge, state=PLEDGES.advance(pledge.state, action), version=pledge.version + 1, update_time=now, **changes)
