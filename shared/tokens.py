"""Turns a bearer token into a Caller, or refuses it.

A token is a JWT of the configured issuer for the configured audience, with the claims `sub`, `exp` and
`grants: [{"role": "registrar", "division": "130402"}]`. The algorithm follows from the key, never from the token.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Mapping
from typing import Any, Final

import jwt

from shared.caller import Caller, Grant, Role
from shared.jwks import KeySource, VerificationKey, key_source
from shared.refusals import Unauthenticated
from shared.settings import ServiceSettings

LONGEST_TOKEN: Final = 8192
LONGEST_SUBJECT: Final = 255
CLOCK_SKEW_SECONDS: Final = 10
_REMEMBERED: Final = 10_000
_ROLES: Final = {role.value: role for role in Role}


class TokenVerifier:
    """Verifies tokens, each text once: what was verified is remembered until it expires or the issuer's keys change."""

    def __init__(self, source: KeySource, *, issuer: str, audience: str) -> None:
        """Trust the tokens of one issuer for one audience."""
        self._source = source
        self._issuer = issuer
        self._audience = audience
        self._known: OrderedDict[str, tuple[Caller, float]] = OrderedDict()
        self._known_under: Mapping[str, VerificationKey] = {}

    @classmethod
    def from_settings(cls, settings: ServiceSettings) -> TokenVerifier:
        """Build the verifier that the settings describe."""
        return cls(key_source(settings.token_jwks), issuer=settings.token_issuer, audience=settings.token_audience)

    def remembered(self, token: str) -> Caller | None:
        """Return the caller of a token verified before and still good. This is what every call pays."""
        known = self._known.get(token)
        if known is None or known[1] <= time.time() or self._source.keys() is not self._known_under:
            return None
        self._known.move_to_end(token)
        return known[0]

    async def verify(self, token: str) -> Caller:
        """Return the caller of a token; raises Unauthenticated."""
        if not token:
            raise Unauthenticated("the call needs the metadata `authorization: Bearer <token>`")
        if len(token) > LONGEST_TOKEN:
            raise Unauthenticated("the token is too long")
        key, keys = await self._key_for(token)
        claims = self._claims(token, key)
        caller = _caller(claims)
        if keys is not self._known_under:
            self._known.clear()
            self._known_under = keys
        self._known[token] = (caller, float(claims["exp"]))
        if len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return caller

    async def _key_for(self, token: str) -> tuple[VerificationKey, Mapping[str, VerificationKey]]:
        try:
            header = jwt.get_unverified_header(token)
        except jwt.PyJWTError:
            raise Unauthenticated("the token is not a JWT") from None
        kid = header.get("kid")
        if not isinstance(kid, str):
            raise Unauthenticated("the token names no key (kid)")
        keys = self._source.keys()
        if kid not in keys:
            await self._source.refresh()
            keys = self._source.keys()
        key = keys.get(kid)
        if key is None:
            raise Unauthenticated("the token is signed with a key that the issuer does not publish")
        if header.get("alg") != key.algorithm:
            raise Unauthenticated("the token is signed with an algorithm that does not belong to its key")
        return key, keys

    def _claims(self, token: str, key: VerificationKey) -> dict[str, Any]:
        try:
            return jwt.decode(
                token,
                key.key,
                algorithms=[key.algorithm],
                audience=self._audience,
                issuer=self._issuer,
                leeway=CLOCK_SKEW_SECONDS,
                options={"require": ["exp", "iss", "aud", "sub"]},
            )
        except jwt.ExpiredSignatureError:
            raise Unauthenticated("the token has expired") from None
        except jwt.InvalidIssuerError:
            raise Unauthenticated("the token is of another issuer") from None
        except jwt.InvalidAudienceError:
            raise Unauthenticated("the token is for another audience") from None
        except jwt.MissingRequiredClaimError as missing:
            raise Unauthenticated(f"the token lacks the claim {missing.claim}") from None
        except jwt.PyJWTError:
            raise Unauthenticated("the token does not verify") from None


def _caller(claims: Mapping[str, Any]) -> Caller:
    """Read subject and grants. A role that this version does not know grants nothing; anything malformed refuses the token."""
    subject, grants = claims["sub"], claims.get("grants", [])
    if not isinstance(subject, str) or not 0 < len(subject) <= LONGEST_SUBJECT or not isinstance(grants, list):
        raise Unauthenticated("the token's subject or grants are malformed")
    try:
        return Caller(subject, tuple(Grant(_ROLES[grant["role"]], str(grant["division"])) for grant in grants if grant["role"] in _ROLES))
    except (KeyError, TypeError, ValueError):
        raise Unauthenticated("the token's grants are malformed") from None
