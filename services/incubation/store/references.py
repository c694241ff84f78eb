"""What trainings and rosters refer to beside each other: bases and organizations, kept as they are while they are referred to."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.ids import identifier_in

_BASE: Final = "SELECT place FROM base WHERE id = $1"
_ORGANIZATION: Final = "SELECT true FROM organization WHERE id = $1 FOR SHARE"

_NAMED: Final = """
SELECT credit_code, id FROM organization WHERE credit_code = ANY ($1::text[]) AND credit_code <> ''
UNION ALL SELECT 'organizations/' || id, id FROM organization WHERE id = ANY ($2::uuid[])
"""


async def base_place(connection: AsyncConnection, base: UUID) -> str | None:
    """Return where a base is; None where there is none."""
    return cast("str | None", await driver(connection).fetchval(_BASE, base))


async def hold_base(tx: AsyncConnection, base: UUID) -> str | None:
    """Keep a base as it is and return where it is; None where there is none."""
    return cast("str | None", await driver(tx).fetchval(f"{_BASE} FOR SHARE", base))


async def hold_organization(tx: AsyncConnection, organization: UUID) -> bool:
    """Keep an organization as it is; tell whether there is one."""
    return bool(await driver(tx).fetchval(_ORGANIZATION, organization))


async def organizations(connection: AsyncConnection, told: Collection[str]) -> dict[str, UUID]:
    """Return the organizations that are told of by credit code or resource name."""
    if not told:
        return {}
    named = [identifier_in(text) for text in told if text.startswith("organizations/")]
    return {row[0]: row[1] for row in await driver(connection).fetch(_NAMED, list(told), named)}
