"""Asks a service how it is, by the standard health protocol."""

from __future__ import annotations

import http.client
import os
import socket
import sys
from http import HTTPStatus

import grpc
from grpc_health.v1 import health_pb2, health_pb2_grpc

from shared.embedded.ports import LOOPBACK

ANSWER_SECONDS = 2.0


def serving(address: str) -> bool:
    """Tell whether a service answers SERVING; one that does not listen is not."""
    host, _, port = address.rpartition(":")
    try:
        socket.create_connection((host, int(port)), timeout=ANSWER_SECONDS).close()  # a channel would back off for a second
    except OSError:
        return False
    with grpc.insecure_channel(address) as channel:
        try:
            answer = health_pb2_grpc.HealthStub(channel).Check(health_pb2.HealthCheckRequest(), timeout=ANSWER_SECONDS)
        except grpc.RpcError:
            return False
    return bool(answer.status == health_pb2.HealthCheckResponse.SERVING)


def browsing(address: str) -> bool:
    """Tell whether the console answers."""
    host, _, port = address.rpartition(":")
    connection = http.client.HTTPConnection(host, int(port), timeout=ANSWER_SECONDS)
    try:
        connection.request("GET", "/health")
        return connection.getresponse().status == HTTPStatus.OK
    except OSError:
        return False
    finally:
        connection.close()


def main() -> int:
    """Ask the service whose settings these are, or the console (`web`): the health check of the image. Not for one that speaks TLS."""
    _, _, port = os.environ["WUSHE_LISTEN"].rpartition(":")
    ask = browsing if sys.argv[1:] == ["web"] else serving
    return 0 if ask(f"{LOOPBACK}:{port}") else 1


if __name__ == "__main__":
    sys.exit(main())
