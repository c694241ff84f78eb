"""What can happen to a star. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.volunteer.domain.star import Star
from shared.facts import Fact


class StarChangeKind(IntEnum):
    """What happened to a star. Numbers are stored: none is ever changed or used again."""

    APPLIED = 1
    GRANTED = 2
    REJECTED = 3
    WITHDRAWN = 4


class StarApplied(Fact[Star]):
    """A volunteer applied; an approver decides."""

    kind = StarChangeKind.APPLIED


class StarGranted(Fact[Star]):
    """The volunteer has the star."""

    kind = StarChangeKind.GRANTED


class StarRejected(Fact[Star]):
    """An approver refused it."""

    kind = StarChangeKind.REJECTED


class StarWithdrawn(Fact[Star]):
    """Hours that it stood on were revoked or corrected, so it was taken back."""

    kind = StarChangeKind.WITHDRAWN
