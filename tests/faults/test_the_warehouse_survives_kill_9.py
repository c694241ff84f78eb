"""The warehouse is killed again and again while events flow: in the end it holds every aggregate in its version, and every version once."""

from __future__ import annotations

import asyncio
import json
import os
import random
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import grpc
import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from wushe.warehouse.v1 import sync_service_pb2 as pb
from wushe.warehouse.v1.sync_service_pb2_grpc import SyncServiceStub

from services.warehouse.store import migrations
from shared import migrate
from shared.embedded.ports import LOOPBACK, free_port
from tests.faults.service_process import ServiceProcess
from tests.infrastructure import Infra
from tests.integration.directory.running import Client
from tests.integration.warehouse.mirroring import keeper, until
from tests.integration.warehouse.registry import Registry, serving
from tests.integration.warehouse.statistics import settings_for

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
KILLS = 20 if FULL else 2
SEED = 20261128
PER_ROUND = 60
PATIENCE = 90
RECONNECTING = [("grpc.max_reconnect_backoff_ms", 300)]


class Flow:
    """Lets the registry change and tell of it without pause; keeps every version that was told."""

    def __init__(self, registry: Registry) -> None:
        self._registry = registry
        self.told: set[tuple[str, int]] = set()
        self.ending = False
        self.ended = asyncio.Event()

    async def run(self) -> None:
        while not self.ending:
            events = self._registry.register(PER_ROUND // 3) + self._registry.change(PER_ROUND)
            await self._registry.publish(events, size=PER_ROUND // 2)
            self.told |= {(event.subject, event.version) for event in events}
            await asyncio.sleep(0.1)
        self.ended.set()


@asynccontextmanager
async def running(service: ServiceProcess) -> AsyncIterator[None]:
    """Start it, and stop it whatever happens."""
    await service.start()
    try:
        yield
    finally:
        await service.stop()


async def kill_again_and_again(service: ServiceProcess, sync: Client, dice: random.Random) -> None:
    """Kill it amid its work: as soon as it has taken something in, and a chance while later."""
    for _ in range(KILLS):
        before = time.monotonic()
        await until(lambda: takes_in(sync), seconds=PATIENCE)
        await asyncio.sleep(dice.random() * 0.6)
        await service.kill()
        print(f"killed after {time.monotonic() - before:.1f} s")
        await service.start()


async def takes_in(sync: Client) -> bool:
    try:
        [source] = (await sync("GetSyncStatus", pb.GetSyncStatusRequest())).sources
    except Exception:  # noqa: BLE001 # it is away, or on its way
        return False
    return bool(source.event_count)


async def caught_up(sync: Client, registry: Registry) -> bool:
    try:
        [source] = (await sync("GetSyncStatus", pb.GetSyncStatusRequest())).sources
    except Exception:  # noqa: BLE001 # it is away, or on its way
        return False
    return bool(source.sequence == await registry.told())


async def held(folder: Path, query: str) -> list[tuple[str, int]]:
    """Ask the tables that it left, in a process of its own: one has one folder open at a time."""
    command = (sys.executable, "-m", "tests.faults.engine_process", str(folder), "ask", "wushe_1", query)
    process = await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)
    out, _ = await process.communicate()
    assert process.returncode == 0
    return [(name, version) for name, version in map(json.loads, out.splitlines())]


@pytest.mark.timeout(1200 if FULL else 180)
async def test_it_equals_the_registry_after_twenty_kills_amid_commits_and_acknowledgements(
    infra: Infra, database_url: str, nats_url: str, tmp_path: Path
) -> None:
    assert nats_url
    print(f"seed {SEED}")
    dice, key = random.Random(SEED), Ed25519PrivateKey.generate()
    await migrate.upgrade(database_url, migrations.PACKAGE)
    address = f"{LOOPBACK}:{free_port()}"
    async with serving(infra) as registry:
        settings = settings_for(
            infra, database_url, tmp_path, key, listen=address, peers={"volunteer": registry.address}, log_level="error", ack_seconds=4
        )
        service, flow = ServiceProcess("warehouse", settings), Flow(registry)
        async with asyncio.TaskGroup() as tasks, running(service), grpc.aio.insecure_channel(address, options=RECONNECTING) as channel:
            tasks.create_task(flow.run())
            sync = Client(SyncServiceStub(channel), keeper(key))
            try:
                await kill_again_and_again(service, sync, dice)
            finally:
                flow.ending = True
            await flow.ended.wait()
            await until(lambda: caught_up(sync, registry), seconds=PATIENCE)
    present = await held(settings.folder(), "SELECT name, version FROM volunteer FINAL")
    history = await held(settings.folder(), "SELECT name, version FROM volunteer_history FINAL WHERE event_type != 'Snapshot'")
    assert dict(present) == registry.versions()
    assert len(history) == len(set(history)), "a version twice"
    assert flow.told <= set(history)
    print(f"{len(present)} aggregates, {len(history)} versions, {KILLS} kills")
