from __future__ import annotations

from pathlib import Path

import pytest

from shared.embedded import binaries, nats
from shared.embedded.errors import BinaryMissing, ServerTooOld


def test_the_variable_comes_before_the_wheel(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("postgres", "initdb", "nats-server"):
        _script(tmp_path / name, "exit 0")
    monkeypatch.setenv("WUSHE_POSTGRES_BIN", str(tmp_path))
    monkeypatch.setenv("WUSHE_NATS_SERVER", str(tmp_path / "nats-server"))
    assert binaries.postgres_folder() == tmp_path
    assert binaries.nats_server() == tmp_path / "nats-server"


def test_a_variable_that_names_nothing_is_an_error_and_not_skipped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WUSHE_POSTGRES_BIN", str(tmp_path))
    monkeypatch.setenv("WUSHE_NATS_SERVER", str(tmp_path / "absent"))
    with pytest.raises(BinaryMissing, match="WUSHE_POSTGRES_BIN"):
        binaries.postgres_folder()
    with pytest.raises(BinaryMissing, match="WUSHE_NATS_SERVER"):
        binaries.nats_server()


def test_without_a_variable_the_wheels_are_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WUSHE_POSTGRES_BIN", raising=False)
    monkeypatch.delenv("WUSHE_NATS_SERVER", raising=False)
    assert (binaries.postgres_folder() / "postgres").exists()
    assert binaries.nats_server().exists()


def test_without_a_wheel_the_path_is_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("postgres", "initdb", "nats-server"):
        _script(tmp_path / "bin" / name, "exit 0")
    for variable in ("WUSHE_POSTGRES_BIN", "WUSHE_NATS_SERVER"):
        monkeypatch.delenv(variable, raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "bin"))
    monkeypatch.setattr(binaries, "find_spec", lambda _name: None)
    monkeypatch.setattr("sys.executable", str(tmp_path / "elsewhere" / "python"))
    assert binaries.postgres_folder() == tmp_path / "bin"
    assert binaries.nats_server() == tmp_path / "bin" / "nats-server"


@pytest.mark.parametrize("version", ["nats-server: v2.9.10", "nats-server: v2.11.99", "nats-server: v1.4.1"])
def test_an_old_nats_server_is_refused(version: str, tmp_path: Path) -> None:
    binary = _script(tmp_path / "nats-server", f"echo '{version}'")
    with pytest.raises(ServerTooOld, match=r"2\.12 or later"):
        nats.demand_recent(binary)


@pytest.mark.parametrize("version", ["nats-server: v2.12.0", "nats-server: v2.15.1", "nats-server: v3.0.0-preview.1"])
def test_a_recent_nats_server_is_taken(version: str, tmp_path: Path) -> None:
    nats.demand_recent(_script(tmp_path / "nats-server", f"echo '{version}'"))


def test_a_server_that_hides_its_version_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ServerTooOld, match="does not tell"):
        nats.demand_recent(_script(tmp_path / "nats-server", "echo custom build"))


def _script(path: Path, line: str) -> Path:
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"#!/bin/sh\n{line}\n", encoding="ascii")
    path.chmod(0o755)
    return path
