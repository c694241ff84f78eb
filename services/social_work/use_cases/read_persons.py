"""Reads persons who changed in the directory, and takes their names over."""

from __future__ import annotations

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.clients import Directory
from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.person_acts import rename
from services.social_work.store import social_workers
from services.social_work.store.followed_persons import PERSONS
from services.social_work.use_cases.follow_persons import ACTOR
from services.social_work.use_cases.office import WORKERS, Office
from shared.db import Database
from shared.rereading import Rereading


def read_persons(database: Database, directory: Directory, office: Office, *, every_seconds: float) -> Rereading[KnownPerson]:
    """Return the job that keeps names in step with the directory."""

    async def take_over(tx: AsyncConnection, known: Mapping[UUID, KnownPerson]) -> None:
        held = await social_workers.SHELF.lock_all(tx, await social_workers.of_persons(tx, known))
        for worker in held.values():
            after, facts = rename(worker, known[worker.person], now=office.now())
            await WORKERS.recorder.record(tx, facts, actor=ACTOR, traceparent="")
            if not facts:  # nothing new but how new it is
                await social_workers.SHELF.save(tx, after)

    return Rereading(database, PERSONS, directory.persons, take_over, every_seconds=every_seconds)
