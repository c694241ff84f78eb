"""Files of messages in gRPC framing: what the loader sends, and what it kept of the answers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

_PREFIX = 5


def write(file: Path, messages: Iterable[bytes]) -> Path:
    """Write serialised messages one after another and return the file."""
    with file.open("wb") as stream:
        for message in messages:
            stream.write(b"\0" + len(message).to_bytes(4, "big") + message)
    return file


def read(file: Path) -> Iterator[bytes]:
    """Yield the serialised messages of a file."""
    with file.open("rb") as stream:
        while prefix := stream.read(_PREFIX):
            yield stream.read(int.from_bytes(prefix[1:], "big"))
