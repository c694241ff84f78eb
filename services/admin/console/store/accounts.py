"""Statements on accounts and on who tried to sign in."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.caller import Grant, Role
from shared.db import driver

_COLUMNS: Final = (
    "id, login, display_name, password_hash, password_time, must_change, grants, second_factor, last_code, failures, locked_until, "
    "disabled, administrator, security"
)
_SELECT: Final = f"SELECT {_COLUMNS} FROM account"  # noqa: S608 — made of constants
_INSERT: Final = """
INSERT INTO account (id, login, display_name, password_hash, password_time, must_change, grants, create_time, administrator,
    security)
VALUES ($1, $2, $3, $4, $5, true, $6, $5, $7, $8) ON CONFLICT DO NOTHING RETURNING id
"""
_SAVE: Final = """
UPDATE account SET password_hash = $2, password_time = $3, must_change = $4, second_factor = $5, last_code = $6, failures = $7,
    locked_until = $8, disabled = $9, display_name = $10, grants = $11
WHERE id = $1
"""
_LOG: Final = "INSERT INTO sign_in_log (login, address, outcome, record_time) VALUES ($1, $2, $3, $4)"
_FAILURES_FROM: Final = "SELECT count(*) FROM sign_in_log WHERE address = $1 AND record_time > $2 AND outcome <> 'OK'"


@dataclass(frozen=True, slots=True)
class Account:
    """Somebody who may sign in here."""

    id: UUID
    login: str
    display_name: str
    password_hash: str
    password_time: datetime
    must_change: bool
    grants: tuple[Grant, ...]
    second_factor: bytes | None
    last_code: int
    """The step of the last code that was taken: none is taken twice."""
    failures: int
    locked_until: datetime | None
    disabled: bool
    administrator: bool
    """Whether they keep the accounts."""
    security: bool = False
    """Whether they say what accounts may do, where that is another's duty."""


async def by_login(tx: AsyncConnection, login: str) -> Account | None:
    """Lock an account by what somebody typed, and return it."""
    row = await driver(tx).fetchrow(f"{_SELECT} WHERE login = $1 FOR UPDATE", login)
    return None if row is None else _account(row)


async def lock(tx: AsyncConnection, identifier: UUID) -> Account:
    """Lock an account that exists."""
    return _account(await driver(tx).fetchrow(f"{_SELECT} WHERE id = $1 FOR UPDATE", identifier))


async def read(connection: AsyncConnection, identifier: UUID) -> Account | None:
    """Return an account."""
    row = await driver(connection).fetchrow(f"{_SELECT} WHERE id = $1", identifier)
    return None if row is None else _account(row)


async def all_of_them(connection: AsyncConnection) -> list[Account]:
    """Return every account by login."""
    return [_account(row) for row in await driver(connection).fetch(f"{_SELECT} ORDER BY login")]


async def any_there(connection: AsyncConnection) -> bool:
    """Tell whether there is an account."""
    return bool(await driver(connection).fetchval("SELECT EXISTS (SELECT FROM account)"))


async def insert(tx: AsyncConnection, account: Account, *, now: datetime) -> bool:
    """Add an account whose password must be changed at the first sign-in; False where the login is taken."""
    grants = _written(account.grants)
    written = account.id, account.login, account.display_name, account.password_hash, now, grants, account.administrator, account.security
    return await driver(tx).fetchval(_INSERT, *written) is not None


async def save(tx: AsyncConnection, account: Account) -> None:
    """Write what changes of a locked account when somebody signs in, or changes how."""
    await driver(tx).execute(
        _SAVE, account.id, account.password_hash, account.password_time, account.must_change, account.second_factor, account.last_code,
        account.failures, account.locked_until, account.disabled, account.display_name, _written(account.grants),
    )  # fmt: skip


async def log(tx: AsyncConnection, login: str, address: str, outcome: str, now: datetime) -> None:
    """Write down that somebody tried to sign in."""
    await driver(tx).execute(_LOG, login, address, outcome, now)


async def failures_from(connection: AsyncConnection, address: str, since: datetime) -> int:
    """Count the attempts of an address that failed since then."""
    return int(await driver(connection).fetchval(_FAILURES_FROM, address, since))


async def attempts(connection: AsyncConnection, limit: int) -> list[tuple[str, str, str, datetime]]:
    """Return who tried to sign in last: (login, address, outcome, when)."""
    found = await driver(connection).fetch("SELECT login, address, outcome, record_time FROM sign_in_log ORDER BY id DESC LIMIT $1", limit)
    return [(row[0], row[1], row[2], row[3]) for row in found]


def granted(kept: Any) -> tuple[Grant, ...]:
    """Return grants as they are kept."""
    return tuple(Grant(Role(grant["role"]), grant["division"]) for grant in kept)


def _written(grants: tuple[Grant, ...]) -> str:
    return json.dumps([{"role": grant.role.value, "division": grant.division} for grant in grants])


def _account(row: Any) -> Account:
    identifier, login, name, password, since, must_change, grants, *rest = row
    return Account(identifier, login, name, password, since, must_change, granted(grants), *rest)
