"""Reads persons on rosters who changed in the directory, and takes their names over."""

from __future__ import annotations

from typing import Final, NoReturn

import structlog

from services.incubation.clients import Directory
from services.incubation.store import known_persons
from shared.db import Database
from shared.errors import RemoteFault
from shared.refusals import Refusal
from shared.rounds import keep_up

_log: Final = structlog.get_logger(__name__)

AT_ONCE: Final = 500


class ReadPersons:
    """A job that keeps names in step with the directory, through every outage of it."""

    def __init__(self, database: Database, directory: Directory, *, every_seconds: float) -> None:
        """Take what it works with."""
        self._database = database
        self._directory = directory
        self._every_seconds = every_seconds

    async def run(self) -> NoReturn:
        """Work until cancelled."""
        await keep_up(self._attempt, at_once=AT_ONCE, every_seconds=self._every_seconds, job="persons")

    async def _attempt(self) -> int:
        try:
            return await self.turn()
        except (Refusal, RemoteFault) as error:
            _log.warning("persons wait for the directory", error=type(error).__name__, reason=getattr(error, "reason", ""))
            return 0

    async def turn(self) -> int:
        """Read some persons; return how many there were."""
        async with self._database.reading() as connection:
            wanted = await known_persons.waiting(connection, AT_ONCE)
        if wanted:
            told = await self._directory.persons(wanted)
            async with self._database.transaction() as tx:
                await known_persons.take_over(tx, told, wanted)
        return len(wanted)
