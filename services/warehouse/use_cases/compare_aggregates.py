"""Compares one aggregate type with its service: by digests first, then by name where those differ, and mends it where asked.

While events flow some buckets always differ. So what differs is looked at again after what was under way has had time to come, and only
what is behind each time is named.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeVar

from services.warehouse.clients import Registry
from services.warehouse.domain.comparison import Compared
from services.warehouse.domain.differences import Difference, differences
from services.warehouse.model.projection import Projection, Source
from services.warehouse.store.mirror import Mirror
from services.warehouse.use_cases.fill_gaps import FillGaps
from shared.clock import Clock
from shared.digests import Digests, compare, total

T = TypeVar("T")

BITS: Final = 16
"""65,536 buckets: of 1.6 million aggregates 24 each, so that naming what differs moves little."""

BUCKETS_AT_ONCE: Final = 2_048
NAMES_AT_ONCE: Final = 10_000
LOOKS: Final = 4


@dataclass(frozen=True, slots=True)
class CompareAggregates:
    """Compares, names, mends."""

    mirror: Mirror
    registries: Mapping[str, Registry]
    gaps: FillGaps
    clock: Clock
    settle_seconds: float
    """How long what is under way may take."""

    async def __call__(self, source: Source, projection: Projection, *, repair: bool) -> Compared:
        """Compare one aggregate type. Raises Refusal, RemoteFault and EngineFault."""
        registry = self.registries[source.service]
        damaged = await self.mirror.damaged(projection)
        if damaged and repair:
            await self.mirror.set_aside(damaged)
        found = await self._look(registry, projection)
        found.damaged = [f"{table}/{part}" for table, part in damaged]
        if not found.proven:
            found.differences = await self._name(registry, projection, found.buckets)
        if repair:
            await self._repair(source, projection, found)
        return found

    async def _look(self, registry: Registry, projection: Projection) -> Compared:
        """Compare digests until they are equal, or until nothing is left that differed each time."""
        stubborn: set[int] | None = None
        for look in range(LOOKS):
            if look:
                await asyncio.sleep(self.settle_seconds)
            asked = self.clock.now()
            theirs = await registry.digests(projection, BITS)
            ours = await self.mirror.digests(projection, BITS)
            differing = set(compare(ours, theirs))
            stubborn = differing if stubborn is None else stubborn & differing
            found = _compared(asked, theirs, ours, stubborn, proven=not differing)
            if found.proven or not stubborn:
                break
        return found

    async def _name(self, registry: Registry, projection: Projection, buckets: Sequence[int]) -> list[Difference]:
        """Name what differs in buckets, and leave out what came meanwhile."""
        suspects: dict[str, int] = {}
        for some in _slices(buckets, BUCKETS_AT_ONCE):
            theirs = await registry.versions(projection, buckets=some, bits=BITS)
            ours = await self.mirror.in_buckets(projection, some, BITS)
            suspects.update({one.name: one.service_version for one in differences(theirs, ours)})
        if suspects:
            await asyncio.sleep(self.settle_seconds)
        found: list[Difference] = []
        for names in _slices(list(suspects), NAMES_AT_ONCE):
            found += await self._behind(registry, projection, names, suspects)
        return found

    async def _behind(self, registry: Registry, projection: Projection, names: Sequence[str], told: Mapping[str, int]) -> list[Difference]:
        """Return those that still lack what was told of them before, or hold what their service does not know."""
        ours = await self.mirror.versions(projection, names)
        theirs = await registry.versions(projection, names=names)
        found = (Difference(name, theirs.get(name, 0), ours.get(name, 0)) for name in names)
        return [one for one in found if one.warehouse_version < told[one.name] or one.astray]

    async def _repair(self, source: Source, projection: Projection, found: Compared) -> None:
        """Fetch what differs anew, remove what its service does not know, fill gaps; then look again."""
        registry = self.registries[source.service]
        if holes := await self.mirror.holes(projection):
            found.gaps = await self.gaps.fetch(source, projection, holes)
        for some in _slices(found.differences, NAMES_AT_ONCE):
            if astray := [one.name for one in some if one.astray]:
                await self.mirror.remove(projection, astray)
            async for rows in registry.snapshots(projection, names=[one.name for one in some]):
                await self.mirror.append(projection, rows)
        if found.differences:
            await self._check(registry, projection, found)

    async def _check(self, registry: Registry, projection: Projection, found: Compared) -> None:
        """Look again after a repair."""
        again = await self._look(registry, projection)
        left = [] if again.proven else await self._name(registry, projection, again.buckets)
        found.proven, found.check_time, found.digest = again.proven, again.check_time, again.digest
        found.service_count, found.warehouse_count = again.service_count, again.warehouse_count
        found.repaired = len({one.name for one in found.differences} - {one.name for one in left})


def _compared(asked: datetime, theirs: Digests, ours: Digests, stubborn: set[int], *, proven: bool) -> Compared:
    service, warehouse = total(theirs), total(ours)
    return Compared(asked, service.count, warehouse.count, service.digest, sorted(stubborn), proven=proven)


def _slices(items: Sequence[T], size: int) -> Iterator[Sequence[T]]:
    return (items[start : start + size] for start in range(0, len(items), size))
