"""Reads a certificate with what stands on the paper, or lists those of a volunteer or of a division."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from services.volunteer.domain.certificate import Certificate, CertifiedService
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.certificate_refusals import CertificateNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import certificate_records, certificates, volunteers
from services.volunteer.use_cases.list_members import behind
from services.volunteer.use_cases.list_volunteers import place
from services.volunteer.use_cases.seen_volunteer import seen_volunteer
from shared.db import Database
from shared.pages import Cursor, Page, cut


@dataclass(frozen=True, slots=True)
class Paper:
    """A certificate, whose it is, and what was done."""

    certificate: Certificate
    volunteer: Volunteer
    services: Sequence[CertifiedService]


class ReadCertificates:
    """Reads what lies in the caller's scope."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def paper(self, identifier: UUID, scopes: Sequence[str]) -> Paper:
        """Return a certificate with what stands on the paper, the name as it is now. Raises CertificateNotFound."""
        async with self._database.reading() as connection:
            found = (await certificates.read(connection, [identifier])).get(identifier)
            if found is None or not found.seen_from(scopes):
                raise CertificateNotFound(field="name")
            of = (await volunteers.read(connection, [found.volunteer]))[found.volunteer]
            return Paper(found, of, await certificate_records.services(connection, found.id))

    async def within(self, division: str, *, state: CertificateState | None, after: Cursor, size: int) -> Page[Certificate]:
        """Return the certificates asked for below a division, from behind a place, which is a community and an identifier."""
        async with self._database.reading() as connection:
            found = await certificates.page(connection, division, state=state, after=place(after), limit=size + 1)
        return cut(found, size, lambda certificate: (certificate.community, str(certificate.id)))

    async def of(
        self, volunteer: UUID, scopes: Sequence[str], *, state: CertificateState | None, after: Cursor, size: int
    ) -> Page[Certificate]:
        """Return the certificates of a volunteer from behind an identifier. Raises VolunteerNotFound."""
        async with self._database.reading() as connection:
            await seen_volunteer(connection, volunteer, scopes)
            found = await certificates.of_volunteer(connection, volunteer, state=state, after=behind(after), limit=size + 1)
        return cut(found, size, lambda certificate: (str(certificate.id),))
