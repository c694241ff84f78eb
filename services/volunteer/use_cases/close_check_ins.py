"""Closes check-ins that nobody ended by 24:00 (超时签退): they earn nothing."""

from __future__ import annotations

import asyncio
from typing import Final

import structlog

from services.volunteer.domain.record_rules import lapse
from services.volunteer.store import service_records
from services.volunteer.store.record_recording import record_changes
from shared.call import acting_as
from shared.clock import Clock
from shared.db import Database, is_passing

_log: Final = structlog.get_logger(__name__)

AT_ONCE: Final = 500


class CloseCheckIns:
    """A job that asks again and again whether a day ended with check-ins open. Replicas share the work."""

    def __init__(self, database: Database, clock: Clock, *, every_seconds: float) -> None:
        """Take what it works with."""
        self._database = database
        self._clock = clock
        self._every_seconds = every_seconds

    async def run(self) -> None:
        """Work until cancelled, through every outage of the database."""
        while True:
            try:
                while await self.turn() == AT_ONCE:
                    pass
            except Exception as error:
                if not is_passing(error):
                    raise
                _log.warning("check-ins wait for the database", error=type(error).__name__)
            await asyncio.sleep(self._every_seconds)

    async def turn(self) -> int:
        """Close some check-ins of days that are over; return how many there were."""
        today, now = self._clock.today(), self._clock.now()
        with acting_as("check-ins") as call:
            async with self._database.transaction() as tx:
                due = await service_records.overdue(tx, today, AT_ONCE)
                facts = [lapse(one, now=now) for one in due]
                await record_changes(tx, facts, actor=call.caller.subject, traceparent=call.traceparent)
        return len(due)
