"""TCP ports on the loopback address."""

from __future__ import annotations

import socket

from shared.embedded.errors import PortTaken

LOOPBACK = "127.0.0.1"


def free_port() -> int:
    """Return a port nobody listens on at this moment."""
    with socket.socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def demand_free(port: int, purpose: str) -> None:
    """Refuse when somebody listens on `port` already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as failure:
            raise PortTaken(f"port {port} for {purpose} is taken by another process; choose other ports with --port-base") from failure
