"""Finds projects by part of their name, in Chinese, pinyin or initials."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.project import Project
from services.volunteer.store import projects
from shared.db import Database
from shared.name_index import NameIndex
from shared.pages import Cursor, Page
from shared.refusals import InvalidField
from shared.spelling import query

_NAMES: Final = NameIndex("project", "community")


class SearchProjects:
    """Finds projects in any state: names that begin with the query first, then by community and in the order of recording."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, text: str, *, within: str, after: Cursor, size: int) -> Page[Project]:
        """Return the hits below `within` from behind a place, which is a rank, a community and an identifier."""
        wanted = query(text)
        if not wanted.text:
            raise InvalidField("a query has at least one character that is no space", field="query")
        async with self._database.reading() as connection:
            page = await _NAMES.page(connection, wanted, within=within, after=after, size=size)
            known = await projects.read(connection, [identifier for _, (_, identifier) in page.items])
        return Page([known[identifier] for _, (_, identifier) in page.items if identifier in known], page.next)
