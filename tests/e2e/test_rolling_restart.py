"""Every container of the compose file is replaced, one by one, under load. `make containers-test` runs this; `make test` skips it."""

from __future__ import annotations

import asyncio
import json
import tempfile
from collections import Counter
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from services.admin import catalogue
from tests.bench.places import community_codes
from tests.e2e.containers import Stack, console_answers, reconciled, stack
from tests.e2e.registering import Ledger, registering

pytestmark = [pytest.mark.containers, pytest.mark.timeout(1800)]

STREAM = """
import asyncio, json, nats, os
from wushe.common.v1.event_pb2 import EventBatch

async def main() -> None:
    bus = await nats.connect("nats://nats:4222", user="operator", password=os.environ["PASSWORD"])
    jetstream = bus.jetstream()
    left = (await jetstream.stream_info("WUSHE_VOLUNTEER")).state.messages
    reader = await jetstream.subscribe("wushe.volunteer.v1.volunteer.>", stream="WUSHE_VOLUNTEER", ordered_consumer=True)
    while left:
        message = await reader.next_msg(timeout=20)
        for event in EventBatch.FromString(message.data).events:
            print(json.dumps([event.id, event.subject, event.version]))
        left = message.metadata.num_pending
    await bus.close()

asyncio.run(main())
"""
OUTBOX = "SELECT count(*) FROM outbox WHERE published_at IS NULL"
REGISTRY = "SELECT 'volunteers/' || id || ' ' || version FROM volunteer"


@pytest.fixture(scope="module")
def running() -> Iterator[Stack]:
    with tempfile.TemporaryDirectory(prefix="wushe-test-", ignore_cleanup_errors=True) as folder, stack(Path(folder), compose=-1) as made:
        yield made


async def test_no_answered_call_is_lost_and_no_event_lost_or_doubled_while_every_container_is_replaced(running: Stack) -> None:
    await asyncio.to_thread(running.once, "welcome")  # the divisions are loaded
    token = await asyncio.to_thread(running.token, "registrar", "1304")
    before = {one.name: running.container(one.name)["Id"] for one in catalogue.everything()}
    async with registering(running.address("volunteer"), token, community_codes()) as ledger:
        for one in catalogue.everything():
            await asyncio.to_thread(running.compose, "up", "--detach", "--no-deps", "--force-recreate", one.name)
            await asyncio.to_thread(running.until_healthy, one.name)
            await asyncio.to_thread(running.until, partial(_more_than, ledger, len(ledger.stored)), "work goes on between two replacements")
    assert all(running.container(name)["Id"] != old for name, old in before.items()), "each is another container"
    assert ledger.refused == {}
    assert ledger.repeated > 0, "no call met a replacement"

    running.until(lambda: running.sql("volunteer", OUTBOX) == ["0"], "everything is published")
    rows = dict(line.split(" ") for line in running.sql("volunteer", REGISTRY))
    assert set(ledger.stored.values()) == set(rows), "answered OK is stored, and nothing else is: every call was answered in the end"
    assert len(set(ledger.stored.values())) == len(ledger.stored), "a repeated call was carried out once"

    password = (running.secrets / "nats" / "operator.password").read_text()  # which no container's account may read
    read = running.once("-e", f"PASSWORD={password}", "--entrypoint", "python", "wushe", "-c", STREAM)
    events = [json.loads(line) for line in read.stdout.splitlines()]
    told = Counter((subject, version) for _, subject, version in {tuple(event) for event in events})
    assert set(told) == {(name, at) for name, newest in rows.items() for at in range(1, int(newest) + 1)}, "no version is missing"
    assert set(told.values()) == {1}, "no version was told as two events"
    findings = reconciled(running)
    assert all(one.equal for one in findings), [_said(one) for one in findings if not one.equal]
    assert {one.aggregate_type: one.warehouse_count for one in findings}["volunteer"] == len(rows)
    assert console_answers(running)


def _more_than(ledger: Ledger, answered: int) -> bool:
    return len(ledger.stored) > answered


def _said(one: Any) -> str:
    return f"{one.service} {one.aggregate_type}: {one.service_count} and {one.warehouse_count}"
