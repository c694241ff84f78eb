"""Certificates, and the statement that only they have."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate import Certificate, Certified, Issue, Issuer, Scope
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.events import OUTBOX
from services.volunteer.wire import certificates as wire
from shared.aggregates import History, Recorder, Shelf, Telling

_WRITTEN: Final = (
    "id", "volunteer_id", "community", "wanted_first_day", "wanted_last_day", "wanted_projects", "minutes", "records", "first_day",
    "last_day", "publicity_ends_on", "state", "state_reason", "cause", "number", "check_code", "issuer_name", "issuer_credit_code",
    "issuer_handler", "issuer_contact", "issued_on", "signed_payload", "revoked_on", "version", "create_time", "update_time",
)  # fmt: skip


def certificate(row: Any) -> Certificate:
    """Return the certificate in a row of its columns."""
    return Certificate(
        id=row["id"],
        volunteer=row["volunteer_id"],
        community=row["community"],
        scope=Scope(row["wanted_first_day"], row["wanted_last_day"], tuple(row["wanted_projects"])),
        certified=Certified(row["minutes"], row["records"], row["first_day"], row["last_day"]),
        publicity_ends_on=row["publicity_ends_on"],
        state=CertificateState(row["state"]),
        state_reason=row["state_reason"],
        cause=row["cause"],
        issue=None if row["number"] is None else _issue(row),
        revoked_on=row["revoked_on"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )


def _issue(row: Any) -> Issue:
    issuer = Issuer(row["issuer_name"], row["issuer_credit_code"], row["issuer_handler"], row["issuer_contact"])
    return Issue(row["number"], row["check_code"], issuer, row["issued_on"], row["signed_payload"])


def _row(one: Certificate) -> tuple[Any, ...]:
    scope, said, issue = one.scope, one.certified, one.issue
    issued: tuple[Any, ...] = (None,) * 8
    if issue is not None:
        by = issue.issuer
        issued = (issue.number, issue.check_code, by.display_name, by.credit_code, by.handler, by.contact, issue.day, issue.signed_payload)
    return (
        one.id, one.volunteer, one.community, scope.first_day, scope.last_day, list(scope.projects), said.minutes, said.records,
        said.first_day, said.last_day, one.publicity_ends_on, one.state, one.state_reason, one.cause, *issued, one.revoked_on, one.version,
        one.create_time, one.update_time,
    )  # fmt: skip


CERTIFICATES: Final = Recorder(
    Shelf("certificate", "certificates", _WRITTEN, row=_row, made=certificate),
    History("certificate_change", "certificate_id"),
    Telling("certificate", wire.state),
    OUTBOX,
)


async def numbered(connection: AsyncConnection, number: str) -> list[Certificate]:
    """Return the certificate with a number, if there is one."""
    return await CERTIFICATES.shelf.fetch(connection, "WHERE number = $1", number)
