"""What can happen to an incubation. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.incubation import Incubation
from shared.facts import Fact


class IncubationChangeKind(IntEnum):
    """What happened to an incubation. Numbers are stored: none is ever changed or used again."""

    BEGUN = 1
    ADVANCED = 2
    MILESTONE_PLANNED = 3
    MILESTONE_REACHED = 4
    EVALUATED = 5
    RENEWED = 6
    GRADUATED = 7
    EXITED = 8
    TERMINATED = 9
    HANDED_OVER = 10


class IncubationBegun(Fact[Incubation]):
    """The agreement is signed."""

    kind = IncubationChangeKind.BEGUN


class IncubationAdvanced(Fact[Incubation]):
    """It entered the next stage."""

    kind = IncubationChangeKind.ADVANCED


class MilestonePlanned(Fact[Incubation]):
    """There is another milestone."""

    kind = IncubationChangeKind.MILESTONE_PLANNED


class MilestoneReached(Fact[Incubation]):
    """A milestone is reached."""

    kind = IncubationChangeKind.MILESTONE_REACHED


class IncubationEvaluated(Fact[Incubation]):
    """It was evaluated."""

    kind = IncubationChangeKind.EVALUATED


class IncubationRenewed(Fact[Incubation]):
    """It goes on for longer."""

    kind = IncubationChangeKind.RENEWED


class IncubationGraduated(Fact[Incubation]):
    """The organization left the shell."""

    kind = IncubationChangeKind.GRADUATED


class IncubationExited(Fact[Incubation]):
    """The organization left before that."""

    kind = IncubationChangeKind.EXITED


class IncubationTerminated(Fact[Incubation]):
    """The base ended it."""

    kind = IncubationChangeKind.TERMINATED


class IncubationHandedOver(Fact[Incubation]):
    """The hand-over is done, and the seat is free."""

    kind = IncubationChangeKind.HANDED_OVER
