"""Records continuing education (继续教育)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.education import Credit, NewCredit
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.store import education
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def record_education(
    tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker, wish: NewCredit
) -> Fact[SocialWorker]:
    """Record what a social worker completed, as the caller saw them; the sum moves under the lock of the record."""
    now = office.now()
    fact = worker_rules.count_education(worker, wish.day, wish.hours, today=office.today(), now=now)
    await education.insert(
        tx,
        Credit(
            office.new_id(), worker.id, wish.course, wish.provider, wish.hours, wish.day, revoked=False, revoke_reason="", create_time=now
        ),
    )
    return fact
