"""The statements that every table of aggregates has. A table has `id uuid`, a code of the place, `version`, and what the service adds."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import fields
from enum import Enum
from functools import lru_cache
from operator import attrgetter
from types import UnionType
from typing import Any, Final, Generic, TypeVar, Union, get_args, get_origin, get_type_hints
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.caller import EVERYWHERE
from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.facts import Aggregate
from shared.reach import Reach
from shared.spelling import Query, prefix, title

R = TypeVar("R", bound=Aggregate)

FIRST: Final = UUID(int=0)
"""Lies before every identifier."""


class Shelf(Generic[R]):
    """One table and what is read from it and written to it."""

    def __init__(
        self,
        table: str,
        collection: str,
        columns: Sequence[str],
        *,
        row: Callable[[R], Sequence[Any]],
        made: Callable[[Any], R],
        place: str = "community",
        holder: str = "",
        called: str = "",
    ) -> None:
        """Keep aggregates named `<collection>/<id>` in `table`.

        `row` returns the values of `columns`, of which the first is `id`; `made` is given them. `place` is the column of the code, `holder`
        an expression for the identifier of whoever a row belongs to, where a caller's reach may depend on that. `called` is the attribute
        with what one is called, where lists are narrowed by a part of that: the table then has what `add_search_v1` adds.
        """
        self.table = table
        self.collection = collection
        self.place = place
        self.holder = holder
        self.row, self._made = _with_spelling(row, called) if called else row, made
        written = (*columns, "spelling", "terms") if called else tuple(columns)
        self.width: Final = len(written)
        listed = ", ".join(written)
        values = ", ".join(f"${number}" for number in range(1, len(written) + 1))
        self.select: Final = f"SELECT {', '.join(columns)} FROM {table}"  # noqa: S608 — made of the service's constants, as all below
        self.versions: Final = f"SELECT '{collection}/' || id AS name, version FROM {table}"  # noqa: S608
        """Name and version of every aggregate, those that ended included."""
        self.inserting: Final = f"INSERT INTO {table} ({listed}) VALUES ({values}) ON CONFLICT DO NOTHING RETURNING id"  # noqa: S608
        """Inserts a row of the first `width` parameters; no id comes back where somebody was first."""
        self.saving: Final = f"UPDATE {table} SET ({listed}) = ROW ({values}) WHERE id = $1 RETURNING id"  # noqa: S608
        """Writes one."""

    @property
    def plain(self) -> bool:
        """Tell whether rows are written as here, and may be part of a greater statement: not where a kind writes them in its own way."""
        own, here = type(self), Shelf
        return own.insert_all is here.insert_all and own.save is here.save and own.save_all is here.save_all

    @classmethod
    def flat(
        cls,
        table: str,
        collection: str,
        kept: type[R],
        *,
        place: str = "community",
        holder: str = "",
        called: str = "",
        **renamed: str,
    ) -> Shelf[R]:
        """Keep a dataclass whose fields are columns; `renamed` says which columns are called otherwise: `volunteer="volunteer_id"`.

        A field `place` is in the column of the code, whatever that is called.
        """
        renamed["place"] = place
        names = [one.name for one in fields(kept)]  # type: ignore[arg-type] # an aggregate is a dataclass; the protocol cannot say so
        values = attrgetter(*names)
        hints = get_type_hints(kept)
        makers = [(position, maker) for position, name in enumerate(names) if (maker := _maker(hints[name])) is not None]

        def made(row: Any) -> R:
            content = list(row)
            for position, maker in makers:
                if content[position] is not None:
                    content[position] = maker(content[position])
            return kept(*content)

        columns = [renamed.get(name, name) for name in names]
        return cls(table, collection, columns, row=values, made=made, place=place, holder=holder, called=called)

    def name(self, identifier: UUID) -> str:
        """Return the resource name of an identifier."""
        return f"{self.collection}/{identifier}"

    async def read(self, connection: AsyncConnection, identifiers: Collection[UUID], *, reach: Reach | None = None) -> dict[UUID, R]:
        """Return those of these identifiers that exist, and are in reach."""
        narrowed, values = self.within(reach, 2)
        found = await self.fetch(connection, f"WHERE id = ANY ($1::uuid[]){narrowed}", list(identifiers), *values)
        return {one.id: one for one in found}

    async def one(self, connection: AsyncConnection, identifier: UUID) -> R | None:
        """Return one as it is, or None."""
        return next(iter(await self.fetch(connection, "WHERE id = $1", identifier)), None)

    async def lock(self, tx: AsyncConnection, identifier: UUID, *, reach: Reach | None = None) -> R | None:
        """Lock one that is to be changed and is in reach, and return it as it is now."""
        narrowed, values = self.within(reach, 2)
        return next(iter(await self.fetch(tx, f"WHERE id = $1{narrowed} FOR UPDATE", identifier, *values)), None)

    async def lock_all(self, tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, R]:
        """Lock several by ascending identifier, so that nobody waits in a circle, and return those that exist."""
        found = await self.fetch(tx, "WHERE id = ANY ($1::uuid[]) ORDER BY id FOR UPDATE", list(identifiers))
        return {one.id: one for one in found}

    async def hold(self, tx: AsyncConnection, identifier: UUID) -> R | None:
        """Keep one as it is while something that depends on it is written; others may hold it at the same time."""
        return next(iter(await self.fetch(tx, "WHERE id = $1 FOR SHARE", identifier)), None)

    async def hold_all(self, tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, R]:
        """Keep several as they are, by ascending identifier, and return those that exist."""
        found = await self.fetch(tx, "WHERE id = ANY ($1::uuid[]) ORDER BY id FOR SHARE", list(identifiers))
        return {one.id: one for one in found}

    async def following(self, connection: AsyncConnection, after: UUID, limit: int) -> list[R]:
        """Return those behind an identifier, in the order of identifiers."""
        return await self.fetch(connection, "WHERE id > $1 ORDER BY id LIMIT $2", after, limit)

    async def page(
        self,
        connection: AsyncConnection,
        within: str,
        filters: Mapping[str, Any],
        *,
        after: tuple[str, UUID],
        limit: int,
        reach: Reach | None = None,
        wanted: Query | None = None,
    ) -> list[R]:
        """Return those below a division by place and identifier, from behind (place, id); of them those in reach.

        `filters` are columns and what they must equal; None filters nothing. `wanted` is what the names of all hold.
        """
        narrowed, values = self._narrowed(filters, reach, 6, wanted)
        clause = _page_clause(self.place, narrowed)
        return await self.fetch(connection, clause, within, within + PAST_THE_DIGITS, *after, limit, *values)

    async def of(
        self,
        connection: AsyncConnection,
        column: str,
        value: Any,
        filters: Mapping[str, Any],
        *,
        after: UUID,
        limit: int,
        reach: Reach | None = None,
        wanted: Query | None = None,
    ) -> list[R]:
        """Return those whose `column` is `value`, by identifier, from behind one; of them those in reach, and those called as wanted."""
        narrowed, values = self._narrowed(filters, reach, 4, wanted)
        return await self.fetch(connection, f"WHERE {column} = $1 AND id > $2{narrowed} ORDER BY id LIMIT $3", value, after, limit, *values)

    def within(self, reach: Reach | None, first: int) -> tuple[str, list[Any]]:
        """Return the condition of what is in reach, with its values from parameter `first` on: one for the statements of a service, too."""
        if reach is None:
            return "", []
        return _in_reach(self.place, self.holder, first), [_beginnings(reach.scopes), _beginnings(reach.held_scopes), list(reach.holders)]

    def _narrowed(self, filters: Mapping[str, Any], reach: Reach | None, first: int, wanted: Query | None) -> tuple[str, list[Any]]:
        narrowed, values = _narrowed(filters, first)
        reached, more = self.within(reach, first + len(values))
        if wanted is None:
            return narrowed + reached, values + more
        at = first + len(values) + len(more)
        called = f" AND spelling LIKE ${at} AND search_terms @@ ${at + 1}::tsquery"
        return narrowed + reached + called, [*values, *more, wanted.pattern, f"{prefix(wanted.first_term)} | {prefix(wanted.term)}"]

    async def insert_all(self, tx: AsyncConnection, some: Collection[R]) -> set[UUID]:
        """Insert new ones, all in one round trip; return those of which the database does not say that somebody was first."""
        return {row[0] for row in await driver(tx).fetchmany(self.inserting, [self.row(one) for one in some])}

    async def save(self, tx: AsyncConnection, one: R) -> None:
        """Write a locked one as it is now."""
        await driver(tx).execute(self.saving, *self.row(one))

    async def save_all(self, tx: AsyncConnection, some: Collection[R]) -> None:
        """Write locked ones as they are now, all in one round trip."""
        await driver(tx).executemany(self.saving, [self.row(one) for one in some])

    async def fetch(self, connection: AsyncConnection, clause: str, *values: Any) -> list[R]:
        """Return what a clause behind the SELECT finds: for the statements that only this service has."""
        return [self._made(row) for row in await driver(connection).fetch(f"{self.select} {clause}", *values)]


@lru_cache(maxsize=256)
def _page_clause(place: str, narrowed: str) -> str:
    return f"WHERE {place} >= $1 AND {place} < $2 AND ({place}, id) > ($3, $4){narrowed} ORDER BY {place}, id LIMIT $5"


@lru_cache(maxsize=256)
def _in_reach(place: str, holder: str, first: int) -> str:
    if not holder:
        message = "a shelf says who has a row, where a reach is to narrow what is found"
        raise ValueError(message)
    held = f"{place} ^@ ANY (${first + 1}::text[]) AND {holder} = ANY (${first + 2}::uuid[])"
    return f" AND ({place} ^@ ANY (${first}::text[]) OR ({held}))"


def _with_spelling(row: Callable[[R], Sequence[Any]], called: str) -> Callable[[R], Sequence[Any]]:
    """Return what also writes how the name of one is compared and found."""

    def spelled(one: R) -> Sequence[Any]:
        found_by = title(getattr(one, called))
        return *row(one), found_by.text, sorted(found_by.terms)

    return spelled


def _beginnings(scopes: Sequence[str]) -> list[str]:
    """Return with what the codes in scopes begin: anything, where a scope has no end."""
    return ["" if scope == EVERYWHERE else scope for scope in scopes]


def _narrowed(filters: Mapping[str, Any], first: int) -> tuple[str, list[Any]]:
    """Return the conditions of those filters that filter, with their values from parameter `first` on."""
    wanted = [(column, value) for column, value in filters.items() if value is not None]
    return "".join(f" AND {column} = ${number}" for number, (column, _) in enumerate(wanted, first)), [value for _, value in wanted]


def _maker(hint: Any) -> Callable[[Any], Any] | None:
    """Return what makes a field of its column's value, None where the value is the field."""
    if get_origin(hint) in (UnionType, Union):
        [hint] = [one for one in get_args(hint) if one is not type(None)]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return hint
    if get_origin(hint) is tuple:
        [item, _] = get_args(hint)
        return (lambda values: tuple(map(item, values))) if isinstance(item, type) and issubclass(item, Enum) else tuple
    return None
