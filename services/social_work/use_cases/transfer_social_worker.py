"""Lets another division keep the record of a social worker."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def transfer_social_worker(
    _tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker, division: str
) -> Fact[SocialWorker]:
    """Transfer a social worker as the caller saw them; the division exists."""
    return worker_rules.transfer(worker, division, now=office.now())
