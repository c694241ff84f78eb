"""Load, metrics, log lines, and an end that loses no answered call."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import urllib.request
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import grpc
import pytest
import structlog

from shared import log
from tests.integration.kit.echo import Running, started
from tests.integration.kit.echo_contract import SERVICE, ChangeRequest, EchoRequest, EchoStub
from tests.integration.kit.told import told


async def until(condition: Any) -> None:
    async with asyncio.timeout(10):
        while not condition():  # noqa: ASYNC110  # the other side runs in this very loop and sets no event
            await asyncio.sleep(0.005)


async def test_more_calls_than_allowed_are_refused_with_a_reason_and_health_still_answers(tmp_path: Path) -> None:
    running = await started(tmp_path, max_concurrent_calls=2)
    try:
        held = [asyncio.ensure_future(running.stub.Say(EchoRequest(text="hang"), metadata=running.signed())) for _ in range(2)]
        await until(lambda: running.servicer.held == 2)
        failure = await told(running.stub.Say(EchoRequest(), metadata=running.signed()))
        assert (failure.code, failure.reason) == (grpc.StatusCode.UNAVAILABLE, "OVERLOADED")
        running.servicer.let_go.set()
        assert [answer.text for answer in await asyncio.gather(*held)] == ["hang", "hang"]
        assert (await running.stub.Say(EchoRequest(text="a"), metadata=running.signed())).text == "a"
    finally:
        await running.channel.close()
        await running.rpc.stop(0)


async def test_stopping_under_load_breaks_no_call_that_was_begun(tmp_path: Path) -> None:
    """Each call answered OK was carried out, each begun was answered, and after the stop nothing runs any more."""
    running = await started(tmp_path)
    channels = [grpc.aio.insecure_channel(running.address, options=[("test.number", number)]) for number in range(4)]
    outcomes: Counter[str] = Counter()
    signed = running.signed()

    async def caller(channel: grpc.aio.Channel) -> None:
        stub = EchoStub(channel)
        while True:
            try:
                await stub.Say(EchoRequest(text="a"), metadata=signed, timeout=10)
                outcomes["OK"] += 1
            except grpc.aio.AioRpcError as error:
                outcomes[error.code().name] += 1
                if error.code() is grpc.StatusCode.UNAVAILABLE:
                    return

    callers = [asyncio.ensure_future(caller(channels[number % 4])) for number in range(16)]
    slow = [asyncio.ensure_future(running.stub.Say(EchoRequest(text="hang"), metadata=signed, timeout=10)) for _ in range(5)]
    await until(lambda: outcomes["OK"] > 200 and running.servicer.held == 5)
    stopping = asyncio.ensure_future(running.rpc.stop(grace=10))
    await asyncio.gather(*callers)
    assert not stopping.done()
    running.servicer.let_go.set()
    assert [answer.text for answer in await asyncio.gather(*slow)] == ["hang"] * 5
    await stopping
    assert set(outcomes) == {"OK", "UNAVAILABLE"}
    assert len(running.servicer.calls) == outcomes["OK"] + 5
    for channel in (*channels, running.channel):
        await channel.close()


async def test_a_call_that_outlives_the_grace_is_cut_off_but_puts_its_things_away_first(tmp_path: Path) -> None:
    running = await started(tmp_path)
    call = asyncio.ensure_future(told(running.stub.Say(EchoRequest(text="hang"), metadata=running.signed(), timeout=30)))
    await until(lambda: running.servicer.held == 1)
    await running.rpc.stop(grace=0.1)
    assert running.servicer.ended == 1
    assert (await call).code in {grpc.StatusCode.UNAVAILABLE, grpc.StatusCode.CANCELLED}
    await running.channel.close()


async def test_a_client_that_leaves_ends_its_call_here_too(running: Running) -> None:
    call = running.stub.Say(EchoRequest(text="hang"), metadata=running.signed(), timeout=30)
    await until(lambda: running.servicer.held == 1)
    call.cancel()
    await until(lambda: running.servicer.ended == 1)
    assert sample(running, "grpc_server_handled_total", "Say", "CANCELLED") == 1


async def test_calls_are_counted_by_method_and_code_with_latency_and_in_flight(running: Running) -> None:
    signed = running.signed()
    await running.stub.Say(EchoRequest(), metadata=signed)
    await told(running.stub.Say(EchoRequest(text="fault"), metadata=signed))
    await told(running.stub.Say(EchoRequest()))
    held = asyncio.ensure_future(running.stub.Say(EchoRequest(text="hang"), metadata=signed, timeout=30))
    await until(lambda: running.servicer.held == 1)
    assert sample(running, "grpc_server_handled_total", "Say", "OK") == 1
    assert sample(running, "grpc_server_handled_total", "Say", "INTERNAL") == 1
    assert sample(running, "grpc_server_handled_total", "Say", "UNAUTHENTICATED") == 1
    assert sample(running, "grpc_server_in_flight", "Say") == 1
    assert sample(running, "grpc_server_handling_seconds_count", "Say") == 3
    running.servicer.let_go.set()
    await held
    assert sample(running, "grpc_server_in_flight", "Say") == 0


async def test_prometheus_reads_over_http(running: Running) -> None:
    address = running.metrics.open("127.0.0.1:0")
    try:
        await running.stub.Say(EchoRequest(), metadata=running.signed())
        url = f"http://{address}/metrics"
        text = (await asyncio.to_thread(lambda: urllib.request.urlopen(url, timeout=5).read())).decode()
    finally:
        running.metrics.close()
    labels = f'grpc_method="Say",grpc_service="{SERVICE}",grpc_type="unary"'
    assert f'grpc_server_handling_seconds_bucket{{{labels},le="+Inf"}} 1.0' in text or 'le="+Inf"' in text
    assert "process_resident_memory_bytes" in text


@pytest.fixture
def out() -> Iterator[io.StringIO]:
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    stream = io.StringIO()
    log.configure("echo", stream=stream)
    yield stream
    structlog.reset_defaults()
    root.handlers[:] = handlers
    root.setLevel(level)
    log.lines.open("", logging.CRITICAL, io.StringIO(), console=False)


async def test_changes_refusals_and_faults_are_told_and_reads_are_not(running: Running, out: io.StringIO) -> None:
    signed = running.signed()
    await running.stub.Say(EchoRequest(), metadata=signed)
    await running.stub.Change(ChangeRequest(request_id="x"), metadata=signed)
    await told(running.stub.Say(EchoRequest(text="refuse"), metadata=signed))
    await told(running.stub.Say(EchoRequest(text="fault"), metadata=signed))
    lines = [json.loads(line) for line in out.getvalue().splitlines()]
    assert [(line["event"], line["level"], line["method"].rpartition("/")[2]) for line in lines] == [
        ("answered", "info", "Change"),
        ("refused", "info", "Say"),
        ("fault", "error", "Say"),
    ]
    assert lines[0]["caller"] == "somebody"
    assert "RuntimeError" in lines[2]["exception"]
    assert "130402197001010012" not in out.getvalue()
    assert all(len(line["trace_id"]) == 32 for line in lines)


def sample(running: Running, name: str, method: str, code: str = "") -> float:
    labels = {"grpc_service": SERVICE, "grpc_method": method, "grpc_type": "unary"} | ({"grpc_code": code} if code else {})
    return running.metrics.registry.get_sample_value(name, labels) or 0.0
