"""Addresses as settings write them: `host:port`."""

from __future__ import annotations


def host_and_port(address: str) -> tuple[str, int]:
    """Split `host:port`, also `[::1]:7101`; raises ValueError when a part is missing."""
    host, colon, port = address.rpartition(":")
    if not colon or not host or not port.isdecimal():
        message = f"{address!r} is not host:port"
        raise ValueError(message)
    return host.removeprefix("[").removesuffix("]"), int(port)
