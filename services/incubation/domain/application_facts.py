"""What can happen to an application. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.incubation.domain.application import Application
from shared.facts import Fact


class ApplicationChangeKind(IntEnum):
    """What happened to an application. Numbers are stored: none is ever changed or used again."""

    DRAFTED = 1
    UPDATED = 2
    SUBMITTED = 3
    SUPPLEMENT_REQUESTED = 4
    SUPPLEMENTED = 5
    CHECKED = 6
    REVIEWED = 7
    ADMITTED = 8
    REFUSED = 9
    WITHDRAWN = 10
    CONTRACTED = 11


class ApplicationDrafted(Fact[Application]):
    """Somebody wrote a draft."""

    kind = ApplicationChangeKind.DRAFTED


class ApplicationUpdated(Fact[Application]):
    """The draft changed, or what was missing was added."""

    kind = ApplicationChangeKind.UPDATED


class ApplicationSubmitted(Fact[Application]):
    """It was handed in."""

    kind = ApplicationChangeKind.SUBMITTED


class SupplementRequested(Fact[Application]):
    """Something is missing."""

    kind = ApplicationChangeKind.SUPPLEMENT_REQUESTED


class ApplicationSupplemented(Fact[Application]):
    """What was missing was handed in."""

    kind = ApplicationChangeKind.SUPPLEMENTED


class ApplicationChecked(Fact[Application]):
    """It passed the preliminary check."""

    kind = ApplicationChangeKind.CHECKED


class ApplicationReviewed(Fact[Application]):
    """A reviewer spoke."""

    kind = ApplicationChangeKind.REVIEWED


class ApplicationAdmitted(Fact[Application]):
    """The applicant may come, and has a seat."""

    kind = ApplicationChangeKind.ADMITTED


class ApplicationRefused(Fact[Application]):
    """The applicant may not come."""

    kind = ApplicationChangeKind.REFUSED


class ApplicationWithdrawn(Fact[Application]):
    """The applicant does not want to come."""

    kind = ApplicationChangeKind.WITHDRAWN


class ApplicationContracted(Fact[Application]):
    """The agreement is signed."""

    kind = ApplicationChangeKind.CONTRACTED
