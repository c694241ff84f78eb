"""The ceiling of every unary call: grpc.aio without a kit, without even protobuf, answering each request with its own bytes."""

from __future__ import annotations

import argparse
import asyncio
import sys

import grpc
import uvloop

PATH = "/bench.Echo/Echo"


async def _echo(request: bytes, _context: grpc.aio.ServicerContext[bytes, bytes]) -> bytes:
    return request


async def serve(port: int) -> None:
    """Serve until killed; one line on stdout tells that calls are welcome."""
    server = grpc.aio.server(options=[("grpc.so_reuseport", 0)])
    server.add_generic_rpc_handlers(
        (grpc.method_handlers_generic_handler("bench.Echo", {"Echo": grpc.unary_unary_rpc_method_handler(_echo)}),)
    )
    server.add_insecure_port(f"127.0.0.1:{port}")
    await server.start()
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await server.wait_for_termination()


def main() -> None:
    """Run on the event loop that was asked for."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--port", type=int, required=True)
    arguments.add_argument("--loop", choices=("uvloop", "asyncio"), default="uvloop")
    asked = arguments.parse_args()
    if asked.loop == "uvloop":
        uvloop.run(serve(asked.port))
    else:
        asyncio.run(serve(asked.port))


if __name__ == "__main__":
    main()
