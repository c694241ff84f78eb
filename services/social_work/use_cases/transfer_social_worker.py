"""Lets another division keep the record of a social worker."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def transfer_social_worker(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, division: str) -> SocialWorker:
    """Transfer a social worker as the caller saw them; the division exists."""
    worker = await WORKERS.lock(tx, errand, expected)
    return await WORKERS.record(tx, errand, worker_rules.transfer(worker, division, now=office.now()))
