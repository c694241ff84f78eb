"""What can happen to a certificate of completion. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.completion_certificate import CompletionCertificate
from shared.facts import Fact


class CompletionCertificateChangeKind(IntEnum):
    """What happened to a certificate of completion. Numbers are stored: none is ever changed or used again."""

    ISSUED = 1
    REVOKED = 2


class CertificateIssued(Fact[CompletionCertificate]):
    """It has a number and a check code."""

    kind = CompletionCertificateChangeKind.ISSUED


class CertificateRevoked(Fact[CompletionCertificate]):
    """It no longer holds."""

    kind = CompletionCertificateChangeKind.REVOKED
