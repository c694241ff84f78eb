"""Reads a certificate with what stands on the paper, or lists those of a volunteer or of a division."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.volunteer.domain.certificate import Certificate, CertifiedService
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import certificate_records, volunteers
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.aggregates import Reading
from shared.pages import Cursor, Page


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate, whose it is, and what was done."""

    certificate: Certificate
    volunteer: Volunteer
    services: Sequence[CertifiedService]


class ReadCertificates(Reading[Certificate]):
    """Reads what lies in the caller's scope."""

    async def paper(self, identifier: UUID, scopes: Sequence[str]) -> Paper:
        """Return a certificate with what stands on the paper, the name as it is now. Raises CertificateNotFound."""
        found = await self.one(identifier, scopes)
        async with self.database.reading() as connection:
            of = (await volunteers.read(connection, [found.volunteer]))[found.volunteer]
            return Paper(found, of, await certificate_records.services(connection, found.id))

    async def of_volunteer(
        self, volunteer: UUID, scopes: Sequence[str], *, state: CertificateState | None, after: Cursor, size: int
    ) -> Page[Certificate]:
        """Return the certificates of a volunteer from behind an identifier. Raises VolunteerNotFound."""
        async with self.database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
        return await self.of("volunteer_id", volunteer, after=after, size=size, state=state)
