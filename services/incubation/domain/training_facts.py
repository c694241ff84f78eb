"""What can happen to a training. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.training import Training
from shared.facts import Fact


class TrainingChangeKind(IntEnum):
    """What happened to a training. Numbers are stored: none is ever changed or used again."""

    PLANNED = 1
    UPDATED = 2
    OPENED = 3
    CLOSED = 4
    CANCELLED = 5


class TrainingPlanned(Fact[Training]):
    """A training is planned."""

    kind = TrainingChangeKind.PLANNED


class TrainingUpdated(Fact[Training]):
    """Title, places or the share that a certificate asks for changed."""

    kind = TrainingChangeKind.UPDATED


class TrainingOpened(Fact[Training]):
    """People enroll."""

    kind = TrainingChangeKind.OPENED


class TrainingClosed(Fact[Training]):
    """It is over."""

    kind = TrainingChangeKind.CLOSED


class TrainingCancelled(Fact[Training]):
    """It does not take place."""

    kind = TrainingChangeKind.CANCELLED
