"""Where a project is served: circles, and how far somebody is from their middles. Places are looked at and never kept."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from services.volunteer.domain.record_refusals import OutsideFence, PositionMissing

EARTH_RADIUS_METRES: Final = 6_371_008.8
"""The mean radius (IUGG). A sphere is off by half a percent at most: less than any phone is."""


@dataclass(frozen=True, slots=True)
class Position:
    """A place in degrees; it stays out of every representation."""

    latitude: float = field(repr=False)
    longitude: float = field(repr=False)

    def metres_to(self, other: Position) -> float:
        """Return the distance along the ground (haversine, exact for small distances)."""
        here, there = math.radians(self.latitude), math.radians(other.latitude)
        north, east = there - here, math.radians(other.longitude - self.longitude)
        half = math.sin(north / 2) ** 2 + math.cos(here) * math.cos(there) * math.sin(east / 2) ** 2
        return 2 * EARTH_RADIUS_METRES * math.asin(min(1.0, math.sqrt(half)))


@dataclass(frozen=True, slots=True)
class Fence:
    """A circle in which a project is served (签到围栏)."""

    middle: Position
    radius_metres: int


def distance(fences: Sequence[Fence], place: Position | None, *, path: str) -> int | None:
    """Return the whole metres between a place and the nearest middle of the fences it lies in; None where there are no fences.

    Raises PositionMissing, and OutsideFence with the metres to the nearest middle.
    """
    if not fences:
        return None
    if place is None:
        raise PositionMissing(field=path)
    metres = [(fence.middle.metres_to(place), fence) for fence in fences]
    inside = [length for length, fence in metres if length <= fence.radius_metres]
    if not inside:
        raise OutsideFence(field=path, metadata={"distance_metres": str(math.ceil(min(length for length, _ in metres)))})
    return round(min(inside))
