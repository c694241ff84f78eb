"""Ratios and audits as they are sent."""

from __future__ import annotations

from datetime import date

from wushe.charity.v1 import ledger_service_pb2 as pb

from services.charity.domain.audit import Finding, Tally
from services.charity.domain.ratios import Ratio, RatioEntry
from services.charity.wire.ledger import entry
from services.charity.wire.texts import day


def days(request: pb.ListLedgerEntriesRequest) -> tuple[date, date]:
    """Return the days of which entries are asked for. Raises DatesMismatch."""
    first = day(request.first_day, field="first_day") if request.HasField("first_day") else date.min
    return first, day(request.last_day, field="last_day") if request.HasField("last_day") else date.max


def ratio(one: Ratio) -> pb.SpendingRatio:
    """Return a ratio as it is sent."""
    return pb.SpendingRatio(
        kind=one.rule.kind,  # type: ignore[arg-type] # the same number, as below
        article=one.rule.article,
        numerator_fen=one.numerator_fen,
        denominator_fen=one.denominator_fen,
        basis_points=one.basis_points,
        limit_basis_points=one.rule.limit_basis_points,
        met=one.met,
    )


def ratio_entry(one: RatioEntry) -> pb.RatioEntry:
    """Return what an entry adds to a side of a ratio as it is sent."""
    return pb.RatioEntry(entry=entry(one.posted.entry, one.posted.lines), amount_fen=one.amount_fen)


def audited(one: Finding | Tally) -> pb.AuditLedgerResponse:
    """Return what an audit found, or how much it looked at, as it is sent."""
    if isinstance(one, Tally):
        tally = pb.AuditTally(books=one.books, lines=one.lines, entries=one.entries, receipts=one.receipts, findings=one.findings)
        return pb.AuditLedgerResponse(tally=tally)
    finding = pb.AuditFinding(
        kind=one.kind,  # type: ignore[arg-type]
        subject=one.subject,
        number=one.number,
        field=one.field,
        computed_fen=one.computed_fen,
        stored_fen=one.stored_fen,
    )
    return pb.AuditLedgerResponse(finding=finding)
