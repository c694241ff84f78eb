"""Lists donations of money that no line of a bank statement is."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from services.charity.domain.donation import Donation
from services.charity.store import statement_lines
from shared.aggregates.shelf import FIRST
from shared.db import Database
from shared.pages import Cursor, Page, cut


class ListUnbankedDonations:
    """Reads what a bank statement has yet to show."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def __call__(self, division: str, last_day: date, *, after: Cursor, size: int) -> Page[Donation]:
        """Return those below a division, by the day on which they were received."""
        day, identifier = after or (date.min.isoformat(), str(FIRST))
        behind = date.fromisoformat(str(day)), UUID(str(identifier))
        async with self._database.reading() as connection:
            found = await statement_lines.unbanked(connection, division, last_day, after=behind, limit=size + 1)
        return cut(found, size, lambda one: (one.received_on.isoformat(), str(one.id)))
