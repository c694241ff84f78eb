"""What the console is told from outside, beyond what every service is told."""

from __future__ import annotations

from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from pydantic import Field, model_validator

from shared.settings import ServiceSettings


class Settings(ServiceSettings):
    """Settings of the console; environment variables with the prefix `WUSHE_`."""

    token_signing_key_file: Path
    """Key (PEM, Ed25519) by which the console signs the tokens of those who signed in here; the services know its public half."""
    token_minutes: int = Field(default=10, ge=1, le=60)
    """How long such a token lives; a new one is made with each page, so it need not be long."""
    idle_minutes: int = Field(default=30, ge=1)
    """After so long without a page somebody has to sign in again."""
    session_hours: int = Field(default=12, ge=1)
    """After so long somebody has to sign in again, however busy."""
    failures_before_captcha: int = Field(default=3, ge=1)
    """So many wrong passwords of one account or one address, and a picture has to be read."""
    failures_before_lockout: int = Field(default=5, ge=1)
    """So many wrong passwords in a row, and the account is locked for a while."""
    lockout_minutes: int = Field(default=15, ge=1)
    """How long it is locked."""
    secure_cookies: bool = False
    """Whether the browser may send the session over TLS only: on wherever people sign in over a network."""
    separated_administrators: bool = True
    """Whether three people keep accounts, grant roles and read logs (三员分立): the first accounts are three then, and whoever does one of
    these does nothing in the registry."""
    public_address: str = ""
    """Under which address anybody reaches this console (`https://wushe.example`), as it stands in the QR codes of papers; empty, it is the
    one by which the paper was asked for."""
    verify_per_minute: float = Field(default=20.0, gt=0)
    """How many papers one address may have verified on the public page; behind a proxy the proxy's `x-forwarded-for` tells whose it is."""
    clear_export_most: int = Field(default=1000, ge=1, le=1000)
    """How many people one file with numbers in clear may hold."""
    clear_export_minutes: int = Field(default=30, ge=1, le=1440)
    """How long such a file can be fetched; then it is deleted."""
    map_file: Path | None = None
    """GeoJSON of the counties, each feature with its division code as `id`; a sketch (示意图) is shown where none is given."""
    first_password_file: Path | None = None
    """Where the passwords of the first accounts are left when there is none yet: a line each, with the login where they are several."""

    oidc_issuer: str = ""
    """The OpenID provider by which people may sign in beside a password (`https://…`), as its discovery document names it; empty, none."""
    oidc_client_id: str = ""
    """How the provider knows this console."""
    oidc_client_secret_file: Path | None = None
    """Holds the secret that goes with it."""
    oidc_claim: str = "preferred_username"
    """The claim that is an account's login; what the account may do is said here, never by the provider."""
    oidc_scope: str = "openid profile"
    """What is asked of the provider."""
    oidc_label: str = "统一身份认证"
    """What the provider is called on the page."""

    @model_validator(mode="after")
    def _provider_is_whole(self) -> Self:
        if not self.oidc_issuer:
            return self
        if not self.oidc_client_id or self.oidc_client_secret_file is None:
            message = "oidc_issuer needs oidc_client_id and oidc_client_secret_file"
            raise ValueError(message)
        address = urlsplit(self.oidc_issuer)
        if address.scheme != "https" and address.hostname not in {"127.0.0.1", "::1", "localhost"}:
            message = "oidc_issuer over plain http could be forged: use https"
            raise ValueError(message)
        return self

    def oidc_secret(self) -> str:
        """Return the secret by which the provider knows this console."""
        return "" if self.oidc_client_secret_file is None else self.oidc_client_secret_file.read_text(encoding="utf-8").strip()
