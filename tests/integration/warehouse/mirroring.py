"""A warehouse that follows a registry in memory, and a caller of its SyncService."""

from __future__ import annotations

import asyncio
import itertools
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import grpc
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from wushe.common.v1 import job_pb2
from wushe.common.v1.job_service_pb2 import GetJobRequest
from wushe.common.v1.job_service_pb2_grpc import JobServiceStub
from wushe.warehouse.v1 import sync_pb2
from wushe.warehouse.v1 import sync_service_pb2 as pb
from wushe.warehouse.v1.change_service_pb2_grpc import ChangeServiceStub
from wushe.warehouse.v1.sync_service_pb2_grpc import SyncServiceStub

from services.warehouse.main import changes
from services.warehouse.main import mirror as mirror_parts
from services.warehouse.store import control, migrations
from services.warehouse.store.control import Generation
from services.warehouse.store.engine import Engine
from services.warehouse.store.mirror import Mirror
from services.warehouse.store.schema import database_of
from services.warehouse.use_cases.open_mirror import open_mirror
from shared import migrate
from shared.db import Database
from shared.embedded.files import ensure_folder
from shared.ids import uuid7
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.directory.running import ISSUER, Client
from tests.integration.warehouse.registry import Registry
from tests.integration.warehouse.statistics import settings_for

PATIENCE: Final = 30.0
FIRST: Final = itertools.count(1_000, 10)
"""Numbers of generations: the engine of a test session is one, and each test has tables of its own in it."""
_IMPATIENT: Final = {"settle_seconds": 0.3, "hole_seconds": 1.0, "reconcile_seconds": 3600.0}
_requests = itertools.count()


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"mirror-{next(_requests)}"


@dataclass
class Mirrored:
    """A warehouse that runs."""

    service: Service
    mirror: Mirror
    channel: grpc.aio.Channel
    token: str

    @property
    def caller(self) -> Client:
        """Call SyncService as the city's administrator."""
        return Client(SyncServiceStub(self.channel), self.token)

    @property
    def watcher(self) -> Client:
        """Call ChangeService as the same."""
        return Client(ChangeServiceStub(self.channel), self.token)

    async def versions(self, table: str = "volunteer") -> dict[str, int]:
        """Return what is held: name and version."""
        return dict(await self.mirror.warehouse.query(f"SELECT name, version FROM {table} FINAL"))  # noqa: S608

    async def status(self) -> pb.GetSyncStatusResponse:
        """Tell how the mirror stands."""
        answer: pb.GetSyncStatusResponse = await self.caller("GetSyncStatus", pb.GetSyncStatusRequest())
        return answer

    async def reconcile(self, *, repair: bool) -> dict[str, sync_pb2.Finding]:
        """Compare with the registry; return what was found, by aggregate type."""
        job = (await self.caller("Reconcile", pb.ReconcileRequest(repair=repair, request_id=request_id()))).job
        await self.ended(job)
        findings = await self.caller("ListFindings", pb.ListFindingsRequest(job=job.name))
        return {one.aggregate_type: one for one in findings.findings}

    async def ended(self, job: job_pb2.Job, state: int = job_pb2.Job.STATE_SUCCEEDED) -> None:
        """Wait until a job has ended as wanted."""
        jobs = Client(JobServiceStub(self.channel), self.token)
        while job.state < job_pb2.Job.STATE_SUCCEEDED:
            await asyncio.sleep(0.05)
            job = (await jobs("GetJob", GetJobRequest(name=job.name))).job
        assert job.state == state, job

    async def equals(self, registry: Registry, *, patience: float = PATIENCE) -> None:
        """Wait until the warehouse equals the registry on (name, version)."""
        truth, deadline = registry.versions(), time.monotonic() + patience
        while (held := await self.versions()) != truth:
            if time.monotonic() > deadline:
                raise AssertionError(f"{len(truth)} in the registry, {len(held)} here, {len(truth.items() ^ held.items()) // 2} differ")
            await asyncio.sleep(0.05)

    async def holds(self, query: str, wanted: list[Any]) -> None:
        """Wait until a query answers what is wanted."""
        deadline = time.monotonic() + PATIENCE
        while (found := await self.mirror.warehouse.query(query)) != wanted:
            assert time.monotonic() < deadline, f"{query}: {found} is not {wanted}"
            await asyncio.sleep(0.05)

    async def settled(self) -> None:
        """Wait until everything that was there was copied, and proven equal for the first time."""
        await until(self._proven)

    async def _proven(self) -> bool:
        return all(one.HasField("equality") for source in (await self.status()).sources for one in source.aggregates)

    async def emptied(self, table: str, where: str) -> None:
        """Lose rows of a table, as no insert ever does."""
        for name in (table, f"{table}_history"):
            statement = f"ALTER TABLE {name} DELETE WHERE {where} SETTINGS mutations_sync = 2"
            await self.mirror.engine.execute(statement, database=database_of(self.mirror.warehouse.generation))


async def until(holds: Callable[[], Awaitable[bool]], *, seconds: float = PATIENCE) -> None:
    """Wait for something that can only be asked about."""
    async with asyncio.timeout(seconds):
        while not await holds():  # noqa: ASYNC110 # what is waited for is in another process's hands
            await asyncio.sleep(0.05)


@asynccontextmanager
async def mirroring(
    infra: Infra, database_url: str, folder: Path, engine: Engine, *, registry: Registry, first: int = 0, **changes: Any
) -> AsyncIterator[Mirrored]:
    """Run a warehouse that follows the registry; `first` is the number of its first tables, where an earlier one left some."""
    peers = {"volunteer": registry.address}
    key = Ed25519PrivateKey.generate()
    async with mirror_of(infra, database_url, folder, engine, key, first=first, **{"peers": peers, **changes}) as mirrored:
        yield mirrored


@asynccontextmanager
async def mirror_of(
    infra: Infra, database_url: str, folder: Path, engine: Engine, key: Ed25519PrivateKey, *, first: int = 0, **told: Any
) -> AsyncIterator[Mirrored]:
    """Run a warehouse that follows the services among its peers, whose tokens are signed with `key`."""
    await migrate.upgrade(database_url, migrations.PACKAGE)
    ensure_folder(folder)
    settings = settings_for(infra, database_url, folder, key, **(_IMPATIENT | told))
    async with Service("warehouse", settings, migrations=migrations.PACKAGE) as service:
        await _number(service.database, first or next(FIRST))
        held = await open_mirror(engine, service.database)
        mirror_parts.add(service, settings, held)
        changes.add(service, held.warehouse)
        running = asyncio.create_task(service.run())
        while not service.address:
            await asyncio.sleep(0.01)
            if running.done():
                running.result()
        async with grpc.aio.insecure_channel(service.address) as channel:
            yield Mirrored(service, held, channel, keeper(key))
        service.stop()
        await running


async def _number(database: Database, first: int) -> None:
    async with database.transaction() as tx:
        if not await control.generations(tx):
            await control.add_generation(tx, Generation(first, uuid7(), answering=True, job_id=None))


def keeper(key: Ed25519PrivateKey) -> str:
    """Return a token for the city's administrator."""
    now = int(time.time())
    grants = [{"role": "city_admin", "division": "1304"}]
    claims = {"iss": ISSUER, "aud": ISSUER, "sub": "keeper", "iat": now, "exp": now + 3600, "grants": grants}
    return jwt.encode(claims, key, algorithm="EdDSA", headers={"kid": "test"})
