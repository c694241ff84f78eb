"""A synthetic city, as a newcomer builds one: broken off, gone on with, and believed only when its figures are what was put in."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.e2e import small_city
from tests.infrastructure import until

PROGRAM = str(Path(small_city.__file__))
FULL_STACK_SECONDS = 300


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    started = wushe(path, "up", "--port-base", "0", "--detach")
    assert started.returncode == 0, started.stderr
    yield path
    wushe(path, "down")
    shutil.rmtree(path)


@pytest.mark.timeout(FULL_STACK_SECONDS)
def test_a_city_that_was_killed_amid_is_gone_on_with_and_what_is_counted_is_what_was_put_in(folder: Path) -> None:
    journal = folder / "city" / "journal.jsonl"
    with subprocess.Popen([sys.executable, PROGRAM, *city(folder)], stderr=subprocess.DEVNULL) as first:
        try:
            until(lambda: journal.exists() and "volunteers-9" in journal.read_text(), "half of the volunteers", FULL_STACK_SECONDS / 2)
        finally:
            first.kill()
    with journal.open("a", encoding="utf-8") as torn:
        torn.write('\n["volunteers-1')  # as a kill leaves it

    done = wushe(folder, *city(folder, "-o", "json"))
    assert done.returncode == 0, done.stderr
    lines = {one["指标"]: one for one in json.loads(done.stdout)}
    assert (lines["实名注册志愿者"]["公布"], lines["实名注册志愿者"]["由行计算"]) == ("1,596,000 × 0.0005", "798")
    assert (lines["村（社区）"]["公布"], lines["村（社区）"]["由行计算"]) == ("5,849", "5,834")
    assert {one[""] for one in lines.values()} == {"="}
    assert done.stderr.count("volunteers: ") == 1
    assert "volunteers: 16 of 16" not in done.stderr

    program, *words = lines["培训人次"]["明细"].split()
    rows = subprocess.run([Path(sys.executable).parent / program, *words], check=True, capture_output=True, text=True, timeout=100)
    assert "7 rows, 7 in all" in rows.stderr


@pytest.mark.timeout(FULL_STACK_SECONDS)
def test_a_volunteer_too_few_fails_the_command_which_names_the_figure_and_the_county(folder: Path) -> None:
    listed = wushe(folder, "volunteers", "list", "--where", "state=active", "--limit", "1", "-o", "json")
    one = json.loads(listed.stdout)[0]
    token = wushe(folder, "token", "mint", "--role", "reviewer", "--division", "1304").stdout.strip()
    address = json.loads(wushe(folder, "endpoints", "-o", "json").stdout)["volunteer"]
    request = {"name": one["name"], "etag": one["etag"], "reason": "本人申请注销", "request_id": "planted"}
    subprocess.run(
        [Path(sys.executable).parent / "buf", "curl", "--http2-prior-knowledge", "--protocol", "grpc", "--data", json.dumps(request),
         "--header", f"authorization: Bearer {token}",
         f"http://{address}/wushe.volunteer.v1.VolunteerService/DeregisterVolunteer"],
        check=True, capture_output=True, timeout=60,
    )  # fmt: skip
    done = wushe(folder, *city(folder))
    assert done.returncode == 1, done.stderr
    assert "实名注册志愿者: 797 counted, 798 true" in done.stderr
    assert f"实名注册志愿者 {one['community'].partition('/')[2][:6]}: " in done.stderr


def test_another_seed_is_another_city_and_wants_another_folder(folder: Path) -> None:
    done = wushe(folder, *city(folder, "--seed", "2"))
    assert (done.returncode, "holds the city of --seed 1 --scale 0.0005" in done.stderr) == (2, True), done.stderr


def city(folder: Path, *options: str) -> list[str]:
    return ["city", "--dir", str(folder), "--scale", "0.0005", "--port-base", "0", *options]


def wushe(folder: Path, command: str, *options: str) -> subprocess.CompletedProcess[str]:
    where = [] if "--dir" in options else ["--dir", str(folder)]
    return subprocess.run(
        [sys.executable, PROGRAM, command, *options, *where], check=False, capture_output=True, text=True, timeout=FULL_STACK_SECONDS
    )
