"""Where the figures were taken: a figure without its machine and date is a rumour."""

from __future__ import annotations

import os
import platform
import re
import subprocess
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path

import psutil

from shared.embedded import binaries
from tests.bench.loader import ROOT


def describe() -> dict[str, str]:
    """Return what a reader has to know of this machine."""
    return {
        "date": f"{datetime.now(UTC):%Y-%m-%d %H:%M} UTC",
        "commit": _first_line(["git", "-C", str(ROOT), "describe", "--always", "--dirty"]),
        "cpu": f"{os.cpu_count()} × {_cpu_model()}",
        "memory": f"{psutil.virtual_memory().total / 2**30:.0f} GiB",
        "kernel": platform.release(),
        "python": platform.python_version(),
        "grpcio": version("grpcio"),
        "postgresql": _first_line([str(binaries.postgres_folder() / "postgres"), "--version"]),
        "nats": _first_line([str(binaries.nats_server()), "--version"]),
        "load_before": " ".join(f"{share:.2f}" for share in os.getloadavg()),
    }


def _cpu_model() -> str:
    found = re.search(r"^model name\s*:\s*(.+)$", Path("/proc/cpuinfo").read_text(encoding="utf-8"), re.MULTILINE)
    return found[1] if found else platform.machine()


def _first_line(command: Sequence[str]) -> str:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return (done.stdout.strip().splitlines() or ["unknown"])[0]
