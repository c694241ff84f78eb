"""Reads how a base is occupied."""

from __future__ import annotations

from datetime import date
from typing import Final
from uuid import UUID

from services.incubation.domain.base import Base, Occupancy, SeatKind
from services.incubation.domain.refusals import BaseNotFound
from services.incubation.store import seats
from services.incubation.use_cases.office import assert_works_at
from shared.caller import Caller
from shared.db import Database
from shared.pages import Cursor, Page, cut

_START: Final = (0, 0, date.min, UUID(int=0))


class ReadSeats:
    """Who sits at a base is for those who work there."""

    def __init__(self, database: Database) -> None:
        """Read from `database`."""
        self._database = database

    async def counts(self, base: UUID, caller: Caller, day: date) -> tuple[Base, dict[SeatKind, int]]:
        """Return a base, and how many of its seats of each kind were taken on a day. Raises BaseNotFound."""
        async with self._database.reading() as connection:
            found = await assert_works_at(connection, caller, base, BaseNotFound, field="base")
            return found, await seats.taken(connection, base, day)

    async def page(self, base: UUID, caller: Caller, *, after: Cursor, size: int) -> Page[Occupancy]:
        """Return who sits or sat there, by kind and number of the seat, then in time. Raises BaseNotFound."""
        behind = (int(after[0]), int(after[1]), date.fromisoformat(str(after[2])), UUID(str(after[3]))) if after else _START
        async with self._database.reading() as connection:
            await assert_works_at(connection, caller, base, BaseNotFound, field="parent")
            found = await seats.page(connection, base, after=behind, limit=size + 1)
        return cut(found, size, lambda one: (int(one.kind), one.number, one.first_day.isoformat(), str(one.application)))
