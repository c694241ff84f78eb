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

import asyncpg
import pytest

from services.admin.catalogue import PAGES, SERVICES
from services.admin.folder import Folder, State
from shared.credit_code import check_character
from shared.embedded.identity import Identity
from tests.e2e import cities
from tests.e2e.command import BIN, noun, up, wushe
from tests.infrastructure import until
from tests.integration.volunteer.jobs import nobody

CITY_SECONDS = 300
"""A city is some three hundred calls and thirty jobs: seconds on a machine of its own, minutes beside much else."""


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
    assert list(found) == [service.name for service in (*SERVICES, *PAGES)]
    host, _, port = found["directory"].rpartition(":")
    assert host == "127.0.0.1"
    assert port.isdecimal()
    assert found["admin"].startswith("http://127.0.0.1:")


def test_communities_are_listed_read_and_found(folder: Path) -> None:
    listed = noun("communities", "list", folder, "-o", "name", "--division", "130402", "--all").stdout.splitlines()
    assert "communities/130402006015" in listed
    assert "农林三社区" in noun("communities", "get", folder, "130402006015").stdout
    assert "南街村" in noun("communities", "search", folder, "njc", "-o", "csv").stdout


def test_a_list_in_gbk_is_imported_into_the_city_and_taken_back(folder: Path) -> None:
    file = folder / "名单.csv"
    lines = ["姓名,证件类型,证件号码,手机号,社区", *(f"王小明,身份证,{nobody(at)},13812345678,130402001006" for at in range(1, 40))]
    lines += [f"李明,身份证,{nobody(1)},,130402001006", f"赵明,身份证,{nobody(50)},,南街村村民委员会"]
    file.write_bytes("\n".join(lines).encode("gbk"))

    dry = volunteers("import", folder, str(file), "--dry-run")
    done = volunteers("import", folder, str(file))
    assert [(each.returncode, each.stdout.partition(" ")[2]) for each in (dry, done)] == [(5, "41 rows, 39 good, 2 refused\n")] * 2, (
        done.stderr
    )
    refused = (folder / "名单.refused.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.partition("130402001006,")[2] or line.rpartition(",")[2] for line in refused[1:]] == [
        "41,证件号码：与前面的行证件相同（第 2 行）",
        "社区名称不唯一，请填写 12 位代码或完整名称",
    ]
    read = json.loads(volunteers("list", folder, "-o", "json", "--where", "state=pending_review", "--all").stdout)
    assert {(one["display_name"], one["state"]) for one in read} == {("王小明", "STATE_PENDING_REVIEW")}
    assert len(read) == 39
    assert volunteers("get", folder, read[0]["name"], "-o", "name").stdout == f"{read[0]['name']}\n"
    some = volunteers("list", folder, "-o", "name", "--limit", "7")
    assert (some.stdout.count("\n"), "--all" in some.stderr) == (7, True)
    assert volunteers("list", folder, "--where", "state=asleep").returncode == 2
    assert volunteers("get", folder, "01900000-0000-7000-8000-000000000000").returncode == 3
    again = volunteers("import", folder, str(file))
    assert (again.returncode, "--resume" in again.stderr) == (5, True)
    assert volunteers("import", folder, str(file), "--resume").stdout == done.stdout
    name = done.stdout.partition(" ")[0]
    assert volunteers("undo", folder, name).stdout == f"{name} 39 registrations taken back\n"
    assert volunteers("undo", folder, "jobs/01900000-0000-7000-8000-000000000000").returncode == 3


def test_organizations_that_exist_are_taken_over_from_a_list_and_back(folder: Path) -> None:
    file = folder / "社会组织.csv"
    good = "民办非企业单位,130402,2019年5月6日,民政局,王明,{},30000,3A,2025/6/1"
    lines = ["名称,统一社会信用代码,类型,区划代码,成立日期,登记机关,法定代表人,法定代表人身份证号,开办资金,评估等级,评估日期"]
    lines += [f"样本中心{at},{_code(at)},{good.format(nobody(200 + at))}" for at in range(1, 4)]
    lines += [f"样本中心四,{_code(1)},{good.format(nobody(204))}", f"样本中心五,51130400500000001B,{good.format(nobody(205))}"]
    file.write_bytes("\n".join(lines).encode("gbk"))
    done = noun("organizations", "import", folder, str(file))
    assert (done.returncode, done.stdout.partition(" ")[2]) == (5, "5 rows, 3 good, 2 refused\n"), done.stderr
    refused = (folder / "社会组织.refused.csv").read_text(encoding="utf-8-sig").splitlines()
    assert [line.rpartition("：")[2] for line in refused[1:]] == ["与前面的行重复（第 2 行）", "统一社会信用代码与类型不一致"]
    name = done.stdout.partition(" ")[0]
    assert noun("organizations", "undo", folder, name).stdout == f"{name} 3 organizations taken back\n"
    headings = subprocess.run([BIN / "wushe", "rosters", "columns"], check=True, capture_output=True, text=True, timeout=60).stdout
    assert "出勤场次" in headings


