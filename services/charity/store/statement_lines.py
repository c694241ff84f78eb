"""Lines of bank statements: their table, their history, and what in the ledger they might be."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation
from services.charity.domain.statement import Candidate, Direction, Match, MatchKind, Stated, StatementLine
from services.charity.events import OUTBOX, STATEMENT_LINE
from services.charity.store import donations
from shared.aggregates import History, Recorder, Shelf
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

STATEMENT_LINES: Final = Shelf.flat("statement_line", "statementLines", StatementLine, place="division", organization="organization_id")
LINE_RECORDER: Final = Recorder(STATEMENT_LINES, History("statement_line_change", "statement_line_id"), STATEMENT_LINE, OUTBOX)

_FREE: Final = "NOT EXISTS (SELECT FROM statement_line WHERE matched = {0}.id AND match_kind <> 2)"
# What came in is a donation of money, keeps a pledge, is interest or the price of goods; what went out was posted by a voucher.
_CANDIDATES: Final = f"""
SELECT 1, id, organization_id, 1, amount_fen, received_on, payment_reference FROM donation
WHERE organization_id = ANY ($1::uuid[]) AND asset = 1 AND state <> 4 AND {_FREE.format("donation")}
    AND ((received_on BETWEEN $2 AND $3 AND amount_fen = ANY ($4::bigint[])) OR payment_reference = ANY ($5::text[]))
UNION ALL
SELECT 2, id, organization_id, 1, pledged_fen - received_fen, $2, code FROM pledge
WHERE organization_id = ANY ($1::uuid[]) AND asset = 1 AND code = ANY ($6::text[])
UNION ALL
SELECT 3, id, organization_id, 2, amount_fen, posted_on, proof FROM voucher
WHERE organization_id = ANY ($1::uuid[]) AND asset = 1 AND state = 2 AND kind IN (2, 3) AND {_FREE.format("voucher")}
    AND posted_on BETWEEN $2 AND $3 AND amount_fen = ANY ($4::bigint[])
UNION ALL
SELECT 3, id, organization_id, 1, coalesce(price_fen, amount_fen), posted_on, bank_reference FROM voucher
WHERE organization_id = ANY ($1::uuid[]) AND state = 2 AND kind IN (6, 7) AND {_FREE.format("voucher")}
    AND ((posted_on BETWEEN $2 AND $3 AND coalesce(price_fen, amount_fen) = ANY ($4::bigint[])) OR bank_reference = ANY ($5::text[]))
"""  # noqa: S608 — made of constants, as below
_ONE: Final = {
    MatchKind.DONATION: "SELECT 1, id, organization_id, 1, amount_fen, received_on, '' FROM donation WHERE id = $1 AND asset = 1",
    MatchKind.PLEDGE: "SELECT 2, id, organization_id, 1, pledged_fen, create_time::date, code FROM pledge WHERE id = $1 AND asset = 1",
    MatchKind.VOUCHER: """
        SELECT 3, id, organization_id, CASE WHEN kind IN (6, 7) THEN 1 ELSE 2 END, coalesce(price_fen, amount_fen), posted_on,
            coalesce(bank_reference, proof)
        FROM voucher WHERE id = $1 AND (asset = 1 AND kind IN (2, 3, 6) OR kind = 7) AND state = 2
    """,
}
_TAKEN: Final = "SELECT EXISTS (SELECT FROM statement_line WHERE matched = $1 AND match_kind <> 2 AND id <> $2)"
_KNOWN: Final = """
SELECT organization_id, bank_reference FROM statement_line
JOIN unnest($1::uuid[], $2::text[]) AS stated (organization_id, bank_reference) USING (organization_id, bank_reference)
WHERE state <> 4
"""
_UNBANKED: Final = f"""
SELECT id FROM donation WHERE division >= $1 AND division < $2 AND asset = 1 AND state <> 4 AND received_on <= $3
    AND {_FREE.format("donation")} AND (received_on, id) > ($4, $5) ORDER BY received_on, id LIMIT $6
"""  # noqa: S608


async def candidates(tx: AsyncConnection, stated: Collection[Stated], *, within_days: int) -> list[Candidate]:
    """Return whatever in the ledger any of these rows might be."""
    near = timedelta(days=within_days)
    days = [one.booked_on for one in stated]
    told = (
        list({one.organization for one in stated}), min(days) - near, max(days) + near, list({one.amount_fen for one in stated}),
        [one.bank_reference for one in stated], [code for one in stated for code in one.codes],
    )  # fmt: skip
    return [_candidate(row) for row in await driver(tx).fetch(_CANDIDATES, *told)]


async def candidate(tx: AsyncConnection, match: Match) -> Candidate | None:
    """Return something in the ledger as what a line might be."""
    row = await driver(tx).fetchrow(_ONE[match.kind], match.id)
    return None if row is None else _candidate(row)


async def is_taken(tx: AsyncConnection, match: Match, line: UUID) -> bool:
    """Tell whether another line is it; a pledge may come in several."""
    found: bool = match.kind is not MatchKind.PLEDGE and await driver(tx).fetchval(_TAKEN, match.id, line)
    return found


async def known(tx: AsyncConnection, stated: Collection[Stated]) -> set[tuple[UUID, str]]:
    """Return charity and serial number of those rows that are lines already."""
    rows = await driver(tx).fetch(_KNOWN, [one.organization for one in stated], [one.bank_reference for one in stated])
    return {(row[0], row[1]) for row in rows}


async def unbanked(connection: AsyncConnection, division: str, last_day: date, *, after: tuple[date, UUID], limit: int) -> list[Donation]:
    """Return donations of money that no line is, by the day on which they were received."""
    rows = await driver(connection).fetch(_UNBANKED, division, division + PAST_THE_DIGITS, last_day, *after, limit)
    found = await donations.read(connection, [row[0] for row in rows])
    return [found[row[0]] for row in rows]


def _candidate(row: Any) -> Candidate:
    kind, identifier, organization, direction, amount, on, reference = row
    return Candidate(Match(MatchKind(kind), identifier), organization, Direction(direction), amount, on, reference)
