"""What the console is told from outside, beyond what every service is told."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

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
    map_file: Path | None = None
    """GeoJSON of the counties, each feature with its division code as `id`; a sketch (示意图) is shown where none is given."""
    first_password_file: Path | None = None
    """Where the password of the first account is left when there is no account yet."""
