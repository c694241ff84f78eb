"""Computes the ratios that the law asks of a charity's year, and opens them down to their entries (慈善法 61)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.ratios import Ratio, RatioEntry, RatioKind, RatioRule, RatioSide
from services.charity.domain.refusals import OrganizationNotFound
from services.charity.store import books, entries, ratios
from shared.aggregates.shelf import FIRST
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ReadRatios:
    """Reads a charity whose books all lie in the caller's scope: of others a ratio would be a part of the truth."""

    def __init__(self, database: Database, rules: Mapping[RatioKind, RatioRule]) -> None:
        """Read from `database`."""
        self._database = database
        self._rules = rules

    async def __call__(self, organization: UUID, year: int, scopes: Sequence[str]) -> list[Ratio]:
        """Return the ratios of a year. Raises OrganizationNotFound."""
        async with self._database.reading() as connection:
            await _assert_seen(connection, organization, scopes)
            return [
                Ratio(
                    rule,
                    await ratios.total(connection, organization, rule.numerator, year),
                    await ratios.total(connection, organization, rule.denominator, year),
                )
                for rule in self._rules.values()
            ]

    async def entries(
        self, organization: UUID, year: int, side: tuple[RatioKind, RatioSide], scopes: Sequence[str], *, after: Cursor, size: int
    ) -> Page[RatioEntry]:
        """Return the entries that a side of a ratio is the sum of, by day. Raises OrganizationNotFound."""
        kind, which = side
        day, entry = after or (date.min.isoformat(), str(FIRST))
        behind = date.fromisoformat(str(day)), UUID(str(entry))
        async with self._database.reading() as connection:
            await _assert_seen(connection, organization, scopes)
            summed = self._rules[kind].side(which)
            found = await ratios.rows(connection, organization, summed, year, after=behind, limit=size + 1)
            posted = await entries.read(connection, [identifier for _, identifier, _ in found[:size]])
        rows = cut(found, size, lambda row: (row[0].isoformat(), str(row[1])))
        return Page([RatioEntry(posted[identifier], amount) for _, identifier, amount in rows.items], rows.next)


async def _assert_seen(connection: AsyncConnection, organization: UUID, scopes: Sequence[str]) -> None:
    held = await books.of_organization(connection, organization)
    if not held or not all(book.seen_from(scopes) for book in held):
        raise OrganizationNotFound(field="organization")
