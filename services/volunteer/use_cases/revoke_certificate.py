"""Revokes a certificate that was issued (撤销)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import certificate_rules
from services.volunteer.domain.certificate import Certificate
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_certificate(tx: AsyncConnection, desk: CertificateDesk, errand: Errand, expected: Expected, reason: str) -> Certificate:
    """Revoke a certificate, as the caller saw it."""
    certificate = await desk.lock(tx, errand, expected)
    fact = certificate_rules.revoke(certificate, reason, today=desk.clock.today(), now=desk.clock.now())
    return await desk.record(tx, errand, fact)
