"""Loads each rival as our own services were loaded a moment before, and puts the figures beside each other."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import asyncpg
import psutil

from deploy.scripts import environment
from shared.embedded.ports import LOOPBACK, free_port
from tests.bench import loader
from tests.bench.processes import cpu_seconds, rest
from tests.bench.session import Session

HERE: Final = Path(__file__).parent
APPS: Final = HERE / "apps"
PATH: Final = "/volunteers/"
ENVIRONMENT: Final = loader.BUILD / "rivals"
UNDER_WAY: Final = 32
PROCESSES: Final = 2
READ: Final = 5_000
WRITES_A_SECOND: Final = 4_000
"""More than a rival could take: bodies must not run out before the time does."""
START_SECONDS: Final = 180.0


class RivalFailed(Exception):
    """A rival did not start or did not answer; the text is what it said."""


@dataclass(frozen=True, slots=True)
class Rival:
    """One way to build it."""

    name: str
    module: str
    command: tuple[str, ...]

    def start(self, port: int) -> list[str]:
        """Return the command that serves on a port."""
        python = str(ENVIRONMENT / "bin" / "python")
        return [python, "-m", *(part.format(port=port, processes=PROCESSES) for part in self.command)]


_UVICORN: Final = ("uvicorn", "fastapi_app:app", "--host", LOOPBACK, "--port", "{port}", "--workers", "{processes}", "--no-access-log")
_GUNICORN: Final = ("gunicorn", "django_app:application", "--bind", LOOPBACK + ":{port}", "--workers", "{processes}", "--threads", "8")
RIVALS: Final = (
    Rival("fastapi", "fastapi_app", (*_UVICORN, "--log-level", "warning")),
    Rival("django", "django_app", (*_GUNICORN, "--log-level", "warning")),
)


def prepare(_session: Session) -> Path:
    """Make the rivals' environment from its lock, and find wrk; return its program."""
    lock = HERE / "requirements.lock"
    stamp = ENVIRONMENT / ".ready"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != lock.read_text(encoding="utf-8"):
        uv, told = environment.find_uv(), environment.uv_environment()
        environment.run([*uv, "venv", "--quiet", "--clear", "--python", sys.executable, str(ENVIRONMENT)], told)
        python = str(ENVIRONMENT / "bin" / "python")
        environment.run([*uv, "pip", "install", "--quiet", "--python", python, "--require-hashes", "--requirement", str(lock)], told)
        stamp.write_text(lock.read_text(encoding="utf-8"), encoding="utf-8")
    if shutil.which("wrk") is None and os.geteuid() == 0:
        loader.install("wrk")
    if (wrk := shutil.which("wrk")) is None:
        raise loader.LoaderMissing("the rivals are loaded by wrk: apt-get install wrk")
    return Path(wrk)


def measure(session: Session, wrk: Path) -> None:
    """Load every rival once. Our own figures of the same round stand in the results already."""
    for rival in RIVALS:
        with _running(rival, session) as running:
            running.load(wrk, "POST", _registrations(session))
            running.note("write", running.load(wrk, "POST", _registrations(session), session.effort.seconds), "register_volunteer")
            running.note("read", running.load(wrk, "GET", asyncio.run(running.paths()), session.effort.seconds), "get_volunteer")


@dataclass(frozen=True, slots=True)
class _Running:
    """A rival that answers."""

    rival: Rival
    session: Session
    url: str
    port: int
    process: psutil.Process

    def load(self, wrk: Path, method: str, lines: list[str], seconds: float = 3.0) -> dict[str, float]:
        """Load it, and return what wrk counted; the first load is a warm-up."""
        rest((self.process, self.session.stack.database))
        file = self.session.file(f"{self.rival.name}.{method}")
        file.write_text("\n".join(lines) + "\n", encoding="utf-8")
        script = ["-s", str(HERE / "requests.lua"), f"http://{LOOPBACK}:{self.port}", "--", method, str(file), PATH]
        before = cpu_seconds(self.process)
        told = subprocess.run(
            [str(wrk), "-t", "1", "-c", str(UNDER_WAY), "-d", f"{round(seconds)}s", "--timeout", "10s", *script],
            check=True,
            capture_output=True,
            text=True,
        ).stdout
        counted: dict[str, float] = json.loads(told.strip().splitlines()[-1])
        if counted["failed"] or not counted["calls"]:
            raise RivalFailed(f"{self.rival.name}: {counted['failed']:.0f} of {counted['calls']:.0f} calls failed")
        return counted | {"processes_us": round((cpu_seconds(self.process) - before) / counted["calls"] * 1e6, 1)}

    def note(self, what: str, counted: dict[str, float], ours: str) -> None:
        """Put a figure beside ours of the same round."""
        rate, mine = counted.pop("calls") / counted.pop("seconds"), self.session.results.values[ours][-1]
        self.session.results.add(f"{self.rival.name}_{what}", rate, **counted)
        self.session.results.add(f"{self.rival.name}_{what}_ratio", mine / rate, ours=mine)

    async def paths(self) -> list[str]:
        """Return paths of volunteers to read."""
        connection = await asyncpg.connect(self.url)
        try:
            rows = await connection.fetch("SELECT id FROM volunteer ORDER BY random() LIMIT $1", READ)
        finally:
            await connection.close()
        return [f"{PATH}{row[0]}/" for row in rows]


def _registrations(session: Session) -> list[str]:
    """Return bodies that each register a person nobody knows yet."""
    count = round(session.effort.seconds * WRITES_A_SECOND)
    first = session.invent(count)
    bodies = []
    for claim in map(session.population.claim, range(first, first + count)):
        told = {"document_number": claim.document.number, "display_name": claim.display_name, "phone": claim.phone}
        bodies.append(json.dumps(told | {"community": claim.division.rpartition("/")[2], "skills": ["急救"]}))
    return bodies


@contextmanager
def _running(rival: Rival, session: Session) -> Iterator[_Running]:
    """Run a rival on an empty database of its own, on the server that ours use."""
    url = asyncio.run(_database(session.stack.database_url, f"rival_{rival.name}"))
    told = {**os.environ, "DATABASE_URL": url}
    made = subprocess.run(
        [ENVIRONMENT / "bin" / "python", f"{rival.module}.py"], cwd=APPS, env=told, check=False, capture_output=True, text=True
    )
    if made.returncode != 0:
        raise RivalFailed(f"{rival.name} could not make its table:\n{made.stderr}")
    port, log = free_port(), session.file(f"{rival.name}.log")
    with log.open("wb") as output, subprocess.Popen(rival.start(port), cwd=APPS, env=told, stdout=output, stderr=output) as process:
        try:
            _wait(rival, port, process, log)
            yield _Running(rival, session, url, port, psutil.Process(process.pid))
        finally:
            process.terminate()


def _wait(rival: Rival, port: int, process: subprocess.Popen[bytes], log: Path) -> None:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        with suppress(OSError), socket.create_connection((LOOPBACK, port), timeout=1):
            return
        time.sleep(0.1)
    raise RivalFailed(f"{rival.name} does not answer:\n{log.read_text(encoding='utf-8')}")


async def _database(admin_url: str, name: str) -> str:
    """Make a database anew, and return its address."""
    connection = await asyncpg.connect(admin_url)
    try:
        await connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await connection.execute(f"CREATE DATABASE {name}")
    finally:
        await connection.close()
    return admin_url.rpartition("/")[0] + f"/{name}"
