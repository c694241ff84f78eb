"""A StatisticsService over a generated registry, and callers of it."""

from __future__ import annotations

import asyncio
import itertools
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

import grpc
import jwt
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from jwt.algorithms import OKPAlgorithm
from wushe.warehouse.v1 import frozen_period_pb2, indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.statistics_service_pb2_grpc import StatisticsServiceStub

from services.warehouse.config import Settings
from services.warehouse.domain.standing import SourceStanding
from services.warehouse.main import statistics
from services.warehouse.store import migrations
from services.warehouse.store.engine import Engine
from services.warehouse.store.warehouse import Warehouse
from services.warehouse.wire.figures import sent_period
from shared import migrate
from shared.clock import FixedClock
from shared.crypto import KeyRing
from shared.errors import received
from shared.periods import Period
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.directory.running import DEADLINE, ISSUER, Client
from tests.integration.warehouse.generated import NOW, Registry

YEARS: Final = Period(date(2025, 1, 1), date(2026, 12, 31))
_requests = itertools.count()


def request_id() -> str:
    """Return a request id that no test has used."""
    return f"figures-{next(_requests)}"


def selection(indicator: str, division: str = "divisions/1304", *, period: Period | None = None, **more: Any) -> indicator_pb2.Selection:
    """Return which rows are asked for."""
    told = indicator_pb2.Selection(indicator=f"indicators/{indicator}", division=division, **more)
    if period is not None:
        told.period.CopyFrom(sent_period(period))
    return told


class Statistician(Client):
    """Calls StatisticsService."""

    async def query(self, selected: indicator_pb2.Selection, **grouping: Any) -> pb.QueryIndicatorResponse:
        """Return figures."""
        request = pb.QueryIndicatorRequest(selection=selected, grouping=pb.Grouping(**grouping))
        answer: pb.QueryIndicatorResponse = await self("QueryIndicator", request)
        return answer

    async def rows(self, selected: indicator_pb2.Selection, *, page_size: int = 7, part: int = 0) -> dict[str, int]:
        """Return all rows of a figure."""
        found: dict[str, int] = {}
        token = ""
        while True:
            request = pb.ListIndicatorRowsRequest(
                selection=selected, part=pb.RatioPart.Name(part), page_size=page_size, page_token=token
            )  # fmt: skip
            page = await self("ListIndicatorRows", request)
            found |= {row.name: row.amount for row in page.rows}
            token = page.next_page_token
            if not token:
                return found

    async def freeze(self, name: str, division: str = "divisions/1304", *, key: str = "") -> frozen_period_pb2.FrozenPeriod:
        """Freeze a period."""
        request = pb.FreezePeriodRequest(division=division, calendar_period=name, request_id=key or request_id())
        frozen: frozen_period_pb2.FrozenPeriod = (await self("FreezePeriod", request)).frozen_period
        return frozen

    async def file(self, method: str, request: Any) -> tuple[pb.FileHeader, bytes]:
        """Return an exported file."""
        header, *pieces = [answer async for answer in self.stream_of(method, request)]
        assert header.WhichOneof("piece") == "header"
        return header.header, b"".join(piece.chunk for piece in pieces)

    async def stream_of(self, method: str, request: Any) -> AsyncIterator[Any]:
        """Call a method that answers with a stream."""
        try:
            async for answer in getattr(self._stub, method)(request, metadata=self._metadata, timeout=DEADLINE):
                yield answer
        except grpc.aio.AioRpcError as error:
            raise received(method, error) from None


@dataclass
class Statistics:
    """A running service, the registry it counts, and the clock it lives by."""

    service: Service
    channel: grpc.aio.Channel
    registry: Registry
    clock: FixedClock
    engine: Engine
    generation: int
    signing_key: Ed25519PrivateKey
    sources: list[SourceStanding]
    """How far the services are followed, as the service is told."""

    def caller(self, *grants: tuple[str, str]) -> Statistician:
        """Return a caller with these roles; without any the city's statistician."""
        now = int(time.time())
        granted = [{"role": role, "division": division} for role, division in grants or (("statistician", "1304"),)]
        claims = {"iss": ISSUER, "aud": ISSUER, "sub": "statistician", "iat": now, "exp": now + 600, "grants": granted}
        token = jwt.encode(claims, self.signing_key, algorithm="EdDSA", headers={"kid": "test"})
        return Statistician(StatisticsServiceStub(self.channel), token)

    async def correct(self, table: str, name: str, **changes: Any) -> None:
        """Correct a row, as the registry knows it now."""
        await self.registry.correct(self.engine, self.generation, table, name, self.clock.now(), **changes)


@asynccontextmanager
async def counting(
    infra: Infra, database_url: str, folder: Path, engine: Engine, *, registry: Registry, generation: int
) -> AsyncIterator[Statistics]:
    """Run the service over a registry that is loaded into a generation of the engine."""
    await registry.load(engine, generation)
    await migrate.upgrade(database_url, migrations.PACKAGE)
    key = Ed25519PrivateKey.generate()
    settings, clock = settings_for(infra, database_url, folder, key), FixedClock(NOW)
    async with Service("warehouse", settings, migrations=migrations.PACKAGE, clock=clock) as service:
        sources: list[SourceStanding] = []

        async def standing() -> list[SourceStanding]:
            return sources

        statistics.add(service, settings, Warehouse(engine, generation), standing)
        async with serving(service) as channel:
            yield Statistics(service, channel, registry, clock, engine, generation, key, sources)


@asynccontextmanager
async def serving(service: Service) -> AsyncIterator[grpc.aio.Channel]:
    """Run an assembled service for the length of the block, and lend a channel to it."""
    running = asyncio.create_task(service.run())
    while not service.address:
        await asyncio.sleep(0.01)
        if running.done():
            running.result()
    async with grpc.aio.insecure_channel(service.address) as channel:
        yield channel
    service.stop()
    await running


def settings_for(infra: Infra, database_url: str, folder: Path, key: Ed25519PrivateKey, **changes: Any) -> Settings:
    """Return what a warehouse is told; its files are put into the folder."""
    public = json.loads(OKPAlgorithm.to_jwk(key.public_key())) | {"kid": "test", "alg": "EdDSA", "use": "sig"}
    jwks, key_ring, password = folder / "jwks.json", folder / "key-ring.json", folder / "nats.password"
    jwks.write_text(json.dumps({"keys": [public]}), encoding="utf-8")
    KeyRing.generate().save(key_ring)
    password.write_text(infra.nats_password, encoding="utf-8")
    told = {
        "database_url": database_url, "nats_url": infra.nats_url, "nats_user": infra.nats_user, "nats_password_file": password,
        "nats_monitor_url": infra.nats_monitor_url, "metrics_listen": "", "token_issuer": ISSUER, "token_audience": ISSUER,
        "token_jwks": str(jwks), "keyring_file": key_ring, "anchor_file": folder / "anchors", "drain_seconds": 0.05, "log_level": "warning",
    }  # fmt: skip
    return Settings(**{**told, **changes})
