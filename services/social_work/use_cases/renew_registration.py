"""Renews a registration in its window (再次登记)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import registration_acts
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def renew_registration(_tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker) -> Fact[SocialWorker]:
    """Renew a registration as the caller saw it."""
    return registration_acts.renew(worker, office.rules, today=office.today(), now=office.now())
