"""Records what happened to a certificate: row, history and event."""

from __future__ import annotations

from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate_facts import CertificateFact, CertificateRequested
from services.volunteer.events import OUTBOX, certificate_event
from services.volunteer.store import certificates
from shared.db import driver

_CHANGE: Final = """
INSERT INTO certificate_change (certificate_id, version, kind, state, reason, actor, record_time) VALUES ($1, $2, $3, $4, $5, $6, $7)
"""


async def record_certificate(tx: AsyncConnection, fact: CertificateFact, *, actor: str, traceparent: str) -> None:
    """Write a fact about a certificate that is locked or new."""
    one = fact.certificate
    await (certificates.insert if isinstance(fact, CertificateRequested) else certificates.save)(tx, one)
    await driver(tx).execute(_CHANGE, one.id, one.version, fact.kind, one.state, fact.reason, actor, one.update_time)
    await OUTBOX.append(tx, [certificate_event(fact, actor=actor, traceparent=traceparent)])
