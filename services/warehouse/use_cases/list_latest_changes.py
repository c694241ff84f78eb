"""ListLatestChanges: what happened last in a division, newest first."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from services.warehouse.domain.change import KEPT, Change
from services.warehouse.store.changes import LatestChanges
from shared.clock import Clock
from shared.instants import from_microseconds, in_microseconds
from shared.pages import Cursor, Page, cut
from shared.refusals import UnknownAggregateType


@dataclass(frozen=True, slots=True)
class ListLatestChanges:
    """Reads what the last days brought."""

    changes: LatestChanges
    aggregate_types: Collection[str]
    """The kinds that the warehouse follows."""
    clock: Clock

    async def __call__(self, division: str, aggregate_types: Sequence[str], *, after: Cursor, size: int) -> Page[Change]:
        """Return a page. Raises UnknownAggregateType."""
        for position, one in enumerate(aggregate_types):
            if one not in self.aggregate_types:
                raise UnknownAggregateType(field=f"aggregate_types[{position}]")
        behind = (from_microseconds(int(after[0])), str(after[1]), int(after[2])) if after else None
        since = self.clock.now() - KEPT
        found = await self.changes.page(division, aggregate_types, since=since, after=behind, limit=size + 1)
        return cut(found, size, lambda one: (in_microseconds(one.record_time), one.name, one.version))
