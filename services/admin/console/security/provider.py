"""Signing in through another provider (OpenID Connect): code flow with PKCE (RFC 7636), state and nonce.

The provider says who somebody is, and nothing else: what an account may do stays here, and whoever has none is refused.
"""

from __future__ import annotations

import json
import secrets
import ssl
import time
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Any, Final
from urllib.parse import urlencode

import httpx2
import jwt
import structlog
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.httpx_client import AsyncOAuth2Client

from services.admin.console.config import Settings
from services.admin.console.security.sign_in import NotSignedIn
from shared.crypto import CryptoFailure, KeyRing

COOKIE: Final = "wushe_oidc"
MINUTES: Final = 10
"""So long somebody may take at the provider."""
UNFINISHED: Final = "统一身份认证没有完成，请重新登录"
AWAY: Final = "统一身份认证服务暂时不可用，请稍后再试"

_CONTEXT: Final = b"oidc"
_PATIENCE_SECONDS: Final = 10.0
_KNOWN_SECONDS: Final = 600.0
_ALGORITHMS: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA")
"""Signatures that only the provider can make: no `none`, and none by a secret that we know, too."""

_log = structlog.get_logger(__name__)


@dataclass(frozen=True, slots=True)
class Begun:
    """A sign-in on its way: where the browser goes, and what it carries back in a cookie that nobody else can read or make."""

    url: str
    sealed: str


@dataclass(frozen=True, slots=True)
class Vouched:
    """Whom the provider vouches for, and where they wanted to go."""

    login: str
    target: str
    id_token: str
    """What it said of them, to be shown to it again when they sign out."""


@dataclass(slots=True)
class Provider:
    """The provider that the settings name."""

    settings: Settings
    keyring: KeyRing
    _known: tuple[float, dict[str, Any]] = field(default=(0.0, {}))

    async def begin(self, callback: str, target: str) -> Begun:
        """Return where somebody signs in. Raises NotSignedIn where the provider does not answer."""
        state, nonce, verifier = (secrets.token_urlsafe(32) for _ in range(3))
        metadata = await self._metadata()
        async with self._client(callback) as client:
            url, _ = client.create_authorization_url(metadata["authorization_endpoint"], state=state, nonce=nonce, code_verifier=verifier)
        kept = {"state": state, "nonce": nonce, "verifier": verifier, "target": target, "until": time.time() + MINUTES * 60}
        return Begun(url, self.keyring.seal(json.dumps(kept).encode(), context=_CONTEXT).hex())

    async def finish(self, sealed: str, callback: str, answered: dict[str, str]) -> Vouched:
        """Return whom the provider vouches for, in its answer to what this browser began. Raises NotSignedIn."""
        kept = self._kept(sealed)
        if not secrets.compare_digest(answered.get("state", ""), kept["state"]) or not answered.get("code"):
            raise NotSignedIn(UNFINISHED)
        if answered.get("iss", self.settings.oidc_issuer) != self.settings.oidc_issuer:  # RFC 9207: another provider's answer
            raise NotSignedIn(UNFINISHED)
        metadata = await self._metadata()
        try:
            async with self._client(callback) as client:
                endpoint, code = metadata["token_endpoint"], answered["code"]
                tokens = await client.fetch_token(endpoint, code=code, code_verifier=kept["verifier"])
                claims = await self._claims(client, metadata, tokens["id_token"], kept["nonce"])
        except (AuthlibBaseError, jwt.PyJWTError, KeyError, ValueError) as fault:
            _log.warning("oidc_refused", failure=type(fault).__name__)
            raise NotSignedIn(UNFINISHED) from None
        except httpx2.HTTPError as fault:
            _log.warning("oidc_away", failure=type(fault).__name__)
            raise NotSignedIn(AWAY) from None
        return Vouched(str(claims.get(self.settings.oidc_claim, "")).strip().lower(), kept["target"], tokens["id_token"])

    async def leaving(self, id_token: str, back: str) -> str:
        """Return where somebody's session at the provider ends (OpenID Connect RP-Initiated Logout); empty where it offers that nowhere."""
        try:
            endpoint = str((await self._metadata()).get("end_session_endpoint", ""))
        except NotSignedIn:  # it is away: the session here ends all the same
            return ""
        query = {"id_token_hint": id_token, "client_id": self.settings.oidc_client_id, "post_logout_redirect_uri": back}
        return f"{endpoint}{'&' if '?' in endpoint else '?'}{urlencode(query)}" if endpoint else ""

    async def _claims(self, client: Any, metadata: dict[str, Any], token: str, nonce: str) -> dict[str, Any]:
        """Return what an ID token says, once it is proven to be the provider's, for us, and for this sign-in."""
        answer = await client.request("GET", metadata["jwks_uri"], withhold_token=True)
        keys = {key.key_id: key for key in jwt.PyJWKSet.from_dict(answer.json()).keys}
        key = keys[jwt.get_unverified_header(token).get("kid")]
        required: Any = {"require": ["exp", "iat", "iss", "aud", "sub", "nonce"]}
        audience, issuer = self.settings.oidc_client_id, self.settings.oidc_issuer
        claims: dict[str, Any] = jwt.decode(
            token, key.key, algorithms=list(_ALGORITHMS), audience=audience, issuer=issuer, options=required, leeway=30
        )
        if not secrets.compare_digest(str(claims["nonce"]), nonce) or claims.get("azp", audience) != audience:
            raise jwt.InvalidTokenError("not for this sign-in")
        if self.settings.oidc_claim in claims or "userinfo_endpoint" not in metadata:
            return claims
        more = (await client.get(metadata["userinfo_endpoint"])).json()  # many providers keep the ID token short
        if more.get("sub") != claims["sub"]:
            raise jwt.InvalidTokenError("about somebody else")
        return {**more, **claims}

    async def _metadata(self) -> dict[str, Any]:
        """Return what the provider says of itself (OpenID Connect Discovery), known for some minutes."""
        until, known = self._known
        if until > time.monotonic():
            return known
        try:
            async with httpx2.AsyncClient(timeout=_PATIENCE_SECONDS, verify=_trusted()) as client:
                answer = await client.get(f"{self.settings.oidc_issuer.rstrip('/')}/.well-known/openid-configuration")
            told: dict[str, Any] = answer.json() if answer.status_code == HTTPStatus.OK else {}
        except (httpx2.HTTPError, ValueError):
            told = {}
        if told.get("issuer") != self.settings.oidc_issuer:
            _log.warning("oidc_away", failure="discovery")
            raise NotSignedIn(AWAY)
        self._known = (time.monotonic() + _KNOWN_SECONDS, told)
        return told

    def _client(self, callback: str) -> Any:
        return AsyncOAuth2Client(
            client_id=self.settings.oidc_client_id,
            client_secret=self.settings.oidc_secret(),
            scope=self.settings.oidc_scope,
            redirect_uri=callback,
            code_challenge_method="S256",
            timeout=_PATIENCE_SECONDS,
            verify=_trusted(),
        )

    def _kept(self, sealed: str) -> dict[str, Any]:
        try:
            kept: dict[str, Any] = json.loads(self.keyring.open(bytes.fromhex(sealed), context=_CONTEXT))
        except (ValueError, CryptoFailure):
            raise NotSignedIn(UNFINISHED) from None
        if kept["until"] < time.time():
            raise NotSignedIn(UNFINISHED)
        return kept


def _trusted() -> ssl.SSLContext:
    """Trust whom the machine trusts: a government's provider has a certificate of an authority of its own."""
    return ssl.create_default_context()
