"""Records a promise to give (认捐)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import pledge
from services.charity.domain.book import chosen
from services.charity.domain.pledge import Pledge, Promise
from services.charity.store import books
from services.charity.use_cases.pledge_desk import PledgeDesk
from shared.aggregates import New
from shared.errand import Errand


async def create_pledge(tx: AsyncConnection, desk: PledgeDesk, errand: Errand, promise: Promise) -> New[Pledge]:
    """Record a promise. Raises CauseNotFound, PurposeMissing, PurposeNotHeld, and what the rules about promises say."""
    locked = await books.lock_causes(tx, [promise.cause.id])
    held = [book for book in locked if book.cause == promise.cause and book.seen_from(errand.scopes)]
    book = chosen(held, promise.purpose, path="")
    fact = pledge.promise(promise, book, identifier=desk.new_id(), code=desk.new_code(), now=desk.clock.now())
    return desk.pledges.new(fact)
