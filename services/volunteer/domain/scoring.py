"""Scores a record by the rules: a function from what is known beside the record to what there is to say about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from services.volunteer.domain.scoring_rules import OPERATOR_BURST, RuleBook


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What is known beside a record, counted when it is scored."""

    record: UUID
    community: str
    entered_by: str
    people: int = 0
    """Volunteers whose records its operator entered around the same time; 0 where nobody entered it for others."""
    alike: int = 0
    """Records among those with exactly its times, itself included."""
    days_late: int = 0
    """Days between the service and its entry."""
    clashes: int = 0
    """Records of the volunteer, in whatever state, elsewhere at the same time or too close to it."""
    day_minutes: int = 0
    """Minutes of the volunteer's records of that day which wait or count, itself included."""
    month_minutes: int = 0
    """The same of the calendar month."""


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule has to say."""

    rule: str
    points: int
    explanation: str
    figures: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Score:
    """What all rules have to say."""

    findings: tuple[Finding, ...]

    @property
    def points(self) -> int:
        """Return the sum of the points."""
        return sum(finding.points for finding in self.findings)

    @property
    def burst_points(self) -> int:
        """Return the points for what the operator entered around the same time."""
        return sum(finding.points for finding in self.findings if finding.rule == OPERATOR_BURST)


def score(known: Circumstances, book: RuleBook) -> Score:
    """Apply every rule to a record."""
    found = []
    for rule in book.rules:
        measured = getattr(known, rule.measures)
        tier = rule.tier(measured)
        if tier is not None:
            every = {"measured": measured, "threshold": tier.start, "window_minutes": book.window_minutes, "gap_minutes": book.gap_minutes}
            said = {name for name in every if f"{{{name}}}" in rule.explanation} | {"measured", "threshold"}
            figures = {name: figure for name, figure in every.items() if name in said}
            found.append(Finding(rule.code, tier.points, rule.explanation.format(**every), figures))
    return Score(tuple(found))
