"""What can happen to a station. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.station import Station
from shared.facts import Fact


class StationChangeKind(IntEnum):
    """What happened to a station. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    OPENED = 3
    EVALUATED = 4
    CLOSED = 5


class StationCreated(Fact[Station]):
    """A station is planned."""

    kind = StationChangeKind.CREATED


class StationUpdated(Fact[Station]):
    """Name, operator or the staff asked for changed."""

    kind = StationChangeKind.UPDATED


class StationOpened(Fact[Station]):
    """It serves from a day on."""

    kind = StationChangeKind.OPENED


class StationEvaluated(Fact[Station]):
    """A year of it was evaluated."""

    kind = StationChangeKind.EVALUATED


class StationClosed(Fact[Station]):
    """It no longer serves."""

    kind = StationChangeKind.CLOSED
