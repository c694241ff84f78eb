"""Copies what a service holds into a generation: the bootstrap of an empty warehouse, of a new aggregate type, of a rebuild.

The stream is followed while a copy runs, and both write by version: there is no gap between them, and nothing is doubled.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final, NoReturn

import structlog

from services.warehouse.clients import Chunk, Registry
from services.warehouse.model.projection import Projection, Source
from services.warehouse.store import control
from services.warehouse.store.control import Copied
from services.warehouse.store.engine import EngineFault
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.db import Database, is_passing
from shared.errors import RemoteFault
from shared.refusals import Refusal

_log: Final = structlog.get_logger(__name__)

LOOK_SECONDS: Final = 2.0
RETRY_SECONDS: Final = 2.0
_NEW: Final = Copied("", "", done=False)


@dataclass(slots=True)
class CopyAggregates:
    """Copies aggregate types into generations."""

    database: Database
    mirror: Mirror
    registries: Mapping[str, Registry]
    followers: Sequence[TakeInEvents]
    complete: bool = False
    """Whether the generation that answers lacked nothing when it was last looked at."""

    async def run(self) -> NoReturn:
        """Copy whatever the generation that answers lacks, until cancelled; through every outage."""
        while True:
            try:
                await self.all(self.mirror.warehouse.generation)
                self.complete = True
                await asyncio.sleep(LOOK_SECONDS)
            except (Refusal, RemoteFault, EngineFault, OSError) as error:
                _log.info("a copy waits for its service", error=type(error).__name__)
                await asyncio.sleep(RETRY_SECONDS)
            except Exception as error:
                if not is_passing(error):
                    raise
                await asyncio.sleep(RETRY_SECONDS)

    async def all(self, generation: int) -> None:
        """Copy all that a generation lacks; what one service cannot give now does not keep the others waiting."""
        failures: list[Exception] = []
        async with self.database.reading() as connection:
            known = await control.copied(connection, generation)
        for follower in self.followers:
            for projection in follower.source.projections:
                copied = known.get((follower.source.service, projection.aggregate_type), _NEW)
                if copied.done and copied.shape == shape_of(projection):
                    continue
                try:
                    await self.one(follower, projection, generation)
                except (Refusal, RemoteFault, OSError) as failure:
                    failures.append(failure)
        if failures:
            raise failures[0]

    async def one(self, follower: TakeInEvents, projection: Projection, generation: int) -> None:
        """Copy one aggregate type into a generation, from where an earlier copy ended; nothing where that was complete."""
        source, shape = follower.source, shape_of(projection)
        async with self.database.reading() as connection:
            known = (await control.copied(connection, generation)).get((source.service, projection.aggregate_type), _NEW)
        same = known.shape == shape
        if known.done and same:
            return
        token = known.resume_token if same else ""
        async for chunk in self.registries[source.service].copy(projection, token):
            token = chunk.resume_token
            await self._write(follower, projection, generation, chunk)
        await self._note(source, projection, generation, token, 0, done=True)
        _log.info("copied", service=source.service, aggregate_type=projection.aggregate_type, generation=generation)

    async def _write(self, follower: TakeInEvents, projection: Projection, generation: int, chunk: Chunk) -> None:
        if chunk.poison:
            await follower.put_aside(chunk.poison)
        await self.mirror.append(projection, chunk.rows, generation=generation)
        await self._note(follower.source, projection, generation, chunk.resume_token, len(chunk.rows), done=False)

    async def _note(self, source: Source, projection: Projection, generation: int, token: str, rows: int, *, done: bool) -> None:
        async with self.database.transaction() as tx:
            which = (generation, source.service, projection.aggregate_type)
            await control.note_copied(tx, *which, shape=shape_of(projection), resume_token=token, rows=rows, done=done)


@cache
def shape_of(projection: Projection) -> str:
    """Return what stands for the columns of a projection: where it changes, everything is copied anew."""
    return hashlib.sha256(repr(projection.column_types).encode()).hexdigest()[:16]
