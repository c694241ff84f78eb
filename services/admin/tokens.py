"""Tokens for a local run, signed by a development key that lies beside the data. Production verifies those of an external issuer."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import time
import uuid
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Final

import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat, PublicFormat, load_pem_private_key

from services.admin.folder import Folder
from shared.caller import Grant
from shared.embedded import files

ISSUER: Final = "wushe-local-development"
AUDIENCE: Final = "wushe"
LONGEST: Final = timedelta(days=30)

_DURATION: Final = re.compile(r"(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?")


def ensure_signing_key(folder: Folder) -> None:
    """Make the development key and its public set when they are missing."""
    ensure_key(folder.signing_key)
    publish(folder.jwks, folder.signing_key)


def ensure_key(path: Path) -> None:
    """Make a key that signs tokens when it is missing."""
    if not path.exists():
        pem = Ed25519PrivateKey.generate().private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()).decode("ascii")
        files.write_secret(path, pem)


def publish(jwks: Path, *keys: Path) -> None:
    """Write the set of the public halves of keys, by which services know tokens."""
    public = [_public_jwk(signing_key(path)) for path in keys]
    files.write_whole(jwks, json.dumps({"keys": public}, indent=2) + "\n")


def mint(folder: Folder, subject: str, grants: Sequence[Grant], ttl: timedelta) -> str:
    """Return a token for a subject and what it is granted. FileNotFoundError before the first `wushe up`."""
    return signed(signing_key(folder.signing_key), subject, grants, ttl, issuer=ISSUER, audience=AUDIENCE)


def signed(key: Ed25519PrivateKey, subject: str, grants: Sequence[Grant], ttl: timedelta, *, issuer: str, audience: str) -> str:
    """Return a token signed by a key."""
    now = int(time.time())
    claims = {
        "iss": issuer,
        "aud": audience,
        "sub": subject,
        "iat": now,
        "exp": now + int(ttl.total_seconds()),
        "jti": str(uuid.uuid4()),
        "grants": [{"role": grant.role.value, "division": grant.division} for grant in grants],
    }
    return jwt.encode(claims, key, algorithm="EdDSA", headers={"kid": str(_public_jwk(key)["kid"])})


def duration(text: str) -> timedelta:
    """Read `8h`, `30m`, `1d12h`; ValueError says what is wrong."""
    found = _DURATION.fullmatch(text)
    if found is None or not any(found.groups()):
        raise ValueError(f"{text!r} is no duration: write 8h, 30m or 1d12h")
    days, hours, minutes, seconds = (int(part or 0) for part in found.groups())
    length = timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)
    if not timedelta(0) < length <= LONGEST:
        raise ValueError(f"a token lives from one second to {LONGEST.days} days")
    return length


def signing_key(path: Path) -> Ed25519PrivateKey:
    """Return the key in a PEM file. TypeError for one of another kind."""
    key = load_pem_private_key(path.read_bytes(), password=None)
    if not isinstance(key, Ed25519PrivateKey):
        raise TypeError(f"{path} holds no Ed25519 key")
    return key


def _public_jwk(key: Ed25519PrivateKey) -> dict[str, str]:
    """Return the public key as a JWK, named by its thumbprint (RFC 7638, RFC 8037)."""
    x = _base64url(key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))
    thumbprint = hashlib.sha256(json.dumps({"crv": "Ed25519", "kty": "OKP", "x": x}, separators=(",", ":")).encode()).digest()
    return {"kty": "OKP", "crv": "Ed25519", "x": x, "alg": "EdDSA", "use": "sig", "kid": _base64url(thumbprint)}


def _base64url(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")
