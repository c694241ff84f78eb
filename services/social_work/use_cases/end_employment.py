"""Ends the time with the present employer."""

from __future__ import annotations

from datetime import date

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.refusals import DayOutOfRange
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.worker_refusals import NotEmployed
from services.social_work.store import employments
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def end_employment(tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker, last_day: date) -> Fact[SocialWorker]:
    """End the present employment of a social worker as the caller saw them. Raises NotEmployed, DayOutOfRange."""
    fact = worker_rules.employ(worker, None, now=office.now())
    if worker.employer is None:
        raise NotEmployed(field="name")
    if last_day > office.today() or not await employments.end(tx, worker.id, last_day):
        raise DayOutOfRange(field="last_date")
    return fact
