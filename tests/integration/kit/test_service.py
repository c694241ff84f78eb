"""A whole service: how it starts, what it waits for, how it ends."""

from __future__ import annotations

import asyncio
import contextlib
import os
import signal
import socket
import sys
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import asyncpg
import grpc
import pytest
from grpc_health.v1.health_pb2 import HealthCheckRequest, HealthCheckResponse
from grpc_health.v1.health_pb2_grpc import HealthStub

from shared.crypto.key_ring import KeyRing
from shared.migrate import upgrade
from shared.server import NotMigrated, Service
from shared.settings import ServiceSettings
from tests.infrastructure import Infra
from tests.integration.bus.toy import MIGRATIONS, PACKAGE
from tests.integration.kit.echo import POLICIES, Echo, settings_for
from tests.integration.kit.echo_contract import SERVICE, ChangeRequest, EchoStub, add_echo_to_server
from tests.issuer import AUDIENCE, ISSUER, Issuer

HERE = Path(__file__).resolve().parents[3]


@pytest.fixture
def issuer(tmp_path: Path) -> Issuer:
    KeyRing.generate().save(tmp_path / "ring.json")
    return Issuer(tmp_path)


@pytest.fixture
async def migrated(database_url: str) -> str:
    await upgrade(database_url, MIGRATIONS)
    return database_url


async def status(address: str, service: str = "") -> int:
    async with grpc.aio.insecure_channel(address) as channel:
        try:
            return int((await HealthStub(channel).Check(HealthCheckRequest(service=service), timeout=2)).status)
        except grpc.aio.AioRpcError:
            return -1


async def until_status(address: str, wanted: int) -> None:
    async with asyncio.timeout(20):
        while await status(address, SERVICE) != wanted:  # noqa: ASYNC110  # another process, or another task, changes it
            await asyncio.sleep(0.05)


@contextlib.asynccontextmanager
async def running(settings: ServiceSettings, **more: Any) -> AsyncIterator[tuple[Service, asyncio.Task[None]]]:
    async with Service("toy", settings, package=PACKAGE, migrations=MIGRATIONS) as service:
        service.add(add_echo_to_server, Echo(), POLICIES)
        for name, job in more.items():
            service.background(name, job)
        run = asyncio.ensure_future(service.run())
        async with asyncio.timeout(20):
            while not service.address and not run.done():  # noqa: ASYNC110  # `run` sets no event when it has started
                await asyncio.sleep(0.01)
        try:
            yield service, run
        finally:
            service.stop()
            with contextlib.suppress(Exception):
                await run


async def test_a_service_answers_before_the_bus_is_there(migrated: str, issuer: Issuer, tmp_path: Path) -> None:
    async with running(settings_for(issuer, tmp_path, database_url=migrated)) as (service, _):  # nothing listens where its bus should be
        await until_status(service.address, HealthCheckResponse.SERVING)


async def test_old_answers_go_however_many_there_are(migrated: str, issuer: Issuer, tmp_path: Path) -> None:
    connection = await asyncpg.connect(migrated)
    await connection.execute("""
        INSERT INTO idempotency (caller, method, request_id, fingerprint, created_at)
        SELECT 'caller', '/Method', n::text, '', now() - interval '25 hours' FROM generate_series(1, 25000) AS n
    """)
    async with running(settings_for(issuer, tmp_path, database_url=migrated)), asyncio.timeout(20):
        while await connection.fetchval("SELECT EXISTS (SELECT FROM idempotency)"):  # noqa: ASYNC110  # a job in the background
            await asyncio.sleep(0.05)
    await connection.close()


async def test_a_database_that_lacks_migrations_is_refused(database_url: str, issuer: Issuer, tmp_path: Path) -> None:
    with pytest.raises(NotMigrated, match="run `migrate` first"):
        async with Service("toy", settings_for(issuer, tmp_path, database_url=database_url), migrations=MIGRATIONS):
            pass


