"""A database of his own for everyone who keeps data, and a role that may enter no other."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Sequence
from dataclasses import dataclass

import asyncpg

_NAME = re.compile(r"[a-z][a-z0-9_]{0,62}")
_PASSWORD = re.compile(r"[A-Za-z0-9_-]{16,}")


@dataclass(frozen=True, slots=True)
class OwnDatabase:
    """A database and the role of the same name that owns it."""

    name: str
    password: str

    def __post_init__(self) -> None:
        """Refuse what would not be safe inside a statement: CREATE ROLE takes no parameters."""
        if not _NAME.fullmatch(self.name) or not _PASSWORD.fullmatch(self.password):
            raise ValueError("a database is named in lower case and its password is of URL-safe characters")


def ensure(admin_url: str, wanted: Sequence[OwnDatabase], *, password: str | None = None) -> None:
    """Create the roles and databases that are missing, and set every password anew."""
    asyncio.run(ensure_all(admin_url, wanted, password=password))


async def ensure_all(admin_url: str, wanted: Sequence[OwnDatabase], *, password: str | None = None) -> None:
    """Do the same from asynchronous code. The superuser's password stands in the address or beside it."""
    connection = await asyncpg.connect(admin_url, password=password)
    try:
        roles = {row[0] for row in await connection.fetch("SELECT rolname FROM pg_roles")}
        databases = {row[0] for row in await connection.fetch("SELECT datname FROM pg_database")}
        for own in wanted:
            verb = "ALTER" if own.name in roles else "CREATE"
            await connection.execute(f"{verb} ROLE {own.name} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD '{own.password}'")
            if own.name not in databases:
                await connection.execute(f"CREATE DATABASE {own.name} OWNER {own.name}")
                await connection.execute(f"REVOKE ALL ON DATABASE {own.name} FROM PUBLIC")
    finally:
        await connection.close()
