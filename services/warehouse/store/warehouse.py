"""The warehouse as those read it who answer figures: the tables of the generation that answers now."""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

from services.warehouse.store.engine import Engine, Row
from services.warehouse.store.schema import database_of


class Warehouse:
    """Reads from the generation that answers. Table names in statements stand alone; which database is meant is decided here.

    `volunteer` holds the present of volunteers and is read with FINAL, `volunteer_history` every version seen.
    """

    def __init__(self, engine: Engine, generation: int = 0) -> None:
        """Read through `engine`; nothing answers before a generation is chosen."""
        self._engine = engine
        self.generation = generation

    async def query(self, statement: str, /, **parameters: Any) -> list[Row]:
        """Return the rows of a SELECT, with parameters by name: `{county:String}`. Raises EngineFault."""
        return await self._engine.query(statement, database=database_of(self.generation), **parameters)

    def export(self, statement: str, form: str, /, **parameters: Any) -> AsyncIterator[bytes]:
        """Yield the answer of a SELECT in one of ClickHouse's formats, piece by piece."""
        return self._engine.export(statement, form, database=database_of(self.generation), **parameters)
