"""Cipher suites: a cipher for sealing and a keyed hash for look-ups, always chosen together.

Two come with the kit. A certified cryptographic module (密码模块, GB/T 39786) takes their place by being another `Suite`:
what it calls a key may be a handle to one that never leaves the module.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Protocol

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.ciphers import Cipher as RawCipher
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.ciphers.algorithms import SM4
from cryptography.hazmat.primitives.ciphers.modes import GCM

from shared.crypto.failures import SealBroken, UnknownSuite

NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16


class Cipher(Protocol):
    """An authenticated cipher that holds its key."""

    def encrypt(self, nonce: bytes, plaintext: bytes, context: bytes, /) -> bytes:
        """Return ciphertext and tag."""
        ...

    def decrypt(self, nonce: bytes, ciphertext: bytes, context: bytes, /) -> bytes:
        """Return the plaintext of ciphertext and tag, or raise SealBroken."""
        ...


class Mac(Protocol):
    """A keyed hash that holds its key."""

    def digest(self, message: bytes, /) -> bytes:
        """Return the 32-byte authentication code of a message."""
        ...


class Suite(Protocol):
    """A cipher and a keyed hash that belong together."""

    @property
    def code(self) -> int:
        """The byte that marks what the suite sealed; never given to another suite."""
        ...

    @property
    def name(self) -> str:
        """The name in key ring files."""
        ...

    def new_key(self) -> bytes:
        """Return a fresh key, or a handle to one, for either purpose."""
        ...

    def cipher(self, key: bytes) -> Cipher:
        """Return the cipher under a key; ValueError when the key does not fit."""
        ...

    def mac(self, key: bytes) -> Mac:
        """Return the keyed hash under a key; ValueError when the key does not fit."""
        ...


class _AesGcm:
    __slots__ = ("_aead", "encrypt")

    def __init__(self, key: bytes) -> None:
        self._aead = AESGCM(key)
        self.encrypt: Callable[[bytes, bytes, bytes], bytes] = self._aead.encrypt  # no wrapper on the hot path

    def decrypt(self, nonce: bytes, ciphertext: bytes, context: bytes, /) -> bytes:
        try:
            return self._aead.decrypt(nonce, ciphertext, context)
        except (InvalidTag, ValueError):
            raise SealBroken("the sealed value does not belong here or was altered") from None


class _Sm4Gcm:
    __slots__ = ("_algorithm",)

    def __init__(self, key: bytes) -> None:
        self._algorithm = SM4(key)

    def encrypt(self, nonce: bytes, plaintext: bytes, context: bytes, /) -> bytes:
        encryptor = RawCipher(self._algorithm, GCM(nonce)).encryptor()
        encryptor.authenticate_additional_data(context)
        ciphertext = encryptor.update(plaintext)
        encryptor.finalize()
        return ciphertext + encryptor.tag

    def decrypt(self, nonce: bytes, ciphertext: bytes, context: bytes, /) -> bytes:
        try:
            decryptor = RawCipher(self._algorithm, GCM(nonce, ciphertext[-TAG_BYTES:])).decryptor()
            decryptor.authenticate_additional_data(context)
            plaintext = decryptor.update(ciphertext[:-TAG_BYTES])
            decryptor.finalize()
        except (InvalidTag, ValueError):
            raise SealBroken("the sealed value does not belong here or was altered") from None
        return plaintext


class _Hmac:
    __slots__ = ("_keyed",)

    def __init__(self, key: bytes, algorithm: hashes.HashAlgorithm) -> None:
        self._keyed = hmac.HMAC(key, algorithm)

    def digest(self, message: bytes, /) -> bytes:
        keyed = self._keyed.copy()  # the key schedule is done once; copying its state is half the price
        keyed.update(message)
        return keyed.finalize()


@dataclass(frozen=True, slots=True)
class _Software:
    """A suite computed in this process by OpenSSL."""

    code: int
    name: str
    key_bytes: int
    _cipher: Callable[[bytes], Cipher]
    _hash: hashes.HashAlgorithm

    def new_key(self) -> bytes:
        return os.urandom(self.key_bytes)

    def cipher(self, key: bytes) -> Cipher:
        self._check(key)
        return self._cipher(key)

    def mac(self, key: bytes) -> Mac:
        self._check(key)
        return _Hmac(key, self._hash)

    def _check(self, key: bytes) -> None:
        if len(key) != self.key_bytes:
            message = f"a key of {self.name} has {self.key_bytes} bytes"
            raise ValueError(message)


SM4_GCM: Final[Suite] = _Software(1, "sm4-gcm-hmac-sm3", 16, _Sm4Gcm, hashes.SM3())
"""SM4-GCM (GB/T 32907, RFC 8998) with HMAC-SM3 (GB/T 32905)."""

AES_256_GCM: Final[Suite] = _Software(2, "aes-256-gcm-hmac-sha256", 32, _AesGcm, hashes.SHA256())
"""AES-256-GCM (NIST SP 800-38D) with HMAC-SHA256."""

SUITES: Final[tuple[Suite, ...]] = (SM4_GCM, AES_256_GCM)
"""What the kit itself can seal with."""


def suite_named(name: str, suites: tuple[Suite, ...] = SUITES) -> Suite:
    """Return the suite of that name, or raise UnknownSuite."""
    for suite in suites:
        if suite.name == name:
            return suite
    message = f"no suite is called {name!r}; there are {', '.join(suite.name for suite in suites)}"
    raise UnknownSuite(message)
