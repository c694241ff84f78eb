"""Renews a registration in its window (再次登记)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import registration_acts
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand


async def renew_registration(tx: AsyncConnection, office: Office, errand: Errand, expected: Expected) -> SocialWorker:
    """Renew a registration as the caller saw it."""
    worker = await WORKERS.lock(tx, errand, expected)
    return await WORKERS.record(tx, errand, registration_acts.renew(worker, office.rules, today=office.today(), now=office.now()))
