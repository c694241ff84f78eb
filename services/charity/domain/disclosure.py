"""A disclosure about a charity project (信息公开), from the day on which the duty arises; its life, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from services.charity.domain import statutory_rules
from services.charity.domain.refusals import CharityRefusal
from shared.facts import Fact
from shared.lifecycle import Lifecycle
from shared.refusals import Kind


class DisclosureKind(IntEnum):
    """What the law asks for. Numbers are stored and sent, as all below: none is ever changed or used again."""

    EMERGENCY_RAISING = 1
    RAISING = 2
    RAISING_FINAL = 3
    PROJECT = 4
    PROJECT_FINAL = 5

    @property
    def rule(self) -> str:
        """Return the code of its statutory rule."""
        return RULES[self]


RULES: Final = {
    DisclosureKind.EMERGENCY_RAISING: statutory_rules.EMERGENCY_RAISING,
    DisclosureKind.RAISING: statutory_rules.RAISING,
    DisclosureKind.RAISING_FINAL: statutory_rules.RAISING_FINAL,
    DisclosureKind.PROJECT: statutory_rules.PROJECT,
    DisclosureKind.PROJECT_FINAL: statutory_rules.PROJECT_FINAL,
}
RECURRING: Final = frozenset({DisclosureKind.EMERGENCY_RAISING, DisclosureKind.RAISING, DisclosureKind.PROJECT})


class DisclosureState(IntEnum):
    """Where the newest edition stands."""

    DUE = 1
    DRAFTED = 2
    REVIEWED = 3
    PUBLISHED = 4
    LAPSED = 5


class DisclosureAction(StrEnum):
    """What can be done with a disclosure."""

    DRAFT = "draft"
    REVIEW = "review"
    RETURN = "return"
    PUBLISH = "publish"
    REVISE = "revise"
    LAPSE = "lapse"


LIFE: Final = Lifecycle(
    {
        (DisclosureState.DUE, DisclosureAction.DRAFT): DisclosureState.DRAFTED,
        (DisclosureState.DRAFTED, DisclosureAction.DRAFT): DisclosureState.DRAFTED,
        (DisclosureState.DRAFTED, DisclosureAction.REVIEW): DisclosureState.REVIEWED,
        (DisclosureState.REVIEWED, DisclosureAction.RETURN): DisclosureState.DRAFTED,
        (DisclosureState.REVIEWED, DisclosureAction.PUBLISH): DisclosureState.PUBLISHED,
        (DisclosureState.PUBLISHED, DisclosureAction.REVISE): DisclosureState.DRAFTED,
        (DisclosureState.DUE, DisclosureAction.LAPSE): DisclosureState.LAPSED,
        (DisclosureState.DRAFTED, DisclosureAction.LAPSE): DisclosureState.LAPSED,
        (DisclosureState.REVIEWED, DisclosureAction.LAPSE): DisclosureState.LAPSED,
    }
)


class DisclosureChangeKind(IntEnum):
    """What happened to a disclosure."""

    AROSE = 1
    DRAFTED = 2
    REVIEWED = 3
    RETURNED = 4
    PUBLISHED = 5
    REVISED = 6
    LAPSED = 7


@dataclass(frozen=True, slots=True)
class Disclosure:
    """A disclosure, with its newest edition and the one in force."""

    id: UUID
    project: UUID
    community: str
    kind: DisclosureKind
    number: int
    """Counts those of the kind about the project, from 1."""
    first_day: date
    last_day: date
    due_day: date
    edition: int
    published_edition: int
    published_hash: str
    drafted_by: str
    reviewed_by: str
    publish_day: date | None
    late: bool
    state: DisclosureState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"disclosures/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community that keeps the project."""
        return self.community


class DisclosureArose(Fact[Disclosure]):
    """The law asks for it from now on."""

    kind = DisclosureChangeKind.AROSE


class DisclosureDrafted(Fact[Disclosure]):
    """Its newest edition was drawn up, or drawn up anew."""

    kind = DisclosureChangeKind.DRAFTED


class DisclosureReviewed(Fact[Disclosure]):
    """A reviewer found it right."""

    kind = DisclosureChangeKind.REVIEWED


class DisclosureReturned(Fact[Disclosure]):
    """A reviewer gave it back."""

    kind = DisclosureChangeKind.RETURNED


class DisclosurePublished(Fact[Disclosure]):
    """Everybody may read it."""

    kind = DisclosureChangeKind.PUBLISHED


class DisclosureRevised(Fact[Disclosure]):
    """A further edition was begun."""

    kind = DisclosureChangeKind.REVISED


class DisclosureLapsed(Fact[Disclosure]):
    """It is owed no longer."""

    kind = DisclosureChangeKind.LAPSED


class DisclosureNotFound(CharityRefusal):
    """There is no such disclosure."""

    kind = Kind.NOT_FOUND
    reason = "DISCLOSURE_NOT_FOUND"


class EditionNotFound(CharityRefusal):
    """The disclosure has no such edition."""

    kind = Kind.NOT_FOUND
    reason = "EDITION_NOT_FOUND"
