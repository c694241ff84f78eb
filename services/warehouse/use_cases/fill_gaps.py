"""Fills gaps: of an aggregate of which a version never came, the present state is fetched from its service.

What came last is in the warehouse already, for every event carries the full state. But a gap means that something was lost on the way, and
what was lost may also have been the last.
"""

from __future__ import annotations

import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

import structlog

from services.warehouse.clients import Registry
from services.warehouse.model.projection import Projection, Source
from services.warehouse.store.mirror import Mirror
from shared.errors import RemoteFault
from shared.refusals import Refusal

_log: Final = structlog.get_logger(__name__)

GRACE_SECONDS: Final = 3.0
"""So long the version in between may take to come, when deliveries are shuffled."""

AT_ONCE: Final = 5_000
MOST_SUSPECTS: Final = 200_000
"""Of more, the rest waits for the next reconciliation, which looks at all."""


@dataclass(slots=True)
class Suspects:
    """Aggregates that were told in a version above the first, and when."""

    waiting: dict[tuple[str, str, str], float] = field(default_factory=dict)
    """By service, aggregate type and name; in the order in which they came."""

    def add(self, source: Source, aggregate_type: str, names: Iterable[str]) -> None:
        """Note that these are to be looked at."""
        now = time.monotonic()
        for name in names:
            if len(self.waiting) < MOST_SUSPECTS:
                self.waiting.setdefault((source.service, aggregate_type, name), now)

    def due(self, now: float) -> list[tuple[str, str, str]]:
        """Take out those whose time of grace is over."""
        found: list[tuple[str, str, str]] = []
        for key, since in self.waiting.items():
            if now - since < GRACE_SECONDS or len(found) == AT_ONCE:
                break
            found.append(key)
        for key in found:
            del self.waiting[key]
        return found


@dataclass(frozen=True, slots=True)
class FillGaps:
    """Looks at suspects, and fetches what is missing."""

    mirror: Mirror
    registries: Mapping[str, Registry]
    sources: Sequence[Source]
    suspects: Suspects

    async def turn(self) -> dict[str, int]:
        """Look at those whose time has come; return how many had a gap, by service."""
        found: dict[str, int] = {}
        due = self.suspects.due(time.monotonic())
        for source in self.sources:
            for projection in source.projections:
                kind = projection.aggregate_type
                names = [name for service, of_type, name in due if (service, of_type) == (source.service, kind)]
                if names:
                    found[source.service] = found.get(source.service, 0) + await self._fill(source, projection, names)
        return found

    async def _fill(self, source: Source, projection: Projection, names: Sequence[str]) -> int:
        missing = await self.mirror.holes(projection, names)
        if missing:
            await self.fetch(source, projection, missing)
        return len(missing)

    async def fetch(self, source: Source, projection: Projection, names: Sequence[str]) -> int:
        """Fetch the present state of aggregates; return how many their service knows. Where it does not answer, a reconciliation will."""
        try:
            rows = [row async for rows in self.registries[source.service].snapshots(projection, names=names) for row in rows]
        except (Refusal, RemoteFault, OSError) as error:
            _log.warning("a gap is not filled yet", service=source.service, error=type(error).__name__)
            return 0
        await self.mirror.append(projection, rows)
        return len(rows)
