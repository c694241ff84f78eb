"""Ends the record of a social worker; assignments and registration end with it."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.cut_short import release_worker
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def withdraw_social_worker(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, reason: str) -> SocialWorker:
    """Withdraw a record as the caller saw it."""
    worker = await WORKERS.lock(tx, errand, expected)
    fact = worker_rules.withdraw(worker, reason, now=office.now())
    await release_worker(tx, office, errand, worker.id, reason)
    return await WORKERS.record(tx, errand, fact)
