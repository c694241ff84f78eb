"""TCP ports on the loopback address."""

from __future__ import annotations

import random
import socket
from collections import deque
from contextlib import suppress

from shared.embedded.errors import PortTaken

LOOPBACK = "127.0.0.1"


QUIET = range(20_000, 32_000)
"""Below the ports that systems give to outgoing connections: such a connection must not take a port between our choice and our server."""


CLAIMS = 256
"""So many of the latest ports of a process are kept from all others: a server takes its port a moment after it was chosen for it."""

_claims: deque[socket.socket] = deque()


def free_port() -> int:
    """Return a port nobody listens on at this moment, that no connection takes by chance before a server does, and nobody else is given."""
    for port in random.SystemRandom().sample(QUIET, k=len(QUIET)):
        with socket.socket() as probe, suppress(OSError):
            probe.bind((LOOPBACK, port))
            _claim(port)
            return port
    raise PortTaken(f"no port from {QUIET.start} to {QUIET.stop} is free")


def _claim(port: int) -> None:
    """Keep other starts on this machine from choosing the port, too. Raises OSError where one has; the claim ends with this process."""
    claim = socket.socket(socket.AF_UNIX)
    try:
        claim.bind(f"\0wushe-port-{port}")  # a name without a file: nothing is left behind
    except OSError:
        claim.close()
        raise
    _claims.append(claim)
    if len(_claims) > CLAIMS:
        _claims.popleft().close()


def demand_free(port: int, purpose: str) -> None:
    """Refuse when somebody listens on `port` already."""
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((LOOPBACK, port))
        except OSError as failure:
            raise PortTaken(f"port {port} for {purpose} is taken by another process; choose other ports with --port-base") from failure
