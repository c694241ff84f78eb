"""What happened last, by time: a table of its own, because the histories are ordered by name and would have to be read whole."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from services.warehouse.domain.change import KEPT
from services.warehouse.model.projection import SNAPSHOT, Projection, Source, Values
from services.warehouse.store.draft import Draft

TABLE: Final = "latest_change"
COLUMNS: Final = (
    ("event_time", "DateTime64(6, 'UTC')"),
    ("name", "String"),
    ("version", "UInt64"),
    ("service", "LowCardinality(String)"),
    ("aggregate_type", "LowCardinality(String)"),
    ("event_type", "LowCardinality(String)"),
    ("place", "LowCardinality(String)"),
)
KEY: Final = "event_time, name, version"
TTL: Final = f"toDateTime(event_time) + INTERVAL {KEPT.days} DAY"
NAMES: Final = tuple(name for name, _ in COLUMNS)


def told(source: Source, rows: Mapping[str, Iterable[Values]]) -> list[Values]:
    """Return what rows of a source tell of what happened, by aggregate type. What belongs to no place is nobody's to see."""
    return [
        (time, name, version, source.service, aggregate_type, event_type, place)
        for aggregate_type, some in rows.items()
        for name, version, _, event_type, time, place, *_ in some
        if place and event_type != SNAPSHOT
    ]


def from_history(service: str, projection: Projection, into: str) -> tuple[str, dict[str, Any]]:
    """Return the statement that puts into a table what the history of an aggregate type tells of the last days, with its parameters."""
    draft = Draft()
    own = f"event_time, name, version, {draft.text(service)}, {draft.text(projection.aggregate_type)}, event_type, place"
    met = f"place != '' AND event_type != {draft.text(SNAPSHOT)} AND event_time > now() - INTERVAL {KEPT.days} DAY"
    return f"INSERT INTO {into} ({', '.join(NAMES)}) SELECT {own} FROM {projection.history} WHERE {met}", draft.parameters
