"""A line of a bank statement (银行流水): what it is, and how it is found out. What may be done with one is here too."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from decimal import Decimal, InvalidOperation
from enum import IntEnum, StrEnum
from typing import Any, Final
from uuid import UUID

from services.charity.domain.pledge_code import ALPHABET, LENGTH
from services.charity.domain.statement_refusals import MalformedStatement, MatchMismatch
from shared.facts import Fact
from shared.lifecycle import Lifecycle

MOST_FEN: Final = 10**13
MOST_CODES: Final = 5
_CODE: Final = re.compile(f"(?<![0-9A-Z])[{ALPHABET}]{{{LENGTH}}}(?![0-9A-Z])")


class LineState(IntEnum):
    """Whether it is known what a line is. Numbers are stored and sent, as all below: none is ever changed or used again."""

    UNMATCHED = 1
    MATCHED = 2
    SET_ASIDE = 3
    WITHDRAWN = 4  # the import was taken back


class LineAction(StrEnum):
    """What can be done with a line."""

    MATCH = "match"
    SET_ASIDE = "set_aside"
    WITHDRAW = "withdraw"


_LIVE: Final = (LineState.UNMATCHED, LineState.MATCHED, LineState.SET_ASIDE)
LINES: Final = Lifecycle(
    {
        **{(state, LineAction.MATCH): LineState.MATCHED for state in _LIVE},
        **{(state, LineAction.SET_ASIDE): LineState.SET_ASIDE for state in _LIVE},
        **{(state, LineAction.WITHDRAW): LineState.WITHDRAWN for state in _LIVE},
    }
)
"""Whoever sees that a match was wrong says what is right: nothing in the ledger hangs on it."""


class Direction(IntEnum):
    """Which way the money went."""

    IN = 1
    OUT = 2


class MatchKind(IntEnum):
    """What of the ledger a line is."""

    DONATION = 1
    PLEDGE = 2
    VOUCHER = 3


class LineChange(IntEnum):
    """What happened to a line."""

    IMPORTED = 1
    MATCHED = 2
    SET_ASIDE = 3
    WITHDRAWN = 4


@dataclass(frozen=True, slots=True)
class Match:
    """A donation, a pledge of which the money came, or a voucher."""

    kind: MatchKind
    id: UUID


@dataclass(frozen=True, slots=True)
class Stated:
    """What a row of a statement says."""

    organization: UUID
    booked_on: date
    direction: Direction
    amount_fen: int
    bank_reference: str
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something in the ledger that a line might be."""

    match: Match
    organization: UUID
    direction: Direction
    amount_fen: int
    on: date
    reference: str
    """By which it names the line: a payment reference, a code, the number of a proof."""


@dataclass(frozen=True, slots=True)
class StatementLine:
    """A line."""

    id: UUID
    organization: UUID
    place: str
    booked_on: date
    direction: Direction
    amount_fen: int
    bank_reference: str
    codes: tuple[str, ...]
    state: LineState
    state_reason: str
    match_kind: MatchKind | None
    matched: UUID | None
    matched_by_person: bool
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"statementLines/{self.id}"

    @property
    def match(self) -> Match | None:
        """Return what it is, where that is known."""
        return None if self.match_kind is None or self.matched is None else Match(self.match_kind, self.matched)


class StatementLineImported(Fact[StatementLine]):
    """The bank booked it."""

    kind = LineChange.IMPORTED


class StatementLineMatched(Fact[StatementLine]):
    """Somebody said what it is."""

    kind = LineChange.MATCHED


class StatementLineSetAside(Fact[StatementLine]):
    """It is nothing of the ledger."""

    kind = LineChange.SET_ASIDE


class StatementLineWithdrawn(Fact[StatementLine]):
    """The import that brought it was taken back."""

    kind = LineChange.WITHDRAWN


def amount(text: str) -> tuple[Direction, int]:
    """Return which way so many yuan went, and how many fen they are: `-1234.50`. Raises MalformedStatement."""
    try:
        yuan = Decimal(text.replace(",", "").removeprefix("¥").strip())
        fen = yuan * 100
        if fen != fen.to_integral_value() or not 0 < abs(fen) <= MOST_FEN:
            raise MalformedStatement(field="row.amount")
    except InvalidOperation:
        raise MalformedStatement(field="row.amount") from None
    return (Direction.IN if fen > 0 else Direction.OUT), int(abs(fen))


def codes(remark: str) -> tuple[str, ...]:
    """Return what in a remark could be the codes of pledges; nothing else of it is kept."""
    return tuple(dict.fromkeys(_CODE.findall(remark.upper())))[:MOST_CODES]


def found(stated: Stated, candidates: Sequence[Candidate], *, within_days: int) -> Match | None:
    """Return the one thing that a row is: named by it, else the only one of its amount within some days; None where two would fit."""
    fitting = [one for one in candidates if (one.organization, one.direction) == (stated.organization, stated.direction)]
    named = [one for one in fitting if one.reference and one.reference in (stated.bank_reference, *stated.codes)]
    named = [one for one in named if one.match.kind is MatchKind.PLEDGE or one.amount_fen == stated.amount_fen]
    if named:
        return named[0].match if len(named) == 1 else None
    near = timedelta(days=within_days)
    alike = [one for one in fitting if one.amount_fen == stated.amount_fen and abs(one.on - stated.booked_on) <= near]
    alike = [one for one in alike if one.match.kind is not MatchKind.PLEDGE]
    return alike[0].match if len(alike) == 1 else None


def imported(stated: Stated, match: Match | None, place: str, *, identifier: UUID, now: datetime) -> StatementLineImported:
    """Record a line, with what it was found to be."""
    return StatementLineImported(
        StatementLine(
            id=identifier,
            organization=stated.organization,
            place=place,
            booked_on=stated.booked_on,
            direction=stated.direction,
            amount_fen=stated.amount_fen,
            bank_reference=stated.bank_reference,
            codes=stated.codes,
            state=LineState.UNMATCHED if match is None else LineState.MATCHED,
            state_reason="",
            match_kind=None if match is None else match.kind,
            matched=None if match is None else match.id,
            matched_by_person=False,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def match(line: StatementLine, candidate: Candidate, *, now: datetime) -> StatementLineMatched:
    """Say what a line is. Raises MatchMismatch where charity, direction or amount differ; a pledge may come in parts."""
    whole = candidate.match.kind is not MatchKind.PLEDGE
    if (candidate.organization, candidate.direction) != (line.organization, line.direction) or (
        whole and candidate.amount_fen != line.amount_fen
    ):
        raise MatchMismatch(field="matched")
    told = {"match_kind": candidate.match.kind, "matched": candidate.match.id, "matched_by_person": True, "state_reason": ""}
    return StatementLineMatched(_next(line, LineAction.MATCH, now, **told))


def set_aside(line: StatementLine, reason: str, *, now: datetime) -> StatementLineSetAside:
    """Say that a line is nothing of the ledger."""
    told = {"match_kind": None, "matched": None, "matched_by_person": True, "state_reason": reason}
    return StatementLineSetAside(_next(line, LineAction.SET_ASIDE, now, **told), reason)


def withdraw(line: StatementLine, reason: str, *, now: datetime) -> StatementLineWithdrawn:
    """Take a line back with its import."""
    told = {"match_kind": None, "matched": None, "state_reason": reason}
    return StatementLineWithdrawn(_next(line, LineAction.WITHDRAW, now, **told), reason)


def _next(line: StatementLine, action: LineAction, now: datetime, **changes: Any) -> StatementLine:
    return replace(line, state=LINES.advance(line.state, action), version=line.version + 1, update_time=now, **changes)
