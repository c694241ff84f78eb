"""Reads persons who changed in the directory, and takes their names and ages over."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Final
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.clients import Directory
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.rules import follow
from services.volunteer.store import followed_persons, volunteers
from services.volunteer.store.recording import record
from services.volunteer.use_cases.follow_persons import ACTOR
from shared.clock import Clock
from shared.db import Database, retrying
from shared.errors import RemoteFault
from shared.refusals import Refusal
from shared.rounds import keep_up

_log: Final = structlog.get_logger(__name__)

AT_ONCE: Final = 500


class ReadPersons:
    """A job that keeps names in step with the directory, through every outage of it."""

    def __init__(self, database: Database, directory: Directory, clock: Clock, rule: ConsentRule, *, every_seconds: float) -> None:
        """Take what it works with."""
        self._rule = rule
        self._database = database
        self._directory = directory
        self._clock = clock
        self._every_seconds = every_seconds

    async def run(self) -> None:
        """Work until cancelled."""
        await keep_up(self._attempt, at_once=AT_ONCE, every_seconds=self._every_seconds, job="persons")

    async def _attempt(self) -> int:
        try:
            return await self.turn()
        except (Refusal, RemoteFault) as error:
            _log.warning("persons wait for the directory", error=type(error).__name__, reason=getattr(error, "reason", ""))
            return 0

    async def turn(self) -> int:
        """Read some persons; return how many there were."""
        async with self._database.reading() as connection:
            wanted = await followed_persons.waiting(connection, AT_ONCE)
        if wanted:
            known = await self._directory.persons(wanted)
            await retrying(lambda: self._take_over(known, set(wanted) - set(known)))
        return len(wanted)

    async def _take_over(self, known: Mapping[UUID, KnownPerson], missing: Collection[UUID]) -> None:
        async with self._database.transaction() as tx:
            await followed_persons.lock(tx, known)
            await self._follow(tx, known)
            await followed_persons.were_read(tx, {person.id: person.version for person in known.values()})
            await followed_persons.were_missing(tx, missing)

    async def _follow(self, tx: AsyncConnection, known: Mapping[UUID, KnownPerson]) -> None:
        now, today = self._clock.now(), self._clock.today()
        held = await volunteers.lock(tx, await volunteers.of_persons(tx, known))
        followed = [follow(one, known[one.person], rule=self._rule, today=today, now=now) for one in held.values()]
        await volunteers.save(tx, [after for after, facts in followed if not facts])  # nothing new but how new it is
        await record(tx, [fact for _, facts in followed for fact in facts], actor=ACTOR, traceparent="")
