"""Issues a certificate (出具志愿服务记录证明)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import certificate_rules
from services.volunteer.domain.certificate import Certificate, Issuer
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def issue_certificate(tx: AsyncConnection, desk: CertificateDesk, errand: Errand, expected: Expected, issuer: Issuer) -> Certificate:
    """Give a certificate, as the caller saw it, its number, its check code and its signature."""
    certificate = await desk.lock(tx, errand, expected)
    signer, today, now = await desk.keys.signer(tx), desk.clock.today(), desk.clock.now()
    fact = certificate_rules.issue(certificate, issuer, desk.new_numbered(), signer, today=today, now=now)
    return await desk.record(tx, errand, fact)
