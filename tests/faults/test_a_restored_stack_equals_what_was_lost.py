"""A backup as docs/runbook.md makes it, of a stack at work; then the stack is destroyed, restored, and held against what it was."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from threading import Event, Thread

import pytest

from tests.e2e.command import noun, up, wushe
from tests.integration.volunteer.jobs import nobody

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))

pytestmark = [
    pytest.mark.timeout(1200),
    pytest.mark.skipif(not FULL, reason="three starts of everything: `WUSHE_FAULTS_FULL=1 make faults` runs it"),
]


@pytest.fixture
def place() -> Iterator[Path]:
    path = Path(tempfile.mkdtemp(prefix="wushe-test-"))
    path.chmod(0o711)
    yield path
    wushe("down", path / "run")
    wushe("down", path / "again")
    shutil.rmtree(path)


def test_a_backup_of_a_stack_at_work_is_restored_equal_and_its_keys_open_it(place: Path) -> None:
    run, again, data, keys = (place / name for name in ("run", "again", "data", "keys"))
    up(run)
    before = imported(run, range(1, 200))
    with writing(run):
        ok(wushe("backup", run, "--data", str(data), "--keys", str(keys)))
    assert "is there already" in wushe("backup", run, "--data", str(data), "--keys", str(place / "other")).stderr
    beside = {"backup.json", "base.tar.gz", "pg_wal.tar.gz", "backup_manifest"}
    assert {path.name for path in data.rglob("*") if path.is_file()} == beside, "no key lies with what it opens"
    wushe("down", run)
    shutil.rmtree(run)

    assert "not those of the backup" in wushe("restore", again, "--data", str(data), "--keys", str(place)).stderr
    ok(wushe("restore", again, "--data", str(data), "--keys", str(keys)))
    assert "is not empty" in wushe("restore", again, "--data", str(data), "--keys", str(keys)).stderr
    up(again)

    kept = {one["name"]: one for one in volunteers(again)}
    assert {one["name"]: kept.get(one["name"]) for one in before} == {one["name"]: one for one in before}
    found = json.loads(ok(noun("warehouse", "reconcile", again, "-o", "json")).stdout)
    assert {(one["equal"], one["service has"] - one["warehouse has"]) for one in found} == {("yes", 0)}
    assert sum(one["service has"] for one in found if one["kind"] == "volunteer") == len(kept)
    # Whoever comes again is known by the blind index, so the keys fit; and the chain of the log holds, also to its anchors.
    assert "200 rows, 1 good, 199 refused" in noun("volunteers", "import", again, str(listed(place / "again.csv", range(200)))).stdout
    assert "intact" in ok(noun("persons", "verify-log", again)).stderr
    erased = str(kept[str(before[0]["name"])]["person"])
    ok(noun("persons", "erase", again, erased, "--purpose", "依法要求删除的样例", "--yes"))
    assert noun("persons", "erase", again, erased, "--purpose", "依法要求删除的样例", "--yes").returncode == 3, "nobody finds who is erased"


def imported(run: Path, numbers: range) -> list[dict[str, object]]:
    ok(noun("volunteers", "import", run, str(listed(run / "list.csv", numbers))))
    return volunteers(run)


def listed(file: Path, numbers: range) -> Path:
    lines = ["姓名,证件号码,社区", *(f"样本人,{nobody(at)},130402001006" for at in numbers)]
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def volunteers(run: Path) -> list[dict[str, object]]:
    return list(json.loads(ok(noun("volunteers", "list", run, "-o", "json", "--all")).stdout))


class writing:  # noqa: N801 — it reads as a verb
    """Registers small lists, one after the other, until the block ends."""

    def __init__(self, run: Path) -> None:
        self._run, self._end = run, Event()
        self._thread = Thread(target=self._write)

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_: object) -> None:
        self._end.set()
        self._thread.join()

    def _write(self) -> None:
        for at in count(1000, 20):
            ok(noun("volunteers", "import", self._run, str(listed(self._run / f"{at}.csv", range(at, at + 20)))))
            if self._end.is_set():
                return


def ok(done: subprocess.CompletedProcess[str]) -> subprocess.CompletedProcess[str]:
    assert done.returncode == 0, done.stdout + done.stderr
    return done
