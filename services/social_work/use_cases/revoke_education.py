"""Takes continuing education back; it stays visible."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.worker_refusals import CreditNotFound
from services.social_work.store import education
from services.social_work.use_cases.office import Office
from shared.errand import Errand
from shared.facts import Fact


async def revoke_education(
    tx: AsyncConnection, office: Office, _errand: Errand, worker: SocialWorker, *, credit: UUID, reason: str
) -> Fact[SocialWorker]:
    """Let an entry of a social worker, as the caller saw them, count no longer. Raises CreditNotFound."""
    revoked = await education.revoke(tx, worker.id, credit, reason)
    if revoked is None:
        raise CreditNotFound(field="credit")
    return worker_rules.discount_education(worker, revoked.day, revoked.hours, reason, now=office.now())
