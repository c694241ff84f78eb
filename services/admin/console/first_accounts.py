"""The accounts that a console begins with: where nobody may sign in yet, nobody could make an account either."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import structlog

from services.admin.console.security import passwords
from services.admin.console.store import accounts
from services.admin.console.store.accounts import Account
from shared.caller import EVERYWHERE, Grant, Role
from shared.clock import Clock
from shared.db import Database
from shared.embedded import files
from shared.ids import uuid7

_ALONE: Final = (("admin", "系统管理员", (Grant(Role.CITY_ADMIN, EVERYWHERE),), True, False),)
_SEPARATED: Final = (
    ("system", "系统管理员", (), True, False),
    ("security", "安全管理员", (), False, True),
    ("audit", "审计管理员", (Grant(Role.AUDITOR, EVERYWHERE),), False, False),
)
"""(login, name, grants, whether they keep the accounts, whether they grant roles)."""

_log = structlog.get_logger(__name__)


async def ensure(database: Database, clock: Clock, told: Path | None, *, separated: bool) -> None:
    """Make the first accounts where there is none; their passwords are left in a file and must be changed at once."""
    async with database.reading() as connection:
        if await accounts.any_there(connection):
            return
    now, lines = clock.now(), []
    made = []
    for login, name, grants, administrator, security in _SEPARATED if separated else _ALONE:
        password = passwords.generated()
        hashed = await passwords.hashed(password)
        lines.append(f"{login} {password}\n" if separated else f"{password}\n")
        made.append(Account(uuid7(), login, name, hashed, now, True, grants, None, 0, 0, None, False, administrator, security))  # noqa: FBT003 — a row
    if told is not None:
        files.write_secret(told, "".join(lines))
    async with database.transaction() as tx:
        for one in made:
            await accounts.insert(tx, one, now=now)
    _log.info("first_accounts_made", logins=[one.login for one in made])
