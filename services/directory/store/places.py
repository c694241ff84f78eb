"""Whether a code is on record at all, as a division or a community."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.codes import COMMUNITY_DIGITS
from shared.codes import COUNTY_DIGITS, PAST_THE_DIGITS
from shared.db import driver

_KNOWN: Final = """
SELECT code FROM division WHERE code = ANY ($1::text[])
UNION ALL
SELECT community.code FROM unnest($2::text[]) AS county (code)
CROSS JOIN LATERAL (SELECT code FROM community WHERE code >= county.code AND code < county.code || $3 OFFSET 0) community
"""


async def known(connection: AsyncConnection, codes: Collection[str]) -> set[str]:
    """Return those of the codes that a division has, or that a community has or had; with them, all communities of their counties."""
    counties = {code[:COUNTY_DIGITS] for code in codes if len(code) == COMMUNITY_DIGITS}
    return {row[0] for row in await driver(connection).fetch(_KNOWN, list(codes), list(counties), PAST_THE_DIGITS)}
