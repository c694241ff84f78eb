"""Lets the next disclosure of a recurring kind be due when the days of the last are past, whether that was published or not."""

from __future__ import annotations

from typing import Final, NoReturn
from uuid import UUID

from services.charity.domain.disclosure_duties import goes_on
from services.charity.store import disclosures, projects
from services.charity.use_cases.disclosure_clocks import DisclosureClocks
from shared.clock import Clock
from shared.db import Database
from shared.rounds import keep_up
from shared.trace import new_traceparent

AT_ONCE: Final = 100
ACTOR: Final = "system:disclosures"


class KeepDisclosures:
    """A job: replicas may run it at once, for a duty arises once."""

    def __init__(self, database: Database, clock: Clock, clocks: DisclosureClocks, *, every_seconds: float) -> None:
        """Look every so many seconds."""
        self._database = database
        self._clock = clock
        self._clocks = clocks
        self._every_seconds = every_seconds

    async def run(self) -> NoReturn:
        """Look until cancelled."""
        await keep_up(self.turn, at_once=AT_ONCE, every_seconds=self._every_seconds, job="disclosures")

    async def turn(self) -> int:
        """Let some duties follow, each in a transaction of its own; return after how many others followed."""
        async with self._database.reading() as connection:
            found = await disclosures.to_follow(connection, self._clock.today(), AT_ONCE)
        for identifier in found:
            await self._follow(identifier)
        return len(found)

    async def _follow(self, identifier: UUID) -> None:
        async with self._database.transaction() as tx:
            before = await disclosures.SHELF.one(tx, identifier)
            project = await projects.SHELF.lock(tx, before.project) if before else None
            if before is None or project is None:
                raise AssertionError  # neither is ever deleted
            # What the duty is about may have ended meanwhile, or long ago: then nothing follows, now or ever.
            if goes_on(project, before.kind):
                duty = self._clocks.law.following(before)
                await self._clocks.begin(tx, project, duty, actor=ACTOR, traceparent=new_traceparent())
            await disclosures.was_followed(tx, identifier)
