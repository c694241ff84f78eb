"""A charity community (慈善社区): a community that is, or wants to be, designated one; its life, and what can happen to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import IntEnum, StrEnum
from typing import Any, Final
from uuid import UUID

from services.charity.domain.community_criteria import Assessment
from services.charity.domain.refusals import CharityRefusal
from shared.facts import Fact
from shared.lifecycle import Lifecycle
from shared.refusals import Kind


class CharityCommunityState(IntEnum):
    """Where it stands. Numbers are stored and sent, as all below: none is ever changed or used again."""

    APPLIED = 1
    ASSESSED = 2
    DESIGNATED = 3
    RENEWED = 4
    REJECTED = 5
    WITHDRAWN = 6


class CharityCommunityAction(StrEnum):
    """What can be done with one."""

    ASSESS = "assess"
    DESIGNATE = "designate"
    REJECT = "reject"
    RENEW = "renew"
    WITHDRAW = "withdraw"


LIFE: Final = Lifecycle(
    {
        (CharityCommunityState.APPLIED, CharityCommunityAction.ASSESS): CharityCommunityState.ASSESSED,
        (CharityCommunityState.ASSESSED, CharityCommunityAction.ASSESS): CharityCommunityState.ASSESSED,
        (CharityCommunityState.ASSESSED, CharityCommunityAction.DESIGNATE): CharityCommunityState.DESIGNATED,
        (CharityCommunityState.APPLIED, CharityCommunityAction.REJECT): CharityCommunityState.REJECTED,
        (CharityCommunityState.ASSESSED, CharityCommunityAction.REJECT): CharityCommunityState.REJECTED,
        (CharityCommunityState.DESIGNATED, CharityCommunityAction.RENEW): CharityCommunityState.RENEWED,
        (CharityCommunityState.RENEWED, CharityCommunityAction.RENEW): CharityCommunityState.RENEWED,
        (CharityCommunityState.DESIGNATED, CharityCommunityAction.WITHDRAW): CharityCommunityState.WITHDRAWN,
        (CharityCommunityState.RENEWED, CharityCommunityAction.WITHDRAW): CharityCommunityState.WITHDRAWN,
    }
)
"""Nothing leads back: a community that was rejected or withdrawn applies anew."""


class CharityCommunityChangeKind(IntEnum):
    """What happened to one."""

    APPLIED = 1
    ASSESSED = 2
    DESIGNATED = 3
    RENEWED = 4
    REJECTED = 5
    WITHDRAWN = 6


@dataclass(frozen=True, slots=True)
class CharityCommunity:
    """An application or a designation."""

    id: UUID
    community: str
    statement: str
    assessment: Assessment | None
    document_number: str
    designation_day: date | None
    valid_until: date | None
    state: CharityCommunityState
    state_reason: str
    version: int
    create_time: datetime
    update_time: datetime

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"charityCommunities/{self.id}"

    @property
    def place(self) -> str:
        """Return the code of the community."""
        return self.community


class CharityCommunityApplied(Fact[CharityCommunity]):
    """It applied."""

    kind = CharityCommunityChangeKind.APPLIED


class CharityCommunityAssessed(Fact[CharityCommunity]):
    """It was assessed by the criteria."""

    kind = CharityCommunityChangeKind.ASSESSED


class CharityCommunityDesignated(Fact[CharityCommunity]):
    """It is a charity community now."""

    kind = CharityCommunityChangeKind.DESIGNATED


class CharityCommunityRenewed(Fact[CharityCommunity]):
    """It goes on to be one."""

    kind = CharityCommunityChangeKind.RENEWED


class CharityCommunityRejected(Fact[CharityCommunity]):
    """It did not become one."""

    kind = CharityCommunityChangeKind.REJECTED


class CharityCommunityWithdrawn(Fact[CharityCommunity]):
    """It is none any more."""

    kind = CharityCommunityChangeKind.WITHDRAWN


class CharityCommunityNotFound(CharityRefusal):
    """There is no such charity community in your scope."""

    kind = Kind.NOT_FOUND
    reason = "CHARITY_COMMUNITY_NOT_FOUND"


class AlreadyApplied(CharityRefusal):
    """The community has an application, or is designated."""

    kind = Kind.ALREADY_EXISTS
    reason = "ALREADY_APPLIED"


class AssessmentNotPassed(CharityRefusal):
    """The assessment did not come to what suffices."""

    kind = Kind.FAILED_PRECONDITION
    reason = "ASSESSMENT_NOT_PASSED"


def apply(community: str, statement: str, *, identifier: UUID, now: datetime) -> CharityCommunityApplied:
    """Apply for a community."""
    return CharityCommunityApplied(
        CharityCommunity(
            id=identifier,
            community=community,
            statement=statement,
            assessment=None,
            document_number="",
            designation_day=None,
            valid_until=None,
            state=CharityCommunityState.APPLIED,
            state_reason="",
            version=1,
            create_time=now,
            update_time=now,
        )
    )


def assess(one: CharityCommunity, assessment: Assessment, *, now: datetime) -> CharityCommunityAssessed:
    """Assess an application, again where it was assessed."""
    return CharityCommunityAssessed(_next(one, CharityCommunityAction.ASSESS, now, assessment=assessment))


def designate(one: CharityCommunity, document: str, *, years: int, now: datetime, today: date) -> CharityCommunityDesignated:
    """Designate a community that passed, for so many years. Raises AssessmentNotPassed."""
    until = _years_after(today, years)
    after = _next(one, CharityCommunityAction.DESIGNATE, now, document_number=document, designation_day=today, valid_until=until)
    _assert_passed(one.assessment)
    return CharityCommunityDesignated(after)


def reject(one: CharityCommunity, reason: str, *, now: datetime) -> CharityCommunityRejected:
    """Do not designate it."""
    return CharityCommunityRejected(_next(one, CharityCommunityAction.REJECT, now, state_reason=reason), reason)


def renew(
    one: CharityCommunity, assessment: Assessment, document: str, *, years: int, now: datetime, today: date
) -> CharityCommunityRenewed:
    """Designate it once more, from the end of the present designation on, or from today where that is over. Raises AssessmentNotPassed."""
    begin = max(one.valid_until or today, today)
    changes = {"assessment": assessment, "document_number": document, "valid_until": _years_after(begin, years)}
    after = _next(one, CharityCommunityAction.RENEW, now, **changes)
    _assert_passed(assessment)
    return CharityCommunityRenewed(after)


def withdraw(one: CharityCommunity, reason: str, *, now: datetime) -> CharityCommunityWithdrawn:
    """Take the designation back."""
    return CharityCommunityWithdrawn(_next(one, CharityCommunityAction.WITHDRAW, now, state_reason=reason), reason)


def _assert_passed(assessment: Assessment | None) -> None:
    if assessment is None or not assessment.passed:
        points = {"total_points": str(assessment.total_points), "pass_points": str(assessment.pass_points)} if assessment else {}
        raise AssessmentNotPassed(field="name", metadata=points)


def _years_after(day: date, years: int) -> date:
    """Return the day of the same number so many years on; of a 29 February that is none, the 28th."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _next(one: CharityCommunity, action: CharityCommunityAction, now: datetime, **changes: Any) -> CharityCommunity:
    return replace(one, state=LIFE.advance(one.state, action), version=one.version + 1, update_time=now, **changes)
