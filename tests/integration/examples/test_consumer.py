"""The consumer for others to copy, run as they run it: in a process of its own, as a user who may do what the documentation says."""

from __future__ import annotations

import asyncio
import json
import re
import signal
import sqlite3
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import nats
import pytest
from nats.aio.client import Client
from nats.js.errors import NotFoundError
from wushe.common.v1.event_pb2 import Event, EventBatch

from shared.embedded import nats as nats_server
from shared.jetstream import Bus, StreamPlan
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES, resident_id
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer.running import ELSEWHERE, HOME, Volunteers, beside, registration

ROOT = Path(__file__).resolve().parents[3]
CONSUMER = ROOT / "examples" / "consumer" / "consumer.py"
COUNTY = "county_130402"
ENVIRONMENT = {"PYTHONPATH": str(ROOT / "gen"), "PATH": "/usr/bin"}
STREAM, PACKAGE = "WUSHE_VOLUNTEER", "wushe.volunteer.v1"


def command(*options: str | Path) -> list[str]:
    """Return how the consumer is run."""
    return [sys.executable, str(CONSUMER), *map(str, options)]


def run(*options: str | Path) -> subprocess.CompletedProcess[str]:
    """Run it to its end."""
    return subprocess.run(command(*options), env=ENVIRONMENT, check=False, capture_output=True, text=True, timeout=60)


