"""The bus loses what it held, or a bit of it turns: the warehouse notices, and is made equal to the registry again."""

from __future__ import annotations

import asyncio
import dataclasses
import os
import random
import shutil
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from wushe.warehouse.v1 import sync_pb2

from services.warehouse.store.embedded_engine import EmbeddedEngine
from shared.embedded import nats
from shared.embedded.child import Child
from tests.infrastructure import Infra
from tests.integration.warehouse.mirroring import Mirrored, mirroring, until
from tests.integration.warehouse.registry import PLAN, Registry, serving

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
SEED = 20261128
BITS = 5 if FULL else 1


@dataclasses.dataclass
class OwnBus:
    """A bus that this test may break."""

    server: nats.Server
    child: Child

    async def kill(self) -> None:
        await asyncio.to_thread(self.child.kill)

    async def start(self) -> None:
        await asyncio.to_thread(self.child.start)

    def lose_everything(self) -> None:
        for part in (self.server.folder / "store").iterdir():
            shutil.rmtree(part)

    def turn_a_bit(self, text: bytes, dice: random.Random) -> None:
        """Turn one bit of a text that lies in a message on the disk."""
        [block] = [path for path in (self.server.folder / "store").rglob("*.blk") if text in path.read_bytes() and "WUSHE" in str(path)]
        content = bytearray(block.read_bytes())
        at = content.index(text) + dice.randrange(len(text))
        content[at] ^= 1 << dice.randrange(8)
        block.write_bytes(content)


@pytest.fixture
def own_bus(tmp_path: Path) -> Iterator[OwnBus]:
    server = nats.at(tmp_path / "nats")
    bus = OwnBus(server, server.child())
    bus.child.start()
    yield bus
    bus.child.stop()


@pytest.fixture
def own_infra(infra: Infra, own_bus: OwnBus) -> Infra:
    server = own_bus.server
    password = server.password_file(nats.OPERATOR).read_text(encoding="ascii")
    told = {"nats_url": server.url, "nats_user": nats.OPERATOR, "nats_password": password, "nats_monitor_url": server.monitor_url}
    return dataclasses.replace(infra, **told)  # type: ignore[arg-type] # a str each


@pytest.fixture
async def registry(own_infra: Infra) -> AsyncIterator[Registry]:
    async with serving(own_infra) as registry:
        yield registry


@pytest.fixture
async def mirrored(
    own_infra: Infra, database_url: str, tmp_path: Path, engine: EmbeddedEngine, registry: Registry
) -> AsyncIterator[Mirrored]:
    async with mirroring(own_infra, database_url, tmp_path / "warehouse", engine, registry=registry) as mirrored:
        await mirrored.settled()
        yield mirrored


async def noticed(mirrored: Mirrored) -> set[int]:
    return {notice.kind for notice in (await mirrored.status()).notices}


@pytest.mark.timeout(120)
async def test_a_store_that_is_deleted_under_it_is_noticed_and_what_was_in_it_fetched(
    own_bus: OwnBus, registry: Registry, mirrored: Mirrored
) -> None:
    await registry.publish(registry.register(2_000))
    await mirrored.equals(registry)
    async with mirrored.mirror.changing():  # so that the last ones are on the bus alone
        await registry.publish(registry.change(500) + registry.register(500), size=10)
        await own_bus.kill()
        own_bus.lose_everything()
        await own_bus.start()
    await until(lambda: stands_again(registry))
    await registry.publish(registry.register(10))
    await mirrored.equals(registry, patience=60)
    assert sync_pb2.Notice.KIND_STREAM_RESTARTED in await noticed(mirrored)
    found = (await mirrored.reconcile(repair=False))["volunteer"]
    assert (found.equal, found.bucket_count) == (True, 0)


async def stands_again(registry: Registry) -> bool:
    """Do what a relay does when its stream is gone."""
    try:
        await registry.bus.ensure_stream(PLAN)
    except Exception:  # noqa: BLE001 # not connected again yet
        return False
    return True


@pytest.mark.timeout(300)
@pytest.mark.parametrize("seed", range(SEED, SEED + BITS))
async def test_one_bit_that_turns_in_the_buss_file_is_noticed(own_bus: OwnBus, registry: Registry, mirrored: Mirrored, seed: int) -> None:
    print(f"seed {seed}")
    dice = random.Random(seed)
    await registry.publish(registry.register(200))
    await mirrored.equals(registry)
    async with mirrored.mirror.changing():
        events = registry.register(300)
        await registry.publish(events, size=1)
        await own_bus.kill()
        own_bus.turn_a_bit(dice.choice(events[100:200]).subject.encode(), dice)
        await own_bus.start()
    await until(lambda: stands_again(registry))
    await registry.publish(registry.register(10))
    await mirrored.equals(registry, patience=60)
    kinds = await noticed(mirrored)
    assert kinds, "nobody noticed"
    print(f"noticed: {sorted(map(sync_pb2.Notice.Kind.Name, kinds))}")
