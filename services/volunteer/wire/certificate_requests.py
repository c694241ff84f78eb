"""What callers wish of certificates, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from datetime import date

from google.type.date_pb2 import Date
from wushe.volunteer.v1 import certificate_pb2

from services.volunteer.domain.certificate import Issuer, Scope
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.certificate_refusals import MalformedPeriod
from services.volunteer.wire.volunteers import optional
from shared.ids import identifier_in


def scope(sent: certificate_pb2.CertificateScope, *, today: date) -> Scope:
    """Return which records are asked for. Raises MalformedPeriod."""
    first, last = (_day(optional(sent, field), field=f"scope.{field}") for field in ("first_date", "last_date"))
    return Scope(first, last, tuple(map(identifier_in, sent.projects))).checked(today=today)


def issuer(sent: certificate_pb2.CertificateIssuer) -> Issuer:
    """Return who issues. Raises MalformedText, MalformedCreditCode, InvalidField."""
    return Issuer(sent.display_name, sent.unified_social_credit_code, sent.handler, sent.contact).checked(path="issuer")


def certificate_state(sent: int) -> CertificateState | None:
    """Return the state that a list is narrowed to; None for all."""
    return CertificateState(sent) if sent else None


def _day(sent: Date | None, *, field: str) -> date | None:
    if sent is None:
        return None
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise MalformedPeriod(field=field) from None
