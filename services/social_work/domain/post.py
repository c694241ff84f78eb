"""A social-work post (社会工作岗位), for one social worker at a time; what may be done with one is in `post_rules`."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from services.social_work.domain.employer import Employer
from services.social_work.domain.level import Level
from services.social_work.domain.post_lifecycle import PostState

TOWNSHIP_DIGITS = 9


class PostKind(IntEnum):
    """Who developed a post (岗位开发主体). Numbers are stored and sent: none is ever changed or used again."""

    CIVIL_AFFAIRS = 1
    COMMUNITY = 2
    SOCIAL_ORGANISATION = 3
    OTHER = 4


class FundingSource(IntEnum):
    """What a post is paid from (经费来源). Numbers are stored and sent: none is ever changed or used again."""

    FISCAL = 1
    WELFARE_LOTTERY = 2
    PURCHASED_SERVICE = 3
    DONATION = 4
    OWN_FUNDS = 5
    OTHER = 6


@dataclass(frozen=True, slots=True)
class NewPost:
    """What is stated of a post that is to be recorded."""

    display_name: str
    kind: PostKind
    place: str
    station: UUID | None
    required_level: Level | None
    employer: Employer
    funding: FundingSource
    development_year: int


@dataclass(frozen=True, slots=True)
class Post:
    """A post."""

    id: UUID
    display_name: str
    kind: PostKind
    place: str
    """The code of the township or community where it is."""
    station: UUID | None
    required_level: Level | None
    """The lowest level that may fill it; None where any may."""
    employer_organisation: UUID | None
    employer_name: str
    funding: FundingSource
    development_year: int
    state: PostState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"posts/{self.id}"

    @property
    def employer(self) -> Employer:
        """Return who employs whoever fills it."""
        return Employer(self.employer_organisation, self.employer_name)
