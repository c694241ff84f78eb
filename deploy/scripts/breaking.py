"""Compares the contract with what others already rely on: a field of theirs is never taken away or changed.

On a branch the contract is compared with what main had when the branch left it (`origin/main` where there is one, else `main`).
On main itself that would compare it with itself, so there it is compared with the last commit (for what is not committed yet), with
the commit before it (for what has just landed) and with the latest tag (for what was released).
"""

from __future__ import annotations

import io
import shutil
import subprocess
import sys
import tarfile
import tempfile
from pathlib import Path

BUF = Path(sys.executable).parent / "buf"
MAIN = ("origin/main", "main")


def problems(root: Path) -> str:
    """Return what buf finds broken against each baseline."""
    if not _git(root, "rev-parse", "--verify", "HEAD"):
        return ""  # an archive without history has nothing to be compared with
    found = []
    for baseline in baselines(root):
        with tempfile.TemporaryDirectory() as folder:
            if _unpack(root, baseline, Path(folder)):
                found.append(_compare(root, Path(folder)))
    return "\n".join(problem for problem in found if problem)


def baselines(root: Path) -> list[str]:
    """Return the commits the contract must be compatible with."""
    head = _git(root, "rev-parse", "HEAD")
    main = next((commit for name in MAIN if (commit := _git(root, "rev-parse", "--verify", "--quiet", name))), head)
    left_at = _git(root, "merge-base", "HEAD", main)
    if left_at and left_at != head:
        return [left_at]
    tag = _git(root, "describe", "--tags", "--abbrev=0")
    candidates = [head, _git(root, "rev-parse", "--verify", "--quiet", "HEAD~1"), tag and _git(root, "rev-list", "-n1", tag)]
    return list(dict.fromkeys(commit for commit in candidates if commit))


def _unpack(root: Path, commit: str, folder: Path) -> bool:
    if not _git(root, "ls-tree", commit, "protos/buf.yaml"):
        return False  # before there was a contract
    archive = subprocess.run(["git", "archive", commit, "protos"], cwd=root, check=True, capture_output=True).stdout
    with tarfile.open(fileobj=io.BytesIO(archive)) as opened:
        opened.extractall(folder)  # noqa: S202 — a commit of this very repository
    shutil.copytree(root / "protos" / "third_party", folder / "protos" / "third_party", dirs_exist_ok=True)
    return True


def _compare(root: Path, folder: Path) -> str:
    command = [str(BUF), "breaking", "protos", "--against", str(folder / "protos")]
    done = subprocess.run(command, cwd=root, check=False, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    return "" if done.returncode == 0 else done.stdout + done.stderr


def _git(root: Path, *arguments: str) -> str:
    done = subprocess.run(["git", *arguments], cwd=root, check=False, capture_output=True, text=True)
    return done.stdout.strip() if done.returncode == 0 else ""
