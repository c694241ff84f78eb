"""A spot check (抽查): a population frozen before there is a seed, a sample that anybody can recompute, a result that never changes.

Numbers are stored and sent: none is ever changed or used again.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any, Final
from uuid import UUID

from services.volunteer.domain.record_score import assert_other_hand
from services.volunteer.domain.review_refusals import (
    AlreadyChecked,
    ItemsUnchecked,
    NothingToCheck,
    PeriodMismatch,
    PopulationTooLarge,
    SeedMismatch,
)
from shared.caller import EVERYWHERE, covers
from shared.lifecycle import Lifecycle

LARGEST_POPULATION: Final = 1_000_000
"""A quarter of a city with two million effective records a year, twice over; so many are frozen in some seconds."""
LONGEST_DAYS: Final = 366


class SpotCheckState(IntEnum):
    """Where a spot check stands."""

    FROZEN = 1
    DRAWN = 2
    PUBLISHED = 3


class SpotCheckAction(StrEnum):
    """What can be done with a spot check."""

    DRAW = "draw"
    RECORD_FINDING = "record_finding"
    PUBLISH = "publish"


LIFECYCLE: Final = Lifecycle(
    {
        (SpotCheckState.FROZEN, SpotCheckAction.DRAW): SpotCheckState.DRAWN,
        (SpotCheckState.DRAWN, SpotCheckAction.RECORD_FINDING): SpotCheckState.DRAWN,
        (SpotCheckState.DRAWN, SpotCheckAction.PUBLISH): SpotCheckState.PUBLISHED,
    }
)
"""A sample is never drawn again, and what was published never changes."""


class CheckFinding(IntEnum):
    """What was found out about a record of the sample."""

    CONFIRMED = 1
    DISPUTED = 2


@dataclass(frozen=True, slots=True)
class Plan:
    """What a spot check is to be of."""

    division: str
    first_day: date
    last_day: date
    sample_size: int
    seed_source: str

    def checked(self, *, today: date) -> Plan:
        """Return the plan when its period is one. Raises PeriodMismatch."""
        if not self.first_day <= self.last_day <= today or (self.last_day - self.first_day).days >= LONGEST_DAYS:
            raise PeriodMismatch(field="last_day")
        return self


@dataclass(frozen=True, slots=True)
class Population:
    """Which records can be drawn: how many there are, and the digest by which each is held to be one of them."""

    size: int
    digest: str


@dataclass(frozen=True, slots=True)
class SpotCheck:
    """A spot check."""

    id: UUID
    plan: Plan
    state: SpotCheckState
    population: Population
    seed: str
    sample_size: int
    confirmed: int
    disputed: int
    created_by: str
    create_time: datetime
    draw_time: datetime | None
    publish_time: datetime | None
    version: int
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"spotChecks/{self.id}"

    @property
    def disputed_per_10000(self) -> int:
        """Return the disputed of ten thousand of the sample, half up; 0 until published."""
        return (self.disputed * 20_000 + self.sample_size) // (2 * self.sample_size) if self.state is SpotCheckState.PUBLISHED else 0

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether its division lies anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, self.plan.division) for scope in scopes)


@dataclass(frozen=True, slots=True)
class Item:
    """A record of the sample, and what was found out about it."""

    record: UUID
    position: int
    finding: CheckFinding | None = None
    revoked: bool = False
    note: str = ""
    checked_by: str = ""
    check_time: datetime | None = None


@dataclass(frozen=True, slots=True)
class SpotCheckFact:
    """Something happened to a spot check; `check` is what it says after it."""

    check: SpotCheck


class PopulationFrozen(SpotCheckFact):
    """It stands which records can be drawn, and there is no seed yet."""


class SampleDrawn(SpotCheckFact):
    """The seed is there, and with it the sample."""


class FindingRecorded(SpotCheckFact):
    """One more record of the sample was checked."""


class SpotCheckPublished(SpotCheckFact):
    """The result is there for everybody to read."""


def freeze(plan: Plan, population: Population, *, identifier: UUID, by: str, now: datetime) -> PopulationFrozen:
    """Begin a spot check. Raises NothingToCheck, PopulationTooLarge."""
    if population.size == 0:
        raise NothingToCheck(field="division")
    if population.size > LARGEST_POPULATION:
        raise PopulationTooLarge(field="division", metadata={"most": str(LARGEST_POPULATION)})
    size = min(plan.sample_size, population.size)
    return PopulationFrozen(
        SpotCheck(identifier, plan, SpotCheckState.FROZEN, population, "", size, 0, 0, by, now, None, None, 1, now)
    )  # fmt: skip


def draw(one: SpotCheck, public_seed: str, system_seed: str, *, now: datetime) -> SampleDrawn:
    """Give a spot check its seed: the outcome of the draw that was announced, or the system's. Raises SeedMismatch."""
    after = _next(one, SpotCheckAction.DRAW, now, draw_time=now, seed=public_seed or system_seed)
    if bool(public_seed) is not bool(one.plan.seed_source):
        raise SeedMismatch(field="public_seed")
    return SampleDrawn(after)


def record_finding(
    one: SpotCheck, item: Item, finding: CheckFinding, note: str, *, entered_by: str, revoked: bool, by: str, now: datetime
) -> tuple[FindingRecorded, Item]:
    """Note what was found out about a record. Raises SameHand, AlreadyChecked."""
    confirmed, disputed = one.confirmed + (finding is CheckFinding.CONFIRMED), one.disputed + (finding is CheckFinding.DISPUTED)
    after = _next(one, SpotCheckAction.RECORD_FINDING, now, confirmed=confirmed, disputed=disputed)
    assert_other_hand(entered_by, by)
    if item.finding is not None:
        raise AlreadyChecked(field="service_record")
    return FindingRecorded(after), replace(item, finding=finding, revoked=revoked, note=note, checked_by=by, check_time=now)


def publish(one: SpotCheck, *, now: datetime) -> SpotCheckPublished:
    """Publish the result. Raises ItemsUnchecked."""
    after = _next(one, SpotCheckAction.PUBLISH, now, publish_time=now)
    unchecked = one.sample_size - one.confirmed - one.disputed
    if unchecked:
        raise ItemsUnchecked(field="name", metadata={"unchecked": str(unchecked)})
    return SpotCheckPublished(after)


def _next(one: SpotCheck, action: SpotCheckAction, now: datetime, **changes: Any) -> SpotCheck:
    return replace(one, state=LIFECYCLE.advance(one.state, action), version=one.version + 1, update_time=now, **changes)
