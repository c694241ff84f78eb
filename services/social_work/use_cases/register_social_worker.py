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
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def register_social_worker(
    tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker, first_day: date
) -> Fact[SocialWorker]:
    """Register a social worker from a day on, as the caller saw them."""
    long_ago = months_after(first_day, -office.rules.months(VALIDITY))
    credited = Credits(
        before=await education.hours(tx, worker.id, long_ago, first_day - DAY),
        since=await education.hours(tx, worker.id, first_day, office.today()),
    )
    return registration_acts.register(worker, first_day, office.rules, credited, today=office.today(), now=office.now())