def run_and_kill(*options: str | Path) -> None:
    """Run it until it has taken in five messages."""
    with subprocess.Popen(command(*options), env=ENVIRONMENT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(5):
            process.stdout.readline()
        process.send_signal(signal.SIGKILL)


def held(copy: Path) -> dict[str, int]:
    """Return what a copy holds: versions by name."""
    with sqlite3.connect(copy) as database:
        return dict(database.execute("SELECT name, version FROM aggregate").fetchall())


def documented() -> dict[str, list[str]]:
    """Return the permissions that the documentation gives the county's user."""
    found = re.search(r"```json\n(.*?)```", (ROOT / "docs" / "events.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found is not None
    told: dict[str, list[str]] = json.loads(found.group(1))
    return told


@asynccontextmanager
async def a_bus(folder: Path) -> AsyncIterator[tuple[nats_server.Server, Client]]:
    """Run a server that knows the county's user, with a stream; lend a connection of the operator."""
    allowed = documented()
    server = nats_server.at(folder / "nats", users=[nats_server.User(COUNTY, allowed["publish"], allowed["subscribe"])])
    child = server.child()
    child.start()
    try:
        child.wait_ready()
        password = server.password_file(nats_server.OPERATOR).read_text(encoding="ascii")
        bus = Bus(server.url, name="test", user=nats_server.OPERATOR, password=password)
        await bus.ensure_stream(StreamPlan.of_package(PACKAGE))
        await bus.close()
        client = await nats.connect(server.url, user=nats_server.OPERATOR, password=password)
        yield server, client
        await client.close()
    finally:
        child.stop()


async def publish(client: Client, county: str, *events: tuple[str, int]) -> None:
    """Publish what happened to volunteers of a county, in one message."""
    told = [
        Event(id=f"{name}-{version}", subject=name, version=version, aggregate_type="volunteer", type=f"{PACKAGE}.Happened")
        for name, version in events
    ]
    await client.jetstream().publish(f"{PACKAGE}.volunteer.{county}", EventBatch(events=told).SerializeToString())


def as_county(server: nats_server.Server, copy: Path, subject: str = f"{PACKAGE}.*.130402") -> list[str | Path]:
    """Return the options of the county's consumer."""
    password = server.password_file(COUNTY)
    who: list[str | Path] = ["--nats", server.url, "--user", COUNTY, "--password-file", password]
    return [*who, "--stream", STREAM, "--subject", subject, "--copy", copy, "--ack-seconds", "1", "--idle-seconds", "0.5"]


async def test_a_county_hears_its_own_and_applies_by_version_whatever_comes_when(tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    async with a_bus(tmp_path) as (server, client):
        await publish(client, "130402", ("volunteers/a", 1), ("volunteers/b", 2), ("volunteers/b", 1))
        await publish(client, "130402", ("volunteers/a", 3))
        await publish(client, "130403", ("volunteers/c", 1))
        await publish(client, "130402", ("volunteers/a", 2), ("volunteers/a", 3))
        done = run(*as_county(server, copy), "--once")
        assert done.returncode == 0, done.stderr
        assert held(copy) == {"volunteers/a": 3, "volunteers/b": 2}
        await publish(client, "130402", ("volunteers/b", 3))
        assert run(*as_county(server, copy), "--once").returncode == 0
        assert held(copy) == {"volunteers/a": 3, "volunteers/b": 3}


@pytest.mark.parametrize("subject", [f"{PACKAGE}.*.130403", f"{PACKAGE}.>"])
async def test_a_county_cannot_listen_to_another_nor_to_all(tmp_path: Path, subject: str) -> None:
    async with a_bus(tmp_path) as (server, client):
        await publish(client, "130403", ("volunteers/c", 1))
        done = run(*as_county(server, tmp_path / "copy.sqlite", subject), "--once")
        assert done.returncode != 0
        assert held(tmp_path / "copy.sqlite") == {}
        with pytest.raises(NotFoundError):
            await client.jetstream().consumer_info(STREAM, COUNTY)


async def test_killed_while_it_consumes_it_goes_on_where_it_was(tmp_path: Path) -> None:
    copy = tmp_path / "copy.sqlite"
    wanted: dict[str, int] = {}
    async with a_bus(tmp_path) as (server, client):
        for number in range(40):
            names = [f"volunteers/{number}-{at}" for at in range(20)]
            wanted |= dict.fromkeys(names, 1)
            await publish(client, "130402", *((name, 1) for name in names))
        for _ in range(3):
            await asyncio.to_thread(run_and_kill, *as_county(server, copy))
        assert 0 < len(held(copy)) < len(wanted)
        assert run(*as_county(server, copy), "--once", "--idle-seconds", "2").returncode == 0
        assert held(copy) == wanted


async def test_a_copy_of_everything_begins_before_the_stream_and_is_proven_equal(
    infra: Infra, database_url: str, volunteer_database_url: str, nats_url: str, tmp_path: Path
) -> None:
    assert nats_url
    async with (
        running_directory(infra, database_url, tmp_path) as directory,
        beside(directory, infra, volunteer_database_url, tmp_path / "volunteer") as running,
    ):
        await directory.communities().load(PLACES)
        desk = Volunteers(running)
        early = [await desk.register(registration(resident_id(at), at=place)) for at, place in enumerate((HOME, ELSEWHERE), start=1)]
        client = await nats.connect(nats_url)
        await client.jetstream().purge_stream(STREAM)  # as if it had been long ago
        await client.close()
        await desk.change("Approve", early[0])
        token, password, copy = tmp_path / "token", tmp_path / "password", tmp_path / "copy.sqlite"
        token.write_text(directory.token(("system", "*")), encoding="ascii")
        password.write_text(infra.nats_password, encoding="utf-8")
        service: list[str | Path] = ["--replica", str(running.service.address), "--token-file", token, "--types", "volunteer", "--verify"]
        bus: list[str | Path] = ["--nats", infra.nats_url, "--user", infra.nats_user, "--password-file", password]
        whole: list[str | Path] = [*bus, "--stream", STREAM, "--subject", f"{PACKAGE}.>", "--copy", copy, *service, "--once"]
        done = await asyncio.to_thread(run, *whole)
        assert done.returncode == 0, done.stdout + done.stderr
        assert "volunteer: 2 aggregates, equal" in done.stdout
        late = await desk.register(registration(resident_id(3), at=HOME))
        assert (await asyncio.to_thread(run, *whole)).returncode == 0
        assert held(copy) == {early[0].name: 2, early[1].name: 1, late.name: 1}
