"""A file on the wire: a header, then its bytes."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any, TypeVar

from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.warehouse.domain.file import File
from shared.instants import sent_instant

Piece = TypeVar("Piece")


async def pieces(file: File, response: type[Piece]) -> AsyncIterator[Piece]:
    """Yield the responses that carry a file."""
    make: Any = response
    header = pb.FileHeader(
        file_name=file.name, media_type=file.media_type, as_of=sent_instant(file.as_of), query_version=file.query_version
    )
    yield make(header=header)
    async for content in file.pieces:
        yield make(chunk=content)
