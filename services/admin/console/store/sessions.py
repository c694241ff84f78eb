"""Statements on sessions."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.admin.console.store.accounts import granted
from shared.caller import Grant
from shared.db import driver

_INSERT: Final = (
    "INSERT INTO session (key_digest, account_id, form_key, address, vouched, id_token, create_time, last_time) "
    "VALUES ($1, $2, $3, $4, $6, $7, $5, $5)"
)
_READ: Final = (
    "SELECT key_digest, account_id, form_key, address, create_time, last_time, vouched, id_token FROM session WHERE key_digest = $1"
)
_TOUCH: Final = "UPDATE session SET last_time = $2 WHERE key_digest = $1"
_OPERATION: Final = """
INSERT INTO operation_log (account_id, method, subject, outcome, correlation_id, record_time) VALUES ($1, $2, $3, $4, $5, $6)
"""
_OPERATIONS: Final = """
SELECT method, subject, outcome, correlation_id, record_time FROM operation_log WHERE account_id = $1 ORDER BY id DESC LIMIT $2
"""
_EVERYBODYS: Final = """
SELECT login, method, subject, outcome, correlation_id, record_time FROM operation_log JOIN account ON account.id = account_id
WHERE $1 IN ('', login) ORDER BY operation_log.id DESC LIMIT $2
"""
_LATEST: Final = """
SELECT method, subject, outcome, correlation_id, record_time, account_id, display_name, grants
FROM operation_log JOIN account ON account.id = account_id ORDER BY operation_log.id DESC LIMIT $1
"""
_ONLINE: Final = "SELECT login, address, last_time FROM session JOIN account ON account.id = account_id ORDER BY last_time DESC LIMIT 500"


@dataclass(frozen=True, slots=True)
class Session:
    """Somebody signed in, in one browser."""

    key_digest: bytes
    account: UUID
    form_key: bytes
    """Of this the keys of forms are made: a page of somebody else's cannot know one."""
    address: str
    create_time: datetime
    last_time: datetime
    vouched: bool = False
    """Whether another provider vouched for them: then no password of ours matters."""
    id_token: bytes | None = None
    """What that provider said of them, sealed."""


@dataclass(frozen=True, slots=True)
class Operation:
    """Something that somebody did here."""

    method: str
    subject: str
    outcome: str
    correlation_id: str
    record_time: datetime


@dataclass(frozen=True, slots=True)
class Noted(Operation):
    """Something that somebody did here, and who that is."""

    account: UUID
    display_name: str
    grants: tuple[Grant, ...]


def digest(key: str) -> bytes:
    """Return what is kept of a session's key."""
    return hashlib.sha256(key.encode()).digest()


async def insert(tx: AsyncConnection, session: Session) -> None:
    """Keep a new session."""
    written = session.key_digest, session.account, session.form_key, session.address, session.create_time, session.vouched
    await driver(tx).execute(_INSERT, *written, session.id_token)


async def read(connection: AsyncConnection, key_digest: bytes) -> Session | None:
    """Return the session of a key."""
    row = await driver(connection).fetchrow(_READ, key_digest)
    return None if row is None else Session(*row)


async def touch(tx: AsyncConnection, key_digest: bytes, now: datetime) -> None:
    """Note that somebody is still there."""
    await driver(tx).execute(_TOUCH, key_digest, now)


async def end(tx: AsyncConnection, key_digest: bytes) -> None:
    """Forget one session."""
    await driver(tx).execute("DELETE FROM session WHERE key_digest = $1", key_digest)


async def end_all(tx: AsyncConnection, account: UUID) -> None:
    """Forget all sessions of an account, wherever they are."""
    await driver(tx).execute("DELETE FROM session WHERE account_id = $1", account)


async def online(connection: AsyncConnection) -> list[tuple[str, str, datetime]]:
    """Return who is signed in: (login, address, last seen)."""
    found = await driver(connection).fetch(_ONLINE)
    return [(row[0], row[1], row[2]) for row in found]


async def note(tx: AsyncConnection, account: UUID, operation: Operation) -> None:
    """Write down what somebody did."""
    await driver(tx).execute(
        _OPERATION, account, operation.method, operation.subject, operation.outcome, operation.correlation_id, operation.record_time
    )


async def operations(connection: AsyncConnection, account: UUID, limit: int) -> list[Operation]:
    """Return what somebody did last."""
    return [Operation(*row) for row in await driver(connection).fetch(_OPERATIONS, account, limit)]


async def everybodys_operations(connection: AsyncConnection, login: str, limit: int) -> list[tuple[str, Operation]]:
    """Return what was done last, by login; of one account alone where a login is given."""
    return [(row[0], Operation(*row[1:])) for row in await driver(connection).fetch(_EVERYBODYS, login, limit)]


async def latest(connection: AsyncConnection, limit: int) -> list[Noted]:
    """Return what anybody did last; whoever shows it chooses what may be seen."""
    rows = await driver(connection).fetch(_LATEST, limit)
    return [_noted(row) for row in rows]


def _noted(row: Any) -> Noted:
    method, subject, outcome, correlation_id, record_time, account, display_name, grants = row
    return Noted(method, subject, outcome, correlation_id, record_time, account, display_name, granted(grants))
