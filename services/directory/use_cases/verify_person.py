"""Asks a real-name service whether name and documents of a person belong together."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person import Action, Person, advance, verify
from services.directory.domain.person_refusals import PersonNotFound
from services.directory.domain.real_name import Match, RealNameService
from services.directory.store import persons
from services.directory.use_cases.desk import Desk, Expected
from shared.db import Database
from shared.errand import Errand
from shared.refusals import StaleEtag


class AskRealName:
    """Asks, before any transaction is open."""

    def __init__(self, database: Database, desk: Desk, service: RealNameService) -> None:
        """Take what it works with."""
        self._database = database
        self._desk = desk
        self._service = service

    async def __call__(self, errand: Errand, identifier: UUID) -> tuple[Person, Match]:
        """Return the person as it was asked about, and what the service found."""
        async with self._database.reading() as connection:
            person = (await persons.read(connection, self._desk.vault, [identifier])).get(identifier)
        if person is None or not person.seen_from(errand.scopes):
            raise PersonNotFound(field="name")
        advance(person, Action.CHANGE)
        return person, await self._service.match(person.name, person.documents)


async def verify_person(tx: AsyncConnection, desk: Desk, errand: Errand, asked: Person, match: Match) -> Person:
    """Take over what the service found. Raises StaleEtag when the person got another name or documents meanwhile."""
    [person] = await desk.lock(tx, errand, [Expected(asked.id)])
    if match.matched and (person.name, person.documents) != (asked.name, asked.documents):
        raise StaleEtag(field="name")
    fact = verify(person, matched=match.matched, now=desk.clock.now())
    if fact is None:
        await desk.record(tx, errand, [], about=[person.resource])
        return person
    await persons.save_standing(tx, [fact.person])
    await desk.record(tx, errand, [fact])
    return fact.person
