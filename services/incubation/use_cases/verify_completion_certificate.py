"""Tells anybody who holds a certificate of completion whether it holds (证书核验)."""

from __future__ import annotations

from operator import attrgetter
from typing import TypeAlias

from services.incubation.domain.completion_certificate import CompletionCertificate
from services.incubation.store import completion_certificates
from shared.db import Database
from shared.metrics import Metrics
from shared.paper_check import PaperCheck, PaperSettings

VerifyCompletionCertificate: TypeAlias = PaperCheck[CompletionCertificate]


def verify_completion_certificate(database: Database, settings: PaperSettings, metrics: Metrics) -> VerifyCompletionCertificate:
    """Return what finds a certificate by its number and its check code."""
    return PaperCheck(database, completion_certificates.numbered, attrgetter("check_code"), settings=settings, metrics=metrics)
