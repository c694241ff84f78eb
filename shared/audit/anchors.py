"""Anchors: the head of the audit chain, noted where whoever rules the database does not.

The chain alone shows what was changed inside it. Only an anchor shows that its tail was cut off or all of it written anew.
"""

from __future__ import annotations

import asyncio
import json
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Any, Final, Protocol

_LINES_AT_ONCE: Final = 1000
_TAIL_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class Anchor:
    """A block that was the head of the chain at one time."""

    number: int
    digest: bytes
    sealed_at: datetime


class Anchors(Protocol):
    """Keeps anchors for good."""

    async def append(self, anchor: Anchor) -> None:
        """Note an anchor; when this returns it is kept."""
        ...

    async def last(self) -> Anchor | None:
        """Return the anchor noted last, if there is one."""
        ...

    def read(self) -> AsyncIterator[Anchor]:
        """Yield every anchor, oldest first."""
        ...


class AnchorFile:
    """Anchors as lines of JSON in a file that is only ever appended to.

    Give it a disk of its own, ship it elsewhere, or set it append-only (`chattr +a`): it must not fall into the hands
    that hold the database.
    """

    def __init__(self, path: Path) -> None:
        """Keep anchors in the file at `path`, which the first anchor makes."""
        self.path = path

    async def append(self, anchor: Anchor) -> None:
        """Write a line and wait until the disk has it."""
        await asyncio.to_thread(self._append, to_json(anchor))

    async def last(self) -> Anchor | None:
        """Return the anchor in the last whole line."""
        return await asyncio.to_thread(self._last)

    async def read(self) -> AsyncIterator[Anchor]:
        """Yield the anchors line by line; a line torn by a crash is passed over."""
        try:
            file = await asyncio.to_thread(self.path.open, "rb")
        except FileNotFoundError:
            return
        with file:
            while lines := await asyncio.to_thread(lambda: list(islice(file, _LINES_AT_ONCE))):
                for line in lines:
                    if (anchor := from_json(line)) is not None:
                        yield anchor

    def _append(self, line: bytes) -> None:
        is_new = not self.path.exists()
        with open(self.path, "ab+", opener=_private) as file:
            if file.tell() and not _ends_a_line(file):
                line = b"\n" + line  # a crash tore the last line: begin a new one
            file.write(line + b"\n")
            file.flush()
            os.fsync(file.fileno())
        if is_new:
            _sync_folder(self.path.parent)

    def _last(self) -> Anchor | None:
        try:
            with self.path.open("rb") as file:
                file.seek(max(0, file.seek(0, os.SEEK_END) - _TAIL_BYTES))
                anchors = [anchor for line in file.read().splitlines() if (anchor := from_json(line)) is not None]
        except FileNotFoundError:
            return None
        return anchors[-1] if anchors else None


def to_json(anchor: Anchor) -> bytes:
    """Return an anchor as one line."""
    return json.dumps(
        {"number": anchor.number, "digest": anchor.digest.hex(), "sealed_at": anchor.sealed_at.astimezone(UTC).isoformat()}
    ).encode()


def from_json(line: bytes) -> Anchor | None:
    """Return the anchor in a line, or None when the line is not a whole one."""
    try:
        fields = json.loads(line)
        return Anchor(int(fields["number"]), bytes.fromhex(fields["digest"]), datetime.fromisoformat(fields["sealed_at"]))
    except (ValueError, KeyError, TypeError):
        return None


def _private(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def _ends_a_line(file: Any) -> bool:
    file.seek(-1, os.SEEK_END)
    return bool(file.read(1) == b"\n")


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
