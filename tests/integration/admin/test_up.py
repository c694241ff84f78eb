"""`wushe up` as a process among processes: started, stopped, killed. Without services of ours, so that each case takes a second."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import asyncpg
import pytest

from services.admin.folder import Folder, State
from shared.embedded.identity import Identity
from tests.infrastructure import until

WUSHE = "from services.admin import catalogue, cli; catalogue.SERVICES = catalogue.PAGES = (); cli.main()"


class Run:
    """A `wushe up` in the foreground."""

    def __init__(self, folder: Folder, *options: str) -> None:
        self.folder = folder
        command = [sys.executable, "-c", WUSHE, "up", "--dir", str(folder.path), *(options or ("--port-base", "0"))]
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def healthy(self) -> State:
        until(lambda: self.process.poll() is not None or self._state().healthy, "`wushe up` becoming healthy")
        assert self.process.poll() is None, self.process.communicate()
        return self._state()

    def end(self, number: signal.Signals) -> tuple[int, str]:
        self.process.send_signal(number)
        _, told = self.process.communicate(timeout=60)
        return self.process.returncode, told

    def _state(self) -> State:
        return State.read(self.folder.state) or State("")


@pytest.fixture
def folder() -> Iterator[Folder]:
    path = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    yield Folder(path)
    wushe("down", path)
    shutil.rmtree(path)


def wushe(command: str, path: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WUSHE, command, "--dir", str(path), *options], check=False, capture_output=True, text=True, timeout=120
    )


def processes(state: State) -> list[Identity]:
    return [identity for child in state.infrastructure.values() if (identity := Identity.parse(child.process)) is not None]


def addresses(state: State) -> dict[str, str]:
    return {name: child.address for name, child in state.infrastructure.items()}


def gone(identities: list[Identity]) -> bool:
    return not any(identity.alive() for identity in identities)


@pytest.mark.parametrize(("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 0)])
def test_a_signal_stops_everything_cleanly(number: signal.Signals, code: int, folder: Folder) -> None:
    run = Run(folder)
    children = processes(run.healthy())
    ended, told = run.end(number)
    assert ended == code
    assert "stopped; the data stays" in told
    assert gone(children)
    assert "database system is shut down" in (folder.postgres / "postgres.log").read_text()


def test_a_second_up_tells_that_it_runs_already(folder: Folder) -> None:
    run = Run(folder)
    address = run.healthy().infrastructure["postgres"].address
    second = wushe("up", folder.path)
    assert second.returncode == 0
    assert "already running" in second.stderr
    assert address in second.stdout
    run.end(signal.SIGTERM)


async def test_after_a_kill_the_next_run_finds_its_data_and_is_alone(folder: Folder) -> None:
    run = Run(folder)
    former = processes(run.healthy())
    await execute(folder, "CREATE TABLE kept (id int); INSERT INTO kept VALUES (1)")
    run.end(signal.SIGKILL)
    again = Run(folder)
    now = processes(again.healthy())
    assert gone(former)
    assert len(now) == 2
    assert await execute(folder, "SELECT count(*) FROM kept") == 1
    again.end(signal.SIGTERM)


def test_after_a_kill_its_children_end_by_themselves(folder: Folder) -> None:
    run = Run(folder)
    children = processes(run.healthy())
    run.end(signal.SIGKILL)
    until(lambda: gone(children), "the children's end")


@pytest.mark.parametrize("name", ["postgres", "nats"])
def test_a_server_that_dies_is_started_again(name: str, folder: Folder) -> None:
    run = Run(folder)
    before = Identity.parse(run.healthy().infrastructure[name].process)
    assert before is not None
    before.signal(signal.SIGKILL)

    def back() -> bool:
        state = State.read(folder.state)
        return state is not None and name in state.infrastructure and state.infrastructure[name].process != str(before)

    until(back, f"another {name}")
    _, told = run.end(signal.SIGTERM)
    assert "starts again" in told


def test_down_stops_a_run_and_the_next_one_answers_at_the_same_addresses(folder: Folder) -> None:
    ports = ["--port-base", str(free_base())]
    run = Run(folder, *ports)
    before = addresses(run.healthy())
    assert wushe("down", folder.path).returncode == 0
    assert run.process.wait(10) == 0
    again = Run(folder, *ports)
    assert addresses(again.healthy()) == before
    again.end(signal.SIGTERM)


def test_a_port_that_is_taken_is_named_and_nothing_is_left_running(folder: Folder) -> None:
    run = Run(folder)
    taken = int(run.healthy().infrastructure["postgres"].address.rpartition(":")[2])
    other = Folder(folder.path / "other")
    second = wushe("up", other.path, "--port-base", str(taken - 32))
    assert second.returncode == 1
    assert f"port {taken} for PostgreSQL is taken" in second.stderr
    assert State.read(other.state) is None
    run.end(signal.SIGTERM)


def test_secrets_are_in_files_of_ours_and_on_no_command_line(folder: Folder) -> None:
    run = Run(folder)
    children = processes(run.healthy())
    for secret in (folder.postgres / "superuser.password", folder.nats / "passwords" / "operator", folder.signing_key):
        assert secret.stat().st_mode & 0o077 == 0, secret
        for child in children:
            assert secret.read_text().strip() not in Path(f"/proc/{child.pid}/cmdline").read_text()
    assert json.loads(folder.jwks.read_text())["keys"]
    run.end(signal.SIGTERM)


async def execute(folder: Folder, statement: str) -> object:
    state = State.read(folder.state)
    assert state is not None
    host, _, port = state.infrastructure["postgres"].address.rpartition(":")
    password = (folder.postgres / "superuser.password").read_text()
    connection = await asyncpg.connect(host=host, port=int(port), user="postgres", password=password, database="postgres")
    try:
        if statement.startswith("SELECT"):
            return await connection.fetchval(statement)
        return await connection.execute(statement)
    finally:
        await connection.close()


def free_base() -> int:
    """A base whose ports nobody uses: a process number spreads parallel test runs."""
    return 20_000 + os.getpid() % 200 * 100
