"""A servicer with one method of each kind that can be told to misbehave, and a server around it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import grpc

from shared.auth import EVERY_ROLE, Policies, Policy
from shared.call import Call, current
from shared.caller import Role
from shared.metrics import Metrics
from shared.refusals import Overloaded, StaleEtag
from shared.rpc_server import RpcServer
from shared.settings import ServiceSettings
from shared.tokens import TokenVerifier
from tests.integration.kit.echo_contract import EchoResponse, EchoStub, add_echo_to_server, path
from tests.issuer import AUDIENCE, ISSUER, Issuer

SECRET = "the row of 130402197001010012 is odd"


class Echo:
    """Answers with what it was asked; some words make it fail."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.seen = 0
        self.held = 0
        self.ended = 0
        self.overloads = 0
        self.let_go = asyncio.Event()

    async def Say(self, request: Any, context: Any) -> Any:  # noqa: N802
        self.calls.append(current())
        await self._mood(request.text, context)
        return 7 if request.text == "badresponse" else EchoResponse(text=request.text)

    async def Change(self, request: Any, context: Any) -> Any:  # noqa: N802, ARG002
        return EchoResponse(text=request.request_id)

    async def Count(self, request: Any, context: Any) -> AsyncIterator[Any]:  # noqa: N802
        for number in range(3):
            yield EchoResponse(text=f"{request.text}{number}")
        await self._mood(request.text, context)

    async def Sum(self, requests: AsyncIterator[Any], context: Any) -> Any:  # noqa: N802
        texts = []
        async for request in requests:
            self.seen += 1
            await self._mood(request.text, context)
            texts.append(request.text)
        return EchoResponse(text="".join(texts))

    async def Chat(self, requests: AsyncIterator[Any], context: Any) -> AsyncIterator[Any]:  # noqa: N802
        async for request in requests:
            self.seen += 1
            await self._mood(request.text, context)
            yield EchoResponse(text=request.text)

    async def _mood(self, text: str, context: Any) -> None:
        match text:
            case "fault":
                raise RuntimeError(SECRET)
            case "refuse":
                raise StaleEtag
            case "overload" if self.overloads:
                self.overloads -= 1
                raise Overloaded
            case "group":
                raise ExceptionGroup("several", [StaleEtag(), StaleEtag()])
            case "abort":
                await context.abort(grpc.StatusCode.DATA_LOSS, "by hand")
            case "timeout":
                raise TimeoutError(SECRET)
            case "hang":
                self.held += 1
                try:
                    await self.let_go.wait()
                finally:
                    await asyncio.sleep(0)
                    self.ended += 1


POLICIES: Policies = {
    path("Say"): Policy(EVERY_ROLE, scope=lambda request: (request.division,) if request.division else ()),
    path("Change"): Policy(frozenset({Role.REGISTRAR})),
    path("Count"): Policy(frozenset({Role.REGISTRAR})),
    path("Sum"): Policy(EVERY_ROLE),
    path("Chat"): Policy(EVERY_ROLE, scope=lambda request: (request.division,) if request.division else ()),
}


@dataclass
class Running:
    """A server that answers, and what a client of it needs."""

    rpc: RpcServer
    servicer: Echo
    issuer: Issuer
    metrics: Metrics
    address: str
    channel: grpc.aio.Channel
    stub: EchoStub

    def signed(self, *grants: tuple[str, str], **claims: Any) -> tuple[tuple[str, str], ...]:
        """Return metadata with the token of a registrar of 130402, or of somebody with these grants."""
        token = self.issuer.token(*(grants or (("registrar", "130402"),)), **claims)
        return (("authorization", f"Bearer {token}"),)


def settings_for(issuer: Issuer, folder: Path, **changes: Any) -> ServiceSettings:
    told: dict[str, Any] = {
        "database_url": "postgresql://nobody@127.0.0.1:1/none",
        "nats_url": "nats://127.0.0.1:1",
        "token_issuer": ISSUER,
        "token_audience": AUDIENCE,
        "token_jwks": str(issuer.jwks),
        "keyring_file": folder / "ring.json",
        "anchor_file": folder / "anchors.jsonl",
    }
    return ServiceSettings(**(told | changes))


async def started(folder: Path, issuer: Issuer | None = None, **changes: Any) -> Running:
    issuer = issuer or Issuer(folder)
    settings = settings_for(issuer, folder, **changes)
    metrics = Metrics()
    rpc = RpcServer(settings, metrics, TokenVerifier.from_settings(settings))
    servicer = Echo()
    rpc.add(add_echo_to_server, servicer, POLICIES)
    address = await rpc.start()
    await rpc.health.tell(serving=True)
    channel = grpc.aio.insecure_channel(address)
    return Running(rpc, servicer, issuer, metrics, address, channel, EchoStub(channel))
