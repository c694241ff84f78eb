"""The key ring: several encryption keys of which one seals, and a key each for look-ups, tokens and fingerprints.

Rotation adds a key and makes it primary; whatever older keys sealed still opens. Nothing here prints a key.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Final, Self

from shared.crypto import keys as ring_file
from shared.crypto.data_keys import DataKey, pack, unpack
from shared.crypto.failures import KeyRingUnusable, UnknownKey
from shared.crypto.keys import Key, Keys, Listed
from shared.crypto.sealing import HEAD_BYTES, head_of, open_under, read_head, seal_under
from shared.crypto.suites import AES_256_GCM, SUITES, Suite

_WRAPPED_FOR: Final = b"wushe/data-key/"


class KeyRing:
    """Seals, opens, indexes and authenticates with the keys of one file."""

    def __init__(self, keys: Keys, suites: Iterable[Suite] = SUITES) -> None:
        """Make every key ready for use; KeyRingUnusable when one does not fit its suite."""
        self._keys = keys
        self._suites = {suite.code: suite for suite in suites}
        try:
            self._ciphers = {head_of(key.suite.code, key.id): key.suite.cipher(key.material) for key in keys.encryption}
            self._blind = tuple(key.suite.mac(key.material) for key in keys.blind_index)
            self._token = keys.token.suite.mac(keys.token.material)
            self._fingerprint = keys.fingerprint.suite.mac(keys.fingerprint.material)
        except ValueError:
            raise KeyRingUnusable("a key of the ring does not fit its suite") from None
        self._suite = keys.sealing.suite
        self._head = head_of(self._suite.code, keys.primary)
        self._cipher = self._ciphers[self._head]
        self._older = tuple(head_of(key.suite.code, key.id) for key in keys.older)

    def __repr__(self) -> str:
        return f"<KeyRing of {len(self._keys.encryption)} encryption keys, primary {self._keys.primary} ({self._suite.name})>"

    @classmethod
    def generate(cls, suite: Suite = AES_256_GCM, suites: Iterable[Suite] = SUITES) -> Self:
        """Return a ring of fresh keys of one suite."""
        first, index, token, fingerprint = (Key(1, suite, suite.new_key()) for _ in range(4))
        return cls(Keys(1, (first,), (index,), token, fingerprint), suites)

    @classmethod
    def load(cls, path: Path, suites: Iterable[Suite] = SUITES) -> Self:
        """Read the ring from its file, which nobody else may read; KeyRingUnusable says what is wrong with it."""
        suites = tuple(suites)
        return cls(ring_file.read(path, suites), suites)

    def save(self, path: Path) -> None:
        """Write the ring to its file: whole or not at all, on disk before this returns, mode 0600."""
        ring_file.write(path, self._keys)

    def listed(self) -> tuple[Listed, ...]:
        """Return what may be told of every key."""
        return self._keys.listed()

    @property
    def primary(self) -> int:
        """The id of the key that seals."""
        return self._keys.primary

    @property
    def head(self) -> bytes:
        """The first bytes of what the primary key seals."""
        return self._head

    @property
    def older(self) -> dict[int, bytes]:
        """The keys that a rotation has left behind: their ids, and the first bytes of what they sealed."""
        return dict(zip((key.id for key in self._keys.older), self._older, strict=True))

    @property
    def waiting(self) -> tuple[int, ...]:
        """The ids of keys that open and are yet to become primary."""
        return tuple(key.id for key in self._keys.waiting)

    def with_key(self, suite: Suite | None = None) -> Self:
        """Return a ring with one more encryption key, which opens and does not seal yet: the first step of a rotation.

        Every replica must hold the key before one of them seals with it.
        """
        return self._with(replace(self._keys, encryption=(*self._keys.encryption, _next(self._keys.encryption, suite or self._suite))))

    def with_newest_primary(self) -> Self:
        """Return a ring that seals with its newest key: the second step of a rotation."""
        return self._with(replace(self._keys, primary=self._keys.encryption[-1].id))

    def rotated(self, suite: Suite | None = None) -> Self:
        """Return a ring after both steps at once, for a service with one replica."""
        return self.with_key(suite).with_newest_primary()

    def without_outdated_keys(self) -> Self:
        """Return a ring without the keys older than its primary: the last step, when nothing `is_outdated` any more."""
        return self._with(replace(self._keys, encryption=(self._keys.sealing, *self._keys.waiting)))

    def with_blind_index(self, suite: Suite | None = None) -> Self:
        """Return a ring that finds by one more blind index and does not write it yet: the first step of a re-indexing."""
        return self._with(replace(self._keys, blind_index=(*self._keys.blind_index, _next(self._keys.blind_index, suite or self._suite))))

    def with_newest_blind_index_first(self) -> Self:
        """Return a ring that writes its newest blind index and finds by all of them: the second step."""
        *older, newest = self._keys.blind_index
        return self._with(replace(self._keys, blind_index=(newest, *older)))

    def without_old_blind_indexes(self) -> Self:
        """Return a ring that finds only by the blind index it writes: the last step, when every row was indexed again."""
        return self._with(replace(self._keys, blind_index=self._keys.blind_index[:1]))

    def seal(self, plaintext: bytes, *, context: bytes) -> bytes:
        """Seal under the primary key for one place, as `crypto.context` names it."""
        return seal_under(self._cipher, self._head, plaintext, context)

    def open(self, sealed: bytes, *, context: bytes) -> bytes:
        """Open what any key of the ring sealed; UnknownKey or SealBroken when that cannot be."""
        suite, key_id = read_head(sealed)
        cipher = self._ciphers.get(bytes(sealed[:HEAD_BYTES]))
        if cipher is None:
            message = f"no key {key_id} of suite {suite} is on the ring"
            raise UnknownKey(message)
        return open_under(cipher, sealed, context)

    def is_outdated(self, sealed: bytes) -> bool:
        """Tell whether a value was sealed under a key older than the primary, so that a rotation has yet to reach it.

        What a replica that is a step ahead sealed under a newer key is not: two replicas would seal it to and fro.
        """
        return sealed.startswith(self._older)

    def blind_index(self, domain: str, normalised: str) -> bytes:
        """Return the 32 bytes under which a value of a domain (`phone`) is stored, and found without being readable."""
        return self._blind[0].digest(_prefix(domain) + normalised.encode())

    def blind_indexes(self, domain: str, normalised: str) -> tuple[bytes, ...]:
        """Return every index under which the value may be stored; more than one only while a re-indexing is under way."""
        message = _prefix(domain) + normalised.encode()
        return tuple(mac.digest(message) for mac in self._blind)

    def mac(self, purpose: str, message: bytes) -> bytes:
        """Return the 32-byte authentication code of a message for one purpose."""
        return self._token.digest(_prefix(purpose) + message)

    def fingerprint(self, message: bytes) -> bytes:
        """Return the 32 bytes that tell two requests apart without giving away what they say."""
        return self._fingerprint.digest(message)

    def new_data_key(self, *, context: bytes = b"") -> tuple[DataKey, bytes]:
        """Return a key for one record, and the same key wrapped, to be stored with the record.

        A context binds the wrapped key to its row, as it binds a sealed value.
        """
        key = self._suite.new_key()
        return DataKey(self._suite, key), self.seal(pack(self._suite, key), context=_WRAPPED_FOR + context)

    def unwrap(self, wrapped: bytes, *, context: bytes = b"") -> DataKey:
        """Return a record's key from its wrapped form."""
        return unpack(self.open(wrapped, context=_WRAPPED_FOR + context), self._suites)

    def rewrap(self, wrapped: bytes, *, context: bytes = b"") -> bytes:
        """Wrap a record's key again under the primary key; the fields sealed under it stay as they are."""
        return self.seal(self.open(wrapped, context=_WRAPPED_FOR + context), context=_WRAPPED_FOR + context)

    def _with(self, keys: Keys) -> Self:
        return type(self)(keys, self._suites.values())


def _next(keys: Iterable[Key], suite: Suite) -> Key:
    return Key(max(key.id for key in keys) + 1, suite, suite.new_key())


@lru_cache(maxsize=256)
def _prefix(name: str) -> bytes:
    """Keep domains and purposes apart: the length says where the name ends."""
    encoded = name.encode()
    return len(encoded).to_bytes(2, "big") + encoded
