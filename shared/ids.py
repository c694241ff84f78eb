"""Identifiers that sort by their time of birth: UUIDv7 (RFC 9562)."""

from __future__ import annotations

import os
import time
import uuid
from collections.abc import Callable
from typing import AnyStr, TypeAlias

from asyncpg.pgproto.pgproto import UUID

NewId: TypeAlias = Callable[[], uuid.UUID]
"""Where a use case takes new identifiers from; a test hands in a counter."""

_VERSION_7 = 0x7 << 76
_VARIANT_RFC = 0b10 << 62
_RANDOM_A = 0xFFF << 64
_RANDOM_B = (1 << 62) - 1


def uuid7() -> uuid.UUID:
    """Return a new UUIDv7: 48 bits of Unix milliseconds, then 74 random bits.

    It is of the driver's subclass, as identifiers read from the database are: made, printed and sent at a third of the price.
    """
    random = int.from_bytes(os.urandom(10), "big")
    milliseconds = time.time_ns() // 1_000_000
    return identifier((milliseconds << 80 | _VERSION_7 | (random & _RANDOM_A) | _VARIANT_RFC | (random & _RANDOM_B)).to_bytes(16, "big"))


def identifier(written: AnyStr) -> uuid.UUID:
    """Return the identifier in a text or in 16 bytes. Raises ValueError.

    It is the driver's own kind, as every row from the database has it: equal to Python's and one of them, but made, written and sent in C.
    """
    made: uuid.UUID = UUID(written)
    return made


def identifier_in(name: str) -> uuid.UUID:
    """Return the identifier in a resource name that the contract has checked, or one that nobody has."""
    try:
        return identifier(name.rpartition("/")[2])
    except ValueError:
        return uuid.UUID(int=0)
