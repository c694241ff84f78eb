"""`wushe backup` and `wushe restore`: everything of one run as it was at one instant, the data apart from the keys (ADR 100).

All databases are one cluster, and `pg_basebackup` takes it as it was at one instant while services work: what one of them knows of another
stays true. The bus is not taken: it is a pipe, which is filled again from the outboxes. Nor is the warehouse's engine, a mirror that is
copied anew. Both folders are whole or not there, and each names the other's content by digest.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from importlib.metadata import version
from pathlib import Path
from typing import Final, Self

import asyncpg

from services.admin import catalogue
from services.admin.folder import Folder, State
from shared.embedded import account as accounts
from shared.embedded import binaries, files, postgres
from shared.embedded.supervisor import only_one
from shared.outbox_upkeep import publish_again

PUBLISHED_AGAIN: Final = timedelta(days=1)
"""Events published so long before the backup are published again after a restore: whoever followed may not have read them yet."""

Tell = Callable[[str], object]
"""Gets a sentence for the person at the terminal."""

_DESCRIPTION: Final = "backup.json"
_CLUSTER: Final = "postgres"
_OWNER_ONLY: Final = 0o700


class BackupRefused(Exception):
    """No backup can be made, or none restored, as it was asked for; the text says why, and nothing was changed."""


@dataclass(frozen=True, slots=True)
class Description:
    """What a backup says of itself: when it was taken, by which version, and which keys belong to it."""

    time: str
    version: str
    keys: Mapping[str, str]
    """Digest of each file beside it, by its path: so that the keys of another day are noticed before anything is restored."""

    @classmethod
    def read(cls, data: Path) -> Self:
        """Return what the backup in a folder says of itself."""
        try:
            return cls(**json.loads((data / _DESCRIPTION).read_text(encoding="utf-8")))
        except (OSError, ValueError, TypeError):
            raise BackupRefused(f"{data} holds no backup") from None


def back_up(folder: Folder, data: Path, keys: Path, tell: Tell) -> None:
    """Write a running stack's data into one new folder and its keys into another. Raises BackupRefused."""
    state = State.read(folder.state)
    if state is None or not state.healthy:
        raise BackupRefused(f"nothing runs in {folder.path}: `wushe up` starts it. What is stopped may simply be copied")
    if data.is_relative_to(keys) or keys.is_relative_to(data):
        raise BackupRefused("data and keys belong into folders apart, best on different media: whoever has both has everything in clear")
    with _whole(keys) as new_keys, _whole(data) as new_data:
        rings = _digests(folder, _rings())
        _copy(folder, new_keys, _anchors())  # before the data: what they witness must be in it
        tell("copying the databases …")
        _copy_cluster(folder, state, new_data / _CLUSTER)
        _copy(folder, new_keys, (*_rings(), *_secrets()))
        if _digests(folder, _rings()) != rings:
            raise BackupRefused("a key ring changed while the backup was made: make it again")
        _describe(new_keys, new_data)
    tell(f"the databases are in {data}, the keys in {keys}: keep them apart")


def restore(folder: Folder, data: Path, keys: Path, tell: Tell) -> None:
    """Make the folder of a run from a backup; `wushe up` starts it. Raises BackupRefused."""
    if folder.path.exists() and any(folder.path.iterdir()):
        raise BackupRefused(f"{folder.path} is not empty: restore into a new folder")
    description = Description.read(data)
    if {name: _digest(keys / name) for name in description.keys} != description.keys:
        raise BackupRefused(f"the keys in {keys} are not those of the backup in {data}")
    tell(f"checking the backup of {description.time} …")
    _run(binaries.postgres_folder() / "pg_verifybackup", "--quiet", "--no-parse-wal", str(data / _CLUSTER))
    with _whole(folder.path) as new, only_one(new):  # which opens the folder for the servers' accounts to pass
        made = Folder(new)
        tell("unpacking …")
        for name in description.keys:
            files.ensure_folder((new / name).parent)
            files.write_secret(new / name, (keys / name).read_text(encoding="utf-8"))
        _unpack(data / _CLUSTER, made.postgres)
        tell("letting PostgreSQL come to the instant of the backup …")
        sent = _fill_outboxes(postgres.at(made.postgres))
    tell(f"restored; {sent} events of the last day will be published again. `wushe up --dir {folder.path}` starts it")


