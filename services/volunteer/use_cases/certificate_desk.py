"""What every change of a certificate needs besides what the kit's desk does."""

from __future__ import annotations

from dataclasses import dataclass

from services.volunteer.domain.certificate import Certificate
from services.volunteer.domain.certificate_refusals import CertificateNotFound
from services.volunteer.store.certificates import CERTIFICATES
from services.volunteer.store.signing_keys import SigningKeys
from shared.aggregates import Desk, Recorder
from shared.clock import Clock
from shared.ids import NewId
from shared.numbered import NewNumbered
from shared.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateDesk(Desk[Certificate]):
    """Where certificates are asked for, issued and revoked."""

    recorder: Recorder[Certificate] = CERTIFICATES
    not_found: type[Refusal] = CertificateNotFound
    clock: Clock
    new_id: NewId
    new_numbered: NewNumbered
    keys: SigningKeys
    publicity_days: int
