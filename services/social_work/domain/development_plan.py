"""What a county means to develop in a year (岗位开发计划), and what exists of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum
from uuid import UUID

from shared.facts import Fact


class PlanState(IntEnum):
    """A plan has one state; its numbers may be revised."""

    IN_FORCE = 1


class PlanChangeKind(IntEnum):
    """What happened to a plan. Numbers are stored: none is ever changed or used again."""

    CREATED = 1
    REVISED = 2


@dataclass(frozen=True, slots=True)
class NewPlan:
    """What is stated of a plan that is to be recorded."""

    county: str
    year: int
    posts: int
    stations: int


@dataclass(frozen=True, slots=True)
class Plan:
    """A plan of one county and year."""

    id: UUID
    place: str
    """The code of the county."""
    year: int
    planned_posts: int
    planned_stations: int
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"developmentPlans/{self.id}"

    @property
    def state(self) -> PlanState:
        """Return the one state."""
        return PlanState.IN_FORCE


@dataclass(frozen=True, slots=True)
class Development:
    """What exists of a plan."""

    posts: int = 0
    """Posts of the year that were opened and are not closed."""
    filled: int = 0
    stations: int = 0
    """Stations of the county that serve."""


class PlanCreated(Fact[Plan]):
    """There is a plan of a county and year."""

    kind = PlanChangeKind.CREATED


class PlanRevised(Fact[Plan]):
    """It has other numbers."""

    kind = PlanChangeKind.REVISED


def create(wish: NewPlan, *, identifier: UUID, now: datetime) -> PlanCreated:
    """Record a plan."""
    return PlanCreated(Plan(identifier, wish.county, wish.year, wish.posts, wish.stations, 1, now, now))


def revise(plan: Plan, posts: int, stations: int, reason: str, *, now: datetime) -> PlanRevised:
    """Give it other numbers; the history keeps the old ones."""
    after = replace(plan, planned_posts=posts, planned_stations=stations, version=plan.version + 1, update_time=now)
    return PlanRevised(after, reason)
