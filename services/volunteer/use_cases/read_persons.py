"""Reads persons who changed in the directory, and takes their names and ages over."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.clients import Directory
from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.rules import follow
from services.volunteer.store import volunteers
from services.volunteer.store.followed_persons import PERSONS
from services.volunteer.store.recording import record
from services.volunteer.use_cases.follow_persons import ACTOR
from shared.clock import Clock
from shared.db import Database
from shared.rereading import Rereading


def read_persons(
    database: Database, directory: Directory, clock: Clock, rule: ConsentRule, *, every_seconds: float
) -> Rereading[KnownPerson]:
    """Return the job that keeps names and ages in step with the directory."""

    async def take_over(tx: AsyncConnection, known: Mapping[UUID, KnownPerson]) -> None:
        now, today = clock.now(), clock.today()
        held = await volunteers.lock(tx, await volunteers.of_persons(tx, known))
        followed = [follow(one, known[one.person], rule=rule, today=today, now=now) for one in held.values()]
        await volunteers.save(tx, [after for after, facts in followed if not facts])  # nothing new but how new it is
        await record(tx, [fact for _, facts in followed for fact in facts], actor=ACTOR, traceparent="")

    return Rereading(database, PERSONS, directory.persons, take_over, every_seconds=every_seconds)
