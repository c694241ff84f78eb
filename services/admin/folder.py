"""What lies where in the folder of a local run (`.wushe` unless told otherwise)."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, Self

from shared.embedded import files
from shared.embedded.identity import Identity


@dataclass(frozen=True, slots=True)
class Folder:
    """The folder of one local run: data, keys, logs, state."""

    path: Path

    @property
    def postgres(self) -> Path:
        """PostgreSQL's data, password and log."""
        return self.path / "postgres"

    @property
    def nats(self) -> Path:
        """JetStream's store, the users' passwords, configuration and log."""
        return self.path / "nats"

    @property
    def signing_key(self) -> Path:
        """The local development key that signs tokens; never a production key."""
        return self.path / "token-signing-key.pem"

    @property
    def jwks(self) -> Path:
        """The public half, as the services read it."""
        return self.path / "jwks.json"

    @property
    def first_password(self) -> Path:
        """The password of the console's first account, which is changed at the first sign-in."""
        return self.service("admin") / "first-password"

    @property
    def state(self) -> Path:
        """What runs now; written by `wushe up`, read by the other commands."""
        return self.path / "state.json"

    @property
    def log(self) -> Path:
        """What a detached `wushe up` had to say."""
        return self.path / "up.log"

    def service(self, name: str) -> Path:
        """Return a service's own folder: settings, password, key ring, anchor of the audit chain, log."""
        return self.path / "services" / name

    def environment(self, service: str) -> dict[str, str]:
        """Return the settings that a service was last started with; FileNotFoundError before the first `wushe up`."""
        lines = (self.service(service) / "environment").read_text(encoding="utf-8").splitlines()
        return {name: value.strip("'") for name, _, value in (line.partition("=") for line in lines)}

    def key_ring(self, service: str) -> Path:
        """Return the keys of what a service seals."""
        return self.service(service) / "key-ring.json"


@dataclass(frozen=True, slots=True)
class Running:
    """One child: where it answers and which process it is."""

    address: str
    process: str
    metrics: str = ""

    def alive(self) -> bool:
        """Tell whether the process still runs."""
        identity = Identity.parse(self.process)
        return identity is not None and identity.alive()


@dataclass(frozen=True, slots=True)
class State:
    """One run of `wushe up`."""

    supervisor: str
    healthy: bool = False
    services: dict[str, Running] = field(default_factory=dict)
    infrastructure: dict[str, Running] = field(default_factory=dict)

    def write(self, path: Path) -> None:
        """Replace the file at once."""
        files.write_whole(path, json.dumps(asdict(self), indent=2) + "\n")

    @classmethod
    def read(cls, path: Path) -> Self | None:
        """Return the state of a run that still runs, None when there is none."""
        try:
            told: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return None
        identity = Identity.parse(told["supervisor"])
        if identity is None or not identity.alive():
            return None
        parts = {part: {name: Running(**child) for name, child in told[part].items()} for part in ("services", "infrastructure")}
        return cls(told["supervisor"], told["healthy"], **parts)
