"""What a person sees when everything runs: where it is, and a command to try."""

from __future__ import annotations

import os
import shlex
import sys
from collections.abc import Sequence
from pathlib import Path

from services.admin.folder import Folder, State

METHOD = "wushe.directory.v1.CommunityService/SearchCommunities"
QUESTION = '{"query": "南街", "within": "divisions/1304"}'


def text(folder: Folder, state: State, default: Path) -> str:
    """Return the table of addresses and the next command, ready to be pasted."""
    rows = [(name, child.address, child.metrics, _near(folder.service(name) / f"{name}.log")) for name, child in state.services.items()]
    logs = {"postgres": folder.postgres / "postgres.log", "nats": folder.nats / "nats-server.log"}
    rows += [(name, child.address, "", _near(logs[name])) for name, child in state.infrastructure.items()]
    console = state.services.get("admin")
    if console is not None and folder.first_password.exists():
        rows_note = f"{console.address}  sign in as admin; the first password is in {_near(folder.first_password)}"
    else:
        rows_note = "" if console is None else console.address
    call = []
    if "directory" in state.services:
        programs = Path(sys.executable).parent
        where = "" if folder.path == default else f" --dir {shlex.quote(_near(folder.path))}"
        call = first_call(_near(programs / "buf"), f"{_near(programs / 'wushe')} token mint{where}", state.services["directory"].address)
    return page(rows, _near(folder.path), call, rows_note)


def page(rows: Sequence[tuple[str, str, str, str]], data: str, call: Sequence[str], console: str = "") -> str:
    """Return the table of (name, address, address of the metrics, log), where the data is, and a call to try."""
    table = [("", "ADDRESS", "METRICS", "LOG"), *rows]
    widths = [max(len(row[column]) for row in table) + 2 for column in range(len(table[0]))]
    lines = ["  " + "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in table]
    lines += ["", f"  data in {data}"]
    if console:
        lines += [f"  console {console}"]
    if call:
        lines += ["", "try:", "", *call]
    return "\n".join(["", *lines, ""])


def first_call(buf: str, mint: str, address: str) -> list[str]:
    """Return a command that asks the directory at `address`; `mint` is the one that prints a token."""
    return [
        f"  {buf} curl --protocol grpc --http2-prior-knowledge --reflect-protocol grpc-v1alpha \\",
        f'    -H "authorization: Bearer $({mint} --role viewer --division 1304)" \\',
        f"    -d '{QUESTION}' http://{address}/{METHOD}",
    ]


def _near(path: Path) -> str:
    """Return a path as short as it can be said from here."""
    here = Path.cwd()
    return os.path.relpath(path, here) if path.is_relative_to(here) else str(path)
