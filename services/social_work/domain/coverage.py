"""How a township or street is served: the one without a station is as visible as the others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coverage:
    """A township with its stations that are open or planned."""

    township: str
    """Its code."""
    display_name: str
    open_stations: int
    planned_stations: int
    required_staff: int
    """Social workers that its open stations are to have."""
    present_staff: int
    """Social workers that they have today."""
