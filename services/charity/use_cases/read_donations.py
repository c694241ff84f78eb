"""Lists donations, in the caller's scope."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple
from uuid import UUID

from services.charity.domain.book import Cause
from services.charity.domain.donation import Donation, DonationState
from services.charity.domain.donation_query import Wanted
from services.charity.domain.ledger_refusals import CauseNotFound
from services.charity.domain.pledge import Pledge
from services.charity.store import books, donations
from shared.aggregates import Reading
from shared.aggregates.shelf import FIRST
from shared.db import Database
from shared.facts import seen_from
from shared.pages import Cursor, Page, cut


class Narrowed(NamedTuple):
    """Which donations of a list are wanted; None narrows nothing."""

    state: DonationState | None
    wanted: Wanted | None


class ReadDonations:
    """Lists what lies in the caller's scope."""

    def __init__(self, database: Database, pledges: Reading[Pledge]) -> None:
        """Read from `database`."""
        self._database = database
        self.pledges = pledges

    async def below(self, division: str, narrowed: Narrowed, *, after: Cursor, size: int) -> Page[Donation]:
        """Return the donations below a division, which is in scope, by division."""
        place, identifier = after or ("", str(FIRST))
        behind = str(place), UUID(str(identifier))
        async with self._database.reading() as connection:
            found = await donations.below(connection, division, **narrowed._asdict(), after=behind, limit=size + 1)
        return cut(found, size, lambda one: (one.place, str(one.id)))

    async def of_cause(self, cause: Cause, scopes: Sequence[str], narrowed: Narrowed, *, after: Cursor, size: int) -> Page[Donation]:
        """Return the donations of a fund or project. Raises CauseNotFound."""
        await self.assert_cause(cause, scopes)
        return await self._page("cause_id", cause.id, narrowed, after=after, size=size)

    async def of_pledge(self, pledge: UUID, scopes: Sequence[str], narrowed: Narrowed, *, after: Cursor, size: int) -> Page[Donation]:
        """Return the donations that keep a pledge. Raises PledgeNotFound."""
        await self.pledges.one(pledge, scopes, field="parent")
        return await self._page("pledge_id", pledge, narrowed, after=after, size=size)

    async def of_person(self, person: UUID, scopes: Sequence[str], narrowed: Narrowed, *, after: Cursor, size: int) -> Page[Donation]:
        """Return those of a person's donations that lie in scope; a page may hold fewer than it could, and even none, before the last."""
        page = await self._page("donor_person", person, narrowed, after=after, size=size)
        return Page([one for one in page.items if seen_from(scopes, one)], page.next)

    async def assert_cause(self, cause: Cause, scopes: Sequence[str], *, field: str = "parent") -> None:
        """Raise CauseNotFound for a fund or project without books, or out of scope."""
        async with self._database.reading() as connection:
            found = await books.of_causes(connection, [cause.id])
        if not any(book.cause == cause and book.seen_from(scopes) for book in found):
            raise CauseNotFound(field=field)

    async def _page(self, key: str, value: UUID, narrowed: Narrowed, *, after: Cursor, size: int) -> Page[Donation]:
        [last] = after or (str(FIRST),)
        behind = UUID(str(last))
        async with self._database.reading() as connection:
            found = await donations.listed(connection, key, value, **narrowed._asdict(), after=behind, limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))
