"""What every change of known persons needs: lock them as the caller saw them, write what happened, tell of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person, PersonFact
from services.directory.domain.person_refusals import PersonNotFound
from services.directory.events import OUTBOX, person_event
from services.directory.store import persons
from services.directory.store.person_vault import PersonVault
from shared import audit, etag
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId


@dataclass(frozen=True, slots=True)
class Expected:
    """A person as the caller last saw it."""

    identifier: UUID
    etag: str | None = None
    """None where any present content will do."""
    field: str = "name"
    etag_field: str = "etag"


@dataclass(frozen=True, slots=True)
class Desk:
    """Where clerks' changes to persons are carried out."""

    vault: PersonVault
    clock: Clock
    new_id: NewId

    async def lock(self, tx: AsyncConnection, errand: Errand, wanted: Sequence[Expected]) -> list[Person]:
        """Lock persons and return them as they are now.

        Raises PersonNotFound for one who does not exist or is out of the caller's scope, StaleEtag for one who changed.
        """
        locked = await persons.lock(tx, self.vault, [one.identifier for one in wanted])
        found: list[Person] = []
        for one in wanted:
            person = locked.get(one.identifier)
            if person is None or not person.seen_from(errand.scopes):
                raise PersonNotFound(field=one.field)
            if one.etag is not None:
                etag.check(one.etag, person.version, field=one.etag_field)
            found.append(person)
        return found

    async def record(self, tx: AsyncConnection, errand: Errand, facts: Sequence[PersonFact], *, about: Iterable[str] = ()) -> None:
        """Tell of facts about locked persons: events for other services, an audit record of the errand."""
        await OUTBOX.append(tx, [person_event(fact, errand) for fact in facts])
        subjects = [*(fact.person.resource for fact in facts), *about]
        await audit.append(tx, [errand.entry(subjects, self.clock.now())])
