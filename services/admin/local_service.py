"""One service of a local run: its files, its settings, its process."""

from __future__ import annotations

import json
import os
import secrets
import signal
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from services.admin import health, tokens
from services.admin.catalogue import METRICS_OFFSET, ServiceEntry
from services.admin.folder import Folder
from shared.caller import EVERYWHERE, Grant, Role
from shared.crypto.key_ring import KeyRing
from shared.embedded import files, nats, postgres
from shared.embedded.child import Child, Program
from shared.embedded.databases import OwnDatabase
from shared.embedded.ports import LOOPBACK, free_port
from shared.jetstream import permissions

DRAIN_SECONDS = 20
TOKEN_SECONDS = 24 * 3600
"""So old a service's own token is renewed, long before it ends."""
PYTHON = (sys.executable, "-P", "-m")
"""Without the current folder in front: what lies there must not shadow the project."""


@dataclass(frozen=True, slots=True)
class LocalService:
    """A service with the ports it got in this run."""

    entry: ServiceEntry
    folder: Folder
    port: int
    metrics_port: int

    @classmethod
    def placed(cls, entry: ServiceEntry, folder: Folder, port_base: int) -> LocalService:
        """Return the service on its ports above the base; base 0 takes free ones."""
        if port_base == 0:
            return cls(entry, folder, free_port(), free_port())
        port = port_base + entry.port_offset
        return cls(entry, folder, port, port + METRICS_OFFSET)

    @property
    def address(self) -> str:
        """Where it answers calls."""
        return f"{LOOPBACK}:{self.port}"

    @property
    def shown_address(self) -> str:
        """Where it answers, as people are told."""
        return f"http://{self.address}" if self.entry.web else self.address

    @property
    def metrics_address(self) -> str:
        """Where Prometheus reads; the console has no such place."""
        return "" if self.entry.web else f"{LOOPBACK}:{self.metrics_port}"

    def database(self) -> OwnDatabase:
        """Return the service's database, with a password that is made once."""
        return OwnDatabase(self.entry.name, self._secret("database.password"))

    def database_address(self, server: postgres.Server) -> str:
        """Return where the service's own role enters its database, with the password."""
        own = self.database()
        return f"postgresql://{own.name}:{own.password}@{LOOPBACK}:{server.port}/{own.name}"

    def nats_user(self) -> nats.User:
        """Return the service's user, who may use its own subjects only."""
        allowed = permissions(self.entry.name, package=self.entry.package, consumes=self.entry.consumes)
        return nats.User(self.entry.name, allowed.publish, allowed.subscribe)

    def settings(self, database: postgres.Server, bus: nats.Server, addresses: Mapping[str, str]) -> dict[str, str]:
        """Return what the service is told, and leave it in its folder for whoever wants to start it by hand.

        `addresses` are those of all services, by name.
        """
        own = files.ensure_folder(self.folder.service(self.entry.name))
        key_ring = self.folder.key_ring(self.entry.name)
        if not key_ring.exists():
            KeyRing.generate().save(key_ring)
        told = {
            "WUSHE_DATABASE_URL": f"postgresql://{self.entry.name}@{LOOPBACK}:{database.port}/{self.entry.name}",
            "WUSHE_DATABASE_PASSWORD_FILE": str(own / "database.password"),
            "WUSHE_NATS_URL": bus.url,
            "WUSHE_NATS_MONITOR_URL": bus.monitor_url,
            "WUSHE_LISTEN": self.address,
            "WUSHE_METRICS_LISTEN": self.metrics_address,
            "WUSHE_TOKEN_ISSUER": tokens.ISSUER,
            "WUSHE_TOKEN_AUDIENCE": tokens.AUDIENCE,
            "WUSHE_TOKEN_JWKS": str(self.folder.jwks),
            "WUSHE_KEYRING_FILE": str(key_ring),
            "WUSHE_ANCHOR_FILE": str(own / "audit-anchors.jsonl"),
            "WUSHE_DRAIN_SECONDS": str(DRAIN_SECONDS),
        }
        if not self.entry.web:
            told |= {"WUSHE_NATS_USER": self.entry.name, "WUSHE_NATS_PASSWORD_FILE": str(bus.password_file(self.entry.name))}
        if self.entry.web:
            told |= {
                "WUSHE_TOKEN_SIGNING_KEY_FILE": str(self.folder.signing_key),
                "WUSHE_FIRST_PASSWORD_FILE": str(self.folder.first_password),
            }
        if self.entry.calls:
            self._mint_token()
            told["WUSHE_PEERS"] = json.dumps({name: addresses[name] for name in self.entry.calls})
            told["WUSHE_SERVICE_TOKEN_FILE"] = str(self._token_file)
        files.write_whole(own / "environment", "".join(f"{name}='{value}'\n" for name, value in told.items()))
        return told

    def renew_token(self) -> None:
        """Replace the service's own token when it is a day old; the service reads the new one by itself."""
        if self.entry.calls and time.time() - self._token_file.stat().st_mtime > TOKEN_SECONDS:
            self._mint_token()

    def child(self, settings: dict[str, str]) -> Child:
        """Return the service as a child that can be started."""
        return Child(
            Program(
                name=self.entry.name,
                command=[*PYTHON, self.entry.module, "serve"],
                folder=self.folder.service(self.entry.name),
                stop_signal=signal.SIGTERM,
                stop_seconds=DRAIN_SECONDS + 5,
                environment=environment(settings),
                ready=lambda _pid: health.browsing(self.address) if self.entry.web else health.serving(self.address),
            )
        )

    def _mint_token(self) -> None:
        """Write the token by which the service calls others when it does so for nobody in particular."""
        token = tokens.mint(self.folder, f"service:{self.entry.name}", [Grant(Role.SYSTEM, EVERYWHERE)], tokens.LONGEST)
        files.write_secret(self._token_file, token)

    @property
    def _token_file(self) -> Path:
        return self.folder.service(self.entry.name) / "service.token"

    def _secret(self, name: str) -> str:
        own = files.ensure_folder(self.folder.service(self.entry.name))
        if not (own / name).exists():
            files.write_secret(own / name, secrets.token_urlsafe(24))
        return (own / name).read_text(encoding="ascii")


def environment(settings: dict[str, str]) -> dict[str, str]:
    """Return our own environment with the service's settings, and no other setting of ours that could leak into it."""
    inherited = {name: value for name, value in os.environ.items() if not name.startswith("WUSHE_") or name.startswith("WUSHE_LOG_")}
    return {**inherited, **settings}
