"""Calls from one service to another."""

from __future__ import annotations

import asyncio
import socket
import time
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import grpc
import pytest

from shared.call import Call, enter
from shared.caller import Caller
from shared.errors import RemoteFault
from shared.grpc_client import OwnToken, Peer, PeerUnknown
from shared.refusals import DependencyUnavailable, InvalidField, StaleEtag, Unauthenticated
from shared.trace import new_traceparent
from tests.integration.kit.echo import Running, settings_for, started
from tests.integration.kit.echo_contract import EchoRequest, EchoStub
from tests.issuer import Issuer


@pytest.fixture
async def peer(running: Running, tmp_path: Path) -> AsyncIterator[Peer]:
    own = tmp_path / "own.token"
    own.write_text(running.issuer.token(("system", "*"), sub="service:toy"))
    peer = Peer(running.address, own_token=OwnToken(own))
    yield peer
    await peer.close()


def under_way(running: Running, seconds: float) -> Call:
    token = running.issuer.token(("viewer", "130402"), sub="a clerk")
    call = Call("/test", Caller("a clerk", ()), new_traceparent(), time.monotonic() + seconds, token)
    enter(call)
    return call


async def test_a_call_that_nobody_asked_for_carries_the_service_s_own_token(running: Running, peer: Peer) -> None:
    assert (await EchoStub(peer).Say(EchoRequest(text="a"))).text == "a"
    assert running.servicer.calls[-1].caller.subject == "service:toy"


async def test_a_call_made_for_a_caller_carries_token_trace_and_what_is_left_of_the_time(running: Running, peer: Peer) -> None:
    mine = under_way(running, seconds=5)
    await EchoStub(peer).Say(EchoRequest(text="a"))
    theirs = running.servicer.calls[-1]
    assert theirs.caller.subject == "a clerk"
    assert theirs.correlation_id == mine.correlation_id
    assert theirs.traceparent != mine.traceparent
    assert theirs.deadline < mine.deadline


async def test_a_call_never_waits_longer_than_its_caller_does(running: Running, peer: Peer) -> None:
    under_way(running, seconds=0.2)
    started_at = time.monotonic()
    with pytest.raises(RemoteFault) as failed:
        await EchoStub(peer).Say(EchoRequest(text="hang"), timeout=30)
    assert failed.value.code is grpc.StatusCode.DEADLINE_EXCEEDED
    assert time.monotonic() - started_at < 5


async def test_refusals_arrive_as_what_they_were_from_every_kind_of_call(peer: Peer) -> None:
    async def requests(text: str) -> AsyncIterator[Any]:
        yield EchoRequest(text=text)

    stub = EchoStub(peer)
    with pytest.raises(StaleEtag):
        await stub.Say(EchoRequest(text="refuse"))
    with pytest.raises(InvalidField) as refused:
        await stub.Sum(requests("BAD"))
    assert refused.value.violations[0].field == "text"
    with pytest.raises(StaleEtag):
        [answer async for answer in stub.Chat(requests("refuse"))]


async def test_a_fault_elsewhere_is_a_fault_here(peer: Peer) -> None:
    with pytest.raises(RemoteFault) as failed:
        await EchoStub(peer).Say(EchoRequest(text="fault"))
    assert len(failed.value.correlation_id) == 32


async def test_without_any_token_the_other_service_refuses(running: Running) -> None:
    peer = Peer(running.address)
    with pytest.raises(Unauthenticated):
        await EchoStub(peer).Say(EchoRequest())
    await peer.close()


async def test_a_service_that_is_not_there_is_a_refusal_that_may_be_tried_again() -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    peer = Peer(address)
    with pytest.raises(DependencyUnavailable):
        await EchoStub(peer).Say(EchoRequest(), timeout=10)
    await peer.close()


async def test_a_service_that_starts_a_moment_later_is_reached_by_the_same_channel(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    issuer = Issuer(tmp_path)
    own = tmp_path / "own.token"
    own.write_text(issuer.token(("system", "*")))
    peer = Peer(address, own_token=OwnToken(own))
    with pytest.raises(DependencyUnavailable):
        await EchoStub(peer).Say(EchoRequest(text="a"), timeout=10)
    running = await started(tmp_path, issuer, listen=address)
    try:
        async with asyncio.timeout(20):
            assert await patiently(peer) == "a"
    finally:
        await peer.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def patiently(peer: Peer) -> str:
    while True:
        try:
            return str((await EchoStub(peer).Say(EchoRequest(text="a"), timeout=10)).text)
        except DependencyUnavailable:
            await asyncio.sleep(0.01)


async def test_an_unavailable_service_is_asked_again_until_it_answers(running: Running, peer: Peer) -> None:
    running.servicer.overloads = 2
    assert (await EchoStub(peer).Say(EchoRequest(text="overload"))).text == "overload"
    assert len(running.servicer.calls) == 3


def test_a_peer_that_the_settings_do_not_name_is_told(running: Running, tmp_path: Path) -> None:
    with pytest.raises(PeerUnknown, match="WUSHE_PEERS"):
        Peer.from_settings("volunteer", settings_for(running.issuer, tmp_path))
