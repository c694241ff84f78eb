"""Finds communities by part of their name, in Chinese, pinyin or initials."""

from __future__ import annotations

from services.directory.domain.community import Community
from services.directory.domain.search import query
from services.directory.store import communities, search
from services.directory.store.search import Rank
from services.directory.use_cases.get_division import GetDivision
from shared.codes import PAST_THE_DIGITS
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.refusals import InvalidField


class SearchCommunities:
    """Finds communities that exist today: names that begin with the query first, then by code."""

    def __init__(self, database: Database, get_division: GetDivision) -> None:
        """Read from `database`."""
        self._database = database
        self._get_division = get_division

    async def __call__(self, text: str, *, within: str, after: Cursor, size: int) -> Page[Community]:
        """Return the hits below the division `within` (empty: everywhere) that come after a place, which is a rank and a code."""
        wanted = query(text)
        if not wanted.text:
            raise InvalidField("a query has at least one character that is no space", field="query")
        if within:
            await self._get_division(within, field="within")
        first, begin = (Rank(int(after[0])), str(after[1])) if after else (Rank.BEGINS, within)
        places: list[tuple[Rank, str]] = []
        async with self._database.reading() as connection:
            for rank in list(Rank)[first:]:
                found = await search.hits(
                    connection, wanted, rank, after=begin, before=within + PAST_THE_DIGITS, limit=size + 1 - len(places)
                )
                places += [(rank, code) for code in found]
                if len(places) > size:
                    break
                begin = within
            page = cut(places, size, lambda place: (int(place[0]), place[1]))
            known = await communities.read(connection, [code for _, code in page.items])
        return Page([known[code] for _, code in page.items], page.next)
