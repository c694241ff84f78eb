"""The signed payload of a certificate: a compact JWS (RFC 7515) with `alg` EdDSA (RFC 8037), so that any JWT library verifies it offline.

The parties' own bytes are signed and sent, so there is no canonical form to agree on; ours is JSON without spaces, claims in a fixed order.
One-letter claims keep it below 300 characters, which a QR code of 57 modules holds at its medium level of correction.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from services.volunteer.domain.certificate import Certified, Issuer
from shared.numbered import Numbered

LARGEST: Final = 300
KID_LENGTH: Final = 8
"""Characters of a key's thumbprint that name it: 48 bits, among a handful of keys."""

Sign: TypeAlias = Callable[[bytes], bytes]


@dataclass(frozen=True, slots=True)
class Signer:
    """A signing key by name, and what it does."""

    kid: str
    sign: Sign


def signed(numbered: Numbered, issuer: Issuer, certified: Certified, issued_on: str, signer: Signer) -> str:
    """Return the payload of a certificate that is issued on a day, signed. It says nothing about the person."""
    claims: dict[str, str | int] = {
        "n": numbered.number,
        "c": numbered.check_code,
        "i": issuer.credit_code,
        "d": issued_on,
        "m": certified.minutes,
        "f": certified.first_day.isoformat(),
        "t": certified.last_day.isoformat(),
    }
    body = f"{_part({'alg': 'EdDSA', 'kid': signer.kid})}.{_part(claims)}"
    return f"{body}.{base64url(signer.sign(body.encode('ascii')))}"


def key_id(public_key: bytes) -> str:
    """Return the name of an Ed25519 key: the beginning of its JWK thumbprint (RFC 7638)."""
    canonical = json.dumps({"crv": "Ed25519", "kty": "OKP", "x": base64url(public_key)}, separators=(",", ":"))
    return base64url(hashlib.sha256(canonical.encode()).digest())[:KID_LENGTH]


def base64url(raw: bytes) -> str:
    """Return bytes as base64url without padding."""
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def _part(content: Mapping[str, str | int]) -> str:
    return base64url(json.dumps(content, separators=(",", ":")).encode("ascii"))
