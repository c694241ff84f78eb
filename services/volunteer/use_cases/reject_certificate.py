"""Refuses a certificate that was not issued yet."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import certificate_rules
from services.volunteer.domain.certificate import Certificate
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def reject_certificate(tx: AsyncConnection, desk: CertificateDesk, errand: Errand, expected: Expected, reason: str) -> Certificate:
    """Do not issue a certificate, as the caller saw it."""
    certificate = await desk.lock(tx, errand, expected)
    return await desk.record(tx, errand, certificate_rules.reject(certificate, reason, now=desk.clock.now()))
