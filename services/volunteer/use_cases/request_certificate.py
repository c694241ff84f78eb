"""Asks for a certificate (申请出具志愿服务记录证明), and freezes what it stands on."""

from __future__ import annotations

from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain import certificate_rules
from services.volunteer.domain.certificate import Certificate, Scope
from services.volunteer.store import certificate_records, hours
from services.volunteer.use_cases.certificate_desk import CertificateDesk
from services.volunteer.use_cases.held_volunteer import held_volunteer
from shared.errand import Errand


async def request_certificate(tx: AsyncConnection, desk: CertificateDesk, errand: Errand, *, volunteer: UUID, scope: Scope) -> Certificate:
    """Ask for a certificate of the records that count now. The lock on the account keeps them until the certificate stands on them."""
    held = await held_volunteer(tx, errand, volunteer)
    await hours.lock(tx, [volunteer])
    records = await certificate_records.effective(tx, volunteer, scope)
    fact = certificate_rules.request(
        held,
        scope,
        records,
        publicity_days=desk.publicity_days,
        identifier=desk.new_id(),
        today=desk.clock.today(),
        now=desk.clock.now(),
    )
    certificate = await desk.new(fact).write(tx, errand)
    await certificate_records.freeze(tx, certificate.id, records, certificate_rules.services(records))
    return certificate
