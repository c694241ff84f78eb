"""The form of a sealed value: `suite (1 byte) | key_id (2 bytes) | nonce (12) | ciphertext | tag (16)`.

The context — table, column, row — is authenticated with it and not stored, so that a value copied to another row or
column no longer opens. The head is authenticated too.
"""

from __future__ import annotations

import os
from functools import lru_cache
from typing import Final
from uuid import UUID

from shared.crypto.failures import SealBroken
from shared.crypto.suites import NONCE_BYTES, TAG_BYTES, Cipher

HEAD_BYTES: Final = 3
BODY_AT: Final = HEAD_BYTES + NONCE_BYTES
LEAST_BYTES: Final = BODY_AT + TAG_BYTES
OVERHEAD_BYTES: Final = LEAST_BYTES
"""How much longer than its plaintext a sealed value is."""

_urandom = os.urandom


def context(table: str, column: str, row: UUID | str) -> bytes:
    """Return the place of a value as authenticated data; no two places share one."""
    return _place(table, column) + (row.bytes if isinstance(row, UUID) else row.encode())


@lru_cache(maxsize=1024)
def _place(table: str, column: str) -> bytes:
    return b"".join(len(part).to_bytes(2, "big") + part for part in (table.encode(), column.encode()))


@lru_cache(maxsize=64)
def head_of(suite_code: int, key_id: int) -> bytes:
    """Return the first bytes of everything sealed under a key."""
    return bytes((suite_code,)) + key_id.to_bytes(2, "big")


def read_head(sealed: bytes) -> tuple[int, int]:
    """Return the suite code and the key id of a sealed value."""
    if len(sealed) < LEAST_BYTES:
        raise SealBroken("the sealed value is too short to be one")
    return sealed[0], int.from_bytes(sealed[1:HEAD_BYTES], "big")


def seal_under(cipher: Cipher, head: bytes, plaintext: bytes, context: bytes) -> bytes:
    """Seal under one key with a random nonce."""
    nonce = _urandom(NONCE_BYTES)
    return head + nonce + cipher.encrypt(nonce, plaintext, head + context)


def open_under(cipher: Cipher, sealed: bytes, context: bytes) -> bytes:
    """Open what `seal_under` sealed with the same key and context, or raise SealBroken."""
    return cipher.decrypt(sealed[HEAD_BYTES:BODY_AT], sealed[BODY_AT:], sealed[:HEAD_BYTES] + context)
