"""Statements on the entries of the ledger and their lines. They are inserted and read, and nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Account, Line
from services.charity.domain.entry import Entry, EntryKind, Movement, Posted
from services.charity.store import books
from shared.db import driver
from shared.inserting import Inserting, as_columns

VERSIONS: Final = """
SELECT 'ledgerEntries/' || entry.id || '/lines/' || CASE WHEN line.book_id = entry.book_id THEN 1 ELSE 2 END AS name, 1::bigint AS version
FROM ledger_line AS line JOIN ledger_entry AS entry ON entry.id = line.entry_id
"""
"""Name and version of every line; no line ever has another."""

ENTRIES: Final = Inserting(
    "ledger_entry",
    (
        ("id", "uuid"), ("kind", "smallint"), ("amount_fen", "bigint"), ("book_id", "uuid"), ("counter_book_id", "uuid"),
        ("reverses", "uuid"), ("effective_on", "date"), ("prepared_by", "text"), ("reviewed_by", "text"), ("record_time", "timestamptz"),
        ("counterpart", "uuid"),
    ),
)  # fmt: skip
LINES: Final = Inserting(
    "ledger_line",
    (
        ("book_id", "uuid"), ("number", "bigint"), ("entry_id", "uuid"), ("debit", "smallint"), ("credit", "smallint"),
        ("amount_fen", "bigint"), ("received_after_fen", "bigint"), ("spent_after_fen", "bigint"), ("money_after_fen", "bigint"),
        ("goods_after_fen", "bigint"),
    ),
)  # fmt: skip
_POST: Final = f"WITH entry AS ({ENTRIES.statement(1)}) {LINES.statement(1 + ENTRIES.width)}"
_SELECT: Final = f"SELECT {ENTRIES.names} FROM ledger_entry"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_OF_CAUSE: Final = f"""
{_SELECT} WHERE id > $2 AND effective_on >= $4 AND effective_on <= $5 AND id IN (
    SELECT entry_id FROM ledger_line JOIN ledger_book ON ledger_book.id = book_id WHERE cause_id = $1
) ORDER BY id LIMIT $3
"""  # noqa: S608
_LINES_OF: Final = f"""
SELECT {LINES.names} FROM ledger_line WHERE entry_id = ANY ($1::uuid[])
"""  # noqa: S608
_REVERSED: Final = "SELECT EXISTS (SELECT FROM ledger_entry WHERE reverses = $1)"

EVER: Final = (date(1, 1, 1), date(9999, 12, 31))


async def post(tx: AsyncConnection, movements: Sequence[Movement]) -> None:
    """Write movements of locked books, in the order in which they were made; the books follow by themselves."""
    if movements:
        await driver(tx).execute(_POST, *columns(movements))


def columns(movements: Sequence[Movement]) -> list[list[Any]]:
    """Return the columns of the entries, then of their lines."""
    entries = as_columns(
        (one.id, one.kind, one.amount_fen, one.book, one.counter_book, one.reverses, one.effective_on, one.prepared_by, one.reviewed_by,
         one.record_time, one.counterpart) for one in (movement.entry for movement in movements)
    )  # fmt: skip
    lines = as_columns(
        (one.book, one.number, one.entry, one.debit, one.credit, one.amount_fen, one.received_after_fen, one.spent_after_fen,
         one.money_after_fen, one.goods_after_fen) for movement in movements for one in movement.lines
    )  # fmt: skip
    return entries + lines


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Posted]:
    """Return the entries of these identifiers that exist."""
    found = await _posted(connection, await driver(connection).fetch(_READ, list(identifiers)))
    return {one.entry.id: one for one in found}


async def of_cause(connection: AsyncConnection, cause: UUID, days: tuple[date, date] = EVER, *, after: UUID, limit: int) -> list[Posted]:
    """Return the entries of a fund or project within some days, oldest first, from behind an identifier."""
    return await _posted(connection, await driver(connection).fetch(_OF_CAUSE, cause, after, limit, *days))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Posted]:
    """Return entries in the order of their identifiers."""
    return await _posted(connection, await driver(connection).fetch(_AFTER, after, limit))


async def is_reversed(tx: AsyncConnection, identifier: UUID) -> bool:
    """Tell whether an entry was reversed; its books are locked, so nobody reverses it meanwhile."""
    found: bool = await driver(tx).fetchval(_REVERSED, identifier)
    return found


async def _posted(connection: AsyncConnection, rows: Sequence[Any]) -> list[Posted]:
    entries = [_entry(row) for row in rows]
    lines: dict[UUID, list[Line]] = defaultdict(list)
    for row in await driver(connection).fetch(_LINES_OF, [one.id for one in entries]):
        line = _line(row)
        lines[line.entry].append(line)
    held = await books.read(connection, {line.book for some in lines.values() for line in some})
    return [Posted(one, tuple((held[line.book], line) for line in _in_order(one, lines[one.id]))) for one in entries]


def _in_order(entry: Entry, lines: Sequence[Line]) -> list[Line]:
    return sorted(lines, key=lambda line: line.book != entry.book)


def _entry(row: Any) -> Entry:
    identifier, kind, *rest = row
    return Entry(identifier, EntryKind(kind), *rest)


def _line(row: Any) -> Line:
    book, number, entry, debit, credit, *amounts = row
    return Line(book, number, entry, Account(debit), Account(credit), *amounts)
