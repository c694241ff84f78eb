"""`wushe up`: everything of one machine, in order, until told to stop."""

from __future__ import annotations

import os
import signal
import subprocess
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

from services.admin import catalogue, divisions, tokens
from services.admin.folder import Folder, Running, State
from services.admin.local_service import PYTHON, LocalService
from services.admin.migrating import migrate_all
from shared.caller import EVERYWHERE, Grant, Role
from shared.embedded import databases, nats, postgres
from shared.embedded.child import Child
from shared.embedded.errors import EmbeddedError, StartFailed
from shared.embedded.identity import Identity
from shared.embedded.ports import LOOPBACK, demand_free, free_port
from shared.embedded.supervisor import Stopped, Supervisor, only_one, stopping_on_signals

DETACHED_SECONDS = 120.0
"""So long whoever waits for a detached start waits for its next step; on a quiet machine all of it takes a tenth of that."""
POLL_SECONDS = 0.1
LOADING_TTL = timedelta(minutes=10)

Tell = Callable[[str], None]
"""Gets a sentence for the person at the terminal."""


class LocalRun:
    """One run on one folder: PostgreSQL, NATS, and every service of the catalogue."""

    def __init__(self, folder: Folder, port_base: int, tell: Tell) -> None:
        """Choose the ports; nothing starts yet."""
        self._folder = folder
        self._tell = tell
        self._ports_asked_for = port_base != 0

        def port(offset: int) -> int:
            return port_base + offset if port_base else free_port()

        self._services = [LocalService.placed(entry, folder, port_base) for entry in catalogue.everything()]
        self._database = postgres.at(folder.postgres, port(catalogue.POSTGRES_OFFSET))
        users = [service.nats_user() for service in self._services if not service.entry.web]
        self._bus = nats.at(folder.nats, port(catalogue.NATS_OFFSET), port(catalogue.NATS_MONITOR_OFFSET), users=users)
        self._children: dict[str, Child] = {}
        self._healthy = False

    def serve(self, started: Callable[[State], None]) -> int:
        """Start everything, tell that it is `started`, and stop it all at a signal; return the exit code."""
        supervisor = Supervisor(self._tell, self._note_state)
        with ExitStack() as stack:
            try:
                stack.enter_context(stopping_on_signals())
                stack.callback(supervisor.stop)
                self._note_state()
                self._start(supervisor)
                self._healthy = True
                started(self._note_state())
                supervisor.watch(self._renew_tokens)
            except Stopped as stopped:
                self._healthy = False
                self._tell("stopping …")
                stack.close()
                self._tell("stopped; the data stays")
                return 130 if stopped.number == signal.SIGINT else 0

    def _start(self, supervisor: Supervisor) -> None:
        tokens.ensure_signing_key(self._folder)
        self._tell("starting PostgreSQL and NATS …")
        infrastructure = {"postgres": self._database.child(), "nats": self._bus.child()}
        self._children |= infrastructure
        addresses = {service.entry.name: service.address for service in self._services}
        told = {service.entry.name: service.settings(self._database, self._bus, addresses) for service in self._services}
        self._children |= {service.entry.name: service.child(told[service.entry.name]) for service in self._services}
        self._clear_the_ground()
        supervisor.start(*infrastructure.values())
        databases.ensure(self._database.admin_url(), [service.database() for service in self._services])
        self._tell("migrating …")
        migrate_all({service.entry.migrations: service.database_address(self._database) for service in self._services})
        self._tell(f"starting {', '.join(told)} …")
        supervisor.start(*(self._children[name] for name in told))
        self._load_divisions()

    def _clear_the_ground(self) -> None:
        """Stop what outlived an earlier run, then see whether the ports are free."""
        for child in reversed(self._children.values()):
            child.clear()
        if not self._ports_asked_for:
            return
        wanted = {"PostgreSQL": self._database.port, "NATS": self._bus.port, "NATS monitoring": self._bus.monitor_port}
        for service in self._services:
            wanted |= {service.entry.name: service.port}
            wanted |= {} if service.entry.web else {f"the metrics of {service.entry.name}": service.metrics_port}
        for purpose, port in wanted.items():
            demand_free(port, purpose)

    def _renew_tokens(self) -> None:
        for service in self._services:
            service.renew_token()

    def _load_divisions(self) -> None:
        directory = next((service for service in self._services if service.entry.name == "directory"), None)
        if directory is not None:
            token = tokens.mint(self._folder, "wushe-up", [Grant(Role.SYSTEM, EVERYWHERE)], LOADING_TTL)
            self._tell(divisions.load_when_missing(directory.address, token))

    def _note_state(self) -> State:
        def running(name: str, address: str, metrics: str = "") -> dict[str, Running]:
            child = self._children.get(name)
            identity = Identity.of(child.pid) if child is not None and child.pid is not None else None
            return {} if identity is None else {name: Running(address, str(identity), metrics)}

        services: dict[str, Running] = {}
        for service in self._services:
            services |= running(service.entry.name, service.shown_address, service.metrics_address)
        infrastructure = running("postgres", f"{LOOPBACK}:{self._database.port}") | running("nats", f"{LOOPBACK}:{self._bus.port}")
        state = State(str(Identity.of(os.getpid())), self._healthy, services, infrastructure)
        state.write(self._folder.state)
        return state


def serve_here(folder: Folder, port_base: int, tell: Tell, started: Callable[[State], None]) -> int:
    """Run in this process until a signal; FolderInUse when the folder has a run already."""
    with only_one(folder.path):
        return LocalRun(folder, port_base, tell).serve(started)


def detach(folder: Folder, port_base: int, tell: Tell) -> State:
    """Run in a process of its own; return when everything is healthy. FolderInUse when the folder has a run already."""
    with only_one(folder.path):
        pass  # or somebody runs it already
    tell(f"starting; what happens is told in {folder.log}")
    command = [*PYTHON, "services.admin", "up", "--dir", str(folder.path), "--port-base", str(port_base)]
    with folder.log.open("wb") as log:
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True)
    return wait_until_healthy(folder, ended=lambda: process.poll() is not None)


def wait_until_healthy(folder: Folder, ended: Callable[[], bool] = lambda: False) -> State:
    """Wait for a run that somebody else started; StartFailed when it ends, EmbeddedError when it comes no further."""
    seen, deadline = "", 0.0
    while (signs := _signs(folder)) != seen or time.monotonic() < deadline:
        if signs != seen:
            seen, deadline = signs, time.monotonic() + DETACHED_SECONDS
        over = ended()
        state = State.read(folder.state)
        if state is not None and state.healthy:
            return state
        if over:
            raise StartFailed(_last_words(folder.log))
        time.sleep(POLL_SECONDS)
    raise EmbeddedError(f"nothing went on for {DETACHED_SECONDS:.0f} s, and it is not healthy; see {folder.log}")


def _signs(folder: Folder) -> str:
    """Return something that changes whenever a run comes a step further."""
    there = [path.stat() for path in (folder.log, folder.state) if path.exists()]
    return " ".join(f"{status.st_size}@{status.st_mtime_ns}" for status in there)


def _last_words(log: Path) -> str:
    said = log.read_text(encoding="utf-8", errors="replace").strip()
    return said.removeprefix("wushe: ") or f"it ended without a word; see {log}"
