"""Cities of a test: few of everything, built by the real command in a folder that a whole machine runs in."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.e2e import small_city
from tests.infrastructure import until

PROGRAM = str(Path(small_city.__file__))
PATIENCE = 120


def build(folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Run `wushe city` to its end."""
    return subprocess.run(_command(folder, *options), check=False, capture_output=True, text=True, timeout=PATIENCE)


def break_off(folder: Path, piece: str) -> None:
    """Run it until a piece of work is noted, kill it, and leave the line that it was writing."""
    journal = folder / "city" / "journal.jsonl"
    with subprocess.Popen(_command(folder), stderr=subprocess.DEVNULL) as building:
        try:
            until(lambda: journal.exists() and f'"{piece}"' in journal.read_text(encoding="utf-8"), piece, PATIENCE)
        finally:
            building.kill()
    with journal.open("a", encoding="utf-8") as torn:
        torn.write('\n["volunteers-1')


def deregister(folder: Path, volunteer: dict[str, str], address: str, token: str) -> None:
    """Take a volunteer away behind the city's back."""
    request = {"name": volunteer["name"], "etag": volunteer["etag"], "reason": "本人申请注销", "request_id": "planted"}
    command: list[str | Path] = [
        *(Path(sys.executable).parent / "buf", "curl", "--http2-prior-knowledge", "--protocol", "grpc", "--data", json.dumps(request)),
        *("--header", f"authorization: Bearer {token}"),
        f"http://{address}/wushe.volunteer.v1.VolunteerService/DeregisterVolunteer",
    ]
    subprocess.run(command, check=True, capture_output=True, timeout=60, cwd=folder)


def _command(folder: Path, *options: str) -> list[str]:
    return [sys.executable, PROGRAM, "city", "--dir", str(folder), "--scale", "0.0005", "--port-base", "0", *options]
