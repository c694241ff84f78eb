"""Page tokens: where the next page begins, opaque to the caller, and good only for the list that issued it.

A token is `code (16 bytes) | payload`, base64url. The code binds the payload to the method, the filter and the caller's
scope, so that a token can be neither forged nor carried over to a list that would show more.
"""

from __future__ import annotations

import base64
import hmac
from collections.abc import Sequence
from typing import Final

import orjson

from shared.crypto import KeyRing
from shared.refusals import InvalidField, InvalidPageToken

CODE_BYTES: Final = 16
LONGEST: Final = 4096
_PURPOSE: Final = "page_token"


class PageTokens:
    """Issues and reads page tokens with the key ring's token key."""

    def __init__(self, keyring: KeyRing) -> None:
        """Use the ring's token key; every replica of a service shares the ring, so each reads the others' tokens."""
        self._keyring = keyring

    def encode(self, cursor: Sequence[str | int], *, binding: bytes) -> str:
        """Return the token of the page after `cursor`; an empty cursor means that there is none, and gives no token."""
        if not cursor:
            return ""
        payload = orjson.dumps(list(cursor))
        return base64.urlsafe_b64encode(self._code(payload, binding) + payload).rstrip(b"=").decode("ascii")

    def decode(self, token: str, *, binding: bytes) -> tuple[str | int, ...]:
        """Return the cursor in a token, empty for the empty token; InvalidPageToken when this list did not issue it."""
        if not token:
            return ()
        raw = _raw(token)
        payload = raw[CODE_BYTES:]
        if not hmac.compare_digest(raw[:CODE_BYTES], self._code(payload, binding)):
            raise InvalidPageToken(field="page_token")
        return tuple(orjson.loads(payload))

    def _code(self, payload: bytes, binding: bytes) -> bytes:
        return self._keyring.mac(_PURPOSE, len(binding).to_bytes(4, "big") + binding + payload)[:CODE_BYTES]


def bind(*parts: str) -> bytes:
    """Return a binding made of a method, a filter and a scope; no two lists of parts give the same."""
    return orjson.dumps(parts)


def page_size(requested: int, default: int = 50, maximum: int = 1000) -> int:
    """Return how many items a page holds: 0 means the default, more than the maximum means the maximum."""
    if requested < 0:
        raise InvalidField("page_size is 0 for the default, or more", field="page_size")
    return min(requested or default, maximum)


def _raw(token: str) -> bytes:
    if len(token) > LONGEST or not token.isascii():
        raise InvalidPageToken(field="page_token")
    try:
        raw = base64.b64decode(token + "=" * (-len(token) % 4), altchars=b"-_", validate=True)
    except ValueError:
        raise InvalidPageToken(field="page_token") from None
    # One cursor, one spelling: base64 ignores the last bits, and a token that was changed must not pass.
    if base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii") != token:
        raise InvalidPageToken(field="page_token")
    return raw
