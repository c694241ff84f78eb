"""What a block's digest is taken over. Sealing and verification share it, and nothing else decides what is protected.

    digest = SHA-256(MARK | number | previous digest | count | first id | last id | sealed_at | every record, by id)

Each record is `id | instant | lengths of its texts | the texts`, so that no two different records encode alike. It needs
no key: an auditor recomputes the chain with any SHA-256.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from struct import pack
from typing import Any, Final

MARK: Final = b"wushe audit block 1\n"
NO_PREVIOUS: Final = bytes(32)
"""Stands before the first block."""

RECORD_COLUMNS: Final = "id, recorded_at, actor, division, action, purpose, outcome, traceparent, subjects"
"""What a record is selected by, in the order that `encode_record` takes."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)
_NEVER: Final = -(2**63)
_FIXED_TEXTS: Final = slice(2, 8)


@dataclass(frozen=True, slots=True)
class Block:
    """A run of records under one digest, chained to the block before it."""

    number: int
    previous_digest: bytes
    record_count: int
    first_id: int
    last_id: int
    sealed_at: datetime

    def digest(self, records: Iterable[Sequence[Any]]) -> bytes:
        """Return the digest over this head and its records, which come ordered by id."""
        head = pack(
            ">q32sqqqq", self.number, self.previous_digest, self.record_count, self.first_id, self.last_id, microseconds(self.sealed_at)
        )
        return hashlib.sha256(b"".join([MARK, head, *map(encode_record, records)])).digest()


def encode_record(record: Sequence[Any]) -> bytes:
    """Return the bytes that stand for a record selected by RECORD_COLUMNS."""
    texts = [*record[_FIXED_TEXTS], *record[8]]
    try:
        encoded = [text.encode() for text in texts]
    except AttributeError:  # null or an array of arrays: the kit writes neither, so this must differ from all it writes
        encoded = [b"\0" + repr(texts).encode()]
    return pack(f">qqI{len(encoded)}I", record[0], microseconds(record[1]), len(encoded), *map(len, encoded)) + b"".join(encoded)


def microseconds(instant: datetime) -> int:
    """Return an instant as whole microseconds since 1970, which is as finely as PostgreSQL keeps it."""
    if instant.tzinfo is None:  # how the driver shows PostgreSQL's infinity, which the kit never writes
        return _NEVER
    return (instant - _EPOCH) // _MICROSECOND
