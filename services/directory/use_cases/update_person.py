"""Changes name, day of birth, sex, phone or documents of a person."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person
from services.directory.domain.person_refusals import DocumentTaken
from services.directory.domain.person_review import PersonReview, ReviewKind
from services.directory.domain.person_update import StatedUpdate, unchecked, update
from services.directory.store import person_identity, person_reviews
from services.directory.use_cases.desk import Desk, Expected
from services.directory.use_cases.lookalikes import lookalikes
from shared.errand import Errand


async def update_person(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected, stated: StatedUpdate) -> Person:
    """Change a person as the caller saw it. Raises DocumentTaken for a document that somebody else holds."""
    [before] = await desk.lock(tx, errand, [expected])
    today, now = desk.clock.today(), desk.clock.now()
    fact = update(before, stated, today=today, now=now)
    after = fact.person
    sealed, taken = await person_identity.save(tx, desk.vault, after, documents_changed=after.documents != before.documents)
    if taken:
        raise DocumentTaken(field=f"update.documents[{taken[0]}].number")
    reviews = await lookalikes(tx, {after.id: sealed}, new_id=desk.new_id, now=now)
    if unchecked(before, after, today=today):
        reviews.append(PersonReview(desk.new_id(), ReviewKind.MANUAL_DOCUMENT, after.id, now))
    await person_reviews.insert(tx, reviews)
    await desk.record(tx, errand, [fact])
    return after
