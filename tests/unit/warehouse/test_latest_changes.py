"""Which rows say that something happened: events of what belongs to a place, and nothing else."""

from __future__ import annotations

from typing import Any

from services.warehouse.model.projection import SNAPSHOT
from services.warehouse.model.volunteer import SOURCE
from services.warehouse.store.latest_changes import NAMES, told


def row(name: str, event_type: str, place: str) -> tuple[Any, ...]:
    """Return a row as projections make them, with columns of its own behind."""
    return name, 2, "01900000-0000-7000-8000-000000000001", event_type, "1795924800.000000", place, "ACTIVE", False, "persons/1", 90


def test_an_event_is_told_without_the_columns_of_its_row() -> None:
    [change] = told(SOURCE, {"volunteer": [row("volunteers/1", "VolunteerApproved", "130402001001")]})
    assert dict(zip(NAMES, change, strict=True)) == {
        "event_time": "1795924800.000000",
        "name": "volunteers/1",
        "version": 2,
        "service": "volunteer",
        "aggregate_type": "volunteer",
        "event_type": "VolunteerApproved",
        "place": "130402001001",
    }


def test_a_snapshot_did_not_happen_and_what_belongs_to_no_place_is_nobodys_to_see() -> None:
    rows = {"volunteer": [row("volunteers/1", SNAPSHOT, "130402001001"), row("persons/1", "PersonRegistered", "")]}
    assert told(SOURCE, rows) == []
