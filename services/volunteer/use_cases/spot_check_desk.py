"""What every change of spot checks needs: lock as the caller saw it, write what happened."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.review_refusals import SpotCheckNotFound
from services.volunteer.domain.spot_check import SpotCheck, SpotCheckFact
from services.volunteer.store import spot_checks
from services.volunteer.use_cases.record_desk import RecordDesk
from shared import etag
from shared.aggregates import Expected
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId

NewSeed: TypeAlias = Callable[[], str]
"""Where a seed comes from that nobody can foresee; a test hands in its own."""


@dataclass(frozen=True, slots=True)
class SpotCheckDesk:
    """Where spot checks are carried out."""

    clock: Clock
    new_id: NewId
    new_seed: NewSeed
    records: RecordDesk

    async def lock(self, tx: AsyncConnection, errand: Errand, identifier: UUID) -> SpotCheck:
        """Lock a spot check and return it as it is now. Raises SpotCheckNotFound."""
        found = await spot_checks.lock(tx, identifier)
        if found is None or not found.seen_from(errand.scopes):
            raise SpotCheckNotFound(field="name")
        return found

    async def lock_as_seen(self, tx: AsyncConnection, errand: Errand, expected: Expected) -> SpotCheck:
        """Lock a spot check as its caller saw it. Raises SpotCheckNotFound, StaleEtag."""
        found = await self.lock(tx, errand, expected.identifier)
        etag.check(expected.etag, found.version)
        return found

    async def record(self, tx: AsyncConnection, errand: Errand, fact: SpotCheckFact) -> SpotCheck:
        """Write a fact about a spot check and return it as it is after it."""
        await spot_checks.record(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent)
        return fact.check
