"""The score of a record and the life of its flag. Numbers are stored and sent: none is ever changed or used again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from enum import IntEnum, StrEnum
from typing import Final
from uuid import UUID

from services.volunteer.domain.review_refusals import SameHand
from services.volunteer.domain.scoring import Circumstances, Finding, Score
from services.volunteer.domain.scoring_rules import RuleBook
from shared.caller import EVERYWHERE, covers
from shared.lifecycle import Lifecycle


class ScoreState(IntEnum):
    """Where the flag of a record stands."""

    BELOW_THRESHOLD = 1  # there is none
    OPEN = 2
    CLEARED = 3
    UPHELD = 4  # the record was refused or taken back


class ScoreAction(StrEnum):
    """What can be done about a flag."""

    RAISE = "raise"  # nobody asks: the rules found enough
    CLEAR = "clear"
    UPHOLD = "uphold"


LIFECYCLE: Final = Lifecycle(
    {
        (ScoreState.BELOW_THRESHOLD, ScoreAction.RAISE): ScoreState.OPEN,
        (ScoreState.OPEN, ScoreAction.RAISE): ScoreState.OPEN,
        (ScoreState.CLEARED, ScoreAction.RAISE): ScoreState.OPEN,
        (ScoreState.OPEN, ScoreAction.CLEAR): ScoreState.CLEARED,
        (ScoreState.OPEN, ScoreAction.UPHOLD): ScoreState.UPHELD,
    }
)


@dataclass(frozen=True, slots=True)
class RecordScore:
    """What the rules found about a record, and what a reviewer made of it."""

    record: UUID
    community: str
    entered_by: str
    state: ScoreState
    findings: tuple[Finding, ...]
    rules_version: str
    score_time: datetime | None
    reason: str = ""
    decided_by: str = ""
    decide_time: datetime | None = None
    version: int = 0
    """Counts the changes of the flag; 0 where there never was one."""
    update_time: datetime | None = None

    @property
    def resource(self) -> str:
        """Return the resource name."""
        return f"recordScores/{self.record}"

    @property
    def score(self) -> Score:
        """Return the findings as a score."""
        return Score(self.findings)

    def seen_from(self, scopes: Sequence[str]) -> bool:
        """Tell whether the record's project is kept anywhere in these scopes."""
        return EVERYWHERE in scopes or any(covers(scope, self.community) for scope in scopes)


@dataclass(frozen=True, slots=True)
class FlagFact:
    """Something happened to a flag; `score` is what it says after it."""

    score: RecordScore


class RecordFlagged(FlagFact):
    """The rules found enough for a reviewer to look."""


class RecordRescored(FlagFact):
    """The rules were applied again to a record that was flagged before; its flag stands where it stood."""


class FlagCleared(FlagFact):
    """A reviewer found the record genuine."""


class FlagUpheld(FlagFact):
    """The record was refused or taken back."""


def unscored(record: UUID, community: str, entered_by: str) -> RecordScore:
    """Return the score of a record of which the rules found nothing."""
    return RecordScore(record, community, entered_by, ScoreState.BELOW_THRESHOLD, (), "", None)


def rescore(before: RecordScore | None, known: Circumstances, found: Score, book: RuleBook, *, now: datetime) -> RecordScore | FlagFact:
    """Return a record's score after the rules were applied, as a fact where it has a flag.

    A flag that is open stays so, whatever is found now: a reviewer decides. One that was cleared opens again for more
    points than were cleared.
    """
    one = before or unscored(known.record, known.community, known.entered_by)
    after = replace(one, findings=found.findings, rules_version=book.version, score_time=now, update_time=now)
    enough = found.points >= book.review_at and (one.state is not ScoreState.CLEARED or found.points > one.score.points)
    if one.state is ScoreState.UPHELD or not (enough or one.state is ScoreState.OPEN):
        return RecordRescored(replace(after, version=one.version + 1)) if one.version else after
    state = LIFECYCLE.advance(one.state, ScoreAction.RAISE)
    return RecordFlagged(replace(after, state=state, reason="", decided_by="", decide_time=None, version=one.version + 1))


def clear(one: RecordScore, reason: str, *, by: str, now: datetime) -> FlagCleared:
    """Close the flag of a genuine record. Raises SameHand for whoever entered it."""
    assert_other_hand(one.entered_by, by)
    return FlagCleared(_decided(one, ScoreAction.CLEAR, reason, by, now))


def uphold(one: RecordScore, reason: str, *, by: str, now: datetime) -> FlagUpheld:
    """Close the flag of a record that was refused or taken back."""
    return FlagUpheld(_decided(one, ScoreAction.UPHOLD, reason, by, now))


def assert_other_hand(entered_by: str, by: str) -> None:
    """Raise SameHand where somebody would judge what they entered."""
    if entered_by == by:
        raise SameHand(field="name")


def _decided(one: RecordScore, action: ScoreAction, reason: str, by: str, now: datetime) -> RecordScore:
    state = LIFECYCLE.advance(one.state, action)
    return replace(one, state=state, reason=reason, decided_by=by, decide_time=now, version=one.version + 1, update_time=now)
