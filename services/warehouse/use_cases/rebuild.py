"""Rebuild: makes all tables anew from the services, while the old ones go on answering.

From the moment a second generation exists events are written to both. The new one is filled like an empty warehouse, gets the history of
the old one, which no service can tell any more, and answers once it has everything.
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Final, NoReturn

from sqlalchemy.ext.asyncio import AsyncConnection

from services.warehouse.domain.refusals import RebuildUnderWay
from services.warehouse.model.projection import Projection
from services.warehouse.store import control
from services.warehouse.store.control import Generation
from services.warehouse.store.engine import EngineFault
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.copy_aggregates import CopyAggregates
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.clock import Clock
from shared.db import Database, is_passing
from shared.errand import Errand
from shared.ids import NewId
from shared.jobs import Job, Portion, State, Tally, rows
from shared.jobs.job import begun

KIND: Final = "warehouse_rebuild"
LOOK_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Rebuild:
    """Builds a generation, an aggregate type a step."""

    database: Database
    mirror: Mirror
    copying: CopyAggregates
    clock: Clock
    new_id: NewId
    kind: str = KIND

    async def begin(self, tx: AsyncConnection, errand: Errand) -> Job:
        """Return the job that will do it. Raises RebuildUnderWay."""
        known = await control.generations(tx)
        if (built := next((one for one in known if not one.answering), None)) is not None:
            raise RebuildUnderWay(metadata={"job": f"jobs/{built.job_id}"})
        job = begun(self.kind, errand, self.new_id(), state=State.QUEUED, total=len(self._types()), now=self.clock.now())
        await rows.insert(tx, job)
        await control.add_generation(tx, Generation(known[0].number + 1, self.new_id(), answering=False, job_id=job.id))
        return job

    async def prepare(self, job: Job, position: int) -> Portion | None:
        """Copy the next aggregate type, with its history."""
        types = self._types()
        if position == len(types):
            return None
        generation = await self._built(job)
        follower, projection = types[position]
        await self._keep_history(follower.source.service, projection, generation.number)
        await self.copying.one(follower, projection, generation.number)
        return Portion(generation.number if position + 1 == len(types) else 0, position + 1)

    async def take(self, tx: AsyncConnection, _job: Job, portion: Portion) -> Tally:
        """Count the aggregate type; with the last one the new tables answer."""
        if portion.content:
            await control.promote(tx, portion.content)
        return Tally(1, 0)

    async def end(self, tx: AsyncConnection, job: Job) -> None:
        """Forget what was built where it does not answer: the job was cancelled, or failed."""
        for one in await control.generations(tx):
            if one.job_id == job.id:
                await control.drop_generation(tx, one.number)

    async def run(self) -> NoReturn:
        """Let the generation answer that PostgreSQL says, and drop tables that it has forgotten, until cancelled."""
        while True:
            try:
                await self.settle()
            except EngineFault as fault:
                if not fault.passes:
                    raise
            except Exception as error:
                if not is_passing(error):
                    raise
            await asyncio.sleep(LOOK_SECONDS)

    async def settle(self) -> None:
        """Write to the generations that are known, read from the one that answers, drop the others."""
        async with self.mirror.changing():
            async with self.database.reading() as connection:
                known = await control.generations(connection)
            numbers = tuple(one.number for one in known if one.answering or one.number in self.mirror.written)
            self.mirror.written, self.mirror.warehouse.generation = numbers, numbers[0]
        beside = {numbers[0] - 1, numbers[0] + 1} - {one.number for one in known}  # what a rebuild left that has ended
        for number in sorted(beside & set(await self.mirror.kept())):
            await self.mirror.drop(number)

    async def _built(self, job: Job) -> Generation:
        """Return the job's generation, with its tables, written to from now on."""
        async with self.database.reading() as connection:
            known = await control.generations(connection)
        [generation] = [one for one in known if one.job_id == job.id]
        if generation.number not in self.mirror.written:
            await self.mirror.create(generation.number, generation.mark)
            async with self.mirror.changing():
                self.mirror.written = tuple(one.number for one in known)
        return generation

    async def _keep_history(self, service: str, projection: Projection, generation: int) -> None:
        """Copy the history of an aggregate type, without what is damaged of it."""
        if damaged := await self.mirror.damaged(projection):
            await self.mirror.set_aside(damaged)
        await self.mirror.keep_history(service, projection, self.mirror.warehouse.generation, generation)

    def _types(self) -> list[tuple[TakeInEvents, Projection]]:
        return [(follower, projection) for follower in self.copying.followers for projection in follower.source.projections]
