"""Declares two records to be the same person."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person, merge
from services.directory.domain.person_review import Decision, resolve
from services.directory.domain.refusals import MergeCycle
from services.directory.store import person_reviews, persons
from services.directory.use_cases.desk import Desk, Expected
from shared.errand import Errand


async def merge_persons(tx: AsyncConnection, desk: Desk, errand: Errand, survivor: Expected, duplicate: Expected) -> tuple[Person, Person]:
    """Merge the duplicate into the survivor, and decide what was open about the two."""
    if survivor.identifier == duplicate.identifier:
        raise MergeCycle("A person cannot be merged into itself.", field=duplicate.field)
    staying, going = await desk.lock(tx, errand, [survivor, duplicate])
    now = desk.clock.now()
    stayed, went = merge(staying, going, now=now)
    await persons.save_standing(tx, [stayed.person, went.person])
    review = await person_reviews.lock_pair(tx, desk.vault, staying.id, going.id)
    if review is not None:
        await person_reviews.save(tx, resolve(review, Decision.MERGE, by=errand.caller.subject, now=now))
    await desk.record(tx, errand, [stayed, went])
    return stayed.person, went.person
