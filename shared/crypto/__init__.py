"""Encryption at rest, blind look-up and authentication codes, from one key ring.

`suites` says how (SM4 with SM3, or AES with SHA-256, or a certified module in their place), `key_ring` says with which
key, `data_keys` gives a record a key of its own, so that destroying that key destroys the record's fields.
"""

from __future__ import annotations

from shared.crypto.data_keys import DataKey
from shared.crypto.failures import CryptoFailure, KeyRingUnusable, SealBroken, UnknownKey, UnknownSuite
from shared.crypto.key_ring import KeyRing
from shared.crypto.sealing import context
from shared.crypto.suites import AES_256_GCM, SM4_GCM, SUITES, Cipher, Mac, Suite, suite_named

__all__ = [
    "AES_256_GCM",
    "SM4_GCM",
    "SUITES",
    "Cipher",
    "CryptoFailure",
    "DataKey",
    "KeyRing",
    "KeyRingUnusable",
    "Mac",
    "SealBroken",
    "Suite",
    "UnknownKey",
    "UnknownSuite",
    "context",
    "suite_named",
]
