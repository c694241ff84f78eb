"""Registers a certified social worker, or one whose registration ended (登记)."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import registration_acts
from services.social_work.domain.months import DAY, months_after
from services.social_work.domain.registration import VALIDITY
from services.social_work.domain.registration_acts import Credits
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.store import education
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def register_social_worker(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, first_day: date) -> SocialWorker:
    """Register a social worker from a day on, as the caller saw them."""
    worker = await WORKERS.lock(tx, errand, expected)
    long_ago = months_after(first_day, -office.rules.months(VALIDITY))
    credited = Credits(
        before=await education.hours(tx, worker.id, long_ago, first_day - DAY),
        since=await education.hours(tx, worker.id, first_day, office.today()),
    )
    fact = registration_acts.register(worker, first_day, office.rules, credited, today=office.today(), now=office.now())
    return await WORKERS.record(tx, errand, fact)
