"""What every change of stars needs: lock as the caller saw it, keep what it relies on, write what happened."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.star import Star
from services.volunteer.domain.star_facts import StarApplied, StarFact
from services.volunteer.domain.star_refusals import StarAlreadyHeld, StarNotFound
from services.volunteer.domain.star_rule import StarRule
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import hours, memberships, stars
from services.volunteer.store.star_recording import record_first, record_stars
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId


@dataclass(frozen=True, slots=True)
class StarDesk:
    """Where stars are applied for and decided."""

    clock: Clock
    new_id: NewId
    rule: StarRule

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> tuple[Star, Volunteer, int]:
        """Lock a star that is to be decided; return it with its volunteer and the effective minutes, which stay as they are.

        Raises StarNotFound, ApproverLevelTooLow, StaleEtag.
        """
        seen = (await stars.read(tx, [expected.identifier])).get(expected.identifier)
        if seen is None or not seen.seen_from(errand.scopes):
            raise StarNotFound(field="name")
        self.rule.assert_approver(errand.scopes, seen.community)
        volunteer = await memberships.hold_volunteer(tx, seen.volunteer)
        if volunteer is None:
            raise AssertionError  # a foreign key holds it
        minutes = (await hours.lock(tx, [seen.volunteer]))[seen.volunteer]
        star = await stars.lock(tx, seen.id)
        etag.check(expected.etag, star.version)
        return star, volunteer, minutes

    async def record_first(self, tx: AsyncConnection, errand: Errand, fact: StarApplied) -> Star:
        """Write a new star and return it. The database's unique index decides who was first. Raises StarAlreadyHeld."""
        new = fact.star
        if not await record_first(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
            first = await stars.live(tx, new.volunteer, new.level)
            raise StarAlreadyHeld(field="level", metadata={"star": first.resource} if first else {})
        return new

    async def record(self, tx: AsyncConnection, errand: Errand, fact: StarFact) -> Star:
        """Write a fact about a locked star and return the star after it."""
        await record_stars(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.star
