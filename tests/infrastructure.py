"""PostgreSQL and NATS for integration tests, from one of three providers that the tests cannot tell apart.

`WUSHE_TEST_INFRA=embedded` (the default) starts both on free ports in a temporary folder; `containers` starts them with testcontainers;
`external` uses servers named by WUSHE_TEST_POSTGRES_URL, WUSHE_TEST_NATS_URL and WUSHE_TEST_NATS_MONITOR_URL.
"""

from __future__ import annotations

import asyncio
import os
import secrets
import shutil
import tempfile
import threading
import time
import urllib.parse
from collections.abc import Awaitable, Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

import asyncpg
import nats
import pytest

from shared.embedded import nats as nats_server
from shared.embedded import postgres as postgres_server
from shared.embedded.child import Child
from shared.embedded.files import ensure_folder

T = TypeVar("T")

POSTGRES_IMAGE = os.environ.get("WUSHE_POSTGRES_IMAGE", "postgres:18")
NATS_IMAGE = os.environ.get("WUSHE_NATS_IMAGE", "nats:2.12-alpine")
"""The same variables name the images of docker-compose.yml."""
DATABASE_ROLE = "wushe_test"
"""Owns each test's database; no superuser, as in production."""


@dataclass(frozen=True, slots=True)
class Infra:
    """Where the servers of this test session are."""

    provider: str
    postgres_admin_url: str
    nats_url: str
    """Without credentials, as services are given it."""
    nats_user: str
    nats_password: str
    nats_monitor_url: str
    role_password: str = field(default_factory=lambda: secrets.token_urlsafe(16))
    postgres: Child | None = None
    """The process, for tests that end it; only the embedded provider has one."""
    nats: Child | None = None

    @property
    def nats_url_with_credentials(self) -> str:
        """The same address with the operator's user and password in it."""
        parts = urllib.parse.urlsplit(self.nats_url)
        return f"nats://{self.nats_user}:{self.nats_password}@{parts.netloc}" if self.nats_user else self.nats_url

    def database_url(self, name: str) -> str:
        """Return the address of database `name` for the role that owns it."""
        parts = urllib.parse.urlsplit(self.postgres_admin_url)
        return f"postgresql://{DATABASE_ROLE}:{self.role_password}@{parts.hostname}:{parts.port}/{name}"


@contextmanager
def embedded() -> Iterator[Infra]:
    """Start a PostgreSQL and a NATS of our own; both end with the block, or with this process however it ends."""
    folder = ensure_folder(Path(tempfile.mkdtemp(prefix="wushe-test-")))
    try:
        with ExitStack() as running:
            database = postgres_server.at(folder / "postgres", settings={"shared_buffers": "64MB"}, sync_initdb=False)
            bus = nats_server.at(folder / "nats")
            children = database.child(), bus.child()
            for child in children:
                child.spawn()
                running.callback(child.stop)
            for child in children:
                child.wait_ready()
            infra = Infra(
                "embedded",
                database.admin_url(),
                bus.url,
                nats_server.OPERATOR,
                bus.password_file(nats_server.OPERATOR).read_text(encoding="ascii"),
                bus.monitor_url,
                postgres=children[0],
                nats=children[1],
            )
            await_now(lambda: _create_role(infra))
            yield infra
    finally:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def containers() -> Iterator[Infra]:
    """Start both in containers; skip, saying why, where no engine runs."""
    from testcontainers.core.container import DockerContainer  # noqa: PLC0415 — slow to import, and only wanted here
    from testcontainers.core.docker_client import DockerClient  # noqa: PLC0415 — the same

    try:
        DockerClient().client.ping()
    except Exception as reason:  # noqa: BLE001 — whatever keeps the engine from answering
        pytest.skip(f"WUSHE_TEST_INFRA=containers, but no container engine answers: {reason}")
    folder = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    folder.chmod(0o755)
    password = secrets.token_urlsafe(16)
    configuration = folder / "nats.conf"
    configuration.write_text(
        "listen: 0.0.0.0:4222\nhttp: 0.0.0.0:8222\n"
        'jetstream { store_dir: "/data", sync_interval: always }\n'
        f'authorization {{ user: operator, password: "{password}" }}\n',
        encoding="utf-8",
    )
    database = (
        DockerContainer(POSTGRES_IMAGE)
        .with_env("POSTGRES_PASSWORD", password)
        .with_env("POSTGRES_INITDB_ARGS", "--data-checksums --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8")
        .with_exposed_ports(5432)
    )
    bus = DockerContainer(NATS_IMAGE).with_volume_mapping(str(configuration), "/nats.conf", "ro").with_command("-c /nats.conf")
    bus = bus.with_exposed_ports(4222, 8222)
    with database, bus:
        infra = Infra(
            "containers",
            f"postgresql://postgres:{password}@{database.get_container_host_ip()}:{database.get_exposed_port(5432)}/postgres",
            f"nats://{bus.get_container_host_ip()}:{bus.get_exposed_port(4222)}",
            "operator",
            password,
            f"http://{bus.get_container_host_ip()}:{bus.get_exposed_port(8222)}",
        )
        until(lambda: await_now(lambda: _answers(infra.postgres_admin_url)), "PostgreSQL in its container")
        await_now(lambda: _create_role(infra))
        yield infra


