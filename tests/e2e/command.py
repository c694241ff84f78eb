"""The real command, as an operator types it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

BIN = Path(sys.executable).parent


def up(folder: Path) -> str:
    done = wushe("up", folder, "--port-base", "0", "--detach")
    assert done.returncode == 0, done.stderr
    return done.stdout


def wushe(command: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(BIN / "wushe"), command, "--dir", str(folder), *options], check=False, capture_output=True, text=True, timeout=300
    )


def noun(name: str, command: str, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [BIN / "wushe", name, command, *options, "--dir", folder], check=False, capture_output=True, text=True, timeout=100
    )
