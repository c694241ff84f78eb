"""What lists say of organizations: their codes or names."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver
from shared.ids import identifier_in

_NAMED: Final = """
SELECT credit_code, id FROM organization WHERE credit_code = ANY ($1::text[]) AND credit_code <> ''
UNION ALL SELECT 'organizations/' || id, id FROM organization WHERE id = ANY ($2::uuid[])
"""


async def organizations(connection: AsyncConnection, told: Collection[str]) -> dict[str, UUID]:
    """Return the organizations that are told of by credit code or resource name."""
    if not told:
        return {}
    named = [identifier_in(text) for text in told if text.startswith("organizations/")]
    return {row[0]: row[1] for row in await driver(connection).fetch(_NAMED, list(told), named)}
