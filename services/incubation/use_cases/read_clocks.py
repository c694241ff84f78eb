"""Reads statutory clocks: of one thing, what is late, and what soon will be."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from services.incubation.domain.application import Application
from services.incubation.domain.incubation import Incubation
from services.incubation.use_cases.read_at_base import ReadAtBase
from shared.caller import Caller
from shared.db import Database
from shared.ids import identifier_in
from shared.pages import Cursor, Page, cut
from shared.statutory import clocks
from shared.statutory.clock import Clock

_DAY: Final = timedelta(days=1)


class ReadClocks:
    """Clocks are seen like what they are about; lists below a division are for those who may act there."""

    def __init__(self, database: Database, applications: ReadAtBase[Application], incubations: ReadAtBase[Incubation]) -> None:
        """Ask `applications` and `incubations` who may see what a clock is about."""
        self._database = database
        self._applications = applications
        self._incubations = incubations

    async def about(self, subject: str, caller: Caller) -> list[Clock]:
        """Return every clock about an application or an incubation, oldest first. Raises ApplicationNotFound, IncubationNotFound."""
        if subject.startswith("applications/"):
            await self._applications.one(identifier_in(subject), caller, field="parent")
        else:
            await self._incubations.one(identifier_in(subject), caller, field="parent")
        async with self._database.reading() as connection:
            return await clocks.of_subject(connection, subject)

    async def overdue(self, within: str, at: datetime, *, after: Cursor, size: int) -> Page[Clock]:
        """Return what is late below a division, what is late the longest first."""
        async with self._database.reading() as connection:
            found = await clocks.overdue(connection, within, at=at, after=_behind(after), limit=size + 1)
        return cut(found, size, _place)

    async def due_soon(self, within: str, at: datetime, days: int, *, after: Cursor, size: int) -> Page[Clock]:
        """Return what below a division is due within some days and not late yet, what is due first first."""
        async with self._database.reading() as connection:
            found = await clocks.due_soon(connection, within, at=at, until=at + days * _DAY, after=_behind(after), limit=size + 1)
        return cut(found, size, _place)


def _behind(after: Cursor) -> tuple[datetime, UUID] | None:
    return (datetime.fromisoformat(str(after[0])), UUID(str(after[1]))) if after else None


def _place(one: Clock) -> Cursor:
    return one.due.instant.isoformat(), str(one.id)
