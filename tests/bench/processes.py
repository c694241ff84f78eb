"""Processes under measurement: who listens on a port, what a process has used, and when a machine has come to rest."""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from pathlib import Path

import psutil

_REST_SHARE = 0.08
_REST_SECONDS = 0.5
_MEBIBYTE = 2**20
_SESSION = re.compile(r"postgres: \w+ (\w+) [0-9.]+\(")
"""How PostgreSQL titles a process that serves somebody: the user, the database, and where they come from."""


class NobodyListens(Exception):
    """No process listens on the port."""


def listener(port: int) -> psutil.Process:
    """Return the process that listens on a local port."""
    for connection in psutil.net_connections("tcp"):
        if connection.status == psutil.CONN_LISTEN and connection.pid and connection.laddr and connection.laddr.port == port:
            return psutil.Process(connection.pid)
    raise NobodyListens(f"no process listens on port {port}")


def cpu_seconds(process: psutil.Process) -> float:
    """Return the processor time a process and its children have used so far."""
    used = 0.0
    for member in (process, *process.children(recursive=True)):
        try:
            times = member.cpu_times()
        except psutil.NoSuchProcess:
            continue
        used += times.user + times.system
    return used


def cpu_by_database(server: psutil.Process) -> dict[str, float]:
    """Return the processor time that PostgreSQL's present sessions have used, by database."""
    used: dict[str, float] = {}
    for session in server.children():
        try:
            known = _SESSION.match(" ".join(session.cmdline()))
            times = session.cpu_times()
        except psutil.NoSuchProcess:
            continue
        if known:
            used[known[1]] = used.get(known[1], 0.0) + times.user + times.system
    return used


def rest(processes: Iterable[psutil.Process], seconds: float = 120.0) -> None:
    """Wait until the processes do next to nothing: what they left for later must not burden the next figure."""
    watched = list(processes)
    deadline = time.monotonic() + seconds
    before = sum(map(cpu_seconds, watched))
    while time.monotonic() < deadline:
        time.sleep(_REST_SECONDS)
        after = sum(map(cpu_seconds, watched))
        if after - before < _REST_SHARE * _REST_SECONDS:
            return
        before = after


def resident_mib(process: psutil.Process) -> float:
    """Return the memory a process holds now."""
    return float(process.memory_info().rss) / _MEBIBYTE


def forget_peak(process: psutil.Process) -> None:
    """Let the kernel begin anew with the process's peak of memory."""
    Path(f"/proc/{process.pid}/clear_refs").write_text("5", encoding="ascii")


def peak_mib(process: psutil.Process) -> float:
    """Return the most memory the process held since its peak was forgotten."""
    for line in Path(f"/proc/{process.pid}/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmHWM:"):
            return float(line.split()[1]) / 1024
    return resident_mib(process)
