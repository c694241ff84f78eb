"""Persons as others may copy them: what may leave the directory, read without a single key."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.document import Gender
from services.directory.domain.person import Person, State, VerificationLevel
from shared.db import driver

_COLUMNS: Final = """
id, state, version, birth_date, gender, verification_level, divisions, merged_into, name_version, create_time, update_time
"""
_AFTER: Final = f"SELECT {_COLUMNS} FROM person WHERE id > $1 ORDER BY id LIMIT $2"  # noqa: S608 - made of constants
_NAMED: Final = f"SELECT {_COLUMNS} FROM person WHERE id = ANY ($1::uuid[])"  # noqa: S608 - made of constants
_FIRST: Final = UUID(int=0)

VERSIONS: Final = "SELECT 'persons/' || id AS name, version FROM person"
"""Name and version of every person, tombstones included."""


async def bare(connection: AsyncConnection, after: str, names: Sequence[str], limit: int) -> list[Person]:
    """Return persons without anything sealed: those of these names, or the next `limit` behind the name `after`."""
    inner = driver(connection)
    if names:
        rows = await inner.fetch(_NAMED, [one for one in map(_identifier, names) if one is not None])
    else:
        rows = await inner.fetch(_AFTER, _identifier(after) or _FIRST, limit)
    return [_bare(row) for row in rows]


def _identifier(name: str) -> UUID | None:
    """Return the identifier in a resource name; none for what was never a person's name."""
    try:
        identifier = UUID(name.removeprefix("persons/"))
    except ValueError:
        return None
    return identifier if name == f"persons/{identifier}" else None


def _bare(row: Any) -> Person:
    return Person(
        id=row["id"],
        state=State(row["state"]),
        version=row["version"],
        name="",
        phone="",
        birth_date=row["birth_date"],
        gender=Gender(row["gender"]),
        level=VerificationLevel(row["verification_level"]),
        divisions=tuple(row["divisions"]),
        documents=(),
        merged_into=row["merged_into"],
        lent_divisions=(),
        name_version=row["name_version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )
