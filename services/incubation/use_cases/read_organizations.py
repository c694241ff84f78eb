"""Finds organizations: by part of their name, by their code, and what they still lack."""

from __future__ import annotations

from uuid import UUID

from services.incubation.domain.organization import Organization
from services.incubation.domain.refusals import OrganizationNotFound
from services.incubation.store import organizations
from shared.aggregates.shelf import FIRST
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.refusals import InvalidField
from shared.spelling import query


class ReadOrganizations:
    """Which organizations there are is public among callers, so no scope narrows what is found."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def search(self, text: str, *, within: str, after: Cursor, size: int) -> Page[Organization]:
        """Return those below a division whose name holds a text: names that begin with it first, then by place and identifier."""
        wanted = query(text)
        if not wanted.text:
            raise InvalidField("a query has at least one character that is no space", field="query")
        async with self._database.reading() as connection:
            page = await organizations.NAMES.page(connection, wanted, within=within, after=after, size=size)
            known = await organizations.ORGANIZATIONS.read(connection, [identifier for _, (_, identifier) in page.items])
        return Page([known[identifier] for _, (_, identifier) in page.items if identifier in known], page.next)

    async def of_staff(self, subject: str, *, after: Cursor, size: int) -> Page[Organization]:
        """Return those that name a caller as staff and are not deregistered, oldest first."""
        [behind] = after or (str(FIRST),)
        async with self._database.reading() as connection:
            found = await organizations.ORGANIZATIONS.of_staff(connection, subject, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))

    async def of_code(self, code: str) -> Organization:
        """Return the organization that has a code. Raises OrganizationNotFound."""
        async with self._database.reading() as connection:
            found = await organizations.ORGANIZATIONS.of_code(connection, code)
        if found is None:
            raise OrganizationNotFound(field="unified_social_credit_code")
        return found
