"""Reads books and entries, in the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from uuid import UUID

from services.charity.domain.book import Book, Cause
from services.charity.domain.entry import Posted
from services.charity.domain.ledger_refusals import CauseNotFound, EntryNotFound
from services.charity.store import books, entries
from services.charity.store.entries import EVER
from shared.aggregates.shelf import FIRST
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ReadLedger:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def books_of(self, cause: Cause, scopes: Sequence[str]) -> list[Book]:
        """Return the books of a fund or project by purpose. Raises CauseNotFound."""
        async with self._database.reading() as connection:
            found = await books.of_causes(connection, [cause.id])
        seen = [book for book in found if book.cause == cause and book.seen_from(scopes)]
        if not seen:
            raise CauseNotFound(field="parent")
        return seen

    async def seen_cause(self, cause: Cause, scopes: Sequence[str]) -> Cause:
        """Return a fund or project that has books in scope. Raises CauseNotFound."""
        await self.books_of(cause, scopes)
        return cause

    async def books_below(self, division: str, *, after: Cursor, size: int) -> Page[Book]:
        """Return the books below a division by place and identifier."""
        place, identifier = after or ("", str(FIRST))
        async with self._database.reading() as connection:
            found = await books.page(connection, division, after=(str(place), UUID(str(identifier))), limit=size + 1)
        return cut(found, size, lambda one: (one.place, str(one.id)))

    async def entry(self, identifier: UUID, scopes: Sequence[str]) -> Posted:
        """Return an entry that touches a book in scope. Raises EntryNotFound."""
        async with self._database.reading() as connection:
            found = (await entries.read(connection, [identifier])).get(identifier)
        if found is None or not any(book.seen_from(scopes) for book, _ in found.lines):
            raise EntryNotFound(field="name")
        return found

    async def entries_of(
        self, cause: Cause, scopes: Sequence[str], days: tuple[date, date] = EVER, *, after: Cursor, size: int
    ) -> Page[Posted]:
        """Return the entries of a fund or project within some days, oldest first. Raises CauseNotFound."""
        await self.seen_cause(cause, scopes)
        [behind] = after or (str(FIRST),)
        async with self._database.reading() as connection:
            found = await entries.of_cause(connection, cause.id, days, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one.entry.id),))
