"""What every change of stars needs: lock as the caller saw it, keep what it relies on, write what happened."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_facts import StarApplied
from services.volunteer.domain.star_refusals import StarAlreadyHeld, StarNotFound
from services.volunteer.domain.star_rule import StarRule
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import hours, memberships, stars
from shared.aggregates import Desk, Expected, Recorder
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId
from shared.refusals import Refusal


@dataclass(frozen=True, slots=True, kw_only=True)
class StarDesk(Desk[Star]):
    """Where stars are applied for and decided."""

    recorder: Recorder[Star] = stars.STARS
    not_found: type[Refusal] = StarNotFound
    clock: Clock
    new_id: NewId
    rule: StarRule

    async def lock_to_decide(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Star, Volunteer, int]:
        """Lock a star that is to be decided; return it with its volunteer and the effective minutes, which stay as they are.

        Raises StarNotFound, ApproverLevelTooLow, StaleEtag.
        """
        seen = self.seen(await self.recorder.shelf.one(tx, expected.identifier), errand)
        self.rule.assert_approver(errand.scopes, seen.community)
        volunteer = await memberships.hold_volunteer(tx, seen.volunteer)
        if volunteer is None:
            raise AssertionError  # a foreign key holds it
        minutes = (await hours.lock(tx, [seen.volunteer]))[seen.volunteer]
        return await self.lock(tx, errand, expected), volunteer, minutes

    async def apply(self, tx: AsyncConnection, errand: Errand, fact: StarApplied) -> Star:
        """Write a new star and return it. The database's unique index decides who was first. Raises StarAlreadyHeld."""
        new = fact.after
        if not await self.recorder.add(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
            first = await stars.live(tx, new.volunteer, new.level)
            raise StarAlreadyHeld(field="level", metadata={"star": first.resource} if first else {})
        return new
