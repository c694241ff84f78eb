"""Closes check-ins that nobody ended by 24:00 (超时签退): they earn nothing."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.record_rules import lapse
from services.volunteer.store import service_records
from services.volunteer.store.record_recording import record_changes
from shared.call import acting_as
from shared.clock import Clock
from shared.db import Database
from shared.rounds import keep_up

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
        await keep_up(self.turn, at_once=AT_ONCE, every_seconds=self._every_seconds, job="check-ins")

    async def turn(self) -> int:
        """Close some check-ins of days that are over; return how many there were."""
        today, now = self._clock.today(), self._clock.now()
        with acting_as("check-ins") as call:
            async with self._database.transaction() as tx:
                due = await service_records.overdue(tx, today, AT_ONCE)
                facts = [lapse(one, now=now) for one in due]
                await record_changes(tx, facts, actor=call.caller.subject, traceparent=call.traceparent)
        return len(due)
