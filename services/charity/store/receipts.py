"""Statements on receipts: numbers of an issuer's year without a gap, each given once (慈善法 38)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any, Final, TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.donation import Donation
from shared.db import driver
from shared.inserting import Inserting, as_columns

Series: TypeAlias = tuple[UUID, int]
"""An issuer and a year."""

_NEXT: Final = """
INSERT INTO receipt_series (organization_id, year, last_number)
SELECT * FROM unnest($1::uuid[], $2::smallint[], $3::bigint[]) AS wanted (organization_id, year, amount) ORDER BY organization_id, year
ON CONFLICT (organization_id, year) DO UPDATE SET last_number = receipt_series.last_number + excluded.last_number
RETURNING organization_id, year, last_number
"""
INSERTING: Final = Inserting(
    "receipt",
    (
        ("organization_id", "uuid"),
        ("year", "smallint"),
        ("number", "bigint"),
        ("donation_id", "uuid"),
        ("kind", "smallint"),
        ("issue_time", "timestamptz"),
    ),
)
"""Inserts receipts of the columns that `columns` returns."""


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


def columns(donations: Sequence[Donation]) -> list[list[Any]]:
    """Return the receipts of new donations as columns."""
    return as_columns(
        (one.organization, one.receipt.year, one.receipt.number, one.id, one.receipt.kind, one.create_time) for one in donations
    )
