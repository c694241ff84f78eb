"""What can happen to a service month. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.service_month import ServiceMonth
from shared.facts import Fact


class MonthChangeKind(IntEnum):
    """What happened to a service month. Numbers are stored: none is ever changed or used again."""

    OPENED = 1
    COUNTED = 2
    CLOSED = 3
    CORRECTED = 4


class MonthOpened(Fact[ServiceMonth]):
    """Counts were entered for the first time."""

    kind = MonthChangeKind.OPENED


class MonthCounted(Fact[ServiceMonth]):
    """Counts were entered."""

    kind = MonthChangeKind.COUNTED


class MonthClosed(Fact[ServiceMonth]):
    """What is counted is settled."""

    kind = MonthChangeKind.CLOSED


class MonthCorrected(Fact[ServiceMonth]):
    """Counts were corrected after closing."""

    kind = MonthChangeKind.CORRECTED
