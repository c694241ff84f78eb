"""A key for one record, kept with it wrapped by the key ring.

Erasing the wrapped key erases the record's fields: in the database, in every copy of the row that lacks it, and in every
backup made from then on.
"""

from __future__ import annotations

from shared.crypto.failures import SealBroken, UnknownKey, UnknownSuite
from shared.crypto.keys import OWN_KEY
from shared.crypto.sealing import head_of, open_under, read_head, seal_under
from shared.crypto.suites import Suite


class DataKey:
    """The unwrapped key of one record. Keep it for the length of a use case, never longer, and never write it anywhere."""

    __slots__ = ("_cipher", "_head")

    def __init__(self, suite: Suite, key: bytes) -> None:
        """Make the cipher ready; the key itself is not kept here."""
        self._cipher = suite.cipher(key)
        self._head = head_of(suite.code, OWN_KEY)

    def seal(self, plaintext: bytes, *, context: bytes) -> bytes:
        """Seal a field of the record for its place."""
        return seal_under(self._cipher, self._head, plaintext, context)

    def open(self, sealed: bytes, *, context: bytes) -> bytes:
        """Open a field of the record; SealBroken when it was altered, moved, or sealed under another record's key."""
        suite, key_id = read_head(sealed)
        if key_id != OWN_KEY:
            raise UnknownKey("the value was sealed under the key ring, not under its record's own key")
        if suite != self._head[0]:
            raise UnknownSuite("the value was sealed by another suite than its record's key")
        return open_under(self._cipher, sealed, context)


def pack(suite: Suite, key: bytes) -> bytes:
    """Return suite and key as one plaintext to wrap."""
    return bytes((suite.code,)) + key


def unpack(packed: bytes, suites: dict[int, Suite]) -> DataKey:
    """Return the data key in an unwrapped plaintext."""
    suite = suites.get(packed[0]) if packed else None
    if suite is None:
        raise UnknownSuite("a wrapped key belongs to a suite that this build does not have")
    try:
        return DataKey(suite, packed[1:])
    except ValueError:
        raise SealBroken("a wrapped key has the wrong length") from None
