"""Looks at the machine before anything is started."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass

from shared.embedded import account, binaries, nats
from shared.embedded.errors import EmbeddedError

ENOUGH_MEMORY_MIB = 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at."""

    good: bool
    text: str


def examine() -> list[Finding]:
    """Return what was found, in the order in which it would matter."""
    return [_python(), _postgres(), _nats(), _account(), _memory()]


def _python() -> Finding:
    return Finding(sys.version_info >= (3, 11), f"Python {sys.version.split()[0]} at {sys.executable}")


def _postgres() -> Finding:
    try:
        return Finding(good=True, text=f"PostgreSQL in {binaries.postgres_folder()}")
    except EmbeddedError as fault:
        return Finding(good=False, text=str(fault))


def _nats() -> Finding:
    try:
        binary = binaries.nats_server()
        nats.demand_recent(binary)
    except EmbeddedError as fault:
        return Finding(good=False, text=str(fault))
    return Finding(good=True, text=f"nats-server at {binary}")


def _account() -> Finding:
    if os.geteuid() != 0:
        return Finding(good=True, text="not root: servers run as yourself")
    chosen = account.unprivileged()
    return Finding(good=True, text=f"root: servers run as uid {chosen.uid}")


def _memory() -> Finding:
    mib = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2**20
    return Finding(mib >= ENOUGH_MEMORY_MIB, f"{mib} MiB of memory ({ENOUGH_MEMORY_MIB} or more are wanted)")
