"""The whole life of a certificate on one screen. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from enum import IntEnum, StrEnum
from typing import Final

from shared.lifecycle import Lifecycle


class CertificateState(IntEnum):
    """Where a certificate stands."""

    REQUESTED = 1
    ISSUED = 2
    REJECTED = 3  # was never issued
    REVOKED = 4


class CertificateAction(StrEnum):
    """What can be done with a certificate."""

    ISSUE = "issue"
    REJECT = "reject"
    REVOKE = "revoke"


STANDING: Final = (CertificateState.REQUESTED, CertificateState.ISSUED)
"""Certificates in these states fall with a record that they stand on."""

LIFECYCLE: Final = Lifecycle(
    {
        (CertificateState.REQUESTED, CertificateAction.ISSUE): CertificateState.ISSUED,
        (CertificateState.REQUESTED, CertificateAction.REJECT): CertificateState.REJECTED,
        (CertificateState.ISSUED, CertificateAction.REVOKE): CertificateState.REVOKED,
    }
)
"""Nothing leads back: a certificate costs nothing, so whoever needs one again asks again."""
