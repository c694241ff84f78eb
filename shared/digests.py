"""Digests over (name, version), by which two stores find where they differ without moving the rows.

The definition is the one in `replication_service.proto`, here once in Python and once in SQL; a test holds them together.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Final, TypeAlias

from sqlalchemy import TextClause, text
from sqlalchemy.ext.asyncio import AsyncConnection

DEFAULT_BITS: Final = 8
MOST_BITS: Final = 16
_UNSIGNED: Final = 2**64 - 1

_BUCKET: Final = "((get_byte(by_name, 0) << 8) | get_byte(by_name, 1)) >> (16 - CAST(:bits AS integer))"


@dataclass(frozen=True, slots=True)
class Bucket:
    """What one bucket holds."""

    count: int
    digest: int


Digests: TypeAlias = dict[int, Bucket]
"""Buckets by their number; empty ones are left out."""


def bucket_of(name: str, bits: int = DEFAULT_BITS) -> int:
    """Return the bucket an aggregate belongs to."""
    return int.from_bytes(hashlib.sha256(name.encode()).digest()[:2], "big") >> (MOST_BITS - bits)


def digest_of(name: str, version: int) -> int:
    """Return what one aggregate contributes to its bucket's digest."""
    return int.from_bytes(hashlib.sha256(f"{name}:{version}".encode()).digest()[:8], "big")


def digests(aggregates: Iterable[tuple[str, int]], bits: int = DEFAULT_BITS) -> Digests:
    """Compute digests of (name, version) pairs from any store."""
    found: Digests = {}
    for name, version in aggregates:
        number = bucket_of(name, bits)
        bucket = found.get(number, Bucket(0, 0))
        found[number] = Bucket(bucket.count + 1, bucket.digest ^ digest_of(name, version))
    return found


async def digests_in(
    connection: AsyncConnection, select: str, bits: int = DEFAULT_BITS, parameters: Mapping[str, Any] | None = None
) -> Digests:
    """Compute digests in the database; `select` yields `name` and `version`."""
    rows = await connection.execute(_digest_query(select), {"bits": bits, **(parameters or {})})
    return {row[0]: Bucket(row[1], row[2] & _UNSIGNED) for row in rows}


def names_query(select: str) -> TextClause:
    """Return the query for the names in some `:buckets`, from behind `:after`, in byte order."""
    return text(f"""
    SELECT name FROM (SELECT name COLLATE "C" AS name, sha256(convert_to(name, 'UTF8')) AS by_name FROM ({select}) AS aggregate) AS hashed
    WHERE name > :after AND {_BUCKET} = ANY(CAST(:buckets AS integer[]))
    ORDER BY name LIMIT :limit
    """)  # noqa: S608 # `select` is a service's own text


def total(digests: Mapping[int, Bucket]) -> Bucket:
    """Return count and digest of all buckets together."""
    found = Bucket(0, 0)
    for bucket in digests.values():
        found = Bucket(found.count + bucket.count, found.digest ^ bucket.digest)
    return found


def compare(ours: Mapping[int, Bucket], theirs: Mapping[int, Bucket]) -> list[int]:
    """Return the buckets that differ, ascending."""
    return sorted(number for number in ours.keys() | theirs.keys() if ours.get(number) != theirs.get(number))


def _digest_query(select: str) -> TextClause:
    return text(f"""
    SELECT {_BUCKET} AS bucket, count(*), bit_xor(('x' || encode(substring(by_version FOR 8), 'hex'))::bit(64)::bigint)
    FROM (
        SELECT sha256(convert_to(name, 'UTF8')) AS by_name, sha256(convert_to(name || ':' || version, 'UTF8')) AS by_version
        FROM ({select}) AS aggregate
    ) AS hashed
    GROUP BY bucket ORDER BY bucket
    """)  # noqa: S608 # the same
