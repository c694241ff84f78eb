"""Lines of bank statements, and rows that bring them, between the contract and the domain."""

from __future__ import annotations

from datetime import date
from typing import Final

from wushe.charity.v1 import statement_line_events_pb2, statement_line_pb2

from services.charity.domain.statement import LineState, Match, MatchKind, Stated, StatementLine, amount, codes
from services.charity.domain.statement_refusals import MalformedStatement
from services.charity.wire.names import organization_name, place_name, write_day
from services.charity.wire.texts import document
from shared import etag
from shared.ids import identifier_in
from shared.instants import write_instant

LONGEST_REFERENCE: Final = 64
_COLLECTIONS: Final = {MatchKind.DONATION: "donations", MatchKind.PLEDGE: "pledges", MatchKind.VOUCHER: "vouchers"}
_KINDS: Final = {collection: kind for kind, collection in _COLLECTIONS.items()}


def line(one: StatementLine) -> statement_line_pb2.StatementLine:
    """Return a line as it is sent."""
    message = statement_line_pb2.StatementLine(
        name=one.resource,
        organization=organization_name(one.organization),
        division=place_name(one.place),
        direction=one.direction,  # type: ignore[arg-type] # the same number, as below
        amount_fen=one.amount_fen,
        bank_reference=one.bank_reference,
        codes=one.codes,
        state=one.state,  # type: ignore[arg-type]
        state_reason=one.state_reason,
        matched=_matched(one),
        matched_by_person=one.matched_by_person,
        version=one.version,
        etag=etag.of(one.version),
    )
    write_day(message.booked_day, one.booked_on)
    write_instant(message.create_time, one.create_time)
    write_instant(message.update_time, one.update_time)
    return message


def state(one: StatementLine) -> statement_line_events_pb2.StatementLineState:
    """Return what of a line may leave the service."""
    message = statement_line_events_pb2.StatementLineState(
        statement_line=one.resource,
        organization=organization_name(one.organization),
        direction=one.direction,  # type: ignore[arg-type]
        amount_fen=one.amount_fen,
        state=one.state,  # type: ignore[arg-type]
        matched=_matched(one),
    )
    write_day(message.booked_day, one.booked_on)
    return message


def stated(row: statement_line_pb2.StatementRow, *, today: date) -> Stated:
    """Return what a row says. Raises MalformedStatement, MalformedText."""
    direction, fen = amount(row.amount)
    return Stated(
        organization=identifier_in(row.organization),
        booked_on=_booked(row.booked_day, today),
        direction=direction,
        amount_fen=fen,
        bank_reference=document(row.bank_reference[: LONGEST_REFERENCE + 1], field="row.bank_reference"),
        codes=codes(row.remark),
    )


def match(name: str) -> Match:
    """Return what a line is said to be, by a resource name that the contract has checked."""
    return Match(_KINDS[name.partition("/")[0]], identifier_in(name))


def line_state(sent: int) -> LineState | None:
    """Return the state that a list is narrowed to; None for all."""
    return LineState(sent) if sent else None


def _matched(one: StatementLine) -> str:
    return "" if one.match is None else f"{_COLLECTIONS[one.match.kind]}/{one.match.id}"


def _booked(text: str, today: date) -> date:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        raise MalformedStatement(field="row.booked_day") from None
    if day > today:
        raise MalformedStatement(field="row.booked_day")
    return day
