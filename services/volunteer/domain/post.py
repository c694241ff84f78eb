"""A post of a project (志愿服务岗位): what is done, by how many, and who is fit for it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final
from uuid import UUID

from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.project_refusals import AgeNotAdmitted


class TaskKind(IntEnum):
    """What kind of task a post is. Numbers are stored and sent: none is ever changed or used again."""

    ORDINARY = 1
    DANGEROUS = 2
    RESCUE = 3


class Selection(IntEnum):
    """Who decides about those who sign up. Numbers are stored and sent: none is ever changed or used again."""

    FIRST_COME = 1
    ORGANISER = 2


MOST_POSTS: Final = 50


@dataclass(frozen=True, slots=True)
class TaskRule:
    """What the city has decided about tasks."""

    minors_in_rescue: bool = False
    """Whether minors may take part in rescue work."""

    def require(self, terms: PostTerms, *, field: str) -> None:
        """Refuse a rescue that admits minors. Raises AgeNotAdmitted."""
        if terms.task_kind is TaskKind.RESCUE and terms.minimum_age_band is not AgeBand.ADULT and not self.minors_in_rescue:
            raise AgeNotAdmitted(field=f"{field}.minimum_age_band")


@dataclass(frozen=True, slots=True)
class PostTerms:
    """What a post asks for, and gives."""

    display_name: str
    head_count: int
    skills: tuple[str, ...]
    minimum_minutes: int
    minimum_age_band: AgeBand
    """UNKNOWN where all ages are admitted."""
    task_kind: TaskKind
    selection: Selection

    @property
    def dangerous(self) -> bool:
        """Tell whether volunteers are to be insured before (志愿服务条例 17)."""
        return self.task_kind is not TaskKind.ORDINARY


@dataclass(frozen=True, slots=True)
class Post:
    """A post, and how many of its places were taken when it was read."""

    id: UUID
    terms: PostTerms
    taken: int = 0

    @property
    def full(self) -> bool:
        """Tell whether no place is left."""
        return self.taken >= self.terms.head_count