async def test_health_follows_the_database(infra: Infra, migrated: str, issuer: Issuer, tmp_path: Path) -> None:
    name = migrated.rpartition("/")[2]
    admin = await asyncpg.connect(infra.postgres_admin_url)
    try:
        async with running(settings_for(issuer, tmp_path, database_url=migrated)) as (service, _):
            await until_status(service.address, HealthCheckResponse.SERVING)
            await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false")
            await admin.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1", name)
            await until_status(service.address, HealthCheckResponse.NOT_SERVING)
            await admin.execute(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true")
            await until_status(service.address, HealthCheckResponse.SERVING)
    finally:
        await admin.close()


async def test_a_background_job_that_fails_ends_the_service_with_its_cause(migrated: str, issuer: Issuer, tmp_path: Path) -> None:
    async def job() -> None:
        raise OSError("the disk is gone")

    async with running(settings_for(issuer, tmp_path, database_url=migrated), job=job) as (_, run):
        with pytest.raises(OSError, match="the disk is gone"):
            await run


async def test_a_background_job_that_ends_by_itself_harms_nothing(migrated: str, issuer: Issuer, tmp_path: Path) -> None:
    async def job() -> None:
        await asyncio.sleep(0)

    async with running(settings_for(issuer, tmp_path, database_url=migrated), job=job) as (service, run):
        await until_status(service.address, HealthCheckResponse.SERVING)
        assert not run.done()


async def test_metrics_tell_of_the_outbox(infra: Infra, nats_url: str, migrated: str, issuer: Issuer, tmp_path: Path) -> None:  # noqa: ARG001  # nats_url empties the bus
    password = tmp_path / "nats.password"
    password.write_text(infra.nats_password)
    settings = settings_for(
        issuer,
        tmp_path,
        database_url=migrated,
        nats_url=infra.nats_url,
        nats_user=infra.nats_user,
        nats_password_file=password if infra.nats_user else None,
    )
    async with running(settings) as (service, _), asyncio.timeout(20):
        while not service.metrics.registry.get_sample_value("wushe_outbox_relay_leading"):  # noqa: ASYNC110  # set by the relay
            await asyncio.sleep(0.05)
        assert service.metrics.registry.get_sample_value("wushe_outbox_backlog_events") == 0


async def test_a_sigterm_under_load_loses_no_acknowledged_change_and_ends_with_success(
    migrated: str, issuer: Issuer, tmp_path: Path
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as free:
        address = f"127.0.0.1:{free.getsockname()[1]}"
    told = {
        "DATABASE_URL": migrated,
        "NATS_URL": "nats://127.0.0.1:1",
        "TOKEN_ISSUER": ISSUER,
        "TOKEN_AUDIENCE": AUDIENCE,
        "TOKEN_JWKS": str(issuer.jwks),
        "KEYRING_FILE": str(tmp_path / "ring.json"),
        "ANCHOR_FILE": str(tmp_path / "anchors.jsonl"),
        "LISTEN": address,
    }
    environment = {**os.environ, **{f"WUSHE_{name}": value for name, value in told.items()}, "PYTHONPATH": f"{HERE}:{HERE / 'gen'}"}
    command = (sys.executable, "-m", "tests.integration.kit.painting", "serve")
    process = await asyncio.create_subprocess_exec(*command, env=environment, cwd=HERE, stderr=asyncio.subprocess.DEVNULL)
    acknowledged: list[str] = []
    metadata = (("authorization", f"Bearer {issuer.token(('registrar', '130402'))}"),)

    async def caller(number: int) -> None:
        async with grpc.aio.insecure_channel(address, options=[("test.number", number), ("grpc.enable_retries", 0)]) as channel:
            stub = EchoStub(channel)
            for count in range(100_000):
                try:
                    answer = await stub.Change(ChangeRequest(request_id=f"parts/{number}-{count}"), metadata=metadata, timeout=20)
                except grpc.aio.AioRpcError as error:
                    assert error.code() is grpc.StatusCode.UNAVAILABLE, error  # noqa: PT017  # the loop goes on until the service stops
                    return
                acknowledged.append(answer.text)

    try:
        await until_status(address, HealthCheckResponse.SERVING)
        callers = [asyncio.ensure_future(caller(number)) for number in range(12)]
        async with asyncio.timeout(30):
            while len(acknowledged) < 300:  # noqa: ASYNC110  # the callers above make it so
                await asyncio.sleep(0.01)
            process.send_signal(signal.SIGTERM)
            await asyncio.gather(*callers)
            assert await process.wait() == 0
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    connection = await asyncpg.connect(migrated)
    stored = {row["name"] for row in await connection.fetch("SELECT name FROM part")}
    events = await connection.fetchval("SELECT count(*) FROM outbox")
    await connection.close()
    assert set(acknowledged) == stored
    assert events == len(stored)


async def test_settings_that_are_missing_are_named_before_anything_is_opened() -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("WUSHE_")}
    command = (sys.executable, "-m", "tests.integration.kit.painting", "serve")
    process = await asyncio.create_subprocess_exec(
        *command, env={**environment, "PYTHONPATH": f"{HERE}:{HERE / 'gen'}"}, cwd=HERE, stderr=asyncio.subprocess.PIPE
    )
    _, said = await process.communicate()
    assert process.returncode == 2
    assert "WUSHE_DATABASE_URL" in said.decode()
    assert "WUSHE_TOKEN_JWKS" in said.decode()
