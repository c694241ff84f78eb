"""What can happen to a project or a sign-up. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import ClassVar
from uuid import UUID

from services.volunteer.domain.project import Project
from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import SignUpState


class ProjectChangeKind(IntEnum):
    """What happened to a project. Numbers are stored and sent: none is ever changed or used again."""

    CREATED = 1
    UPDATED = 2
    SUBMITTED = 3
    RETURNED = 4
    PUBLISHED = 5
    STARTED = 6
    CLOSED = 7
    CANCELLED = 8
    POST_ADDED = 9
    POST_UPDATED = 10
    POST_REMOVED = 11
    MARKED = 12
    UNMARKED = 13


class SignUpChangeKind(IntEnum):
    """What happened to a sign-up. Numbers are stored: none is ever changed or used again."""

    APPLIED = 1
    ADMITTED = 2
    SELECTED = 3
    REJECTED = 4
    WITHDRAWN = 5
    REMOVED = 6
    ENDED = 7
    ENLISTED = 8


@dataclass(frozen=True, slots=True)
class ProjectFact:
    """Something happened to a project; `project` is the record after it."""

    kind: ClassVar[ProjectChangeKind]
    project: Project
    reason: str = ""


class ProjectCreated(ProjectFact):
    """A draft is on record."""

    kind = ProjectChangeKind.CREATED


class ProjectUpdated(ProjectFact):
    """Its content changed."""

    kind = ProjectChangeKind.UPDATED


class ProjectSubmitted(ProjectFact):
    """A reviewer is to decide."""

    kind = ProjectChangeKind.SUBMITTED


class ProjectReturned(ProjectFact):
    """A reviewer gave it back."""

    kind = ProjectChangeKind.RETURNED


class ProjectPublished(ProjectFact):
    """A reviewer published it."""

    kind = ProjectChangeKind.PUBLISHED


class ProjectStarted(ProjectFact):
    """It has begun."""

    kind = ProjectChangeKind.STARTED


class ProjectClosed(ProjectFact):
    """It is over."""

    kind = ProjectChangeKind.CLOSED


class ProjectCancelled(ProjectFact):
    """It will not take place, or not go on."""

    kind = ProjectChangeKind.CANCELLED


class PostAdded(ProjectFact):
    """There is another thing to do."""

    kind = ProjectChangeKind.POST_ADDED


class PostUpdated(ProjectFact):
    """A post asks for something else, or for more people."""

    kind = ProjectChangeKind.POST_UPDATED


class PostRemoved(ProjectFact):
    """A draft has a post less."""

    kind = ProjectChangeKind.POST_REMOVED


class DemonstrationMarked(ProjectFact):
    """It is a demonstration project."""

    kind = ProjectChangeKind.MARKED


class DemonstrationUnmarked(ProjectFact):
    """It is no demonstration project any more."""

    kind = ProjectChangeKind.UNMARKED


@dataclass(frozen=True, slots=True)
class SignUpFact:
    """Something happened to a sign-up; `sign_up` is the record after it."""

    kind: ClassVar[SignUpChangeKind]
    sign_up: SignUp
    reason: str = ""

    @property
    def places(self) -> int:
        """Return how many more places of the post are taken after it: one, none, or one less. No way leads twice to a place."""
        if self.sign_up.state is SignUpState.SELECTED:
            return 1
        return 0 if self.sign_up.select_time is None else -1


class VolunteerSignedUp(SignUpFact):
    """A volunteer applied; the organiser decides."""

    kind = SignUpChangeKind.APPLIED


class VolunteerAdmitted(SignUpFact):
    """A volunteer came in time and has a place."""

    kind = SignUpChangeKind.ADMITTED


class VolunteerEnlisted(SignUpFact):
    """The organiser gave a volunteer a place who had not applied."""

    kind = SignUpChangeKind.ENLISTED


class SignUpSelected(SignUpFact):
    """The organiser chose an applicant."""

    kind = SignUpChangeKind.SELECTED


class SignUpRejected(SignUpFact):
    """The organiser refused an applicant."""

    kind = SignUpChangeKind.REJECTED


class SignUpWithdrawn(SignUpFact):
    """The volunteer does not want to any more."""

    kind = SignUpChangeKind.WITHDRAWN


class ParticipantRemoved(SignUpFact):
    """The organiser took the place back."""

    kind = SignUpChangeKind.REMOVED


class SignUpEnded(SignUpFact):
    """The project came to its end, or the volunteer may not serve any more."""

    kind = SignUpChangeKind.ENDED


@dataclass(frozen=True, slots=True)
class ProjectChange:
    """An entry of a project's history, as it was recorded."""

    project: UUID
    version: int
    kind: ProjectChangeKind
    state: ProjectState
    reason: str
    actor: str
    record_time: datetime
