"""Calls to the services, in the name of whoever is signed in and with no right but theirs."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from google.protobuf.descriptor import MethodDescriptor
from google.protobuf.message import Message
from google.protobuf.message_factory import GetMessageClass

from services.admin import tokens
from services.admin.console.store.accounts import Account
from shared import call
from shared.caller import Caller, Grant
from shared.grpc_client import Peer
from shared.trace import new_traceparent

PATIENCE_SECONDS: Final = 20.0
RENEW_SECONDS: Final = 60.0


@dataclass(slots=True)
class Minting:
    """Makes the tokens by which the services know who asks."""

    key: Ed25519PrivateKey
    issuer: str
    audience: str
    seconds: int
    _made: dict[tuple[str, tuple[Grant, ...]], tuple[str, float]] = field(default_factory=dict)

    @classmethod
    def of(cls, path: Path, *, issuer: str, audience: str, seconds: int) -> Minting:
        """Sign with the key in a file."""
        return cls(tokens.signing_key(path), issuer, audience, seconds)

    def token(self, account: Account) -> str:
        """Return a token of an account: its subject and what it was granted, and nothing else about a person."""
        about, now = (account.login, account.grants), time.time()
        token, until = self._made.get(about, ("", 0.0))
        if until - now < RENEW_SECONDS:
            subject, ttl = f"console:{account.login}", timedelta(seconds=self.seconds)
            token = tokens.signed(self.key, subject, account.grants, ttl, issuer=self.issuer, audience=self.audience)
            self._made = {key: made for key, made in self._made.items() if made[1] > now} | {about: (token, now + self.seconds)}
        return token


@dataclass(frozen=True, slots=True)
class Backend:
    """The services, by name."""

    peers: Mapping[str, Peer]
    minting: Minting
    _stubs: dict[tuple[str, str], Any] = field(default_factory=dict)
    """By server and method; a stub is made once and calls over its peer's one channel."""

    async def ask(
        self, account: Account, server: str, method: MethodDescriptor, request: Message, *, seconds: float = PATIENCE_SECONDS
    ) -> Any:
        """Call a method once and return its answer. Raises Refusal, and RemoteFault for what nobody foresaw or what took too long."""
        with self.acting(account, seconds):
            return await self.stub(server, method)(request, timeout=seconds)

    async def ask_openly(self, server: str, method: MethodDescriptor, request: Message) -> Any:
        """Call a method that answers anybody, for somebody who did not sign in."""
        deadline = time.monotonic() + PATIENCE_SECONDS
        with call.entered(call.Call("/console", Caller("anybody", ()), new_traceparent(), deadline)):
            return await self.stub(server, method)(request, timeout=PATIENCE_SECONDS)

    async def stream(self, account: Account, server: str, method: MethodDescriptor, request: Message) -> AsyncIterator[Any]:
        """Call a method that answers many times."""
        path = f"/{method.containing_service.full_name}/{method.name}"
        ask = self.peers[server].unary_stream(path, _written, GetMessageClass(method.output_type).FromString)
        with self.acting(account):
            answers = ask(request)
            async for answer in answers:
                yield answer

    def stub(self, server: str, method: MethodDescriptor) -> Any:
        """Return what calls a method."""
        stub = self._stubs.get((server, method.full_name))
        if stub is None:
            path = f"/{method.containing_service.full_name}/{method.name}"
            stub = self.peers[server].unary_unary(path, _written, GetMessageClass(method.output_type).FromString)
            self._stubs[server, method.full_name] = stub
        return stub

    @contextmanager
    def acting(self, account: Account, seconds: float = PATIENCE_SECONDS) -> Iterator[call.Call]:
        """Let calls carry the account's token and a trace of their own, for so long."""
        caller = Caller(f"console:{account.login}", account.grants)
        here = call.Call("/console", caller, new_traceparent(), time.monotonic() + seconds, self.minting.token(account))
        with call.entered(here):
            yield here


def _written(message: Message) -> bytes:
    return message.SerializeToString()
