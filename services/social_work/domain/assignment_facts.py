"""What can happen to an assignment. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.social_work.domain.assignment import Assignment
from shared.facts import Fact


class AssignmentChangeKind(IntEnum):
    """What happened to an assignment. Numbers are stored: none is ever changed or used again."""

    ASSIGNED = 1
    LIMITED = 2
    ENDED = 3
    CANCELLED = 4


class WorkerAssigned(Fact[Assignment]):
    """A social worker fills a post, now or from a later day on."""

    kind = AssignmentChangeKind.ASSIGNED


class AssignmentLimited(Fact[Assignment]):
    """A last day was agreed that is to come."""

    kind = AssignmentChangeKind.LIMITED


class AssignmentEnded(Fact[Assignment]):
    """Its last day is past, or is today."""

    kind = AssignmentChangeKind.ENDED


class AssignmentCancelled(Fact[Assignment]):
    """It never took place."""

    kind = AssignmentChangeKind.CANCELLED
