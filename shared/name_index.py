"""Finds things by part of their name.

What is frequent where one looks is found by looking on from there in the order of the list; what is rare is found through the index of
search terms, which gives all hits of the city at once and is slow for frequent ones. So a few hundred rows are looked through first, and
only what they leave open is asked of the index: no guess about frequencies, and no statistics that could be wrong.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Final, TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.pages import Cursor, Page, cut
from shared.spelling import Query, prefix

FIRST_LOOK: Final = 500
SECOND_LOOK: Final = 3_500
"""Rows to look through after that when the first look found a few."""

A_FEW: Final = 3

Place: TypeAlias = tuple[str, UUID]
"""Code of a place and identifier: where something stands in a list."""

_START: Final[Place] = ("", UUID(int=0))


class Rank(IntEnum):
    """Which hits come first."""

    BEGINS = 0
    HOLDS = 1


# $1 and $2 bound the places, ($3, $4) is the place to begin behind, $5 how many are wanted, $6 the pattern of the spelling, $7 the
# term of names that begin with the query, $8 that of names which hold it.
_CONDITIONS: Final = {
    Rank.BEGINS: "spelling LIKE $6 AND search_terms @@ $7::tsquery",
    Rank.HOLDS: "spelling LIKE $6 AND NOT (search_terms @@ $7::tsquery) AND search_terms @@ $8::tsquery",
}
_NEAR: Final = """
WITH near AS (
    SELECT {place}, id, spelling, search_terms FROM {table}
    WHERE {place} >= $1 AND {place} < $2 AND ({place}, id) > ($3, $4) ORDER BY {place}, id LIMIT {rows}
), hit AS (SELECT {place}, id FROM near WHERE {condition} ORDER BY {place}, id LIMIT $5)
SELECT {place} AS place, id, 0 AS looked_through FROM hit
UNION ALL (SELECT {place}, id, (SELECT count(*) FROM near) FROM near ORDER BY {place} DESC, id DESC LIMIT 1)
"""
# The last row tells how far it looked, and through how many rows.
# IS TRUE keeps the bounds from being an index condition: a plan made for any bounds would read all of the list beside the terms.
_FAR: Final = """
WITH hit AS MATERIALIZED (
    SELECT {place}, id FROM {table}
    WHERE ({place} >= $1 AND {place} < $2 AND ({place}, id) > ($3, $4)) IS TRUE AND {condition}
)
SELECT {place}, id FROM hit ORDER BY {place}, id LIMIT $5
"""


class NameIndex:
    """The names in one table, which has `id`, a code of the place, `spelling` and `search_terms` (`shared.spelling`)."""

    def __init__(self, table: str, place: str) -> None:
        """Look in `table`, whose column `place` holds the code."""
        self._table = table
        self._place = place

    async def page(self, connection: AsyncConnection, wanted: Query, *, within: str, after: Cursor, size: int) -> Page[tuple[Rank, Place]]:
        """Return a page of hits, each with its rank and where it stands; a cursor is a rank, a place and an identifier."""
        first, behind = (Rank(int(after[0])), (str(after[1]), UUID(str(after[2])))) if after else (Rank.BEGINS, _START)
        found = await self._ranked(connection, wanted, within=within, first=first, after=behind, limit=size + 1)
        return cut(found, size, lambda hit: (int(hit[0]), hit[1][0], str(hit[1][1])))

    async def _ranked(
        self, connection: AsyncConnection, query: Query, *, within: str, first: Rank, after: Place, limit: int
    ) -> list[tuple[Rank, Place]]:
        """Return hits of a rank and of those behind it, from behind a place in the first."""
        found: list[tuple[Rank, Place]] = []
        for rank in list(Rank)[first:]:
            places = await self._hits(connection, query, rank, within=within, after=after, limit=limit - len(found))
            found += [(rank, place) for place in places]
            if len(found) >= limit:
                break
            after = _START
        return found

    async def _hits(self, connection: AsyncConnection, query: Query, rank: Rank, *, within: str, after: Place, limit: int) -> list[Place]:
        """Return where hits of one rank stand below a division, in order, from behind a place."""
        names = {"table": self._table, "place": self._place, "condition": _CONDITIONS[rank]}
        terms = [prefix(query.first_term)] if rank is Rank.BEGINS else [prefix(query.first_term), prefix(query.term)]
        inner = driver(connection)
        found: list[Place] = []
        for look in (FIRST_LOOK, SECOND_LOOK):
            near = _NEAR.format(rows=look, **names)
            rows = await inner.fetch(near, within, within + PAST_THE_DIGITS, *after, limit - len(found), query.pattern, *terms)
            found += [(row[0], row[1]) for row in rows if not row[2]]
            last = rows[-1] if rows else None
            if last is None or last["looked_through"] < look or len(found) >= limit:
                return found
            after = (last["place"], last["id"])
            if len(found) < A_FEW:
                break
        rows = await inner.fetch(_FAR.format(**names), within, within + PAST_THE_DIGITS, *after, limit - len(found), query.pattern, *terms)
        return found + [(row[0], row[1]) for row in rows]
