"""Statements on the books of the ledger.

Whoever moves money locks books first, by identifier and all at once, then receipt series, so that nobody waits in a circle. A book is
never written here but opened, and given another standing: its lines move it (see the migration `0002_ledger`).
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.book import Book, Cause, CauseKind, Standing
from services.charity.domain.purposes import CharityPurpose
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

COLUMNS: Final = (
    "id, cause_kind, cause_id, purpose, organization_id, division, standing, lines, donated_fen, refunded_fen, transferred_in_fen, "
    "interest_fen, sale_proceeds_fen, programme_fen, management_fen, transferred_out_fen, sold_goods_fen, money_fen, goods_fen"
)
_SELECT: Final = f"SELECT {COLUMNS} FROM ledger_book"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE"
_OF_CAUSES: Final = f"{_SELECT} WHERE cause_id = ANY ($1::uuid[]) ORDER BY cause_id, purpose"
_LOCK_CAUSES: Final = f"{_SELECT} WHERE cause_id = ANY ($1::uuid[]) ORDER BY id FOR NO KEY UPDATE"
_OF_ORGANIZATION: Final = f"{_SELECT} WHERE organization_id = $1 ORDER BY id"
_PAGE: Final = f"{_SELECT} WHERE division >= $1 AND division < $2 AND (division, id) > ($3, $4) ORDER BY division, id LIMIT $5"
_OPEN: Final = """
INSERT INTO ledger_book (id, cause_kind, cause_id, purpose, organization_id, division, standing, create_time)
SELECT *, $8::timestamptz FROM unnest($1::uuid[], $2::smallint[], $3::uuid[], $4::smallint[], $5::uuid[], $6::text[], $7::smallint[])
"""
_STAND: Final = "UPDATE ledger_book SET standing = $2 WHERE cause_id = $1"


async def open_books(tx: AsyncConnection, books: Sequence[Book], *, now: datetime) -> None:
    """Open new books of a fund or project, empty."""
    rows = [(one.id, one.cause.kind, one.cause.id, one.purpose, one.organization, one.place, one.standing) for one in books]
    await driver(tx).execute(_OPEN, *map(list, zip(*rows, strict=True)), now)


async def set_standing(tx: AsyncConnection, cause: UUID, standing: Standing) -> None:
    """Say what may happen from now on in all books of a fund or project; whoever moves money in them comes before or after."""
    await driver(tx).execute(_STAND, cause, standing)


async def lock(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Book]:
    """Lock books and return them as they are."""
    return {one.id: one for one in _books(await driver(tx).fetch(_LOCK, list(identifiers)))}


async def lock_causes(tx: AsyncConnection, causes: Collection[UUID]) -> list[Book]:
    """Lock all books of funds and projects and return them as they are."""
    return _books(await driver(tx).fetch(_LOCK_CAUSES, list(causes)))


async def of_causes(connection: AsyncConnection, causes: Collection[UUID]) -> list[Book]:
    """Return the books of funds and projects, of each by purpose."""
    return _books(await driver(connection).fetch(_OF_CAUSES, list(causes)))


async def of_organization(connection: AsyncConnection, organization: UUID) -> list[Book]:
    """Return all books in the account of an organisation."""
    return _books(await driver(connection).fetch(_OF_ORGANIZATION, organization))


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Book]:
    """Return the books of these identifiers that exist."""
    return {one.id: one for one in _books(await driver(connection).fetch(_READ, list(identifiers)))}


async def page(connection: AsyncConnection, within: str, *, after: tuple[str, UUID], limit: int) -> list[Book]:
    """Return books below a division by place and identifier, from behind (place, id)."""
    return _books(await driver(connection).fetch(_PAGE, within, within + PAST_THE_DIGITS, *after, limit))


def _books(rows: Sequence[Any]) -> list[Book]:
    return [book(row) for row in rows]


def book(row: Any) -> Book:
    """Return the book in a row of COLUMNS."""
    identifier, kind, cause, purpose, organization, division, standing, *amounts = row
    return Book(identifier, Cause(CauseKind(kind), cause), CharityPurpose(purpose), organization, division, Standing(standing), *amounts)
