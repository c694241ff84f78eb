"""What every change of a known volunteer needs: lock it as the caller saw it, write what happened, tell of it."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.consent import ConsentRule
from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import volunteers
from services.volunteer.store.recording import record
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.errand import Errand


@dataclass(frozen=True, slots=True)
class Desk:
    """Where clerks' changes to volunteers are carried out."""

    clock: Clock
    rule: ConsentRule

    async def lock(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> Volunteer:
        """Lock a volunteer and return it as it is now.

        Raises VolunteerNotFound for one who does not exist or is out of the caller's scope, StaleEtag for one who changed.
        """
        volunteer = (await volunteers.lock(tx, [expected.identifier])).get(expected.identifier)
        if volunteer is None or not volunteer.seen_from(errand.scopes):
            raise VolunteerNotFound(field="name")
        etag.check(expected.etag, volunteer.version)
        return volunteer

    async def record(self, tx: AsyncConnection, errand: Errand, fact: VolunteerFact) -> Volunteer:
        """Write a fact about a locked volunteer and return the volunteer after it."""
        await record(tx, [fact], actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.volunteer
