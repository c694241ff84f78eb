"""Statements on receipts: numbers of an issuer's year without a gap, each given once (慈善法 38)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Final, TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation
from shared.db import driver

Series: TypeAlias = tuple[UUID, int]
"""An issuer and a year."""

_NEXT: Final = """
INSERT INTO receipt_series (organization_id, year, last_number)
SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::bigint[]) AS wanted (organization_id, year, amount) ORDER BY organization_id, year
ON CONFLICT (organization_id, year) DO UPDATE SET last_number = receipt_series.last_number + excluded.last_number
RETURNING organization_id, year, last_number
"""
_INSERT: Final = """
INSERT INTO receipt (organization_id, year, number, donation_id, kind, issue_time)
SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::bigint[], $4::uuid[], $5::smallint[], $6::timestamptz[])
"""


async def numbers(tx: AsyncConnection, wanted: Sequence[Series]) -> list[int]:
    """Return the next number of each series, in their order. Nobody else is given one of them until this transaction ends."""
    amounts = Counter(wanted)
    if not amounts:
        return []
    columns = [list(column) for column in zip(*((*series, amount) for series, amount in amounts.items()), strict=True)]
    following = {(row[0], row[1]): row[2] - amounts[row[0], row[1]] for row in await driver(tx).fetch(_NEXT, *columns)}
    given = []
    for series in wanted:
        following[series] += 1
        given.append(following[series])
    return given


async def insert(tx: AsyncConnection, donations: Sequence[Donation]) -> None:
    """Write the receipts of new donations."""
    rows = [(one.organization, one.receipt.year, one.receipt.number, one.id, one.receipt.kind, one.create_time) for one in donations]
    if rows:
        await driver(tx).execute(_INSERT, *map(list, zip(*rows, strict=True)))
