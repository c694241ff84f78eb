"""Revokes a certificate of completion (撤销结业证书)."""

from __future__ import annotations

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.domain.completion_certificate_rules import revoke
from services.incubation.use_cases.training_desk import TrainingDesk
from shared.errand import Errand
from shared.facts import Fact


async def revoke_completion_certificate(
    _tx: AsyncConnection, desk: TrainingDesk, _errand: Errand, certificate: CompletionCertificate, reason: str
) -> Fact[CompletionCertificate]:
    """Revoke a certificate as the caller saw it."""
    return revoke(certificate, reason, now=desk.clock.now())
