"""What can go wrong with keys and seals. None is a refusal: no caller can mend it, so all of them end as INTERNAL.

No failure carries key material, plaintext or ciphertext, nor a cause that does.
"""

from __future__ import annotations


class CryptoFailure(Exception):
    """Keys or sealed values cannot be used."""


class SealBroken(CryptoFailure):
    """A sealed value was altered, moved to another place, or cut short."""


class UnknownKey(CryptoFailure):
    """A value was sealed under a key that the ring does not hold."""


class UnknownSuite(CryptoFailure):
    """A value or a key names a suite that this build does not have."""


class KeyRingUnusable(CryptoFailure):
    """The key ring file is missing, malformed, or readable by others."""
