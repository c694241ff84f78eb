"""What can happen to a certificate. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.volunteer.domain.certificate import Certificate
from shared.facts import Fact


class CertificateChangeKind(IntEnum):
    """What happened to a certificate. Numbers are stored: none is ever changed or used again."""

    REQUESTED = 1
    ISSUED = 2
    REJECTED = 3
    REVOKED = 4


class CertificateRequested(Fact[Certificate]):
    """Somebody asked for it; its content is frozen."""

    kind = CertificateChangeKind.REQUESTED


class CertificateIssued(Fact[Certificate]):
    """It has a number, a check code and a signature."""

    kind = CertificateChangeKind.ISSUED


class CertificateRejected(Fact[Certificate]):
    """It will not be issued."""

    kind = CertificateChangeKind.REJECTED


class CertificateRevoked(Fact[Certificate]):
    """It no longer holds."""

    kind = CertificateChangeKind.REVOKED
