"""How certificates are asked for, issued and revoked (67号令): functions from values to facts, which hold the certificate afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from itertools import groupby
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain.certificate import Certificate, Certified, CertifiedService, EffectiveRecord, Issue, Issuer, Scope
from services.volunteer.domain.certificate_facts import (
    CertificateIssued,
    CertificateRejected,
    CertificateRequested,
    CertificateRevoked,
)
from services.volunteer.domain.certificate_lifecycle import LIFECYCLE, CertificateAction, CertificateState
from services.volunteer.domain.certificate_payload import Signer, signed
from services.volunteer.domain.certificate_refusals import NothingToCertify, PublicityRunning, VolunteerErased
from services.volunteer.domain.volunteer import Volunteer
from shared.facts import Fact
from shared.numbered import Numbered

RECORD_FELL: Final = "所依据的服务记录已撤销或更正"
"""Why a certificate falls with a record."""


def request(
    volunteer: Volunteer,
    scope: Scope,
    records: Sequence[EffectiveRecord],
    *,
    publicity_days: int,
    identifier: UUID,
    today: date,
    now: datetime,
) -> CertificateRequested:
    """Ask for a certificate of what these records say; the publicity period ends so many days after today.

    Also for those who are no volunteers any more: their history is kept. Raises VolunteerErased, NothingToCertify.
    """
    if volunteer.erased:
        raise VolunteerErased(field="volunteer")
    if not records:
        raise NothingToCertify(field="scope")
    return CertificateRequested(
        Certificate(
            id=identifier,
            volunteer=volunteer.id,
            community=volunteer.community,
            scope=scope,
            certified=_certified(records),
            publicity_ends_on=today + timedelta(days=publicity_days) if publicity_days else None,
            state=CertificateState.REQUESTED,
            state_reason="",
            cause=None,
            issue=None,
            revoked_on=None,
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def services(records: Sequence[EffectiveRecord]) -> list[CertifiedService]:
    """Return what was done, project by project, the earliest first."""
    by_project = groupby(sorted(records, key=lambda record: record.project), key=lambda record: record.project)
    found = [(project, list(of_project)) for project, of_project in by_project]
    done = [CertifiedService(project, of_project[0].project_name, _certified(of_project)) for project, of_project in found]
    return sorted(done, key=lambda service: (service.certified.first_day, service.project))


def issue(certificate: Certificate, issuer: Issuer, numbered: Numbered, signer: Signer, *, today: date, now: datetime) -> CertificateIssued:
    """Issue a certificate. Raises PublicityRunning up to the last day of the publicity period."""
    after = _next(certificate, CertificateAction.ISSUE, now)
    last = certificate.publicity_ends_on
    if last is not None and today <= last:
        raise PublicityRunning(field="name", metadata={"publicity_end_date": last.isoformat()})
    payload = signed(numbered, issuer, certificate.certified, today.isoformat(), signer)
    return CertificateIssued(replace(after, issue=Issue(numbered.number, numbered.check_code, issuer, today, payload)))


def reject(certificate: Certificate, reason: str, *, now: datetime, cause: UUID | None = None) -> CertificateRejected:
    """Do not issue a certificate."""
    return CertificateRejected(_next(certificate, CertificateAction.REJECT, now, state_reason=reason, cause=cause), reason)


def revoke(certificate: Certificate, reason: str, *, today: date, now: datetime, cause: UUID | None = None) -> CertificateRevoked:
    """Revoke a certificate."""
    after = _next(certificate, CertificateAction.REVOKE, now, state_reason=reason, cause=cause, revoked_on=today)
    return CertificateRevoked(after, reason)


def fall(certificate: Certificate, record: UUID, *, today: date, now: datetime) -> Fact[Certificate]:
    """Let a certificate fall with a record that it stands on: what was issued is revoked, what was not is never issued."""
    if certificate.state is CertificateState.REQUESTED:
        return reject(certificate, RECORD_FELL, now=now, cause=record)
    return revoke(certificate, RECORD_FELL, today=today, now=now, cause=record)


def _certified(records: Sequence[EffectiveRecord]) -> Certified:
    days = [record.day for record in records]
    return Certified(sum(record.minutes for record in records), len(records), min(days), max(days))


def _next(certificate: Certificate, action: CertificateAction, now: datetime, **changes: Any) -> Certificate:
    state = LIFECYCLE.advance(certificate.state, action)
    return replace(certificate, state=state, version=certificate.version + 1, update_time=now, **changes)
