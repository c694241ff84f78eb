"""GetSyncStatus: how far the warehouse is behind each service, what it holds, what was noticed and what was proven."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from services.warehouse.domain.standing import AggregateStanding, Equality, Notice, SourceStanding
from services.warehouse.model.projection import Projection
from services.warehouse.store import control
from services.warehouse.store.control import Copied
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.copy_aggregates import shape_of
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.db import Database


@dataclass(frozen=True, slots=True)
class _Known:
    """What PostgreSQL knows."""

    copied: Mapping[tuple[str, str], Copied]
    proofs: Mapping[tuple[str, str], Equality]
    times: Mapping[str, tuple[int, datetime | None]]
    dead: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ReadSyncStatus:
    """Reads it."""

    database: Database
    mirror: Mirror
    followers: Sequence[TakeInEvents]

    async def __call__(self) -> tuple[list[SourceStanding], list[Notice], int]:
        """Return the standing of each source, the newest notices, and which generation answers."""
        generation = self.mirror.warehouse.generation
        async with self.database.reading() as connection:
            known = _Known(
                await control.copied(connection, generation),
                await control.equalities(connection),
                await control.last_times(connection),
                await control.dead_letter_counts(connection),
            )
            noticed = await control.notices(connection)
        return [await self._source(follower, known) for follower in self.followers], noticed, generation

    async def sources(self) -> list[SourceStanding]:
        """Return the standing of each source alone."""
        return (await self())[0]

    async def _source(self, follower: TakeInEvents, known: _Known) -> SourceStanding:
        source, state = follower.source, follower.state
        sequence, last_event_time = known.times.get(source.service, (0, None))
        return SourceStanding(
            service=source.service,
            stream=source.stream,
            following=state.following,
            last_event_time=last_event_time,
            lag_seconds=state.lag_seconds,
            pending=state.pending,
            sequence=sequence,
            events=state.events,
            dead_letters=known.dead.get(source.service, 0),
            aggregates=[await self._aggregate(source.service, projection, known) for projection in source.projections],
        )

    async def _aggregate(self, service: str, projection: Projection, known: _Known) -> AggregateStanding:
        key = (service, projection.aggregate_type)
        copy = known.copied.get(key)
        return AggregateStanding(
            projection.aggregate_type,
            projection.table,
            count=await self.mirror.count(projection),
            copied=copy is not None and copy.done and copy.shape == shape_of(projection),
            equality=known.proofs.get(key),
        )
