"""Reads persons for many calls at once: the audit records and the rows in one statement, so that neither comes without the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.directory.domain.person import Person
from services.directory.domain.person_refusals import PersonNotFound
from services.directory.store import seen_persons
from services.directory.store.person_vault import PersonVault
from shared.clock import Clock
from shared.db import Database
from shared.errand import Errand
from shared.refusals import Outcome


@dataclass(frozen=True, slots=True)
class PersonsWanted:
    """One call: whose errand it is, and whom it asks for."""

    errand: Errand
    identifiers: Sequence[UUID]
    names: Sequence[str]
    """The resource names as asked; they stand in the audit record, whether there is such a person or not."""


class GetPersons:
    """Reads the persons of many calls."""

    def __init__(self, database: Database, vault: PersonVault, clock: Clock) -> None:
        """Take what it works with."""
        self._database = database
        self._vault = vault
        self._clock = clock

    async def __call__(self, calls: Sequence[PersonsWanted]) -> list[Outcome[list[Person]]]:
        """Return each call's persons in the order asked, or PersonNotFound, which names the first that is missing."""
        now = self._clock.now()
        looks = [seen_persons.Look(call.errand.entry(call.names, now), call.errand.scopes, call.identifiers) for call in calls]
        async with self._database.reading() as connection:
            found = await seen_persons.read(connection, self._vault, looks, missing=PersonNotFound.reason)
        return [_in_order(call, seen) for call, seen in zip(calls, found, strict=True)]


def _in_order(call: PersonsWanted, seen: dict[UUID, Person]) -> Outcome[list[Person]]:
    persons: list[Person] = []
    for identifier, name in zip(call.identifiers, call.names, strict=True):
        person = seen.get(identifier)
        if person is None:
            return PersonNotFound(field="name" if len(call.names) == 1 else "names", metadata={"name": name})
        persons.append(person)
    return persons
