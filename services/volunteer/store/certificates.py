"""Statements on certificates."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.certificate import Certificate, Certified, Issue, Issuer, Scope
from services.volunteer.domain.certificate_lifecycle import CertificateState
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

VERSIONS: Final = "SELECT 'certificates/' || id AS name, version FROM certificate"
"""Name and version of every certificate, those that no longer hold included."""

_WRITTEN: Final = (
    "id", "volunteer_id", "community", "wanted_first_day", "wanted_last_day", "wanted_projects", "minutes", "records", "first_day",
    "last_day", "publicity_ends_on", "state", "state_reason", "cause", "number", "check_code", "issuer_name", "issuer_credit_code",
    "issuer_handler", "issuer_contact", "issued_on", "signed_payload", "revoked_on", "version", "create_time", "update_time",
)  # fmt: skip
_COLUMNS: Final = ", ".join(_WRITTEN)
_PARAMETERS: Final = ", ".join(f"${at}" for at in range(1, len(_WRITTEN) + 1))
_SELECT: Final = f"SELECT {_COLUMNS} FROM certificate"  # noqa: S608 — made of constants, as all below
_READ: Final = f"{_SELECT} WHERE id = ANY ($1::uuid[])"
_LOCK: Final = f"{_SELECT} WHERE id = $1 FOR UPDATE"
_NUMBERED: Final = f"{_SELECT} WHERE number = $1"
_AFTER: Final = f"{_SELECT} WHERE id > $1 ORDER BY id LIMIT $2"
_OF_VOLUNTEER: Final = f"{_SELECT} WHERE volunteer_id = $1 AND id > $2 AND state = coalesce($4, state) ORDER BY id LIMIT $3"
_WITHIN: Final = f"{_SELECT} WHERE community >= $1 AND community < $2 AND (community, id) > ($3, $4)"
_PAGE: Final = f"{_WITHIN} AND state = coalesce($6, state) ORDER BY community, id LIMIT $5"
_PAGE_ASKED_FOR: Final = f"{_WITHIN} AND state = 1 ORDER BY community, id LIMIT $5"
_INSERT: Final = f"INSERT INTO certificate ({_COLUMNS}) VALUES ({_PARAMETERS})"  # noqa: S608
_SAVE: Final = f"UPDATE certificate SET ({_COLUMNS}) = ROW ({_PARAMETERS}) WHERE id = $1"  # noqa: S608


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, Certificate]:
    """Return the certificates of these identifiers that exist."""
    return {one.id: one for one in _certificates(await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifier: UUID) -> Certificate | None:
    """Lock a certificate that is to be changed, and return it as it is now."""
    row = await driver(tx).fetchrow(_LOCK, identifier)
    return None if row is None else certificate(row)


async def numbered(connection: AsyncConnection, number: str) -> Certificate | None:
    """Return the certificate with a number."""
    row = await driver(connection).fetchrow(_NUMBERED, number)
    return None if row is None else certificate(row)


async def of_volunteer(
    connection: AsyncConnection, volunteer: UUID, *, state: CertificateState | None, after: UUID, limit: int
) -> list[Certificate]:
    """Return the certificates of a volunteer from behind an identifier, oldest first."""
    return _certificates(await driver(connection).fetch(_OF_VOLUNTEER, volunteer, after, limit, state))


async def page(
    connection: AsyncConnection, within: str, *, state: CertificateState | None, after: tuple[str, UUID], limit: int
) -> list[Certificate]:
    """Return the certificates below a division by community and identifier, from behind a place."""
    wanted = (within, within + PAST_THE_DIGITS, *after, limit)
    if state is CertificateState.REQUESTED:
        return _certificates(await driver(connection).fetch(_PAGE_ASKED_FOR, *wanted))
    return _certificates(await driver(connection).fetch(_PAGE, *wanted, state))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[Certificate]:
    """Return certificates in the order of their identifiers."""
    return _certificates(await driver(connection).fetch(_AFTER, after, limit))


async def insert(tx: AsyncConnection, one: Certificate) -> None:
    """Insert a new certificate."""
    await driver(tx).execute(_INSERT, *_row(one))


async def save(tx: AsyncConnection, one: Certificate) -> None:
    """Write a locked certificate as it is now."""
    await driver(tx).execute(_SAVE, *_row(one))


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


def _certificates(found: Sequence[Any]) -> list[Certificate]:
    return list(map(certificate, found))


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
