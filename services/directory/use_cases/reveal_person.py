"""Shows document numbers and phone in clear: limited by quota, audited before it answers. No record, no reveal."""

from __future__ import annotations

from uuid import UUID

from services.directory.domain.person import Person, State
from services.directory.domain.person_refusals import PersonNotActive, PersonNotFound
from services.directory.store import persons
from services.directory.store.person_vault import PersonVault
from shared import audit
from shared.clock import Clock
from shared.db import Database
from shared.errand import OK, Errand
from shared.quota import Quota
from shared.refusals import Refusal


class RevealPerson:
    """Reads a person in clear."""

    def __init__(self, database: Database, vault: PersonVault, clock: Clock, *, quota: Quota) -> None:
        """Take what it works with."""
        self._database = database
        self._vault = vault
        self._clock = clock
        self._quota = quota

    async def __call__(self, errand: Errand, identifier: UUID, name: str) -> Person:
        """Return the person in clear, once the record of it is committed."""
        self._quota.take(errand.caller.subject)
        async with self._database.reading() as connection:
            person = (await persons.read(connection, self._vault, [identifier])).get(identifier)
            refusal = _refusal(person, errand)
            await audit.append(connection, [errand.entry([name], self._clock.now(), outcome=refusal.reason if refusal else OK)])
        if person is None or refusal:
            raise refusal or PersonNotFound(field="name")
        return person


def _refusal(person: Person | None, errand: Errand) -> Refusal | None:
    if person is None or not person.seen_from(errand.scopes):
        return PersonNotFound(field="name")
    if person.state is State.ERASED:
        return PersonNotActive(metadata={"state": f"STATE_{person.state.name}"})
    return None
