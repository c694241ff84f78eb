"""Calls to other services: with deadline, retries, trace and token, and with refusals that arrive as what they were.

A call made for a caller carries that caller's own token: the other service decides by the caller's rights, not by ours. A call that
nobody asked for (a job, a batch gathered for many callers) carries the service's own token.
"""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import Any, Final, Self

import grpc

from shared.call import current_or_none
from shared.certificates import PeerSecurity
from shared.errors import received
from shared.settings import ServiceSettings
from shared.tasks import end
from shared.trace import HEADER, continued

DEFAULT_SECONDS: Final = 10.0
"""For calls that nobody waits for."""

DEFAULT_STREAM_SECONDS: Final = 600.0
"""The same for streams."""

MARGIN_SECONDS: Final = 0.02
"""What is kept of the caller's time for our own answer."""

SERVICE_CONFIG: Final = json.dumps(
    {
        "loadBalancingConfig": [{"round_robin": {}}],
        "methodConfig": [
            {
                # Only UNAVAILABLE, and safe for mutations too: each carries a request_id, and the same id is carried out once.
                "name": [{}],
                "retryPolicy": {
                    "maxAttempts": 4,
                    "initialBackoff": "0.05s",
                    "maxBackoff": "1s",
                    "backoffMultiplier": 3,
                    "retryableStatusCodes": ["UNAVAILABLE"],
                },
            }
        ],
        "retryThrottling": {"maxTokens": 50, "tokenRatio": 0.1},
    }
)

_OPTIONS: Final = [
    ("grpc.service_config", SERVICE_CONFIG),
    ("grpc.enable_retries", 1),
    ("grpc.keepalive_time_ms", 60_000),
    ("grpc.keepalive_timeout_ms", 20_000),
    ("grpc.max_receive_message_length", 64 * 1024 * 1024),
    ("grpc.initial_reconnect_backoff_ms", 200),
    ("grpc.max_reconnect_backoff_ms", 5_000),
]


class PeerUnknown(Exception):
    """The settings say nothing of a service that is to be called."""


class OwnToken:
    """A token in a file, read again when the file changes."""

    def __init__(self, path: Path | None) -> None:
        """Remember where it lies; None means that there is none."""
        self._path = path
        self._stamp = 0
        self._token = ""

    def read(self) -> str:
        """Return the token; empty when there is none."""
        if self._path is None:
            return ""
        stamp = self._path.stat().st_mtime_ns
        if stamp != self._stamp:
            self._token, self._stamp = self._path.read_text(encoding="ascii").strip(), stamp
        return self._token


class Peer:
    """Another service: its channel, and what every call to it carries.

    It stands where a generated stub wants a channel (`CommunityServiceStub(peer)`). A wrapper instead of gRPC's client interceptors,
    which build a call object a layer and leave errors of streams to each reader.
    """

    def __init__(self, address: str, *, own_token: OwnToken | None = None, security: PeerSecurity | None = None) -> None:
        """Prepare a channel to `host:port`, over TLS where it is said how; it connects with the first call."""
        self._address = address
        self._own_token = own_token or OwnToken(None)
        self._security = security
        self._channel = self._opened()
        self._leaving: set[asyncio.Task[None]] = set()

    @classmethod
    def from_settings(cls, name: str, settings: ServiceSettings) -> Self:
        """Return the peer that the settings name; raises PeerUnknown with the setting to mend."""
        if name not in settings.peers:
            raise PeerUnknown(f"the setting WUSHE_PEERS names no {name!r}")
        return cls(settings.peers[name], own_token=OwnToken(settings.service_token_file), security=PeerSecurity.from_settings(settings))

    async def close(self) -> None:
        """Close the channel, and what is left of those before it."""
        await end(self._leaving)
        await self._channel.close()

    def unary_unary(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Callable[..., Awaitable[Any]]:
        """Return what calls a method of one request and one response."""
        return self._one_answer(method, self._asking(lambda one: one.unary_unary(method, request_serializer, response_deserializer)))

    def stream_unary(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Callable[..., Awaitable[Any]]:
        """Return what calls a method of many requests and one response."""
        return self._one_answer(method, self._asking(lambda one: one.stream_unary(method, request_serializer, response_deserializer)))

    def unary_stream(self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any) -> Callable[..., AsyncIterator[Any]]:
        """Return what calls a method of one request and many responses."""
        return self._many_answers(method, self._asking(lambda one: one.unary_stream(method, request_serializer, response_deserializer)))

    def stream_stream(
        self, method: str, request_serializer: Any, response_deserializer: Any, **_: Any
    ) -> Callable[..., AsyncIterator[Any]]:
        """Return what calls a method of many requests and many responses."""
        return self._many_answers(method, self._asking(lambda one: one.stream_stream(method, request_serializer, response_deserializer)))

    def _asking(self, made: Callable[[grpc.aio.Channel], Any]) -> Callable[..., Any]:
        """Return what calls a method by the channel of the day."""
        channel = self._channel
        method = made(channel)

        def ask(*arguments: Any, **options: Any) -> Any:
            nonlocal channel, method
            current = self._current()
            if current is not channel:
                channel, method = current, made(current)
            return method(*arguments, **options)

        return ask

    def _current(self) -> grpc.aio.Channel:
        """Return the channel; another one when certificates were replaced, while calls under way end on the one they began on."""
        if self._security is not None and self._security.replaced():
            leaving = asyncio.get_running_loop().create_task(_leave(self._channel))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)
            self._channel = self._opened()
        return self._channel

    def _opened(self) -> grpc.aio.Channel:
        if self._security is None:
            return grpc.aio.insecure_channel(self._address, options=_OPTIONS)
        return grpc.aio.secure_channel(self._address, self._security.credentials(), options=_OPTIONS)

    def _one_answer(self, method: str, ask: Any) -> Callable[..., Awaitable[Any]]:
        async def call(request: Any, *, timeout: float | None = None) -> Any:  # noqa: ASYNC109  # gRPC's own name for it
            try:
                return await ask(request, timeout=_patience(timeout, DEFAULT_SECONDS), metadata=self._carried())
            except grpc.aio.AioRpcError as error:
                raise received(method, error) from None

        return call

    def _many_answers(self, method: str, ask: Any) -> Callable[..., AsyncIterator[Any]]:
        async def call(request: Any, *, timeout: float | None = None) -> AsyncIterator[Any]:  # noqa: ASYNC109
            try:
                async for response in ask(request, timeout=_patience(timeout, DEFAULT_STREAM_SECONDS), metadata=self._carried()):
                    yield response
            except grpc.aio.AioRpcError as error:
                raise received(method, error) from None

        return call

    def _carried(self) -> tuple[tuple[str, str], ...]:
        call = current_or_none()
        token = (call.token if call else "") or self._own_token.read()
        trace = (HEADER, continued(call.traceparent if call else None))
        return (trace, ("authorization", f"Bearer {token}")) if token else (trace,)


async def _leave(channel: grpc.aio.Channel) -> None:
    try:
        await channel.close(DEFAULT_STREAM_SECONDS)
    except asyncio.CancelledError:
        await channel.close()
        raise


def _patience(asked: float | None, default: float) -> float:
    """Return how long to wait: never longer than the caller does, less what our own answer takes."""
    call = current_or_none()
    left = call.deadline - time.monotonic() - MARGIN_SECONDS if call else float("inf")
    return max(min(asked or default, left), 0.001)
