"""What can happen to a project or a sign-up. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from enum import IntEnum

from services.volunteer.domain.project import Project
from services.volunteer.domain.sign_up import SignUp
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from shared.facts import Fact


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


class ProjectCreated(Fact[Project]):
    """A draft is on record."""

    kind = ProjectChangeKind.CREATED


class ProjectUpdated(Fact[Project]):
    """Its content changed."""

    kind = ProjectChangeKind.UPDATED


class ProjectSubmitted(Fact[Project]):
    """A reviewer is to decide."""

    kind = ProjectChangeKind.SUBMITTED


class ProjectReturned(Fact[Project]):
    """A reviewer gave it back."""

    kind = ProjectChangeKind.RETURNED


class ProjectPublished(Fact[Project]):
    """A reviewer published it."""

    kind = ProjectChangeKind.PUBLISHED


class ProjectStarted(Fact[Project]):
    """It has begun."""

    kind = ProjectChangeKind.STARTED


class ProjectClosed(Fact[Project]):
    """It is over."""

    kind = ProjectChangeKind.CLOSED


class ProjectCancelled(Fact[Project]):
    """It will not take place, or not go on."""

    kind = ProjectChangeKind.CANCELLED


class PostAdded(Fact[Project]):
    """There is another thing to do."""

    kind = ProjectChangeKind.POST_ADDED


class PostUpdated(Fact[Project]):
    """A post asks for something else, or for more people."""

    kind = ProjectChangeKind.POST_UPDATED


class PostRemoved(Fact[Project]):
    """A draft has a post less."""

    kind = ProjectChangeKind.POST_REMOVED


class DemonstrationMarked(Fact[Project]):
    """It is a demonstration project."""

    kind = ProjectChangeKind.MARKED


class DemonstrationUnmarked(Fact[Project]):
    """It is no demonstration project any more."""

    kind = ProjectChangeKind.UNMARKED


class SignUpFact(Fact[SignUp]):
    """Something happened to a sign-up."""

    @property
    def places(self) -> int:
        """Return how many more places of the post are taken after it: one, none, or one less. No way leads twice to a place."""
        if self.after.state is SignUpState.SELECTED:
            return 1
        return 0 if self.after.select_time is None else -1


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