@pytest.mark.timeout(CITY_SECONDS)
def test_a_city_that_was_killed_amid_is_gone_on_with_and_what_is_counted_is_what_was_put_in(folder: Path) -> None:
    cities.break_off(folder, "volunteers-9")
    done = cities.build(folder, "-o", "json")
    assert done.returncode == 0, done.stderr
    lines = {one["指标"]: one for one in json.loads(done.stdout)}
    assert (lines["实名注册志愿者"]["公布"], lines["实名注册志愿者"]["由行计算"]) == ("1,596,000 × 0.0005", "798")
    assert (lines["村（社区）"]["公布"], lines["村（社区）"]["由行计算"]) == ("5,849", "5,834")
    assert {one[""] for one in lines.values()} == {"="}
    assert "volunteers: " in done.stderr
    assert "volunteers: 16 of 16" not in done.stderr
    program, *words = lines["培训人次"]["明细"].split()
    rows = subprocess.run([BIN / program, *words], check=True, capture_output=True, text=True, timeout=100)
    assert "7 rows, 7 in all" in rows.stderr


def test_a_volunteer_too_few_fails_the_command_which_names_the_figure_and_the_county(folder: Path) -> None:
    one = json.loads(volunteers("list", folder, "-o", "json", "--where", "state=active", "--limit", "1").stdout)[0]
    token = noun("token", "mint", folder, "--role", "reviewer", "--division", "1304").stdout.strip()
    cities.deregister(folder, one, running(folder)["volunteer"], token)
    done = cities.build(folder)
    assert done.returncode == 1, done.stderr
    assert "实名注册志愿者: 797 counted, 798 true" in done.stderr
    assert f"实名注册志愿者 {one['community'].partition('/')[2][:6]}: " in done.stderr
    other = cities.build(folder, "--seed", "2")
    assert (other.returncode, "holds the city of --seed 1 --scale 0.0005" in other.stderr) == (2, True), other.stderr


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


async def test_an_operator_rotates_the_keys_and_retires_the_old_one_when_nothing_needs_it(folder: Path) -> None:
    def keys(step: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [BIN / "wushe", "keys", step, "--dir", folder, "--service", "directory"],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )

    assert keys("rotate").returncode == 0
    refused = keys("retire")
    assert (refused.returncode, "a replica still seals under key 1" in refused.stderr) == (1, True), refused.stderr
    wushe("down", folder)
    up(folder)
    refused = keys("retire")
    assert (refused.returncode, "answers kept for repeated requests" in refused.stderr) == (1, True), refused.stderr
    await execute(folder, "DELETE FROM idempotency")  # as a day does
    retired = keys("retire")
    assert retired.returncode == 0, retired.stderr
    assert "no longer on the ring: 1" in retired.stderr
    assert [line.split()[:2] for line in keys("list").stdout.splitlines() if line.startswith("sealing")] == [["sealing", "2"]]


def test_down_stops_it_and_nothing_is_left(folder: Path) -> None:
    state = State.read(Folder(folder).state)
    assert state is not None
    assert wushe("down", folder).returncode == 0
    for child in (*state.services.values(), *state.infrastructure.values()):
        assert not child.alive()
    assert json.loads(wushe("endpoints", folder, "-o", "json").stdout) == {}


async def execute(folder: Path, statement: str) -> None:
    state = State.read(Folder(folder).state)
    assert state is not None
    host, _, port = state.infrastructure["postgres"].address.rpartition(":")
    password = (Folder(folder).postgres / "superuser.password").read_text()
    connection = await asyncpg.connect(host=host, port=int(port), user="postgres", password=password, database="directory")
    await connection.execute(statement)
    await connection.close()


def volunteers(command: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return noun("volunteers", command, folder, *options)


def _code(at: int) -> str:
    stem = f"52130402MJ000{at:04d}"
    return stem + check_character(stem)


def running(folder: Path) -> dict[str, str]:
    return dict(json.loads(wushe("endpoints", folder, "-o", "json").stdout))


def process(folder: Path, name: str) -> Identity:
    state = State.read(Folder(folder).state)
    assert state is not None
    return Identity.parse(state.services[name].process) or pytest.fail("no process")
