"""The compose file with the real images. `make containers-test` builds them and runs this; `make test` skips it."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.admin import catalogue
from services.admin.catalogue import ServiceEntry
from tests.e2e.containers import Stack, console_answers, find, import_list, reconciled, register, stack

IMPORTED = 2_000

pytestmark = [pytest.mark.containers, pytest.mark.timeout(1200)]

LOOK = """
id -u
for place in /planted /run/wushe/planted /app/services/planted; do touch $place; done
for tool in pip uv gcc node npm; do command -v $tool && echo found a tool; done
python -m pip --version && echo found a tool
cat /opt/wushe/sbom.cdx.json
find /run
"""
PUBLISH = """
import asyncio, nats
from pathlib import Path

async def main() -> None:
    told = []
    async def error(fault: Exception) -> None:
        told.append(str(fault))
    password = Path("/run/wushe/nats.password").read_text()
    bus = await nats.connect("nats://nats:4222", user="volunteer", password=password, error_cb=error)
    await bus.publish("wushe.directory.v1.person.130402", b"forged")
    await bus.flush()
    await asyncio.sleep(0.2)
    await bus.close()
    print(told)

asyncio.run(main())
"""


@pytest.fixture(scope="module")
def running() -> Iterator[Stack]:
    with tempfile.TemporaryDirectory(prefix="wushe-test-", ignore_cleanup_errors=True) as folder, stack(Path(folder)) as made:
        yield made


def test_up_ends_in_a_table_of_addresses_and_a_call_that_works(running: Stack) -> None:
    told = running.once("welcome").stdout
    for service in catalogue.everything():
        assert running.address(service.name) in told
    assert console_answers(running)
    assert len(running.inside("admin", "cat", "/var/lib/wushe/first-password").stdout.strip()) > 10
    pasted = subprocess.run(
        ["sh", "-c", told.partition("try:")[2]],
        check=True,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, **running.variables},
    )
    assert "河北省/邯郸市/" in pasted.stdout


def test_what_was_registered_and_imported_is_found_after_a_stop_a_new_start_a_removal_and_a_kill(running: Stack) -> None:
    registrar = running.token("registrar", "130402")
    registered = register(running, registrar)
    assert import_list(running, running.token("registrar", "1304"), IMPORTED) == (IMPORTED, 0)
    mirrored = reconciled(running)
    assert all(one.equal for one in mirrored)
    assert {one.aggregate_type: one.warehouse_count for one in mirrored}["volunteer"] == IMPORTED + 1
    running.compose("stop")
    assert {running.container(service)["State"]["ExitCode"] for service in ("directory", "volunteer", "postgres")} == {0}  # type: ignore[index]
    running.compose("up", "--detach")
    assert find(running, registrar, registered.name) == registered
    running.compose("down")
    running.compose("up", "--detach")
    assert find(running, registrar, registered.name) == registered
    running.kill()
    running.compose("up", "--detach")
    assert find(running, registrar, registered.name) == registered
    assert register(running, registrar) == registered, "the same request is answered as before"
    assert "divisions are loaded already" in running.once("welcome").stderr
    assert [(one.equal, one.warehouse_count) for one in reconciled(running)] == [(True, one.warehouse_count) for one in mirrored]
    assert console_answers(running)


@pytest.mark.parametrize("entry", catalogue.everything(), ids=lambda entry: entry.name)
def test_a_service_can_do_no_more_than_it_needs(running: Stack, entry: ServiceEntry) -> None:
    service = entry.name
    told = running.inside(service, "sh", "-c", LOOK)
    assert told.stdout.splitlines()[0] == "10001"
    for place in ("/planted", "/run/wushe/planted", "/app/services/planted"):
        assert f"cannot touch '{place}': Read-only file system" in told.stderr
    assert "found a tool" not in told.stdout
    assert '"bomFormat": "CycloneDX"' in told.stdout
    assert ("token-signing-key" in told.stdout) == entry.web, "the console alone signs, with its own key"
    limits: dict[str, object] = running.container(service)["HostConfig"]  # type: ignore[assignment]
    assert limits["Memory"] == entry.memory_mib * 2**20
    assert limits["CapDrop"] == ["ALL"]


def test_servers_are_not_published_and_a_service_speaks_on_its_own_subjects_only(running: Stack) -> None:
    for server in ("postgres", "nats"):
        assert running.container(server)["HostConfig"]["PortBindings"] in ({}, None)  # type: ignore[index]
    told = running.inside("volunteer", "python", "-c", PUBLISH)
    assert "permissions violation" in told.stdout.lower(), told.stderr


def test_an_operator_rotates_the_keys_on_a_ring_that_the_service_cannot_write(running: Stack) -> None:
    ring = ("--ring", "/secrets/directory/key-ring.json")
    running.once("wushe", "keys", "rotate", *ring)
    assert "a replica still seals under key 1" in running.once("directory-keys", check=False).stderr
    running.compose("restart", "directory")
    running.once("welcome")  # when all is healthy again
    assert "answers kept for repeated requests" in running.once("directory-keys", check=False).stderr
    day_later = 'PGPASSWORD=$(cat /run/wushe/password) psql -h 127.0.0.1 -U postgres -c "DELETE FROM idempotency" directory'
    assert running.inside("postgres", "sh", "-c", day_later).returncode == 0
    assert running.once("directory-keys").stdout.strip() == "1"
    kept = running.once("wushe", "keys", "list", *ring).stdout
    assert [line.split()[:2] for line in kept.splitlines() if line.startswith("sealing")] == [["sealing", "2"]]
