from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from services.admin import catalogue, exits
from services.admin.cli import app
from services.admin.folder import Folder
from services.admin.tokens import ensure_signing_key

RUN = CliRunner()


def test_endpoints_of_a_folder_where_nothing_runs_are_an_empty_object(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["endpoints", "--dir", str(tmp_path), "-o", "json"])
    assert answer.exit_code == 0
    assert json.loads(answer.stdout) == {}
    assert "nothing runs" in answer.stderr


def test_a_minted_token_is_all_there_is_on_standard_output(tmp_path: Path) -> None:
    ensure_signing_key(Folder(tmp_path))
    answer = RUN.invoke(app, ["token", "mint", "--dir", str(tmp_path), "--role", "viewer", "--division", "*"])
    assert answer.exit_code == 0
    assert answer.stdout.count(".") == 2
    assert answer.stdout.count("\n") == 1


def test_a_token_before_the_first_run_says_what_to_do(tmp_path: Path) -> None:
    answer = RUN.invoke(app, ["token", "mint", "--dir", str(tmp_path), "--role", "viewer", "--division", "13"])
    assert answer.exit_code == exits.NOT_FOUND
    assert "wushe up" in answer.stderr
    assert answer.stdout == ""


@pytest.mark.parametrize(
    "wrong",
    [
        ["--role", "boss", "--division", "1304"],
        ["--role", "viewer", "--division", "130"],
        ["--role", "viewer", "--division", "１３"],
        ["--role", "viewer", "--division", "1304", "--ttl", "forever"],
    ],
)
def test_a_wrong_role_division_or_length_is_a_usage_error(wrong: list[str], tmp_path: Path) -> None:
    ensure_signing_key(Folder(tmp_path))
    answer = RUN.invoke(app, ["token", "mint", "--dir", str(tmp_path), *wrong])
    assert answer.exit_code == exits.USAGE
    assert answer.stdout == ""


def test_down_where_nothing_runs_is_no_failure(tmp_path: Path) -> None:
    assert RUN.invoke(app, ["down", "--dir", str(tmp_path / "absent")]).exit_code == 0
    assert not (tmp_path / "absent").exists()


def test_help_imports_neither_grpc_nor_a_driver() -> None:
    check = "import sys; import services.admin.cli; sys.exit(bool({'grpc', 'asyncpg', 'sqlalchemy', 'cryptography'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0


def test_every_service_folder_is_in_the_catalogue() -> None:
    folders = {path.parent.name for path in Path(catalogue.__file__).parents[1].glob("*/__main__.py")} - {"admin"}
    assert folders == {entry.name for entry in catalogue.SERVICES}


def test_no_two_services_share_a_port() -> None:
    offsets = [entry.port_offset for entry in catalogue.SERVICES]
    offsets += [offset + catalogue.METRICS_OFFSET for offset in offsets]
    offsets += [catalogue.POSTGRES_OFFSET, catalogue.NATS_OFFSET, catalogue.NATS_MONITOR_OFFSET]
    assert len(set(offsets)) == len(offsets)
