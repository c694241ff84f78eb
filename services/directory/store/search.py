"""Finds communities by part of their name.

What is frequent where one looks is found by looking on from there in the order of codes; what is rare is found through the index of search
terms, which gives all hits of the country at once and is slow for frequent ones. So a few hundred rows are looked through first, and only
what they leave open is asked of the index: no guess about frequencies, and no statistics that could be wrong.
"""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.spelling import Query, prefix

FIRST_LOOK: Final = 500
"""Rows that cost half a millisecond, and answer whatever one name in twenty-five has."""

SECOND_LOOK: Final = 3_500
"""Rows to look through after that when the first look found a few: fetching such a query's hits in the whole country takes longer."""

A_FEW: Final = 3


class Rank(IntEnum):
    """Which hits come first."""

    BEGINS = 0
    HOLDS = 1


# $1 and $2 bound the codes, $3 is how many are wanted, $4 the pattern of the spelling, $5 the term of names that begin with the query,
# $6 that of names which hold it.
_BEGINS: Final = "spelling LIKE $4 AND search_terms @@ $5::tsquery"
_HOLDS: Final = "spelling LIKE $4 AND NOT (search_terms @@ $5::tsquery) AND search_terms @@ $6::tsquery"
_HOLDS_COMMITTEE: Final = "spelling LIKE $4 AND NOT (search_terms @@ $5::tsquery)"

_NEAR: Final = """
WITH near AS (
    SELECT code, spelling, search_terms FROM community WHERE code > $1 AND code < $2 AND state = 1 ORDER BY code LIMIT {rows}
)
SELECT count(*), max(code), (array_agg(code ORDER BY code) FILTER (WHERE {condition}))[:$3] FROM near
"""
# IS TRUE keeps the bounds from being an index condition: a plan made for any bounds would read the whole primary key beside the terms.
_FAR: Final = """
WITH hit AS MATERIALIZED (SELECT code FROM community WHERE (code > $1 AND code < $2) IS TRUE AND state = 1 AND {condition})
SELECT code FROM hit ORDER BY code LIMIT $3
"""
_ON: Final = "SELECT code FROM community WHERE code > $1 AND code < $2 AND state = 1 AND {condition} ORDER BY code LIMIT $3"


async def hits(connection: AsyncConnection, query: Query, rank: Rank, *, after: str, before: str, limit: int) -> list[str]:
    """Return the codes of communities of one rank that lie between two codes, in order, without those that have ended."""
    condition, terms = _condition(query, rank)
    inner = driver(connection)
    codes: list[str] = []
    for look in (FIRST_LOOK, SECOND_LOOK):
        near = _NEAR.format(rows=look, condition=condition)
        [(rows, last, found)] = await inner.fetch(near, after, before, limit - len(codes), query.pattern, *terms)
        codes += found or []
        if rows < look or len(codes) >= limit:
            return codes
        after = last
        if len(codes) < A_FEW:
            break
    further = (_ON if condition is _HOLDS_COMMITTEE else _FAR).format(condition=condition)
    return codes + [row[0] for row in await inner.fetch(further, after, before, limit - len(codes), query.pattern, *terms)]


def _condition(query: Query, rank: Rank) -> tuple[str, tuple[Any, ...]]:
    if rank is Rank.BEGINS:
        return _BEGINS, (prefix(query.first_term),)
    if not query.term:
        return _HOLDS_COMMITTEE, (prefix(query.first_term),)
    return _HOLDS, (prefix(query.first_term), prefix(query.term))
