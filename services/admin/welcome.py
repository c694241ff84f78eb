"""What a person sees when everything runs: where it is, and a command to try."""

from __future__ import annotations

import os
import shlex
import sys
from pathlib import Path

from services.admin.folder import Folder, State

METHOD = "wushe.directory.v1.CommunityService/SearchCommunities"
QUESTION = '{"query": "南街", "within": "divisions/1304"}'


def text(folder: Folder, state: State, default: Path) -> str:
    """Return the table of addresses and the next command, ready to be pasted."""
    rows = [("", "ADDRESS", "METRICS", "LOG")]
    rows += [(name, child.address, child.metrics, _near(folder.service(name) / f"{name}.log")) for name, child in state.services.items()]
    logs = {"postgres": folder.postgres / "postgres.log", "nats": folder.nats / "nats-server.log"}
    rows += [(name, child.address, "", _near(logs[name])) for name, child in state.infrastructure.items()]
    widths = [max(len(row[column]) for row in rows) + 2 for column in range(len(rows[0]))]
    lines = ["  " + "".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows]
    lines += ["", f"  data in {_near(folder.path)}"]
    if "directory" in state.services:
        lines += ["", "try:", "", *_call(folder, state.services["directory"].address, default)]
    return "\n".join(["", *lines, ""])


def _call(folder: Folder, address: str, default: Path) -> list[str]:
    programs = Path(sys.executable).parent
    where = "" if folder.path == default else f" --dir {shlex.quote(_near(folder.path))}"
    mint = f"{_near(programs / 'wushe')} token mint{where} --role viewer --division 1304"
    return [
        f"  {_near(programs / 'buf')} curl --protocol grpc --http2-prior-knowledge --reflect-protocol grpc-v1alpha \\",
        f'    -H "authorization: Bearer $({mint})" \\',
        f"    -d '{QUESTION}' http://{address}/{METHOD}",
    ]


def _near(path: Path) -> str:
    """Return a path as short as it can be said from here."""
    here = Path.cwd()
    return os.path.relpath(path, here) if path.is_relative_to(here) else str(path)
