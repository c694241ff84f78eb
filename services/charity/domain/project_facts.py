"""What can happen to a charity project. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.charity.domain.project import CharityProject
from shared.facts import Fact


class ProjectChangeKind(IntEnum):
    """What happened to a charity project. Numbers are stored and sent: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    FILED = 3
    FUNDRAISING_BEGUN = 4
    IMPLEMENTATION_BEGUN = 5
    COMPLETED = 6
    DISCLOSED = 7
    SUSPENDED = 8
    RESUMED = 9
    ENDED = 10
    USE_CHANGED = 11
    VOLUNTEER_PROJECT_LINKED = 12
    VOLUNTEER_PROJECT_UNLINKED = 13


class CharityProjectCreated(Fact[CharityProject]):
    """It was recorded as a draft."""

    kind = ProjectChangeKind.CREATED


class CharityProjectUpdated(Fact[CharityProject]):
    """Its draft was changed."""

    kind = ProjectChangeKind.UPDATED


class CharityProjectFiled(Fact[CharityProject]):
    """Its plan was filed, in an emergency perhaps afterwards."""

    kind = ProjectChangeKind.FILED


class FundraisingBegun(Fact[CharityProject]):
    """Money is raised from now on."""

    kind = ProjectChangeKind.FUNDRAISING_BEGUN


class ImplementationBegun(Fact[CharityProject]):
    """It is carried out from now on, and nothing is raised any more."""

    kind = ProjectChangeKind.IMPLEMENTATION_BEGUN


class CharityProjectCompleted(Fact[CharityProject]):
    """It was carried out; the final disclosure is due."""

    kind = ProjectChangeKind.COMPLETED


class CharityProjectDisclosed(Fact[CharityProject]):
    """Its final disclosure is published."""

    kind = ProjectChangeKind.DISCLOSED


class CharityProjectSuspended(Fact[CharityProject]):
    """It is held up."""

    kind = ProjectChangeKind.SUSPENDED


class CharityProjectResumed(Fact[CharityProject]):
    """It goes on from where it stood."""

    kind = ProjectChangeKind.RESUMED


class CharityProjectEnded(Fact[CharityProject]):
    """It was given up."""

    kind = ProjectChangeKind.ENDED


class UseChanged(Fact[CharityProject]):
    """What its money is for was changed, with a new filing or the donors' consent."""

    kind = ProjectChangeKind.USE_CHANGED


class VolunteerProjectLinked(Fact[CharityProject]):
    """A volunteer project serves it."""

    kind = ProjectChangeKind.VOLUNTEER_PROJECT_LINKED


class VolunteerProjectUnlinked(Fact[CharityProject]):
    """A volunteer project serves it no longer."""

    kind = ProjectChangeKind.VOLUNTEER_PROJECT_UNLINKED
