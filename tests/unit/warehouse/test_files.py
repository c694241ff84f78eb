"""A file is whole before anybody is sent any of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Any

from services.warehouse.store.figures import Figures
from services.warehouse.store.files import PIECE, Files
from services.warehouse.store.relations import Relations
from services.warehouse.store.warehouse import Warehouse


class Writing(Warehouse):
    """Writes a large file, and notes when it is through."""

    through = False

    def __init__(self) -> None:
        """Stand on no engine."""

    async def export(self, statement: str, form: str, /, **parameters: Any) -> AsyncIterator[bytes]:
        assert (statement.startswith("SELECT"), form, list(parameters)) == (True, "CSVWithNames", ["p0", "p1"])
        for at in range(5):
            yield bytes([at]) * PIECE
        self.through = True


async def test_a_slow_caller_does_not_keep_the_engine_from_others() -> None:
    writing = Writing()
    files = Files(writing, Figures(writing, Relations()), Relations())
    pieces = files.aggregates("volunteer", "1304", datetime(2026, 1, 1, tzinfo=UTC), "CSVWithNames")
    first = await anext(pieces)
    assert writing.through
    assert first + b"".join([piece async for piece in pieces]) == b"".join(bytes([at]) * PIECE for at in range(5))
