"""What certificates stand on: the service records, and what they say project by project, frozen when a certificate is asked for."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate import Certificate, Certified, CertifiedService, EffectiveRecord, Scope
from services.volunteer.store import certificates
from shared.db import driver

_EFFECTIVE: Final = """
SELECT record.id, record.project_id, project.display_name, record.minutes, record.day
FROM service_record AS record JOIN project ON project.id = record.project_id
WHERE record.volunteer_id = $1 AND record.state = 3 AND record.day >= coalesce($2, record.day) AND record.day <= coalesce($3, record.day)
    AND (cardinality($4::uuid[]) = 0 OR record.project_id = ANY ($4::uuid[]))
ORDER BY record.id
"""
_STAND: Final = "INSERT INTO certificate_record (record_id, certificate_id) SELECT unnest($1::uuid[]), $2"
_FREEZE: Final = """
INSERT INTO certificate_service (certificate_id, project_id, project_name, minutes, records, first_day, last_day)
SELECT $1, * FROM unnest($2::uuid[], $3::text[], $4::bigint[], $5::integer[], $6::date[], $7::date[])
"""
_SERVICES: Final = """
SELECT project_id, project_name, minutes, records, first_day, last_day FROM certificate_service WHERE certificate_id = $1
ORDER BY first_day, project_id
"""
_STANDING_ON: Final = """
SELECT certificate.*, (
    SELECT min(record_id::text)::uuid FROM certificate_record WHERE certificate_id = certificate.id AND record_id = ANY ($1::uuid[])
) AS fallen
FROM certificate
WHERE state <= 2 AND id IN (SELECT certificate_id FROM certificate_record WHERE record_id = ANY ($1::uuid[]))
ORDER BY id FOR UPDATE
"""


async def effective(tx: AsyncConnection, volunteer: UUID, scope: Scope) -> list[EffectiveRecord]:
    """Return the effective records within a scope of a volunteer whose hours account is locked, so that they stay as they are.

    Whoever revokes or corrects one of them waits, and then finds the certificate that stands on it.
    """
    found = await driver(tx).fetch(_EFFECTIVE, volunteer, scope.first_day, scope.last_day, list(scope.projects))
    return [EffectiveRecord(*row) for row in found]


async def freeze(tx: AsyncConnection, certificate: UUID, records: Sequence[EffectiveRecord], services: Sequence[CertifiedService]) -> None:
    """Write what a new certificate stands on, and what that says."""
    await driver(tx).execute(_STAND, [record.id for record in records], certificate)
    lines = [
        (one.project, one.project_name, said.minutes, said.records, said.first_day, said.last_day)
        for one in services
        for said in (one.certified,)
    ]
    await driver(tx).execute(_FREEZE, certificate, *map(list, zip(*lines, strict=True)))


async def services(connection: AsyncConnection, certificate: UUID) -> list[CertifiedService]:
    """Return what a certificate says project by project, the earliest first."""
    found = await driver(connection).fetch(_SERVICES, certificate)
    return [CertifiedService(project, name, Certified(*said)) for project, name, *said in found]


async def lock_standing_on(tx: AsyncConnection, records: Collection[UUID]) -> list[tuple[Certificate, UUID]]:
    """Lock the certificates that stand on any of these locked records, asked for or issued, each with one that it stands on."""
    found = await driver(tx).fetch(_STANDING_ON, list(records))
    return [(certificates.certificate(row), row["fallen"]) for row in found]
