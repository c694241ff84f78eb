"""Cancels a registration (注销登记); assignments end with it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import registration_acts
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.cut_short import release_worker
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def cancel_registration(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> SocialWorker:
    """Cancel a registration as the caller saw it; what stands on it ends, wherever the posts are."""
    worker = await WORKERS.lock(tx, errand, expected)
    fact = registration_acts.cancel(worker, reason, today=office.today(), now=office.now())
    await release_worker(tx, office, errand, worker.id, reason)
    return await WORKERS.record(tx, errand, fact)
