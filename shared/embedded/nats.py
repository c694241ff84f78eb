"""A nats-server with JetStream on a folder of ours: every acknowledged message is on disk, every user has his own subjects."""

from __future__ import annotations

import json
import secrets
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from shared.embedded import account as accounts
from shared.embedded import binaries, files
from shared.embedded.child import Child, Program
from shared.embedded.errors import PortTaken
from shared.embedded.ports import LOOPBACK, free_port
from shared.nats_demands import demand_durable, demand_version, monitor

OPERATOR = "operator"
"""May do everything in the data account: for the person who repairs streams, and for tests."""

SYSTEM = "system"
"""Sees the server itself, not the data."""


@dataclass(frozen=True, slots=True)
class User:
    """Who may connect, and the only subjects he may use."""

    name: str
    publish: Sequence[str] = (">",)
    subscribe: Sequence[str] = (">",)


@dataclass(frozen=True, slots=True)
class Server:
    """One nats-server: where its store is and where it listens."""

    folder: Path
    port: int
    monitor_port: int
    users: Sequence[User] = ()
    max_store: str = "64G"
    name: str = field(default_factory=lambda: f"wushe-{secrets.token_hex(4)}")
    """Tells it from another server that took its port."""

    @property
    def url(self) -> str:
        """Where clients connect; the user and the password are given beside it."""
        return f"nats://{LOOPBACK}:{self.port}"

    @property
    def monitor_url(self) -> str:
        """Where the server tells about itself."""
        return f"http://{LOOPBACK}:{self.monitor_port}"

    def password_file(self, user: str) -> Path:
        """Return the file that holds the password of `user`."""
        return self.folder / "passwords" / user

    def child(self) -> Child:
        """Return the server as a child that can be started; its configuration is written anew each time."""
        binary = binaries.nats_server()
        demand_recent(binary)
        account = accounts.for_folder(self.folder / "store")
        files.ensure_folder(self.folder)
        files.ensure_folder(self.folder / "passwords")
        store = self.folder / "store"
        store.mkdir(mode=0o700, exist_ok=True)
        accounts.own(store, account)
        configuration = files.write_secret(self.folder / "nats-server.conf", self._configuration(store))
        accounts.own(configuration, account)
        return Child(
            Program(
                name="nats-server",
                command=[str(binary), "-c", str(configuration)],
                folder=self.folder,
                account=account,
                stop_signal=signal.SIGTERM,
                ready=self.ready,
            )
        )

    def _configuration(self, store: Path) -> str:
        users = [User(OPERATOR), *self.users]
        return json.dumps(  # the configuration language contains JSON
            {
                "listen": f"{LOOPBACK}:{self.port}",
                "http": f"{LOOPBACK}:{self.monitor_port}",
                "server_name": self.name,
                "max_payload": 1_048_576,
                "jetstream": {
                    "store_dir": str(store),
                    "sync_interval": "always",
                    "max_file_store": self.max_store,
                    "max_memory_store": "64M",
                },
                "accounts": {
                    "SYS": {"users": [{"user": SYSTEM, "password": self._password(SYSTEM)}]},
                    "WUSHE": {"jetstream": "enabled", "users": [self._user(user) for user in users]},
                },
                "system_account": "SYS",
            },
            indent=2,
        )

    def _user(self, user: User) -> dict[str, object]:
        allowed = {"publish": {"allow": list(user.publish)}, "subscribe": {"allow": list(user.subscribe)}, "allow_responses": True}
        return {"user": user.name, "password": self._password(user.name), "permissions": allowed}

    def _password(self, user: str) -> str:
        file = self.password_file(user)
        if not file.exists():
            files.write_secret(file, secrets.token_urlsafe(24))
        return file.read_text(encoding="ascii").strip()

    def ready(self, _pid: int) -> bool:
        """Tell whether it answers; refuse it when it answers and cannot be trusted."""
        try:
            if monitor(self.monitor_url, "healthz").get("status") != "ok":
                return False
            if (answering := monitor(self.monitor_url, "varz").get("server_name")) != self.name:
                raise PortTaken(f"at {self.monitor_url} answers another nats-server, {answering}")
            demand_durable(self.monitor_url)
        except (OSError, ValueError):
            return False
        return True


def at(folder: Path, port: int | None = None, monitor_port: int | None = None, *, users: Sequence[User] = ()) -> Server:
    """Return the server of `folder`; without ports it takes free ones."""
    return Server(folder, free_port() if port is None else port, free_port() if monitor_port is None else monitor_port, users)


def demand_recent(binary: Path) -> None:
    """Refuse a server binary that is too old to be trusted with acknowledged messages."""
    done = subprocess.run([str(binary), "--version"], capture_output=True, text=True, check=False)
    demand_version(done.stdout.strip() or done.stderr.strip(), str(binary))
