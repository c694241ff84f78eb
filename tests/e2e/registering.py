"""Clients of a registry that is being replaced under them: they repeat what was not answered, and note what was."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Final

import grpc
from wushe.volunteer.v1 import volunteer_service_pb2 as pb
from wushe.volunteer.v1.volunteer_service_pb2_grpc import VolunteerServiceStub

from shared.grpc_client import SERVICE_CONFIG
from tests.bench.people import Population

AT_ONCE: Final = 8
CALL_SECONDS: Final = 10.0
AGAIN_SECONDS: Final = 0.3
REPEATED: Final = frozenset({grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.DEADLINE_EXCEEDED, grpc.StatusCode.CANCELLED})
"""After these nobody knows what became of a call: it is made again with the same request id, and carried out once."""


@dataclass(slots=True)
class Ledger:
    """What was asked for and what became of it."""

    stored: dict[str, str] = field(default_factory=dict)
    """Answered OK: request id → resource name."""
    refused: dict[str, str] = field(default_factory=dict)
    """Answered otherwise, and not by an outage: request id → status."""
    repeated: int = 0


@asynccontextmanager
async def registering(address: str, token: str, communities: list[str]) -> AsyncIterator[Ledger]:
    """Register people for as long as the block lasts, then until each call under way has its answer."""
    ledger, end = Ledger(), asyncio.Event()
    requests = Population(communities).registrations(0, 1_000_000, "rolling")
    async with grpc.aio.insecure_channel(address, options=[("grpc.service_config", SERVICE_CONFIG)]) as channel:
        stub = VolunteerServiceStub(channel)
        clients = [asyncio.create_task(_client(stub, token, requests, ledger, end)) for _ in range(AT_ONCE)]
        try:
            yield ledger
        finally:
            end.set()
            await asyncio.gather(*clients)


async def _client(stub: VolunteerServiceStub, token: str, requests: Iterator[bytes], ledger: Ledger, end: asyncio.Event) -> None:
    for request in map(pb.RegisterVolunteerRequest.FromString, requests):
        for attempt in itertools.count():
            try:
                answer = await stub.RegisterVolunteer(request, metadata=(("authorization", f"Bearer {token}"),), timeout=CALL_SECONDS)
            except grpc.aio.AioRpcError as error:
                if error.code() in REPEATED:
                    await asyncio.sleep(AGAIN_SECONDS)
                    continue
                ledger.refused[request.request_id] = f"{error.code()}: {error.details()}"
            else:
                ledger.stored[request.request_id] = answer.volunteer.name
            ledger.repeated += attempt
            break
        if end.is_set():
            return
