"""The stack under measurement: exactly what `wushe up` starts, in a folder of its own, on free ports."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from services.admin.folder import Folder, State
from shared.embedded import nats, postgres
from shared.embedded.files import ensure_folder
from shared.embedded.identity import Identity
from tests.bench import loader
from tests.bench.loader import ROOT, Load
from tests.bench.processes import cpu_seconds, listener, rest

COMMUNITIES = "/wushe.directory.v1.CommunityService/"
IDENTITY = "/wushe.directory.v1.IdentityService/"
VOLUNTEERS = "/wushe.volunteer.v1.VolunteerService/"
POSTS = "/wushe.social_work.v1.PostService/"
ORGANIZATIONS = "/wushe.incubation.v1.OrganizationService/"
APPLICATIONS = "/wushe.incubation.v1.ApplicationService/"
DONATIONS = "/wushe.charity.v1.DonationService/"
ROLE = "system"


class StackFailed(Exception):
    """The stack did not start; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Stack:
    """A running stack, with the processes whose work is counted."""

    folder: Folder
    seconds_to_healthy: float
    addresses: Mapping[str, str]
    """Where each service answers, by name."""
    services: Mapping[str, psutil.Process]
    database: psutil.Process
    bus: psutil.Process
    database_urls: Mapping[str, str]
    """Of each service's database, for the superuser, by name."""
    nats_url: str
    nats_password: str
    authorization: Path
    """The header of a caller who may do everything, for the loader."""

    @property
    def address(self) -> str:
        """Where the directory answers."""
        return self.addresses["directory"]

    @property
    def service(self) -> psutil.Process:
        """The directory's process."""
        return self.services["directory"]

    @property
    def database_url(self) -> str:
        """The address of the directory's database, for the superuser."""
        return self.database_urls["directory"]

    @property
    def token(self) -> str:
        """The same caller's header for clients in Python."""
        return self.authorization.read_text(encoding="ascii").strip()

    def mint(self, role: str, division: str) -> str:
        """Return a token of somebody else."""
        return _wushe(self.folder.path, "token", "mint", "--role", role, "--division", division).strip()

    def rest(self) -> None:
        """Wait until nothing is left to do from before: events to publish, blocks to seal, pages to write."""
        rest((*self.services.values(), self.database, self.bus))

    def load(self, method: str, bodies: Path, **options: object) -> tuple[Load, dict[str, float]]:
        """Load one method; return the figures and what a call cost each process, in microseconds of processor time."""
        called = method.split(".")[1]
        watched = {"service": self.services[called], "postgresql": self.database, "nats": self.bus}
        watched |= {name: process for name, process in self.services.items() if name != called}
        before = {name: cpu_seconds(process) for name, process in watched.items()}
        options.setdefault("authorization", self.authorization)
        load = loader.run(port_of(self.addresses[called]), method, bodies, **options)  # type: ignore[arg-type]
        cost = {f"{name}_us": round((cpu_seconds(process) - before[name]) / load.finished * 1e6, 1) for name, process in watched.items()}
        return load, cost | {"loader_us": round(load.loader_cpu_seconds / load.finished * 1e6, 1)}


def port_of(address: str) -> int:
    """Return the port of `host:port`."""
    return int(address.rpartition(":")[2])


@contextmanager
def folder() -> Iterator[Path]:
    """Return a folder for everything of this run; gone afterwards."""
    path = ensure_folder(Path(tempfile.mkdtemp(prefix="wushe-bench-")))
    try:
        yield path
    finally:
        shutil.rmtree(path, ignore_errors=True)


@contextmanager
def running(path: Path) -> Iterator[Stack]:
    """Run the stack on a folder for the block."""
    begun = time.monotonic()
    _wushe(path, "up", "--detach", "--port-base", "0")
    seconds = time.monotonic() - begun
    try:
        yield _describe(Folder(path), seconds)
    finally:
        _wushe(path, "down")


def _describe(folder: Folder, seconds: float) -> Stack:
    state = State.read(folder.state)
    assert state is not None, "the stack said it was healthy and is gone"
    addresses = {name: child.address for name, child in (state.services | state.infrastructure).items()}
    ports = {name: port_of(address) for name, address in addresses.items()}
    authorization = folder.path / "bench.authorization"
    token = _wushe(folder.path, "token", "mint", "--role", ROLE, "--division", "*", "--ttl", "8h").strip()
    authorization.write_text(f"Bearer {token}\n", encoding="ascii")
    services = {name: listener(ports[name]) for name in state.services}
    for name, process in services.items():
        identity = Identity.parse(state.services[name].process)
        assert identity is not None
        assert identity.pid == process.pid, f"another process answers on the port of {name}"
    return Stack(
        folder=folder,
        seconds_to_healthy=seconds,
        addresses={name: addresses[name] for name in services},
        services=services,
        database=listener(ports["postgres"]),
        bus=listener(ports["nats"]),
        database_urls={name: postgres.Server(folder.postgres, ports["postgres"]).admin_url(name) for name in services},
        nats_url=f"nats://{addresses['nats']}",
        nats_password=(folder.nats / "passwords" / nats.OPERATOR).read_text(encoding="ascii").strip(),
        authorization=authorization,
    )


def _wushe(path: Path, *arguments: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WUSHE_")}
    environment["WUSHE_DIR"] = str(path)
    done = subprocess.run(
        [sys.executable, "-m", "services.admin", *arguments], cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        raise StackFailed(f"wushe {' '.join(arguments)} ended with code {done.returncode}:\n{done.stderr or done.stdout}")
    return done.stdout
