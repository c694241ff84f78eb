"""Finds volunteers by part of their name, in Chinese, pinyin or initials, or by their number."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.number import is_number
from services.volunteer.domain.search import query
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import volunteers
from shared.caller import covers
from shared.db import Database
from shared.name_index import NameIndex
from shared.pages import Cursor, Page
from shared.refusals import InvalidField

_NAMES: Final = NameIndex("volunteer", "community")


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
            page = await _NAMES.page(connection, wanted, within=within, after=after, size=size)
            known = await volunteers.read(connection, [identifier for _, (_, identifier) in page.items])
        return Page([known[identifier] for _, (_, identifier) in page.items if identifier in known], page.next)
