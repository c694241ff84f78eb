"""Revokes a certificate of completion (撤销结业证书)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_rules import revoke
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.aggregates import Expected
from shared.errand import Errand


async def revoke_completion_certificate(
    tx: AsyncConnection, desk: TrainingDesk, errand: Errand, expected: Expected, reason: str
) -> CompletionCertificate:
    """Revoke a certificate as the caller saw it."""
    certificate = await desk.certificates.lock(tx, errand, expected)
    return await desk.certificates.record(tx, errand, revoke(certificate, reason, now=desk.clock.now()))
