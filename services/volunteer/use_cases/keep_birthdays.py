"""Moves volunteers into their next age band at the beginning of their birthday in China, without anybody asking."""

from __future__ import annotations

from typing import Final

from services.volunteer.domain.rules import grow
from services.volunteer.store import volunteers
from services.volunteer.store.recording import record
from shared.call import acting_as
from shared.clock import Clock
from shared.db import Database
from shared.rounds import keep_up

AT_ONCE: Final = 500


class KeepBirthdays:
    """A job that asks again and again whether a new day brought birthdays. Replicas share the work."""

    def __init__(self, database: Database, clock: Clock, *, every_seconds: float) -> None:
        """Take what it works with."""
        self._database = database
        self._clock = clock
        self._every_seconds = every_seconds

    async def run(self) -> None:
        """Work until cancelled, through every outage of the database."""
        await keep_up(self.turn, at_once=AT_ONCE, every_seconds=self._every_seconds, job="birthdays")

    async def turn(self) -> int:
        """Move some volunteers whose band has ended; return how many there were."""
        today, now = self._clock.today(), self._clock.now()
        with acting_as("birthdays") as call:
            async with self._database.transaction() as tx:
                due = await volunteers.due(tx, today, AT_ONCE)
                facts = [fact for one in due if (fact := grow(one, today=today, now=now)) is not None]
                await record(tx, facts, actor=call.caller.subject, traceparent=call.traceparent)
        return len(due)
