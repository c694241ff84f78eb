"""The real command with the real services, as an operator treats it: killed, started again, stopped."""

from __future__ import annotations

import json
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from services.admin.folder import Folder, State
from shared.embedded.identity import Identity
from tests.infrastructure import until

BIN = Path(sys.executable).parent


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    yield path
    wushe("down", path)
    shutil.rmtree(path)


def test_a_first_start_loads_the_city_and_prints_a_call_that_works(folder: Path) -> None:
    told = up(folder)
    assert "loaded 268 divisions and 5835 communities" in (folder / "up.log").read_text()
    pasted = subprocess.run(["sh", "-c", told.partition("try:")[2]], check=True, capture_output=True, text=True, timeout=60).stdout
    assert "南街" in pasted
    assert "河北省/邯郸市/" in pasted


def test_endpoints_are_a_flat_object(folder: Path) -> None:
    found = json.loads(wushe("endpoints", folder, "-o", "json").stdout)
    assert list(found) == ["directory", "volunteer"]
    host, _, port = found["directory"].rpartition(":")
    assert host == "127.0.0.1"
    assert port.isdecimal()


def test_a_service_that_dies_is_named_no_more_and_comes_back(folder: Path) -> None:
    before = process(folder, "directory")
    before.signal(9)
    until(lambda: "directory" in running(folder) and process(folder, "directory") != before, "another directory")
    assert "starts again" in (folder / "up.log").read_text()


def test_after_a_kill_of_everything_the_next_start_finds_its_data(folder: Path) -> None:
    state = State.read(Folder(folder).state)
    assert state is not None
    for text in (state.supervisor, *(child.process for child in (*state.services.values(), *state.infrastructure.values()))):
        (Identity.parse(text) or pytest.fail(text)).signal(9)
    up(folder)
    assert "divisions are loaded already" in (folder / "up.log").read_text()


def test_the_settings_in_the_folder_start_the_service_by_hand(folder: Path) -> None:
    environment = folder / "services" / "directory" / "environment"
    by_hand = f"set -a; . {shlex.quote(str(environment))}; exec {shlex.quote(sys.executable)} -m services.directory migrate"
    subprocess.run(["sh", "-c", by_hand], check=True, capture_output=True, timeout=60)


def test_down_stops_it_and_nothing_is_left(folder: Path) -> None:
    state = State.read(Folder(folder).state)
    assert state is not None
    assert wushe("down", folder).returncode == 0
    for child in (*state.services.values(), *state.infrastructure.values()):
        assert not child.alive()
    assert json.loads(wushe("endpoints", folder, "-o", "json").stdout) == {}


def up(folder: Path) -> str:
    done = wushe("up", folder, "--port-base", "0", "--detach")
    assert done.returncode == 0, done.stderr
    return done.stdout


def wushe(command: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / "wushe"), command, "--dir", str(folder), *options], check=False, capture_output=True, text=True, timeout=150
    )


def running(folder: Path) -> dict[str, str]:
    return dict(json.loads(wushe("endpoints", folder, "-o", "json").stdout))


def process(folder: Path, name: str) -> Identity:
    state = State.read(Folder(folder).state)
    assert state is not None
    return Identity.parse(state.services[name].process) or pytest.fail("no process")
