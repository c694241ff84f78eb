"""What every change of a certificate needs: lock it as the caller saw it, write what happened."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate import Certificate
from services.volunteer.domain.certificate_facts import CertificateFact
from services.volunteer.domain.certificate_refusals import CertificateNotFound
from services.volunteer.store import certificates
from services.volunteer.store.certificate_recording import record_certificate
from services.volunteer.store.signing_keys import SigningKeys
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId
from shared.numbered import NewNumbered


@dataclass(frozen=True, slots=True)
class CertificateDesk:
    """Where certificates are asked for, issued and revoked."""

    clock: Clock
    new_id: NewId
    new_numbered: NewNumbered
    keys: SigningKeys
    publicity_days: int

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> Certificate:
        """Lock a certificate and return it as it is now. Raises CertificateNotFound, StaleEtag."""
        certificate = await certificates.lock(tx, expected.identifier)
        if certificate is None or not certificate.seen_from(errand.scopes):
            raise CertificateNotFound(field="name")
        etag.check(expected.etag, certificate.version)
        return certificate

    async def record(self, tx: AsyncConnection, errand: Errand, fact: CertificateFact) -> Certificate:
        """Write a fact about a locked or new certificate and return the certificate after it."""
        await record_certificate(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.certificate
