"""Finds persons by document or phone: limited by quota, audited before it answers, also when it finds nobody."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Person
from services.directory.domain.person_claim import StatedDocument, stated_document
from services.directory.domain.person_refusals import MalformedPhone, PersonNotFound
from services.directory.domain.phone import phone
from services.directory.store import persons
from services.directory.store.person_vault import PersonVault
from shared import audit
from shared.clock import Clock
from shared.db import Database
from shared.errand import OK, Errand
from shared.quota import MissRatio, Quota

MOST_FOUND: Final = 20
MOST_SHARING: Final = 200
"""Records with one phone that are looked through for those in scope."""


class LookupPerson:
    """Answers who holds a document or a phone, as far as the caller may see."""

    def __init__(self, database: Database, vault: PersonVault, clock: Clock, *, quota: Quota, misses: MissRatio) -> None:
        """Take what it works with."""
        self._database = database
        self._vault = vault
        self._clock = clock
        self._quota = quota
        self._misses = misses

    async def by_document(self, errand: Errand, stated: StatedDocument) -> list[Person]:
        """Return who holds a document."""
        wanted = stated_document(stated, today=self._clock.today(), field="document")
        index = self._vault.document_index(wanted.type, wanted.number)
        self._quota.take(errand.caller.subject)
        async with self._database.reading() as connection:
            found = await persons.holders(connection, self._vault, [index])
            return await self._answer(connection, errand, found.values())

    async def by_phone(self, errand: Errand, number: str) -> list[Person]:
        """Return who has a phone; several may share it."""
        wanted = phone(number)
        if not wanted:
            raise MalformedPhone(field="phone")
        self._quota.take(errand.caller.subject)
        async with self._database.reading() as connection:
            found = await persons.by_phone(connection, self._vault, wanted, limit=MOST_SHARING)
            return await self._answer(connection, errand, found)

    async def _answer(self, connection: AsyncConnection, errand: Errand, found: Iterable[Person]) -> list[Person]:
        """Record the look-up, then tell of whom the caller may see. Out of scope and unknown look the same, also in the record."""
        ends = await persons.survivors(connection, self._vault, found)
        seen = {person.id: person for person in ends.values() if person.seen_from(errand.scopes)}
        shown = [person for _, person in sorted(seen.items())][:MOST_FOUND]
        outcome = OK if shown else PersonNotFound.reason
        await audit.append(connection, [errand.entry([person.resource for person in shown], self._clock.now(), outcome=outcome)])
        self._misses.record(errand.caller.subject, looked_up=1, missed=0 if shown else 1)
        return shown
