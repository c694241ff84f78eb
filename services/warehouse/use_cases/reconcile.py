"""Reconcile: a job that compares the warehouse with every service, begun on demand, by the clock, or after a notice."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.comparison import Compared
from services.warehouse.domain.refusals import SourceUnknown
from services.warehouse.domain.standing import Equality, NoticeKind
from services.warehouse.model.projection import Projection, Source
from services.warehouse.store import control, findings
from services.warehouse.use_cases.compare_aggregates import CompareAggregates
from services.warehouse.use_cases.copy_aggregates import CopyAggregates
from services.warehouse.wire.sync import finding
from shared.caller import EVERYWHERE, Caller
from shared.clock import Clock
from shared.db import Database, is_passing
from shared.errand import Errand
from shared.ids import NewId
from shared.jobs import Job, Portion, State, Tally, rows
from shared.jobs.job import begun

_log: Final = structlog.get_logger(__name__)

KIND: Final = "warehouse_reconciliation"
ACTOR: Final = "system:reconciliation"
LOOK_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class Reconcile:
    """Compares an aggregate type a step."""

    database: Database
    compare: CompareAggregates
    sources: Sequence[Source]
    copying: CopyAggregates
    clock: Clock
    new_id: NewId
    every_seconds: float
    kind: str = KIND

    async def begin(self, tx: AsyncConnection, errand: Errand, services: Sequence[str], *, repair: bool) -> Job:
        """Return the job that will do it. Raises SourceUnknown."""
        followed = [source.service for source in self.sources]
        for position, service in enumerate(services):
            if service not in followed:
                raise SourceUnknown(field=f"services[{position}]", metadata={"followed": ", ".join(followed)})
        total = len(self._types(services))
        job = begun(self.kind, errand, self.new_id(), state=State.QUEUED, total=total, now=self.clock.now())
        await rows.insert(tx, job)
        await findings.begin(tx, job.id, services, repair=repair)
        return job

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Compare the next aggregate type."""
        async with self.database.reading() as connection:
            services, repair = await findings.asked(connection, job.id)
        types = self._types(services)
        if position >= job.total:
            return None
        source, projection = types[position]
        return Portion((source, projection, await self.compare(source, projection, repair=repair)), position + 1)

    async def take(self, tx: AsyncConnection, job: Job, portion: Portion) -> Tally:
        """Keep what was found, and what was proven."""
        source, projection, found = portion.content
        await findings.insert(tx, job.id, finding(source.service, projection.aggregate_type, found).SerializeToString())
        if found.proven:
            await self._prove(tx, source, projection, found)
        if found.damaged:
            await control.notice(tx, NoticeKind.PARTS_DAMAGED, source.service, ", ".join(found.damaged))
        if found.differences:
            _log.warning("differs", service=source.service, aggregate_type=projection.aggregate_type, aggregates=len(found.differences))
        return Tally(1, int(not found.equal))

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Keep everything: what was found stays on record."""

    async def run(self) -> NoReturn:
        """Begin one by the clock and after each notice, with repair, until cancelled; the first as soon as everything was copied."""
        due = 0.0
        while True:
            now = time.monotonic()
            try:
                if self.copying.complete and await self._turn(by_clock=now >= due):
                    due = now + self.every_seconds
            except Exception as error:
                if not is_passing(error):
                    raise
            await asyncio.sleep(LOOK_SECONDS)

    async def _turn(self, *, by_clock: bool) -> bool:
        """Begin one where it is time to, and tell whether it was."""
        async with self.database.transaction() as tx:
            if not (await control.answer_notices(tx) or by_clock):
                return False
            errand = Errand(Caller(ACTOR, ()), (EVERYWHERE,), "Reconcile")
            await self.begin(tx, errand, (), repair=True)
        return True

    async def _prove(self, tx: AsyncConnection, source: Source, projection: Projection, found: Compared) -> None:
        sequence, _ = (await control.last_times(tx)).get(source.service, (0, None))
        equality = Equality(found.check_time, found.service_count, found.digest, sequence)
        await control.prove(tx, source.service, projection.aggregate_type, equality)

    def _types(self, services: Sequence[str]) -> list[tuple[Source, Projection]]:
        return [(one, projection) for one in self.sources if not services or one.service in services for projection in one.projections]
