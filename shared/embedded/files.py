"""Files of the stack: secrets that only we read, and writes that are whole or not there."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

TRAVERSABLE = 0o711
"""Others may pass through to what they own inside, and list nothing."""


def ensure_folder(path: Path) -> Path:
    """Make a folder that a server's account can pass through."""
    path.mkdir(parents=True, exist_ok=True)
    path.chmod(TRAVERSABLE)
    return path


def write_secret(path: Path, text: str) -> Path:
    """Write a file that nobody else can read at any moment; it is whole or not there."""
    return write_whole(path, text, 0o600)


def write_whole(path: Path, text: str, mode: int = 0o644) -> Path:
    """Replace a file at once: a reader, also after a crash, sees the old text or the new."""
    fresh = path.with_name(f".{path.name}.new")
    fresh.unlink(missing_ok=True)
    descriptor = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    return fresh.replace(path)


def remove_tree(path: Path) -> None:
    """Remove a folder and everything in it, if it is there."""
    if path.exists():
        shutil.rmtree(path)
