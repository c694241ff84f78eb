"""Donate: records donations with their receipts and entries. One path for one, for a thousand, and for whoever calls at the same moment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import donation_rules, movements, pledge
from services.charity.domain.book import Book, chosen
from services.charity.domain.donation import Donation, DonationEntry, Receipt
from services.charity.domain.donation_rules import Arrival, DonationReceived
from services.charity.domain.donor import Donor
from services.charity.domain.entry import Movement, Posting
from services.charity.domain.ledger_refusals import PledgeNotFound
from services.charity.domain.pledge import Pledge, PledgeReceived
from services.charity.domain.refusals import CharityRefusal
from services.charity.store import books, receipts
from services.charity.store.donation_recording import record_donations
from services.charity.store.pledges import PLEDGE_RECORDER, PLEDGES
from services.charity.use_cases.known_causes import KnownCauses
from shared.clock import Clock
from shared.errand import Errand
from shared.idempotency import RequestKey
from shared.ids import NewId
from shared.numbered import NewCheckCode
from shared.once import Once
from shared.refusals import Outcome, Refusal, attempt


@dataclass(frozen=True, slots=True)
class Wish:
    """What is stated of a donation, and where its fields stand in its request: `donations[3].`."""

    entry: DonationEntry
    path: str


@dataclass(frozen=True, slots=True)
class DonateCall:
    """One call: whose errand it is, what it states, how its answer is made, and how it is read when the call is repeated."""

    errand: Errand
    wishes: Sequence[Outcome[Wish]]
    answer: Callable[[Sequence[Outcome[Donation]]], Outcome[Message]]
    replay: Callable[[bytes], Message]

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key


@dataclass(frozen=True, slots=True)
class _Accepted:
    """A donation that is booked and has no number yet."""

    call: DonateCall
    wish: Wish
    arrival: Arrival
    movement: Movement


@dataclass(slots=True)
class _Round:
    """The books and pledges of a round, locked, as they are after each donation that was accepted so far."""

    books: dict[UUID, list[Book]]
    """Of each fund or project."""
    pledges: dict[UUID, Pledge]
    kept: list[tuple[PledgeReceived, Errand]] = field(default_factory=list)

    def book(self, wish: Wish, scopes: Sequence[str]) -> Book:
        """Return the book that a donation is for. Raises CauseNotFound, PurposeMissing, PurposeNotHeld."""
        seen = [book for book in self.books.get(wish.entry.cause.id, ()) if book.cause == wish.entry.cause and book.seen_from(scopes)]
        return chosen(seen, wish.entry.purpose, path=wish.path)

    def keep(self, wish: Wish, book: Book, errand: Errand, *, now: datetime) -> None:
        """Count a donation towards its pledge. Raises PledgeNotFound, PledgeMismatch, PledgeExceeded."""
        if wish.entry.pledge is None:
            return
        promised, at = self.pledges.get(wish.entry.pledge), f"{wish.path}pledge"
        if promised is None or promised.place != book.place:
            raise PledgeNotFound(field=at)
        fact = pledge.receive(promised, book.id, wish.entry.asset, wish.entry.amount_fen, now=now, field=at)
        self.pledges[promised.id] = fact.after
        self.kept.append((fact, errand))

    def moved(self, after: Book) -> None:
        """Go on from a book as it is now."""
        self.books[after.cause.id] = [after if book.id == after.id else book for book in self.books[after.cause.id]]


class Donate:
    """Records donations for many calls in one transaction; a refusal is the outcome of its donation alone."""

    def __init__(self, once: Once, known: KnownCauses, clock: Clock, new_id: NewId, new_check_code: NewCheckCode) -> None:
        """Take what it works with."""
        self._once = once
        self._known = known
        self._clock = clock
        self._new_id = new_id
        self._new_check_code = new_check_code

    async def __call__(self, calls: Sequence[DonateCall]) -> list[Message | Exception]:
        """Return each call's answer."""
        strangers = await self._known.strangers([wish.entry.donor for call in calls for wish in call.wishes if isinstance(wish, Wish)])

        async def work(tx: AsyncConnection, those: Sequence[DonateCall], going: list[int]) -> Mapping[int, Outcome[Message]]:
            pairs = [(those[position], wish) for position in going for wish in those[position].wishes]
            outcomes = iter(await self._round(tx, pairs, strangers))
            return {at: those[at].answer([next(outcomes) for _ in those[at].wishes]) for at in going}

        return await self._once.each(calls, work)

    async def _round(
        self, tx: AsyncConnection, pairs: Sequence[tuple[DonateCall, Outcome[Wish]]], strangers: Mapping[Donor, CharityRefusal]
    ) -> list[Outcome[Donation]]:
        held = await _held(tx, [wish.entry for _, wish in pairs if isinstance(wish, Wish)])
        outcomes = [attempt(self._accept, call, wish, held, strangers) for call, wish in pairs]
        accepted = [one for one in outcomes if not isinstance(one, Refusal)]
        year = self._clock.today().year
        numbers = await receipts.numbers(tx, [(one.movement.books[0].organization, year) for one in accepted])
        facts = [self._received(one, year, number) for one, number in zip(accepted, numbers, strict=True)]
        await record_donations(tx, [(fact, one.movement, one.call.errand) for fact, one in zip(facts, accepted, strict=True)])
        for kept, errand in held.kept:
            await PLEDGE_RECORDER.record(tx, [kept], actor=errand.caller.subject, traceparent=errand.traceparent)
        written = iter(facts)
        return [one if isinstance(one, Refusal) else next(written).after for one in outcomes]

    def _accept(self, call: DonateCall, wish: Outcome[Wish], held: _Round, strangers: Mapping[Donor, CharityRefusal]) -> _Accepted:
        """Book a donation on what the round has come to. Whatever refuses it leaves the round as it was."""
        if isinstance(wish, Refusal):
            raise wish
        if (stranger := strangers.get(wish.entry.donor)) is not None:
            raise type(stranger)(field=f"{wish.path}donor")
        book, now, by = held.book(wish, call.errand.scopes), self._clock.now(), call.errand.caller.subject
        arrival = Arrival(self._new_id(), self._new_id(), by, now)
        posting = Posting(arrival.entry, wish.entry.received_on, by, None, now)
        movement = movements.receive(book, wish.entry.asset, wish.entry.amount_fen, posting, field=f"{wish.path}cause")
        held.keep(wish, book, call.errand, now=now)
        held.moved(movement.books[0])
        return _Accepted(call, wish, arrival, movement)

    def _received(self, one: _Accepted, year: int, number: int) -> DonationReceived:
        entry = one.wish.entry
        receipt = Receipt(year, number, entry.receipt, self._new_check_code())
        return donation_rules.receive(entry, one.movement.books[0], receipt, one.arrival)


async def _held(tx: AsyncConnection, entries: Sequence[DonationEntry]) -> _Round:
    """Lock books, then pledges: whoever closes the one or releases the other waits."""
    books_of: dict[UUID, list[Book]] = defaultdict(list)
    for book in await books.lock_causes(tx, {entry.cause.id for entry in entries}):
        books_of[book.cause.id].append(book)
    wanted = {entry.pledge for entry in entries if entry.pledge is not None}
    return _Round(books_of, await PLEDGES.lock_all(tx, wanted) if wanted else {})
