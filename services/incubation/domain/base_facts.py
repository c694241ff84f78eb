"""What can happen to a base. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.base import Base
from shared.facts import Fact


class BaseChangeKind(IntEnum):
    """What happened to a base. Numbers are stored: none is ever changed or used again."""

    OPENED = 1
    UPDATED = 2
    CLOSED = 3


class BaseOpened(Fact[Base]):
    """There is a new base."""

    kind = BaseChangeKind.OPENED


class BaseUpdated(Fact[Base]):
    """Details changed."""

    kind = BaseChangeKind.UPDATED


class BaseClosed(Fact[Base]):
    """It is closed for good."""

    kind = BaseChangeKind.CLOSED
