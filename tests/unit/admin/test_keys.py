from __future__ import annotations

import json
import multiprocessing
import stat
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from services.admin import exits, keys
from services.admin.cli import app
from services.admin.folder import Folder
from shared.crypto import AES_256_GCM, SM4_GCM, KeyRing

HERE = b"place"


@pytest.fixture
def ring(tmp_path: Path) -> Path:
    path = Folder(tmp_path).key_ring("directory")
    path.parent.mkdir(parents=True)
    KeyRing.generate().save(path)
    return path


def wushe(ring: Path, *arguments: str) -> Result:
    return CliRunner().invoke(app, ["keys", *arguments, "--dir", str(ring.parents[2]), "--service", "directory"])


def sealing(ring: Path) -> list[dict[str, Any]]:
    answer = wushe(ring, "list", "-o", "json")
    assert answer.exit_code == 0
    return [key for key in json.loads(answer.stdout) if key["purpose"] == "sealing"]


def test_the_list_names_every_key_and_shows_none(ring: Path) -> None:
    secret = json.loads(ring.read_text())["encryption"][0]["key"]
    answers = [wushe(ring, "list"), wushe(ring, "list", "-o", "json")]
    for answer in answers:
        assert answer.exit_code == 0
        assert secret not in answer.output
        assert all(purpose in answer.stdout for purpose in ("sealing", "blind index", "tokens", "fingerprints", AES_256_GCM.name))


def test_a_rotation_adds_a_key_that_seals_and_keeps_the_old_one_to_open(ring: Path) -> None:
    before = KeyRing.load(ring).seal(b"kept", context=HERE)
    answer = wushe(ring, "rotate", "--suite", SM4_GCM.name)
    assert answer.exit_code == 0
    assert [(key["id"], key["suite"], key["primary"]) for key in sealing(ring)] == [
        (1, AES_256_GCM.name, False),
        (2, SM4_GCM.name, True),
    ]
    after = KeyRing.load(ring)
    assert after.open(before, context=HERE) == b"kept"
    assert after.is_outdated(before)
    assert "restart" in answer.stderr
    assert "wushe keys retire" in answer.stderr
    assert answer.stdout == ""


def test_replicas_learn_a_key_before_one_of_them_seals_with_it(ring: Path) -> None:
    assert "promote" in wushe(ring, "add").stderr
    first = KeyRing.load(ring)
    assert first.primary == 1
    wushe(ring, "promote")
    second = KeyRing.load(ring)
    assert second.primary == 2
    assert first.open(second.seal(b"new", context=HERE), context=HERE) == b"new"
    assert not first.is_outdated(second.seal(b"new", context=HERE))


@pytest.mark.parametrize(("before", "step", "next_step"), [("add", "add", "promote"), ("add", "rotate", "promote"), ("", "promote", "add")])
def test_a_step_out_of_turn_is_refused_and_names_the_right_one(before: str, step: str, next_step: str, ring: Path) -> None:
    if before:
        wushe(ring, before)
    kept = ring.read_bytes()
    answer = wushe(ring, step)
    assert answer.exit_code == exits.FAILURE
    assert f"wushe keys {next_step}" in answer.stderr
    assert ring.read_bytes() == kept


def test_a_changed_ring_keeps_its_mode_and_leaves_no_draft(ring: Path) -> None:
    wushe(ring, "rotate")
    assert stat.S_IMODE(ring.stat().st_mode) == 0o600
    assert [path.name for path in ring.parent.iterdir()] == [ring.name]


def test_two_rotations_at_once_lose_neither_key(ring: Path) -> None:
    both = [multiprocessing.get_context("spawn").Process(target=keys.rotate, args=(ring,)) for _ in range(2)]
    for one in both:
        one.start()
    for one in both:
        one.join(60)
    assert [one.exitcode for one in both] == [0, 0]
    assert [key["id"] for key in sealing(ring)] == [1, 2, 3]


def test_a_ring_may_be_named_by_its_file(ring: Path) -> None:
    answer = CliRunner().invoke(app, ["keys", "add", "--ring", str(ring)])
    assert answer.exit_code == 0
    assert KeyRing.load(ring).waiting == (2,)


def test_no_key_is_retired_where_nobody_can_tell_what_is_sealed(ring: Path) -> None:
    wushe(ring, "rotate")
    answer = wushe(ring, "retire")
    assert answer.exit_code == exits.UNAVAILABLE
    assert "wushe up" in answer.stderr
    assert [key["id"] for key in sealing(ring)] == [1, 2]


@pytest.mark.parametrize(
    ("wrong", "code"),
    [
        (["list"], exits.USAGE),
        (["list", "--service", "nobody"], exits.USAGE),
        (["list", "--service", "directory", "--ring", "ring.json"], exits.USAGE),
        (["rotate", "--service", "directory"], exits.NOT_FOUND),
        (["rotate", "--ring", "absent.json"], exits.NOT_FOUND),
    ],
)
def test_a_ring_that_is_not_named_or_not_there_is_told(wrong: list[str], code: int, tmp_path: Path) -> None:
    answer = CliRunner().invoke(app, ["keys", *wrong, "--dir", str(tmp_path)])
    assert answer.exit_code == code
    assert answer.stdout == ""


def test_an_unknown_suite_is_a_usage_error_that_names_the_known_ones(ring: Path) -> None:
    answer = wushe(ring, "rotate", "--suite", "rot13")
    assert answer.exit_code == exits.USAGE
    assert SM4_GCM.name in answer.stderr
    assert [key["id"] for key in sealing(ring)] == [1]
