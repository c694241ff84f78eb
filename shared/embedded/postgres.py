"""A PostgreSQL server on a folder of ours: made once, set for durability, TCP on the loopback address only."""

from __future__ import annotations

import secrets
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import quote

from shared.embedded import account as accounts
from shared.embedded import binaries, files
from shared.embedded.child import Child, Program, run_once
from shared.embedded.identity import Identity
from shared.embedded.ports import LOOPBACK, free_port

SUPERUSER = "postgres"

DURABLE: Mapping[str, str] = {
    "fsync": "on",
    "full_page_writes": "on",
    "synchronous_commit": "on",
}
"""What an acknowledged commit rests on; services check it again when they connect."""

SIZED: Mapping[str, str] = {
    "shared_buffers": "256MB",
    "max_connections": "200",
    "max_wal_size": "4GB",
    "checkpoint_timeout": "15min",
    "work_mem": "16MB",
    "maintenance_work_mem": "128MB",
    "effective_io_concurrency": "64",
    "random_page_cost": "1.1",  # the disk of any machine this runs on
    "idle_in_transaction_session_timeout": "60s",
    "jit": "off",  # registry queries are short: planning for the compiler costs more than it gives
    "timezone": "UTC",
    "log_timezone": "UTC",
    "log_line_prefix": "%m [%p] %d ",
    "log_statement": "none",  # statements carry personal data
    "log_min_error_statement": "panic",  # and so do failing ones
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
}

_STATUS_LINE = 7
"""In postmaster.pid, counted from nought."""


@dataclass(frozen=True, slots=True)
class Server:
    """One PostgreSQL server: where its data is and where it listens."""

    folder: Path
    port: int
    settings: Mapping[str, str] = field(default_factory=dict)
    sync_initdb: bool = True
    """Off only for data that lives as long as a test run."""

    @property
    def data(self) -> Path:
        """The cluster's own folder."""
        return self.folder / "data"

    @property
    def password_file(self) -> Path:
        """Holds the superuser's password, readable by us alone."""
        return self.folder / "superuser.password"

    def admin_url(self, database: str = SUPERUSER) -> str:
        """Return the superuser's address of a database."""
        return url(SUPERUSER, self.password_file.read_text(encoding="ascii").strip(), self.port, database)

    def child(self) -> Child:
        """Return the server as a child that can be started; the cluster is made when there is none."""
        account = accounts.for_folder(self.data)
        folder = binaries.postgres_folder()
        self._ensure_cluster(folder, account)
        arguments = [f"{name}={value}" for name, value in self._all_settings(folder).items()]
        return Child(
            Program(
                name="postgres",
                command=[str(folder / "postgres"), "-D", str(self.data), *(part for setting in arguments for part in ("-c", setting))],
                folder=self.folder,
                account=account,
                stop_signal=signal.SIGINT,  # "fast": ends sessions, keeps every commit
                before_start=self._bury,
                ready=self._ready,
            )
        )

    def _ensure_cluster(self, binaries_folder: Path, account: accounts.Account | None) -> None:
        files.ensure_folder(self.folder)
        if not self.password_file.exists():
            files.write_secret(self.password_file, secrets.token_urlsafe(24))
        if (self.data / "PG_VERSION").exists():
            return
        making = self.folder / "data.making"  # renamed when complete: a half-made cluster is never taken for a whole one
        files.remove_tree(making)
        making.mkdir(mode=0o700)
        accounts.own(making, account)
        password_copy = files.write_secret(self.folder / "initdb.password", self.password_file.read_text(encoding="ascii"))
        accounts.own(password_copy, account)
        try:
            run_once(
                [
                    str(binaries_folder / "initdb"),
                    *("-D", str(making), "-U", SUPERUSER, "--pwfile", str(password_copy), "--auth", "scram-sha-256"),
                    *("--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"),
                    "--data-checksums",
                    *(() if self.sync_initdb else ("--no-sync",)),
                ],
                account,
                self.folder,
            )
        finally:
            password_copy.unlink()
        making.rename(self.data)

    def _all_settings(self, binaries_folder: Path) -> dict[str, str]:
        addresses = {"listen_addresses": LOOPBACK, "port": str(self.port), "unix_socket_directories": ""}
        compression = {"wal_compression": "lz4"} if _built_with(binaries_folder, "--with-lz4") else {}
        return {**SIZED, **compression, **self.settings, **addresses, **DURABLE}

    def _bury(self, last: Identity | None) -> None:
        """Remove the pid file of the server that ran last.

        PostgreSQL would take its number for a running server as long as anything bears it: another program, or its own
        remains where nobody waits for orphans. It cannot be running: each of its processes held the lock that is ours now.
        """
        lines = self._pid_file()
        if last is not None and lines and lines[0] == str(last.pid):
            (self.data / "postmaster.pid").unlink()

    def _ready(self, pid: int) -> bool:
        lines = self._pid_file()
        return (
            len(lines) > _STATUS_LINE and lines[0] == str(pid) and lines[_STATUS_LINE].strip() == "ready"
        )  # a killed server leaves its file

    def _pid_file(self) -> list[str]:
        try:
            return (self.data / "postmaster.pid").read_text(encoding="utf-8").splitlines()
        except FileNotFoundError:
            return []


def at(folder: Path, port: int | None = None, *, settings: Mapping[str, str] | None = None, sync_initdb: bool = True) -> Server:
    """Return the server of `folder`; without a port it takes a free one."""
    return Server(folder, port if port is not None else free_port(), settings or {}, sync_initdb)


def url(user: str, password: str, port: int, database: str) -> str:
    """Return the address of a database on this machine."""
    return f"postgresql://{quote(user, safe='')}:{quote(password, safe='')}@{LOOPBACK}:{port}/{quote(database, safe='')}"


def _built_with(binaries_folder: Path, option: str) -> bool:
    pg_config = binaries_folder / "pg_config"
    if not pg_config.exists():
        return False
    done = subprocess.run([str(pg_config), "--configure"], capture_output=True, text=True, check=False)
    return option in done.stdout
