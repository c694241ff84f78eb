"""A file that is sent."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum


class FileFormat(IntEnum):
    """What a file is written as; the numbers are those of the contract."""

    CSV = 1
    PARQUET = 2


@dataclass(frozen=True, slots=True)
class File:
    """A file that is being written."""

    name: str
    media_type: str
    as_of: datetime
    query_version: int
    pieces: AsyncIterator[bytes]
