"""What can happen to a certificate. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar

from services.volunteer.domain.certificate import Certificate


class CertificateChangeKind(IntEnum):
    """What happened to a certificate. Numbers are stored: none is ever changed or used again."""

    REQUESTED = 1
    ISSUED = 2
    REJECTED = 3
    REVOKED = 4


@dataclass(frozen=True, slots=True)
class CertificateFact:
    """Something happened to a certificate; `certificate` is the record after it."""

    kind: ClassVar[CertificateChangeKind]
    certificate: Certificate
    reason: str = ""


class CertificateRequested(CertificateFact):
    """Somebody asked for it; its content is frozen."""

    kind = CertificateChangeKind.REQUESTED


class CertificateIssued(CertificateFact):
    """It has a number, a check code and a signature."""

    kind = CertificateChangeKind.ISSUED


class CertificateRejected(CertificateFact):
    """It will not be issued."""

    kind = CertificateChangeKind.REJECTED


class CertificateRevoked(CertificateFact):
    """It no longer holds."""

    kind = CertificateChangeKind.REVOKED
