"""One transaction's worth of resolving: a few statements for all claims of all calls that were gathered."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person, PersonFact, PersonRegistered, State
from services.directory.domain.person_claim import Claim
from services.directory.domain.person_review import PersonReview, ReviewKind
from services.directory.domain.resolution import Resolution, ResolutionOutcome, agrees, meet, newcomer
from services.directory.events import OUTBOX, person_event
from services.directory.store import person_reviews, persons
from services.directory.store.person_vault import PersonVault
from services.directory.use_cases.lookalikes import lookalikes
from shared.errand import Errand
from shared.ids import NewId
from shared.refusals import Outcome, Refusal, attempt


class Overtaken(Exception):
    """A person was merged, erased or released its document between being found and being locked."""


@dataclass(slots=True)
class Wish:
    """A claim that is in order, on its way through one transaction."""

    errand: Errand
    claim: Claim
    index: bytes
    """What its document is found by."""
    outcome: Outcome[Resolution] | None = None


class ResolutionRound:
    """Resolves wishes in one transaction. The document's unique index decides who was first, not this code."""

    def __init__(self, tx: AsyncConnection, vault: PersonVault, *, now: datetime, new_id: NewId) -> None:
        """Work in the transaction."""
        self._tx = tx
        self._vault = vault
        self._now = now
        self._new_id = new_id
        self._facts: list[tuple[Errand, PersonFact]] = []

    async def run(self, wishes: Sequence[Wish]) -> None:
        """Give each wish its outcome, and record what happened."""
        for wish in wishes:
            wish.outcome = None  # a transaction that was undone has told nothing
        holders = await persons.holders(self._tx, self._vault, {wish.index for wish in wishes})
        newcomers = self._newcomers(wishes, holders)
        if newcomers:
            holders |= await self._create(newcomers)
        rest = [wish for wish in wishes if wish.outcome is None]
        if rest:
            await self._meet(rest, holders)
        await OUTBOX.append(self._tx, [person_event(fact, errand) for errand, fact in self._facts])

    def _newcomers(self, wishes: Sequence[Wish], holders: Collection[bytes]) -> list[tuple[Wish, PersonRegistered]]:
        """Return whom nobody knows yet, with the first wish that may record each; who must not be recorded is refused."""
        newcomers: dict[bytes, tuple[Wish, PersonRegistered]] = {}
        for wish in wishes:
            if wish.index in holders or wish.index in newcomers:
                continue
            fact = attempt(newcomer, wish.claim, self._new_id(), now=self._now)
            if isinstance(fact, Refusal):
                wish.outcome = fact
            else:
                newcomers[wish.index] = wish, fact
        return list(newcomers.values())

    async def _create(self, newcomers: Sequence[tuple[Wish, PersonRegistered]]) -> dict[bytes, Person]:
        """Record newcomers; return them, and whoever was faster than this transaction, by the index of the document."""
        sealed = {fact.person.id: self._vault.seal(fact.person, [wish.index]) for wish, fact in newcomers}
        kept = await persons.insert(self._tx, [(fact.person, sealed[fact.person.id]) for _, fact in newcomers], now=self._now)
        created: dict[bytes, Person] = {}
        recorded = {identifier: one for identifier, one in sealed.items() if identifier in kept}
        reviews = await lookalikes(self._tx, recorded, new_id=self._new_id, now=self._now)
        for wish, fact in newcomers:
            if fact.person.id in kept:
                wish.outcome = self._created(wish, fact, reviews)
                created[wish.index] = fact.person
        await person_reviews.insert(self._tx, reviews)
        faster = [wish.index for wish, _ in newcomers if wish.index not in created]
        return created | await persons.holders(self._tx, self._vault, faster)

    def _created(self, wish: Wish, fact: PersonRegistered, reviews: list[PersonReview]) -> Resolution:
        self._facts.append((wish.errand, fact))
        review: UUID | None = None
        if not wish.claim.document.checked:
            review = self._new_id()
            reviews.append(PersonReview(review, ReviewKind.MANUAL_DOCUMENT, fact.person.id, self._now))
        return Resolution(fact.person, ResolutionOutcome.CREATED, review)

    async def _meet(self, wishes: Sequence[Wish], holders: dict[bytes, Person]) -> None:
        """Hold the wishes against the persons who have their documents, in the order in which they were made."""
        if any(wish.index not in holders for wish in wishes):
            raise Overtaken
        ends = await self._ends(wishes, holders)
        changed: dict[UUID, Person] = {}
        conflicts: list[tuple[Wish, Person]] = []
        for wish in wishes:
            holder = holders[wish.index]
            survivor = ends[holder.id]
            met = attempt(meet, wish.claim, holder, changed.get(survivor.id, survivor), now=self._now)
            if isinstance(met, Refusal):
                wish.outcome = met
                continue
            wish.outcome, fact = met
            if fact is not None:
                changed[fact.person.id] = fact.person
                self._facts.append((wish.errand, fact))
            if wish.outcome.outcome is ResolutionOutcome.NAME_CONFLICT:
                conflicts.append((wish, survivor))
        await persons.save_standing(self._tx, list(changed.values()))
        await self._doubt(conflicts)

    async def _ends(self, wishes: Iterable[Wish], holders: dict[bytes, Person]) -> dict[UUID, Person]:
        """Return the record behind each holder, locked where a wish will change it."""
        ends = await persons.survivors(self._tx, self._vault, [holders[wish.index] for wish in wishes])
        touched = {end.id for wish in wishes if self._changes(wish, holder := holders[wish.index], end := ends[holder.id])}
        if touched:
            locked = await persons.lock(self._tx, self._vault, touched)
            if any(person.state is not State.ACTIVE for person in locked.values()):
                raise Overtaken
            ends = {start: locked.get(end.id, end) for start, end in ends.items()}
        return ends

    @staticmethod
    def _changes(wish: Wish, holder: Person, end: Person) -> bool:
        return wish.claim.division not in end.divisions and agrees(wish.claim, holder, end)

    async def _doubt(self, conflicts: Collection[tuple[Wish, Person]]) -> None:
        """Open a review for each name that is not the person's; the same name again leads to the same review."""
        reviews = [
            PersonReview(self._new_id(), ReviewKind.NAME_CONFLICT, person.id, self._now, submitted_name=wish.claim.name)
            for wish, person in conflicts
        ]
        found = await person_reviews.insert_names(self._tx, self._vault, reviews)
        for (wish, person), review in zip(conflicts, found, strict=True):
            wish.outcome = Resolution(person, ResolutionOutcome.NAME_CONFLICT, review)
