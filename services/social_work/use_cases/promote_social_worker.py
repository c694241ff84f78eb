"""Records the certificate of a higher level."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain import worker_rules
from services.social_work.domain.level import Level
from services.social_work.domain.social_worker import Certificate, SocialWorker
from services.social_work.domain.worker_refusals import CertificateExists
from services.social_work.use_cases.office import WORKERS, Office
from shared.aggregates import Expected
from shared.errand import Errand
from shared.promises import refused_as


async def promote_social_worker(
    tx: AsyncConnection, office: Office, errand: Errand, expected: Expected, *, level: Level, certificate: Certificate
) -> SocialWorker:
    """Promote a social worker as the caller saw them. Raises NotAHigherLevel, CertificateExists."""
    worker = await WORKERS.lock(tx, errand, expected)
    fact = worker_rules.promote(worker, level, certificate, today=office.today(), now=office.now())
    with refused_as({"social_worker_certificate_once": CertificateExists(field="certificate.number")}):
        return await WORKERS.record(tx, errand, fact)
