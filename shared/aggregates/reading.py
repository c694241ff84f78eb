"""Reads and lists aggregates: what lies out of the caller's scope is as if it were not there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.history import Entry
from shared.aggregates.recorder import Recorder
from shared.aggregates.shelf import FIRST
from shared.coalescer import READS_GATHER_SECONDS, Coalescer
from shared.db import Database
from shared.facts import Aggregate, seen_from
from shared.pages import Cursor, Page, cut
from shared.reach import Reach, Sight, reach_of
from shared.refusals import InvalidField, Refusal
from shared.spelling import Query, query

R = TypeVar("R", bound=Aggregate)


@dataclass(frozen=True)
class Reading(Generic[R]):
    """Reads one kind of aggregate."""

    database: Database
    recorder: Recorder[R]
    not_found: type[Refusal]

    async def one(self, identifier: UUID, sight: Sight, *, field: str = "name") -> R:
        """Return an aggregate; who asks at the same moment and sees whole divisions shares a statement. Raises `not_found`."""
        if not isinstance(sight, Reach):
            return self._seen(await self._single(identifier), sight, field)
        async with self.database.reading() as connection:
            found = await self._visible(connection, [identifier], sight)
        if identifier not in found:
            raise self.not_found(field=field)
        return found[identifier]

    @cached_property
    def _single(self) -> Coalescer[UUID, R | None]:
        return Coalescer(self._found, gather=READS_GATHER_SECONDS)

    async def _found(self, identifiers: Sequence[UUID]) -> list[R | None]:
        async with self.database.reading() as connection:
            found = await self.recorder.shelf.read(connection, identifiers)
        return [found.get(identifier) for identifier in identifiers]

    async def many(self, identifiers: Sequence[UUID], sight: Sight, *, field: str = "names") -> list[R]:
        """Return aggregates in the order asked for. Raises `not_found` about the first that is missing, named in the metadata."""
        async with self.database.reading() as connection:
            found = await self._visible(connection, identifiers, sight)
        for position, identifier in enumerate(identifiers):
            if identifier not in found:
                raise self.not_found(field=f"{field}[{position}]", metadata={"name": self.recorder.shelf.name(identifier)})
        return [found[identifier] for identifier in identifiers]

    async def _visible(self, connection: AsyncConnection, identifiers: Sequence[UUID], sight: Sight) -> dict[UUID, R]:
        found = await self.recorder.shelf.read(connection, identifiers, reach=reach_of(sight))
        return found if isinstance(sight, Reach) else {key: one for key, one in found.items() if seen_from(sight, one)}

    async def page(self, within: str, *, after: Cursor, size: int, reach: Reach | None = None, called: str = "", **filters: Any) -> Page[R]:
        """Return those below a division by place and identifier, of them those in reach; `filters` are columns, None filters nothing.

        `called` is a part of the name of each, in characters, pinyin or initials; empty, it narrows nothing. Raises InvalidField.
        """
        place, identifier = after or ("", str(FIRST))
        behind, wanted = (str(place), UUID(str(identifier))), _wanted(called)
        async with self.database.reading() as connection:
            found = await self.recorder.shelf.page(connection, within, filters, after=behind, limit=size + 1, reach=reach, wanted=wanted)
        return cut(found, size, lambda one: (one.place, str(one.id)))

    async def of(
        self, column: str, value: Any, *, after: Cursor, size: int, reach: Reach | None = None, called: str = "", **filters: Any
    ) -> Page[R]:
        """Return those whose `column` is `value` and that are in reach, oldest first. Without a reach, the caller of this has asked."""
        [last] = after or (str(FIRST),)
        behind, wanted = UUID(str(last)), _wanted(called)
        async with self.database.reading() as connection:
            found = await self.recorder.shelf.of(
                connection, column, value, filters, after=behind, limit=size + 1, reach=reach, wanted=wanted
            )
        return cut(found, size, lambda one: (str(one.id),))

    async def changes(self, identifier: UUID, sight: Sight, *, after: Cursor, size: int) -> Page[Entry]:
        """Return the history of an aggregate, oldest first. Raises `not_found` about the field `parent`."""
        [behind] = after or (0,)
        async with self.database.reading() as connection:
            if identifier not in await self._visible(connection, [identifier], sight):
                raise self.not_found(field="parent")
            found = await self.recorder.history.of(connection, identifier, after=int(behind), limit=size + 1)
        return cut(found, size, lambda entry: (entry.version,))

    def _seen(self, one: R | None, scopes: Sequence[str], field: str) -> R:
        if one is None or not seen_from(scopes, one):
            raise self.not_found(field=field)
        return one


def _wanted(called: str) -> Query | None:
    """Return what names must hold; None where nothing is asked of them. Raises InvalidField for nothing but spaces."""
    if not called:
        return None
    wanted = query(called)
    if not wanted.text:
        raise InvalidField("a query has at least one character that is no space", field="query")
    return wanted
