"""Reads what belongs to social workers: education, employment, and whose registration ends."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.social_work.domain.education import Credit
from services.social_work.domain.employment import Employment
from services.social_work.domain.registration import RegistrationRules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.store import education, employments, social_workers
from shared.aggregates import Reading
from shared.clock import Clock
from shared.db import Database
from shared.pages import Cursor, Page, cut
from shared.reach import Reach, Sight

NOBODY = UUID(int=0)


@dataclass(frozen=True, slots=True)
class ReadSocialWorkers:
    """Reads what lies in the caller's scope."""

    database: Database
    reading: Reading[SocialWorker]
    rules: RegistrationRules
    clock: Clock

    async def education(self, worker: UUID, sight: Sight, *, after: Cursor, size: int) -> Page[Credit]:
        """Return the continuing education of a social worker, oldest first. Raises SocialWorkerNotFound."""
        [behind] = after or (str(NOBODY),)
        await self.reading.one(worker, sight, field="parent")
        async with self.database.reading() as connection:
            found = await education.of(connection, worker, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))

    async def employments(self, worker: UUID, sight: Sight, *, after: Cursor, size: int) -> Page[Employment]:
        """Return the employment history of a social worker, oldest first. Raises SocialWorkerNotFound."""
        await self.reading.one(worker, sight, field="parent")
        async with self.database.reading() as connection:
            found = await employments.of(connection, worker, after=_behind(after), limit=size + 1)
        return cut(found, size, lambda one: (one.first_day.isoformat(), str(one.id)))

    async def ending(
        self, within: str, through: date | None, *, short: bool, after: Cursor, size: int, reach: Reach | None
    ) -> Page[SocialWorker]:
        """Return those below a division whose registration ends by a day, by that day; without one, those who can renew or are late.

        With `short` only those who lack continuing education; all of them in reach.
        """
        until, behind = through or self.rules.near(self.clock.today()), _behind(after)
        async with self.database.reading() as connection:
            found = await social_workers.ending(connection, within, until, short=short, after=behind, limit=size + 1, reach=reach)
        return cut(found, size, lambda one: (str(one.registered_until), str(one.id)))


def _behind(after: Cursor) -> tuple[date, UUID]:
    day, identifier = after or (date.min.isoformat(), str(NOBODY))
    return date.fromisoformat(str(day)), UUID(str(identifier))
