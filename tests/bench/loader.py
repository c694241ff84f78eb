"""The C load generator as Python sees it: compiled once into `.build/`, run as a process, its JSON as a value."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = ROOT / ".build"
SOURCE = Path(__file__).with_name("loader.c")
PACKAGES = ("gcc", "libc6-dev", "libnghttp2-dev")


class LoaderMissing(Exception):
    """The load generator cannot be built here; the text says what to install."""


class CallsFailed(Exception):
    """Calls under load did not end with OK, so their figure would mean nothing."""


@dataclass(frozen=True, slots=True)
class Load:
    """What one run of the loader came to."""

    finished: int
    """Calls that ended, those of the warm-up included."""
    calls: int
    """Calls that ended while the clock ran; every figure below is about these."""
    ok: int
    errors: Mapping[str, int]
    """By number of the gRPC status; `transport` where none came."""
    first_error: str
    seconds: float
    calls_per_second: float
    mean_ms: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float
    response_bytes: int
    exhausted: bool
    """The bodies ran out before the time did."""
    loader_cpu_seconds: float


def build() -> Path:
    """Return the compiled loader; compile it when its source is newer."""
    program = BUILD / "loader"
    if program.exists() and program.stat().st_mtime >= SOURCE.stat().st_mtime:
        return program
    BUILD.mkdir(exist_ok=True)
    made = _compile(program)
    if made.returncode != 0 and os.geteuid() == 0 and shutil.which("apt-get"):
        install(*PACKAGES)
        made = _compile(program)
    if made.returncode != 0:
        raise LoaderMissing(
            f"the load generator needs a C compiler and libnghttp2; install them with: apt-get install {' '.join(PACKAGES)}\n{made.stderr}"
        )
    return program


def run(
    port: int,
    path: str,
    bodies: Path,
    *,
    connections: int = 4,
    streams: int = 8,
    seconds: float | None = None,
    warmup: float = 0.0,
    cycle: bool = False,
    authorization: Path | None = None,
    timeout: str = "10S",
    responses: Path | None = None,
) -> Load:
    """Load one method and return the figures; raise when a call failed."""
    command = [str(build()), "--port", str(port), "--path", path, "--bodies", str(bodies), "--timeout", timeout]
    command += ["--connections", str(connections), "--streams", str(streams), "--warmup", str(warmup)]
    for option, wanted in (("--seconds", seconds), ("--authorization-file", authorization), ("--responses", responses)):
        if wanted is not None:
            command += [option, str(wanted)]
    if cycle:
        command.append("--cycle")
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if not done.stdout.startswith("{"):
        raise CallsFailed(f"{path}: {done.stderr.strip() or f'the loader ended with code {done.returncode}'}")
    told = json.loads(done.stdout)
    load = Load(**{name: told[name] for name in Load.__dataclass_fields__})
    if load.ok != load.finished:
        raise CallsFailed(
            f"{path}: {load.finished - load.ok} of {load.finished} calls failed {dict(load.errors)}; first: {load.first_error}"
        )
    return load


def _compile(program: Path) -> subprocess.CompletedProcess[str]:
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    if compiler is None:
        return subprocess.CompletedProcess([], 1, "", "no C compiler on the path")
    fresh = program.with_suffix(f".{os.getpid()}")
    command = [compiler, "-O2", "-Wall", "-Wextra", "-Werror", "-o", str(fresh), str(SOURCE), "-lnghttp2"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode == 0:
        fresh.replace(program)
    return done


def install(*packages: str) -> None:
    """Install packages of Debian, as root."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if subprocess.run(install, env=environment, capture_output=True, check=False).returncode != 0:
        subprocess.run(["apt-get", "update", "-qq"], env=environment, capture_output=True, check=False)
        subprocess.run(install, env=environment, capture_output=True, check=False)
