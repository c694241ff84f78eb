"""Whether a code is on record at all, as a division or a community."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import driver

_KNOWN: Final = """
SELECT wanted.code FROM unnest($1::text[]) AS wanted (code)
WHERE EXISTS (SELECT FROM division d WHERE d.code = wanted.code) OR EXISTS (SELECT FROM community c WHERE c.code = wanted.code)
"""


async def known(connection: AsyncConnection, codes: Collection[str]) -> set[str]:
    """Return those of the codes that a division has, or that a community has or had."""
    return {row[0] for row in await driver(connection).fetch(_KNOWN, list(codes))}
