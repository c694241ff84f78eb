"""What can happen to a star. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import ClassVar

from services.volunteer.domain.star import Star


class StarChangeKind(IntEnum):
    """What happened to a star. Numbers are stored: none is ever changed or used again."""

    APPLIED = 1
    GRANTED = 2
    REJECTED = 3
    WITHDRAWN = 4


@dataclass(frozen=True, slots=True)
class StarFact:
    """Something happened to a star; `star` is the record after it."""

    kind: ClassVar[StarChangeKind]
    star: Star
    reason: str = ""


class StarApplied(StarFact):
    """A volunteer applied; an approver decides."""

    kind = StarChangeKind.APPLIED


class StarGranted(StarFact):
    """The volunteer has the star."""

    kind = StarChangeKind.GRANTED


class StarRejected(StarFact):
    """An approver refused it."""

    kind = StarChangeKind.REJECTED


class StarWithdrawn(StarFact):
    """Hours that it stood on were revoked or corrected, so it was taken back."""

    kind = StarChangeKind.WITHDRAWN
