"""Reads one division."""

from __future__ import annotations

from services.directory.domain.codes import division_name
from services.directory.domain.division import Division
from services.directory.domain.refusals import DivisionNotFound
from services.directory.store import divisions
from shared.db import Database


class GetDivision:
    """Reads a division by code."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, code: str, *, field: str = "name") -> Division:
        """Return the division, or refuse with the field that named it."""
        async with self._database.reading() as connection:
            found = await divisions.read(connection, [code])
        if code not in found:
            raise DivisionNotFound(field=field, metadata={"division": division_name(code)})
        return found[code]
