"""Reads and lists what belongs to bases: for those who keep or decide in a base's division, and for its staff."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Generic, TypeVar
from uuid import UUID

from services.incubation.domain.base import Base
from services.incubation.domain.base_rules import OFFICIALS
from services.incubation.domain.refusals import BaseNotFound, OrganizationNotFound
from services.incubation.store import organizations
from services.incubation.use_cases.office import AtBase, assert_works_at
from shared.aggregates import Entry, Reading
from shared.caller import EVERYWHERE, Caller
from shared.codes import code_of
from shared.ids import identifier_in
from shared.pages import Cursor, Page
from shared.refusals import DivisionOutOfScope, Refusal

B = TypeVar("B", bound=AtBase)

_ANYWHERE = (EVERYWHERE,)


@dataclass(frozen=True, slots=True)
class ReadAtBase(Generic[B]):
    """Reads one kind of aggregate."""

    reading: Reading[B]

    async def one(self, identifier: UUID, caller: Caller, *, field: str = "name") -> B:
        """Return an aggregate. Raises what its kind raises where there is none."""
        found = await self.reading.one(identifier, _ANYWHERE, field=field)
        await self._works_at(caller, found.base, self.reading.not_found, field)
        return found

    async def list(self, parent: str, caller: Caller, *, after: Cursor, size: int, **filters: Any) -> Page[B]:
        """Return those of a base, an organization, an incubation, or below a division.

        Raises BaseNotFound, OrganizationNotFound, DivisionOutOfScope.
        """
        collection = parent.partition("/")[0]
        if collection in {"divisions", "communities"}:
            if not caller.may(OFFICIALS, code_of(parent)):
                raise DivisionOutOfScope
            return await self.reading.page(code_of(parent), after=after, size=size, **filters)
        identifier = identifier_in(parent)
        if collection == "bases":
            await self._works_at(caller, identifier, BaseNotFound, "parent")
        else:
            await self._keeps(caller, identifier)
        column = f"{collection.removesuffix('s')}_id"
        return await self.reading.of(column, identifier, after=after, size=size, **filters)

    async def changes(self, identifier: UUID, caller: Caller, *, after: Cursor, size: int) -> Page[Entry]:
        """Return the history of an aggregate, oldest first."""
        await self.one(identifier, caller, field="parent")
        return await self.reading.changes(identifier, _ANYWHERE, after=after, size=size)

    async def base(self, identifier: UUID, caller: Caller, *, field: str) -> Base:
        """Return a base where the caller works. Raises BaseNotFound."""
        return await self._works_at(caller, identifier, BaseNotFound, field)

    async def _works_at(self, caller: Caller, base: UUID, not_found: type[Refusal], field: str) -> Base:
        async with self.reading.database.reading() as connection:
            return await assert_works_at(connection, caller, base, not_found, field=field)

    async def _keeps(self, caller: Caller, organization: UUID) -> None:
        async with self.reading.database.reading() as connection:
            found = await organizations.ORGANIZATIONS.one(connection, organization)
        if found is None or not caller.may(OFFICIALS, found.place):
            raise OrganizationNotFound(field="parent")
