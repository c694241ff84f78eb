"""What a service is told from outside: environment variables with the prefix `WUSHE_`, secrets from files."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Self
from urllib.parse import quote, urlsplit, urlunsplit

from pydantic import Field, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict


class LogFormat(StrEnum):
    """How log lines look."""

    JSON = "json"
    CONSOLE = "console"


class ServiceSettings(BaseSettings):
    """The settings every service has. A service adds its own in `config.py`, with defaults that are safe.

    No secret is given on a command line or needs to stand in a variable: whatever is secret has a `…_file`.
    """

    model_config = SettingsConfigDict(env_prefix="WUSHE_", frozen=True, extra="ignore", hide_input_in_errors=True)

    database_url: str = Field(repr=False)
    """`postgresql://user@host:port/database`."""
    database_password_file: Path | None = None
    """Holds the password of `database_url`."""
    database_pool_size: int = Field(default=8, ge=1, le=200)
    """How many connections to the database this process may hold."""
    nats_url: str
    """`nats://host:port`, several by comma."""
    nats_user: str = ""
    """Whom the bus knows this service as; it may use its own subjects only."""
    nats_password_file: Path | None = None
    """Holds the password of `nats_user`."""
    nats_monitor_url: str = ""
    """`http://host:port` of the server's monitor; with it the service asserts that every message is synced to disk."""

    listen: str = "127.0.0.1:0"
    """Where calls are answered; port 0 takes a free one."""
    metrics_listen: str = "127.0.0.1:0"
    """Where Prometheus reads; empty switches the endpoint off."""
    tls_certificate_file: Path | None = None
    """This service's certificate chain (PEM); without it calls are answered without TLS. Read again when it is replaced."""
    tls_key_file: Path | None = None
    """The key of that certificate, given together with it, and replaced together with it."""
    tls_client_authority_file: Path | None = None
    """When given, only clients with a certificate of this authority are answered (mutual TLS). Read again when it is replaced."""

    token_issuer: str
    """The `iss` that every token must name."""
    token_audience: str
    """The `aud` that every token must name."""
    token_jwks: str
    """Public keys of the issuer: path of a JWKS file, or an `https://` address."""

    keyring_file: Path
    """The key ring as JSON, readable by this service alone."""
    anchor_file: Path
    """Where the head of the audit chain is noted, outside the database."""

    peers: dict[str, str] = Field(default_factory=dict)
    """Other services by name: `{"directory": "127.0.0.1:7101"}`."""
    peer_authority_file: Path | None = None
    """Certificate authority of the other services; without it they are called without TLS. Read again when it is replaced."""
    service_token_file: Path | None = None
    """This service's own token, for calls that no caller asked for; read again when the file changes."""

    default_deadline_seconds: float = Field(default=30.0, gt=0)
    """How long a call may take whose client set no deadline."""
    default_stream_deadline_seconds: float = Field(default=3600.0, gt=0)
    """The same for streams."""
    max_request_bytes: int = Field(default=4 * 1024 * 1024, ge=1024)
    """The largest message a client may send."""
    max_concurrent_calls: int = Field(default=1000, ge=1)
    """More calls at once than this are refused instead of queued."""
    max_connection_age_seconds: float = Field(default=600.0, gt=0)
    """After this a client is asked to connect again, so that new replicas get their share."""
    drain_seconds: float = Field(default=20.0, ge=0)
    """How long calls under way may take to end when the service is told to stop."""

    log_level: str = Field(default="info", pattern="^(debug|info|warning|error)$")
    """`debug`, `info`, `warning` or `error`."""
    log_format: LogFormat = LogFormat.JSON
    """`json`, an object a line, or `console`, for people."""

    @model_validator(mode="after")
    def _parts_fit_together(self) -> Self:
        if (self.tls_certificate_file is None) != (self.tls_key_file is None):
            message = "tls_certificate_file and tls_key_file are given together or not at all"
            raise ValueError(message)
        if self.tls_client_authority_file is not None and self.tls_certificate_file is None:
            message = "tls_client_authority_file needs tls_certificate_file and tls_key_file"
            raise ValueError(message)
        if self.token_jwks.startswith("http://"):
            message = "token_jwks over plain http could be forged: use https or a file"
            raise ValueError(message)
        return self

    def database_address(self) -> str:
        """Return `database_url` with the password from its file."""
        if self.database_password_file is None:
            return self.database_url
        parts = urlsplit(self.database_url)
        host = parts.netloc.rpartition("@")[2]
        password = quote(self.database_password_file.read_text(encoding="utf-8").strip(), safe="")
        return urlunsplit(parts._replace(netloc=f"{quote(parts.username or '', safe='')}:{password}@{host}"))

    def nats_password(self) -> str:
        """Return the password for NATS; empty when no file is given."""
        return "" if self.nats_password_file is None else self.nats_password_file.read_text(encoding="utf-8").strip()