def _rings() -> tuple[str, ...]:
    return tuple(f"services/{one.name}/key-ring.json" for one in catalogue.everything())


def _anchors() -> tuple[str, ...]:
    return tuple(f"services/{one.name}/audit-anchors.jsonl" for one in catalogue.everything())


def _secrets() -> tuple[str, ...]:
    """Return what spares people to sign in anew, and the password that the cluster knows."""
    return ("token-signing-key.pem", "postgres/superuser.password")


def _copy(folder: Folder, target: Path, names: tuple[str, ...]) -> None:
    for name in names:
        if (folder.path / name).exists():  # a service that never sealed a block has no anchors
            (target / name).parent.mkdir(parents=True, exist_ok=True, mode=_OWNER_ONLY)
            files.write_secret(target / name, (folder.path / name).read_text(encoding="utf-8"))


def _copy_cluster(folder: Folder, state: State, target: Path) -> None:
    host, _, port = state.infrastructure["postgres"].address.rpartition(":")
    whole = ("-F", "t", "-Z", "client-gzip:1", "-X", "stream", "-c", "fast", "--manifest-checksums=SHA256")
    password = (folder.postgres / "superuser.password").read_text(encoding="ascii").strip()
    where = ("-h", host, "-p", port, "-U", postgres.SUPERUSER, "-D", str(target))
    _run(binaries.postgres_folder() / "pg_basebackup", *where, *whole, PGPASSWORD=password)


def _describe(keys: Path, data: Path) -> None:
    digests = {str(path.relative_to(keys)): _digest(path) for path in sorted(keys.rglob("*")) if path.is_file()}
    said = Description(f"{datetime.now(UTC):%Y-%m-%dT%H:%M:%SZ}", version("wushe"), digests)
    files.write_whole(data / _DESCRIPTION, json.dumps(asdict(said), indent=2) + "\n", 0o600)


def _unpack(cluster: Path, target: Path) -> None:
    """Unpack the cluster and the log that brings it to its instant, for the account that will run the server."""
    data, account = files.ensure_folder(target) / "data", accounts.for_folder(target / "data")
    data.mkdir(mode=_OWNER_ONLY)
    for packed, inside in (("base.tar.gz", data), ("pg_wal.tar.gz", data / "pg_wal")):
        _run(Path(shutil.which("tar") or "/bin/tar"), "-xzf", str(cluster / packed), "-C", str(inside))
    for path in (data, *data.rglob("*")):
        accounts.own(path, account)


def _fill_outboxes(server: postgres.Server) -> int:
    """Start the server, let it recover, and let every service publish again what may not have been read; return how much that is."""
    child = server.child()
    child.spawn()
    try:
        child.wait_ready()
        return sum(asyncio.run(_publish_again(server.admin_url(one.name))) for one in catalogue.SERVICES if one.package)
    finally:
        child.stop()


async def _publish_again(url: str) -> int:
    connection = await asyncpg.connect(url)
    try:
        return await publish_again(connection, PUBLISHED_AGAIN)
    finally:
        await connection.close()


@contextmanager
def _whole(path: Path) -> Iterator[Path]:
    """Lend a folder that bears its name when the block has ended well, and is gone when it has not."""
    if path.exists() and any(path.iterdir()):
        raise BackupRefused(f"{path} is there already")
    making = path.with_name(f".{path.name}.making")
    files.remove_tree(making)
    making.mkdir(parents=True, mode=_OWNER_ONLY)
    try:
        yield making
        making.replace(path)
    finally:
        files.remove_tree(making)


def _digests(folder: Folder, names: tuple[str, ...]) -> dict[str, str]:
    return {name: _digest(folder.path / name) for name in names}


def _digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _run(program: Path, *arguments: str, **environment: str) -> None:
    told = subprocess.run(
        [str(program), *arguments], env={**os.environ, **environment}, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True
    )
    if told.returncode != 0:
        raise BackupRefused(f"{program.name} failed with code {told.returncode}: {told.stderr.strip()}")
