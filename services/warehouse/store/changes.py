"""Reads what happened last, in the order of time."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from services.warehouse.domain.change import Change
from services.warehouse.store.draft import Draft
from services.warehouse.store.latest_changes import KEY, NAMES, TABLE
from services.warehouse.store.warehouse import Warehouse


class LatestChanges:
    """Lists what happened last."""

    def __init__(self, warehouse: Warehouse) -> None:
        """Read from what answers now."""
        self._warehouse = warehouse

    async def page(
        self, division: str, aggregate_types: Sequence[str], *, since: datetime, after: tuple[datetime, str, int] | None, limit: int
    ) -> list[Change]:
        """Return what happened in a division since an instant, newest first, from behind one; no kinds mean all."""
        draft = Draft()
        # A row that came twice says the same twice, so what it says may be looked at before FINAL drops one of the two.
        first = [f"startsWith(place, {draft.text(division)})"]
        first += [f"aggregate_type IN {draft.texts(aggregate_types)}"] if aggregate_types else []
        met = [f"event_time > {draft.instant(since)}"]
        if after is not None:
            time = draft.instant(after[0])
            met += [f"event_time <= {time}", f"({KEY}) < ({time}, {draft.text(after[1])}, {draft.number(after[2])})"]
        query = (
            f"SELECT {', '.join(NAMES)} FROM {TABLE} FINAL PREWHERE {' AND '.join(first)} WHERE {' AND '.join(met)} "
            f"ORDER BY event_time DESC, name DESC, version DESC LIMIT {limit}"
        )
        return [Change(datetime.fromisoformat(time), *rest) for time, *rest in await self._warehouse.query(query, **draft.parameters)]
