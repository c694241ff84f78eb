"""An issuer of tokens for tests: honest ones, and every dishonest one a test can think of."""

from __future__ import annotations

import base64
import json
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

ISSUER, AUDIENCE = "https://issuer.test", "wushe"
ALGORITHMS: Mapping[str, type[jwt.algorithms.Algorithm]] = {
    "EdDSA": jwt.algorithms.OKPAlgorithm,
    "ES256": jwt.algorithms.ECAlgorithm,
    "RS256": jwt.algorithms.RSAAlgorithm,
}


class Issuer:
    """Signs tokens and publishes its keys in a file."""

    def __init__(self, folder: Path) -> None:
        self.jwks = folder / "jwks.json"
        self.keys: dict[str, tuple[str, Any]] = {}
        self.add("first", "EdDSA", Ed25519PrivateKey.generate())

    def add(self, kid: str, algorithm: str, key: Any) -> None:
        self.keys[kid] = (algorithm, key)
        self.publish()

    def withdraw(self, kid: str) -> None:
        del self.keys[kid]
        self.publish()

    def publish(self) -> None:
        whole = self.jwks.with_suffix(".new")
        whole.write_text(json.dumps({"keys": [self.public_jwk(kid) for kid in self.keys]}))
        whole.replace(self.jwks)

    def public_jwk(self, kid: str) -> dict[str, Any]:
        algorithm, key = self.keys[kid]
        public: Any = ALGORITHMS[algorithm]
        return {**json.loads(public.to_jwk(key.public_key())), "kid": kid, "use": "sig", "alg": algorithm}

    def token(self, *grants: tuple[str, str], kid: str = "first", headers: Mapping[str, Any] | None = None, **claims: Any) -> str:
        algorithm, key = self.keys[kid]
        named = {"kid": kid, **(headers or {})}
        return jwt.encode(
            self.claims(*grants, **claims), key, algorithm=algorithm, headers={k: v for k, v in named.items() if v is not None}
        )

    @staticmethod
    def claims(*grants: tuple[str, str], **claims: Any) -> dict[str, Any]:
        """Good claims, changed by `claims`; None takes one away."""
        good = {
            "iss": ISSUER,
            "aud": AUDIENCE,
            "sub": "somebody",
            "exp": int(time.time()) + 600,
            "grants": [{"role": role, "division": division} for role, division in grants],
        }
        return {name: value for name, value in (good | claims).items() if value is not None}


def by_hand(header: Mapping[str, Any], claims: Mapping[str, Any], signature: bytes = b"") -> str:
    """Put a token together that no library would sign."""
    parts = [json.dumps(header).encode(), json.dumps(claims).encode(), signature]
    return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts)


def p256() -> Any:
    return ec.generate_private_key(ec.SECP256R1())


def rsa_key(bits: int = 2048) -> Any:
    return rsa.generate_private_key(public_exponent=65537, key_size=bits)
