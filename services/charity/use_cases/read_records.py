"""Reads the service records of a volunteer project that was linked, for events told of them before anybody listened.

What changes meanwhile comes by events as well; of both the newer state stays.
"""

from __future__ import annotations

from typing import Final, NoReturn
from uuid import UUID

import structlog

from services.charity.clients import VolunteerProjects
from services.charity.store import volunteer_links
from services.charity.use_cases.follow_records import follow_records
from shared.call import acting_as
from shared.db import Database
from shared.refusals import Refusal
from shared.rounds import keep_up

AT_ONCE: Final = 10
_log: Final = structlog.get_logger(__name__)


class ReadRecords:
    """A job: replicas may run it at once, for a record never goes back."""

    def __init__(self, database: Database, projects: VolunteerProjects, *, every_seconds: float) -> None:
        """Look every so many seconds."""
        self._database = database
        self._projects = projects
        self._every_seconds = every_seconds

    async def run(self) -> NoReturn:
        """Look until cancelled."""
        await keep_up(self.turn, at_once=AT_ONCE + 1, every_seconds=self._every_seconds, job="linked records")

    async def turn(self) -> int:
        """Read the records of some projects; those that cannot be read now are read in another round."""
        async with self._database.reading() as connection:
            found = await volunteer_links.to_read(connection, AT_ONCE)
        with acting_as("linked records"):
            for project in found:
                try:
                    await self._read(project)
                except (Refusal, TimeoutError, OSError) as error:
                    _log.warning("service records are read later", error=type(error).__name__)
        return len(found)

    async def _read(self, project: UUID) -> None:
        async for page in self._projects.records(project):
            async with self._database.transaction() as tx:
                await follow_records(tx, page)
        async with self._database.transaction() as tx:
            await volunteer_links.was_read(tx, project)
