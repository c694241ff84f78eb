"""Destroys everything personal of a person (PIPL 47), merged records included."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person, State, erase
from services.directory.domain.person_refusals import PersonNotActive
from services.directory.store import person_identity, person_reviews, persons
from services.directory.use_cases.desk import Desk, Expected
from shared.errand import Errand
from shared.refusals import StaleEtag


async def erase_person(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected) -> Person:
    """Erase a person and the records merged into it; what is left is told to everybody who knew the person.

    A merged record is erased with its survivor, never alone: half a person would stay on record. Raises PersonNotActive.
    """
    cluster = await person_identity.cluster(tx, expected.identifier)
    locked = await persons.lock(tx, desk.vault, cluster)
    [person] = await desk.lock(tx, errand, [expected])
    if person.state is not State.ACTIVE:
        raise PersonNotActive(metadata={"state": f"STATE_{person.state.name}"})
    if await person_identity.cluster(tx, person.id) != cluster:
        raise StaleEtag(field=expected.etag_field)
    now = desk.clock.now()
    facts = [erase(one, now=now) for one in locked.values()]
    await person_identity.destroy(tx, cluster, now=now)
    await person_reviews.forget(tx, cluster, decider=errand.caller.subject, now=now)
    await desk.record(tx, errand, facts)
    return next(fact.person for fact in facts if fact.person.id == person.id)
