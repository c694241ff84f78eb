"""The embedded engine is killed amid inserts and merges, and its disk is filled: what it acknowledged is there, and it opens again."""

from __future__ import annotations

import asyncio
import json
import os
import random
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.faults.engine_process import ROWS, TABLES

FULL = bool(os.environ.get("WUSHE_FAULTS_FULL"))
KILLS = 20 if FULL else 2
SEED = 20261128
DISK_MIB, BALLAST_MIB = 32, 20
ROUNDS = 1
NO_ROOM = "fault 243 True"


class EngineProcess:
    """The engine over one folder, started and killed."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.acknowledged: list[int] = []
        self.faults: list[str] = []

    async def write(self, seconds: float) -> None:
        """Write for so long, then die in the middle of it."""
        first = max(self.acknowledged, default=-1) + 2  # the one that was under way may be there, and is left alone
        process = await self._start("write", str(first))
        assert process.stdout is not None
        line = await process.stdout.readline()
        ending = asyncio.get_running_loop().call_later(seconds, process.kill)
        while line:
            self._heard(line.decode().strip())
            line = await process.stdout.readline()
        ending.cancel()
        await process.wait()

    async def tell(self) -> dict[str, Any]:
        process = await self._start("count")
        out, _ = await process.communicate()
        assert process.returncode == 0, "the engine does not open"
        told: dict[str, Any] = json.loads(out)
        return told

    def _heard(self, line: str) -> None:
        if line.isdigit():
            self.acknowledged.append(int(line))
        elif line:
            self.faults.append(line)

    async def _start(self, *arguments: str) -> asyncio.subprocess.Process:
        command = (sys.executable, "-m", "tests.faults.engine_process", str(self._folder), *arguments)
        return await asyncio.create_subprocess_exec(*command, stdout=asyncio.subprocess.PIPE)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of a few MiB of memory."""
    mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK_MIB}m", "tmpfs", str(tmp_path)], check=False, capture_output=True)
    if mounted.returncode != 0:
        pytest.skip("only root may mount a small disk")
    yield tmp_path
    subprocess.run(["umount", "-l", str(tmp_path)], check=True)


@pytest.mark.timeout(600 if FULL else 120)
async def test_what_was_acknowledged_is_there_after_kill_9_amid_inserts_and_merges(tmp_path: Path) -> None:
    print(f"seed {SEED}")
    dice = random.Random(SEED)
    engine = EngineProcess(tmp_path / "engine")
    for _ in range(KILLS):
        await engine.write(0.3 + dice.random() * 1.5)
    told = await engine.tell()
    for table in TABLES:
        kept = {int(batch): count for batch, count in told[table].items()}
        assert set(engine.acknowledged) <= set(kept), f"{table} lost what it acknowledged"
        assert {kept[batch] for batch in engine.acknowledged} == {ROWS}
    assert told["set_aside"] == 0
    print(f"{len(engine.acknowledged)} batches, {KILLS} kills, {told['parts']} parts left")


@pytest.mark.timeout(300)
async def test_a_full_disk_is_told_and_what_was_acknowledged_stays(small_disk: Path) -> None:
    ballast = small_disk / "ballast"
    ballast.write_bytes(os.urandom(BALLAST_MIB * 1024 * 1024))
    engine = EngineProcess(small_disk / "engine")
    for _ in range(ROUNDS):
        await engine.write(2.0)
    assert NO_ROOM in engine.faults, "the disk was not filled"
    before, told = len(engine.acknowledged), await engine.tell()
    assert set(engine.acknowledged) <= {int(batch) for batch in told["history"]}
    ballast.unlink()
    await engine.write(0.5)
    assert len(engine.acknowledged) > before, "with room again it goes on"
    told = await engine.tell()
    assert {told["history"][str(batch)] for batch in engine.acknowledged} == {ROWS}
    print(f"{len(engine.acknowledged)} batches, {len(engine.faults)} more told of a full disk; {told['set_aside']} parts set aside")
