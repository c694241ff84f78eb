"""Statements on social workers."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.social_worker import SocialWorker
from services.social_work.events import OUTBOX, SOCIAL_WORKER
from shared.aggregates import History, Recorder, Shelf
from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.reach import Reach

SHELF: Final = Shelf.flat(
    "social_worker",
    "socialWorkers",
    SocialWorker,
    place="division",
    holder="employer_organisation",
    called="display_name",
    person="person_id",
    recorded_person="recorded_person_id",
)
RECORDER: Final = Recorder(SHELF, History("social_worker_change", "worker_id"), SOCIAL_WORKER, OUTBOX)

_OF_PERSONS: Final = "SELECT id FROM social_worker WHERE person_id = ANY ($1::uuid[])"
_LIVE: Final = "WHERE person_id = ANY ($1::uuid[]) AND state < 3"
_ENDING: Final = """
WHERE state = 2 AND registered_until <= $1 AND division >= $2 AND division < $3 AND (registered_until, id) > ($4, $5)
"""
_BY_LAST_DAY: Final = " ORDER BY registered_until, id LIMIT $6"


async def of_persons(connection: AsyncConnection, persons: Iterable[UUID]) -> list[UUID]:
    """Return the social workers who are these persons, those no longer kept included."""
    return [row[0] for row in await driver(connection).fetch(_OF_PERSONS, list(persons))]


async def live(connection: AsyncConnection, persons: Collection[UUID]) -> dict[UUID, SocialWorker]:
    """Return by person the social workers who are kept."""
    return {one.person: one for one in await SHELF.fetch(connection, _LIVE, list(persons))}


async def ending(
    connection: AsyncConnection, within: str, through: date, *, short: bool, after: tuple[date, UUID], limit: int, reach: Reach | None
) -> list[SocialWorker]:
    """Return those below a division whose registration ends by a day, by that day, from behind a place of the list; of them those in reach.

    With `short` only those who lack continuing education.
    """
    narrowed = " AND credit_hours < required_hours" if short else ""
    reached, values = SHELF.within(reach, 7)
    wanted = (through, within, within + PAST_THE_DIGITS, *after, limit, *values)
    return await SHELF.fetch(connection, _ENDING + narrowed + reached + _BY_LAST_DAY, *wanted)


async def certified(connection: AsyncConnection, number: str) -> SocialWorker | None:
    """Return the social worker on record who has a certificate."""
    return next(iter(await SHELF.fetch(connection, "WHERE certificate_number = $1 AND state < 3", number)), None)
