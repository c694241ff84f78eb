"""Tells anybody who holds a certificate whether it holds (证明核验)."""

from __future__ import annotations

from typing import TypeAlias

from services.volunteer.domain.certificate import Certificate
from services.volunteer.store import certificates
from shared.db import Database
from shared.metrics import Metrics
from shared.paper_check import PaperCheck, PaperSettings

VerifyCertificate: TypeAlias = PaperCheck[Certificate]


def verify_certificate(database: Database, settings: PaperSettings, metrics: Metrics) -> VerifyCertificate:
    """Return what finds a certificate by its number and its check code."""
    return PaperCheck(database, certificates.numbered, _check_code, settings=settings, metrics=metrics)


def _check_code(certificate: Certificate) -> str | None:
    return certificate.issue.check_code if certificate.issue else None
