"""Decides a review: the persons first, then the review itself, under one lock order."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person, PersonFact, confirm_document, merge, rename
from services.directory.domain.person_refusals import PersonNotFound, PersonReviewNotFound
from services.directory.domain.person_review import Decision, PersonReview, resolve
from services.directory.store import person_identity, person_reviews, persons
from services.directory.use_cases.desk import Desk, Expected
from services.directory.use_cases.lookalikes import lookalikes
from shared import etag
from shared.errand import Errand


@dataclass(frozen=True, slots=True)
class ReviewedPersons:
    """A review and the persons it is about, side by side."""

    review: PersonReview
    person: Person
    other: Person | None = None


async def resolve_person_review(
    tx: AsyncConnection, desk: Desk, errand: Errand, *, identifier: UUID, decision: Decision, expected: str
) -> ReviewedPersons:
    """Decide a review as the caller saw it, and do what was decided."""
    person, other = await _concerned(tx, desk, errand, identifier)
    review = await person_reviews.lock(tx, desk.vault, identifier)
    if review is None:
        raise PersonReviewNotFound(field="name")
    etag.check(expected, review.version)
    decided = resolve(review, decision, by=errand.caller.subject, now=desk.clock.now())
    await person_reviews.save(tx, decided)
    facts = await _carry_out(tx, desk, decided, person, other)
    await desk.record(tx, errand, facts, about=[one.resource for one in (person, other) if one])
    now = {fact.person.id: fact.person for fact in facts}
    return ReviewedPersons(decided, now.get(person.id, person), now.get(other.id, other) if other else None)


async def _concerned(tx: AsyncConnection, desk: Desk, errand: Errand, identifier: UUID) -> tuple[Person, Person | None]:
    """Lock the persons of a review. Who may not see all of them does not see the review."""
    seen = await person_reviews.read(tx, desk.vault, identifier)
    if seen is None:
        raise PersonReviewNotFound(field="name")
    wanted = [one for one in (seen.person_id, seen.other_person_id) if one is not None]
    try:
        person, *others = await desk.lock(tx, errand, [Expected(one) for one in wanted])
    except PersonNotFound:
        raise PersonReviewNotFound(field="name") from None
    return person, others[0] if others else None


async def _carry_out(tx: AsyncConnection, desk: Desk, review: PersonReview, person: Person, other: Person | None) -> list[PersonFact]:
    now = desk.clock.now()
    facts: list[PersonFact] = []
    if review.decision is Decision.ACCEPT_SUBMITTED:
        renamed = rename(person, review.submitted_name, now=now)
        sealed, _ = await person_identity.save(tx, desk.vault, renamed.person, documents_changed=False)
        await person_reviews.insert(tx, await lookalikes(tx, {person.id: sealed}, new_id=desk.new_id, now=now))
        return [renamed]
    if review.decision is Decision.CONFIRM_DOCUMENT:
        facts = [confirm_document(person, now=now)]
    elif review.decision is Decision.MERGE and other is not None:
        facts = list(merge(other, person, now=now))  # the older record stays
    await persons.save_standing(tx, [fact.person for fact in facts])
    return facts
