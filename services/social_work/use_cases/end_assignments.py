"""Ends assignments whose last day is past, and vacates their posts, without anybody asking."""

from __future__ import annotations

from typing import Final

from services.social_work.domain import assignment_rules
from services.social_work.domain.assignment import AssignmentState
from services.social_work.store import assignments, posts
from services.social_work.use_cases.cut_short import release_posts
from services.social_work.use_cases.office import ASSIGNMENTS, Office
from shared.call import acting_as
from shared.db import Database, retrying
from shared.errand import Errand
from shared.rounds import keep_up

AT_ONCE: Final = 200


class EndAssignments:
    """A job that asks again and again whether a day ended some. Replicas share the work."""

    def __init__(self, database: Database, office: Office, *, every_seconds: float) -> None:
        """Take what it works with."""
        self._database = database
        self._office = office
        self._every_seconds = every_seconds

    async def run(self) -> None:
        """Work until cancelled, through every outage of the database."""
        await keep_up(self.turn, at_once=AT_ONCE, every_seconds=self._every_seconds, job="assignments")

    async def turn(self) -> int:
        """End some; return how many there were."""
        with acting_as("assignments") as call:
            return await retrying(lambda: self._end(Errand(call.caller, (), "EndAssignments", traceparent=call.traceparent)))

    async def _end(self, errand: Errand) -> int:
        today = self._office.today()
        async with self._database.transaction() as tx:
            due = await assignments.due(tx, today, AT_ONCE)
            held = await posts.SHELF.lock_all(tx, {post for _, post in due})
            locked = await assignments.SHELF.lock_all(tx, [identifier for identifier, _ in due])
            past = [one for one in locked.values() if one.state is AssignmentState.IN_FORCE and one.last_day and one.last_day < today]
            if past:
                await ASSIGNMENTS.record(tx, errand, *(assignment_rules.expire(one, now=self._office.now()) for one in past))
                await release_posts(tx, self._office, errand, held.values())
        return len(due)
