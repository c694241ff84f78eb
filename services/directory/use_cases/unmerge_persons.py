"""Takes a merger back."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Action, Person, advance, unmerge
from services.directory.domain.person_refusals import PersonNotFound
from services.directory.store import persons
from services.directory.use_cases.desk import Desk, Expected
from shared.errand import Errand


async def unmerge_persons(tx: AsyncConnection, desk: Desk, errand: Errand, expected: Expected) -> tuple[Person, Person]:
    """Make a merged record stand on its own again; return it and its former survivor."""
    seen = (await persons.read(tx, desk.vault, [expected.identifier])).get(expected.identifier)
    if seen is None or not seen.seen_from(errand.scopes):
        raise PersonNotFound(field=expected.field)
    if seen.merged_into is None:
        advance(seen, Action.UNMERGE)  # refuses
        raise AssertionError  # a merged record leads somewhere: the table's constraint says so
    duplicate, survivor = await desk.lock(tx, errand, [expected, Expected(seen.merged_into)])
    apart, former = unmerge(duplicate, survivor, now=desk.clock.now())
    await persons.save_standing(tx, [apart.person, former.person])
    await desk.record(tx, errand, [apart, former])
    return apart.person, former.person
