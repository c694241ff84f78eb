"""The echo ceiling as a process beside the service, loaded exactly as the service is."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psutil

from shared.embedded.ports import free_port
from tests.bench import bodies, loader
from tests.bench.echo_server import PATH
from tests.bench.loader import ROOT, Load
from tests.bench.processes import cpu_seconds

MESSAGE_BYTES = 300
"""What a GetCommunity or GetPerson answer weighs."""


@dataclass(frozen=True, slots=True)
class Echo:
    """A running echo server."""

    port: int
    body: Path
    process: psutil.Process

    def load(self, seconds: float, warmup: float) -> tuple[Load, float]:
        """Return what the loader saw, and the server's processor time a call in microseconds."""
        before = cpu_seconds(self.process)
        load = loader.run(self.port, PATH, self.body, seconds=seconds, warmup=warmup, cycle=True)
        return load, (cpu_seconds(self.process) - before) / load.finished * 1e6

    def load_by_h2load(self, seconds: float) -> float | None:
        """Return calls per second as h2load counts them, None where it is not installed."""
        program = shutil.which("h2load")
        if program is None:
            return None
        command = [program, "-c", "4", "-m", "8", "-D", str(round(seconds)), "--warm-up-time", "1", "-d", str(self.body)]
        headers = ["-H", "content-type: application/grpc", "-H", "te: trailers"]
        done = subprocess.run([*command, *headers, f"http://127.0.0.1:{self.port}{PATH}"], capture_output=True, text=True, check=True)
        found = re.search(r"([\d.]+) req/s", done.stdout)
        return float(found[1]) if found else None


@contextmanager
def running(folder: Path, loop: str = "uvloop") -> Iterator[Echo]:
    """Run an echo server for the block."""
    port = free_port()
    command = [sys.executable, "-m", "tests.bench.echo_server", "--port", str(port), "--loop", loop]
    body = bodies.write(folder / "echo.bodies", [b"x" * MESSAGE_BYTES])
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n", "the echo server did not start"
            yield Echo(port, body, psutil.Process(process.pid))
        finally:
            process.terminate()