@contextmanager
def external() -> Iterator[Infra]:
    """Use servers that somebody else runs."""
    try:
        postgres_url, nats_url = os.environ["WUSHE_TEST_POSTGRES_URL"], os.environ["WUSHE_TEST_NATS_URL"]
        monitor_url = os.environ["WUSHE_TEST_NATS_MONITOR_URL"]
    except KeyError as missing:
        raise pytest.UsageError(f"WUSHE_TEST_INFRA=external needs {missing.args[0]}") from missing
    parts = urllib.parse.urlsplit(nats_url)
    infra = Infra(
        "external", postgres_url, f"nats://{parts.hostname}:{parts.port}", parts.username or "", parts.password or "", monitor_url
    )
    await_now(lambda: _create_role(infra))
    yield infra


PROVIDERS = {"embedded": embedded, "containers": containers, "external": external}


def await_now(work: Callable[[], Awaitable[T]]) -> T:
    """Finish asynchronous work from synchronous code, in a thread, so that no event loop of a test is touched."""
    outcome: list[T] = []
    failure: list[BaseException] = []

    async def finish() -> T:
        return await work()

    def run() -> None:
        try:
            outcome.append(asyncio.run(finish()))
        except BaseException as raised:  # noqa: BLE001 — it is raised again below
            failure.append(raised)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    if failure:
        raise failure[0]
    return outcome[0]


def until(condition: Callable[[], bool], what: str, seconds: float = 30.0) -> None:
    """Wait for a condition, and fail with its name when it does not come."""
    deadline = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < deadline, f"{what} did not happen within {seconds} s"
        time.sleep(0.02)


async def create_database(infra: Infra, name: str) -> None:
    """Make an empty database that belongs to the tests' role."""
    await _execute(infra, f'CREATE DATABASE "{name}" OWNER {DATABASE_ROLE}')


async def drop_database(infra: Infra, name: str) -> None:
    """Remove a database, also when a test left a connection open."""
    await _execute(infra, f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


async def forget_streams(infra: Infra) -> None:
    """Remove every stream, so that a test begins with an empty bus."""
    connection = await nats.connect(infra.nats_url_with_credentials)
    try:
        jetstream = connection.jetstream()
        for stream in await jetstream.streams_info():
            await jetstream.delete_stream(str(stream.config.name))
    finally:
        await connection.close()


async def _create_role(infra: Infra) -> None:
    await _execute(
        infra,
        f"DO $$ BEGIN CREATE ROLE {DATABASE_ROLE} LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$;"
        f"ALTER ROLE {DATABASE_ROLE} PASSWORD '{infra.role_password}'",
    )


async def _answers(url: str) -> bool:
    try:
        connection = await asyncpg.connect(url)
    except (OSError, asyncpg.PostgresError):
        return False
    await connection.close()
    return True


async def _execute(infra: Infra, statement: str) -> None:
    connection = await asyncpg.connect(infra.postgres_admin_url)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()
