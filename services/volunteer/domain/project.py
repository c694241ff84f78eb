"""A volunteer project (志愿服务项目); what may be done with one is in `project_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.volunteer.domain.age import years_after
from services.volunteer.domain.post import Post
from services.volunteer.domain.project_lifecycle import OPEN, ProjectState
from services.volunteer.domain.project_refusals import DatesMismatch, OrganiserMismatch, PostNotFound, RecruitingMismatch

LONGEST_YEARS: Final = 10


class RecruitScope(IntEnum):
    """Who may sign up. Numbers are stored and sent: none is ever changed or used again."""

    PUBLIC = 1
    TEAMS = 2
    PRIVATE = 3


class UnpublishableKind(IntEnum):
    """What can never be published as volunteer service. Numbers are stored and sent: none is ever changed or used again."""

    OWN_JOB = 1
    INTERNAL_DUTY = 2
    SELF_INTEREST = 3
    UNCLEAR_PURPOSE = 4
    PAID = 5
    HOURS_IN_RETURN = 6


@dataclass(frozen=True, slots=True)
class Organiser:
    """Who organises a project: a team, or an organisation by its name."""

    team: UUID | None
    organisation: str

    def checked(self, *, path: str) -> Organiser:
        """Return the organiser when it is one and not two. Raises OrganiserMismatch."""
        if (self.team is None) != bool(self.organisation):
            raise OrganiserMismatch(field=path)
        return self


@dataclass(frozen=True, slots=True)
class Schedule:
    """When a project takes place; days in China."""

    first_day: date
    last_day: date
    sign_up_until: date | None = None

    def checked(self, *, path: str) -> Schedule:
        """Return the schedule when its days go together. Raises DatesMismatch."""
        if not self.first_day <= self.last_day < years_after(self.first_day, LONGEST_YEARS):
            raise DatesMismatch(field=f"{path}.last_day")
        if self.sign_up_until is not None and self.sign_up_until > self.last_day:
            raise DatesMismatch(field=f"{path}.sign_up_until")
        return self

    @property
    def deadline(self) -> date:
        """Return the last day on which volunteers sign up."""
        return self.sign_up_until or self.last_day


@dataclass(frozen=True, slots=True)
class Fence:
    """A circle on the ground: WGS 84 degrees and metres."""

    latitude: float
    longitude: float
    radius_m: int


@dataclass(frozen=True, slots=True)
class ServicePlace:
    """A place of service, and where one must be to check in there."""

    display_name: str
    fence: Fence | None


@dataclass(frozen=True, slots=True)
class Recruiting:
    """Who may sign up."""

    scope: RecruitScope
    teams: tuple[UUID, ...] = ()

    def checked(self, *, path: str) -> Recruiting:
        """Return it when teams are named exactly where the scope asks for them. Raises RecruitingMismatch."""
        if (self.scope is RecruitScope.TEAMS) != bool(self.teams):
            raise RecruitingMismatch(field=f"{path}.teams")
        return self


@dataclass(frozen=True, slots=True)
class Insurance:
    """Insurance of the volunteers (志愿服务条例 17)."""

    insurer: str
    policy_number: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What is stated of a project that is to be recorded."""

    display_name: str
    description: str
    service_field: str
    organiser: Organiser
    community: str
    schedule: Schedule
    places: tuple[ServicePlace, ...]
    recruiting: Recruiting
    risks: str
    insurance: Insurance | None
    backfilled: bool


@dataclass(frozen=True, slots=True)
class Project:
    """A volunteer project, with its posts in the order of recording."""

    id: UUID
    display_name: str
    description: str
    service_field: str
    organiser: Organiser
    community: str
    schedule: Schedule
    places: tuple[ServicePlace, ...]
    recruiting: Recruiting
    risks: str
    insurance: Insurance | None
    backfilled: bool
    demonstration: bool
    unpublishable: tuple[UnpublishableKind, ...]
    state: ProjectState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime
    posts: tuple[Post, ...] = ()

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"projects/{self.id}"

    def post(self, identifier: UUID, *, field: str) -> Post:
        """Return one of its posts. Raises PostNotFound."""
        for post in self.posts:
            if post.id == identifier:
                return post
        raise PostNotFound(field=field)

    def takes_sign_ups(self, today: date) -> bool:
        """Tell whether volunteers still come in; who took part in what is back-filled is entered after its last day."""
        return self.state in OPEN and (self.backfilled or today <= self.schedule.deadline)

    @property
    def place(self) -> str:
        """Return the code of the community that keeps it."""
        return self.community
