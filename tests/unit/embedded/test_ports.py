"""Free ports: nobody listens on one, and no outgoing connection takes it before a server does."""

from __future__ import annotations

import socket

from shared.embedded.ports import LOOPBACK, QUIET, free_port


def test_a_free_port_lies_below_those_of_outgoing_connections_and_can_be_listened_on() -> None:
    ports = {free_port() for _ in range(20)}
    assert all(port in QUIET for port in ports)
    assert len(ports) > 10
    for port in ports:
        with socket.socket() as listener:
            listener.bind((LOOPBACK, port))


def test_a_port_that_is_listened_on_is_none() -> None:
    with socket.socket() as listener:
        listener.bind((LOOPBACK, free_port()))
        listener.listen()
        taken = listener.getsockname()[1]
        assert taken not in {free_port() for _ in range(50)}
