"""Transport security: by certificate of the server, and of the client where it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from shared.grpc_client import OwnToken, Peer
from shared.refusals import DependencyUnavailable
from tests.authority import Authority
from tests.integration.kit.echo import Running, settings_for, started
from tests.integration.kit.echo_contract import EchoRequest, EchoStub


def peer_of(running: Running, folder: Path, **tls: Path) -> Peer:
    own = folder / "own.token"
    own.write_text(running.issuer.token(("system", "*")))
    return Peer.from_settings("echo", settings_for(running.issuer, folder, peers={"echo": running.address}, service_token_file=own, **tls))


async def test_a_service_with_a_certificate_is_reached_over_tls_only(tmp_path: Path) -> None:
    authority = Authority(tmp_path, "authority")
    certificate, key = authority.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key)
    trusting, plain = peer_of(running, tmp_path, peer_authority_file=authority.file), Peer(running.address, own_token=OwnToken(None))
    try:
        assert (await EchoStub(trusting).Say(EchoRequest(text="a"))).text == "a"
        with pytest.raises(DependencyUnavailable):
            await EchoStub(plain).Say(EchoRequest(text="a"), timeout=10)
    finally:
        await trusting.close()
        await plain.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def test_a_service_that_asks_for_client_certificates_answers_nobody_without_a_right_one(tmp_path: Path) -> None:
    authority, other = Authority(tmp_path, "authority"), Authority(tmp_path, "other")
    certificate, key = authority.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key, tls_client_authority_file=authority.file)
    right, wrong = authority.issue("client"), other.issue("stranger")
    peers = [
        peer_of(running, tmp_path, peer_authority_file=authority.file, tls_certificate_file=right[0], tls_key_file=right[1]),
        peer_of(running, tmp_path, peer_authority_file=authority.file, tls_certificate_file=wrong[0], tls_key_file=wrong[1]),
        peer_of(running, tmp_path, peer_authority_file=authority.file),
    ]
    try:
        assert (await EchoStub(peers[0]).Say(EchoRequest(text="a"))).text == "a"
        for peer in peers[1:]:
            with pytest.raises(DependencyUnavailable):
                await EchoStub(peer).Say(EchoRequest(text="a"), timeout=10)
    finally:
        for peer in peers:
            await peer.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def test_a_renewed_certificate_is_shown_to_whoever_connects_next_and_calls_go_on(tmp_path: Path) -> None:
    old, new = Authority(tmp_path, "old"), Authority(tmp_path, "new")
    certificate, key = old.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key)
    connected, ahead = peer_of(running, tmp_path, peer_authority_file=old.file), peer_of(running, tmp_path, peer_authority_file=new.file)
    try:
        assert (await EchoStub(connected).Say(EchoRequest(text="a"))).text == "a"
        renewed = new.issue("renewed")
        renewed[0].rename(certificate)
        latecomer = peer_of(running, tmp_path, peer_authority_file=old.file)
        assert (await EchoStub(latecomer).Say(EchoRequest(text="a"))).text == "a", "with the old key: half of a pair is not used"
        await latecomer.close()
        renewed[1].rename(key)
        assert (await EchoStub(ahead).Say(EchoRequest(text="a"))).text == "a"
        assert (await EchoStub(connected).Say(EchoRequest(text="a"))).text == "a", "its connection stands"
        latecomer = peer_of(running, tmp_path, peer_authority_file=old.file)
        with pytest.raises(DependencyUnavailable):
            await EchoStub(latecomer).Say(EchoRequest(text="a"), timeout=10)
        await latecomer.close()
    finally:
        await connected.close()
        await ahead.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def test_a_caller_shows_its_renewed_certificate_and_trusts_the_new_authority_without_a_restart(tmp_path: Path) -> None:
    old, new = Authority(tmp_path, "old"), Authority(tmp_path, "new")
    certificate, key = new.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key, tls_client_authority_file=new.file)
    trusted, shown = tmp_path / "trusted.pem", old.issue("client")
    trusted.write_bytes(old.file.read_bytes())
    peer = peer_of(running, tmp_path, peer_authority_file=trusted, tls_certificate_file=shown[0], tls_key_file=shown[1])
    stub = EchoStub(peer)
    try:
        with pytest.raises(DependencyUnavailable):
            await stub.Say(EchoRequest(text="a"), timeout=10)
        renewed = new.issue("renewed")
        trusted.write_bytes(new.file.read_bytes())
        renewed[0].rename(shown[0])
        renewed[1].rename(shown[1])
        assert (await stub.Say(EchoRequest(text="a"))).text == "a"
    finally:
        await peer.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def test_a_stream_under_way_ends_on_the_connection_it_began_on(tmp_path: Path) -> None:
    authority = Authority(tmp_path, "authority")
    certificate, key = authority.issue("server")
    running = await started(tmp_path, tls_certificate_file=certificate, tls_key_file=key)
    peer = peer_of(running, tmp_path, peer_authority_file=authority.file)
    stub, asked = EchoStub(peer), asyncio.Queue[EchoRequest]()
    try:
        answers = stub.Chat(_until_empty(asked))
        asked.put_nowait(EchoRequest(text="before"))
        assert (await anext(answers)).text == "before"
        authority.file.write_bytes(authority.file.read_bytes() + Authority(tmp_path, "another").file.read_bytes())
        assert (await stub.Say(EchoRequest(text="a"))).text == "a", "by a channel of its own"
        asked.put_nowait(EchoRequest(text="after"))
        asked.put_nowait(EchoRequest(text=""))
        assert [answer.text async for answer in answers] == ["after"]
    finally:
        await peer.close()
        await running.channel.close()
        await running.rpc.stop(0)


async def _until_empty(asked: asyncio.Queue[EchoRequest]) -> AsyncIterator[EchoRequest]:
    while (request := await asked.get()).text:
        yield request
