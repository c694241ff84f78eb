"""What can happen to a volunteer. Each fact is an entry of the history and an event; its class is the event's type."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from typing import ClassVar
from uuid import UUID

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.volunteer import Volunteer


class ChangeKind(IntEnum):
    """What happened. Numbers are stored and sent: none is ever changed or used again."""

    REGISTERED = 1
    UPDATED = 2
    APPROVED = 3
    REJECTED = 4
    SUSPENDED = 5
    REINSTATED = 6
    DEREGISTERED = 7
    TRANSFERRED = 8
    AGE_BAND_CHANGED = 9
    RENAMED = 10
    PERSON_CHANGED = 11
    ERASED = 12


@dataclass(frozen=True, slots=True)
class VolunteerFact:
    """Something happened to a volunteer; `volunteer` is the record after it."""

    kind: ClassVar[ChangeKind]
    volunteer: Volunteer
    reason: str = ""
    also_heard_in: tuple[str, ...] = ()
    """Communities that must hear of it and no longer keep the volunteer."""


class VolunteerRegistered(VolunteerFact):
    """Somebody applied, and a reviewer decides; or whoever was reviewed before is a volunteer from now on."""

    kind = ChangeKind.REGISTERED


class VolunteerUpdated(VolunteerFact):
    """Skills, national registration or consent changed."""

    kind = ChangeKind.UPDATED


class VolunteerApproved(VolunteerFact):
    """A reviewer accepted the volunteer."""

    kind = ChangeKind.APPROVED


class VolunteerRejected(VolunteerFact):
    """A reviewer refused the volunteer."""

    kind = ChangeKind.REJECTED


class VolunteerSuspended(VolunteerFact):
    """The volunteer may not serve for now."""

    kind = ChangeKind.SUSPENDED


class VolunteerReinstated(VolunteerFact):
    """The volunteer serves again."""

    kind = ChangeKind.REINSTATED


class VolunteerDeregistered(VolunteerFact):
    """The volunteer is none any more."""

    kind = ChangeKind.DEREGISTERED


class VolunteerTransferred(VolunteerFact):
    """Another community keeps the volunteer."""

    kind = ChangeKind.TRANSFERRED


class VolunteerAgeBandChanged(VolunteerFact):
    """A birthday, or a corrected day of birth."""

    kind = ChangeKind.AGE_BAND_CHANGED


class VolunteerRenamed(VolunteerFact):
    """The directory has another name."""

    kind = ChangeKind.RENAMED


class VolunteerPersonChanged(VolunteerFact):
    """The volunteer is another record of the directory since a merger, or again after it was taken back."""

    kind = ChangeKind.PERSON_CHANGED


class VolunteerErased(VolunteerFact):
    """Whatever tells who it was is gone."""

    kind = ChangeKind.ERASED


@dataclass(frozen=True, slots=True)
class Change:
    """An entry of the history, as it was recorded."""

    volunteer: UUID
    version: int
    kind: ChangeKind
    state: State
    community: str
    band: AgeBand
    person: UUID
    reason: str
    actor: str
    record_time: datetime
