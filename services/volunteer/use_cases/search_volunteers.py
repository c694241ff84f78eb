"""Finds volunteers by part of their name, in Chinese, pinyin or initials, or by their number."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.number import is_number
from services.volunteer.domain.search import query
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import search, volunteers
from services.volunteer.store.search import Place, Rank, Table
from services.volunteer.use_cases.cursors import place
from shared.caller import covers
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.refusals import InvalidField
from shared.spelling import Query


class SearchVolunteers:
    """Finds volunteers in any state: names that begin with the query first, then by community and in the order of registration."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, text: str, *, within: str, after: Cursor, size: int) -> Page[Volunteer]:
        """Return the hits below `within` from behind a place, which is a rank, a community and an identifier."""
        wanted = query(text)
        if not wanted.text:
            raise InvalidField("a query has at least one character that is no space", field="query")
        async with self._database.reading() as connection:
            if is_number(wanted.text):
                volunteer = await volunteers.numbered(connection, wanted.text)
                return Page([volunteer] if volunteer is not None and covers(within, volunteer.community) else [])
            page = await places_of(connection, Table.VOLUNTEER, wanted, within=within, after=after, size=size)
            known = await volunteers.read(connection, [identifier for _, (_, identifier) in page.items])
        return Page([known[identifier] for _, (_, identifier) in page.items if identifier in known], page.next)


async def places_of(
    connection: AsyncConnection, table: Table, wanted: Query, *, within: str, after: Cursor, size: int
) -> Page[tuple[Rank, Place]]:
    """Return a page of hits, each with its rank and where it stands; a cursor is a rank, a community and an identifier."""
    first = Rank(int(after[0])) if after else Rank.BEGINS
    found = await search.ranked(connection, table, wanted, within=within, first=first, after=place(after[1:]), limit=size + 1)
    return cut(found, size, lambda hit: (int(hit[0]), hit[1][0], str(hit[1][1])))
