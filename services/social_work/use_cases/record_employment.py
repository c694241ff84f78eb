"""Records a time with an employer (从业经历)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.employment import Employment, NewEmployment
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.worker_refusals import EmploymentOverlaps
from services.social_work.store import employments
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def record_employment(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, wish: NewEmployment) -> SocialWorker:
    """Record an employment of a social worker as the caller saw them; the database holds that none overlaps. Raises EmploymentOverlaps."""
    worker, now = await WORKERS.lock(tx, errand, expected), office.now()
    wish.assert_days(office.today())
    new = Employment(office.new_id(), worker.id, wish.employer, wish.position, wish.first_day, wish.last_day, now)
    if not await employments.insert(tx, new):
        raise EmploymentOverlaps(field="employment.first_date")
    present = await employments.present(tx, worker.id)
    latest = None if present is None else (present.employer, present.first_day)
    return await WORKERS.record(tx, errand, worker_rules.employ(worker, latest, now=now))
