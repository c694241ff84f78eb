"""Says in time that next year's days of rest are not known, and counts provisional clocks anew once they are."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, NoReturn
from uuid import UUID

import structlog

from shared.clock import Clock
from shared.db import Database
from shared.rounds import keep_up
from shared.statutory import clocks
from shared.statutory.calendar import WorkdayCalendar

AT_ONCE: Final = 500
EVERY_SECONDS: Final = 86_400.0
AHEAD: Final = timedelta(days=90)
_NO_ROW: Final = UUID(int=0)

_log: Final = structlog.get_logger(__name__)


class Upkeep:
    """A job of every service that keeps statutory clocks. A calendar learns with a release or a notice, so it begins with each start."""

    def __init__(self, database: Database, clock: Clock, workdays: WorkdayCalendar) -> None:
        """Take what it works with."""
        self._database = database
        self._clock = clock
        self._workdays = workdays
        self._behind = _NO_ROW

    async def run(self) -> NoReturn:
        """Look every day, until cancelled."""
        await keep_up(self.turn, at_once=AT_ONCE, every_seconds=EVERY_SECONDS, job="statutory clocks")

    async def turn(self) -> int:
        """Count some provisional clocks anew, and return how many were looked at: less than asked ends the round."""
        if self._behind == _NO_ROW:
            self.warn()
        async with self._database.transaction() as tx:
            found = await clocks.recount(tx, self._workdays, after=self._behind, limit=AT_ONCE)
        self._behind = found[-1] if len(found) == AT_ONCE else _NO_ROW
        return len(found)

    def warn(self) -> bool:
        """Tell in the log when the days of rest of the months to come are not known; return whether they are not."""
        ahead = self._clock.today() + AHEAD
        if short := not self._workdays.knows(ahead):
            _log.warning("days of rest are not known, statutory clocks are provisional", year=ahead.year)
        return short
