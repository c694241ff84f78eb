"""What the law gives charity projects time for. Lengths are data: a place that has others sets them by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.statutory.period import Period, Unit
from shared.statutory.rules import Rule, RuleBook

FILING_AFTERWARDS: Final = "filing_afterwards"
EMERGENCY_RAISING: Final = "emergency_raising"
RAISING: Final = "raising"
RAISING_FINAL: Final = "raising_final"
PROJECT: Final = "project"
PROJECT_FINAL: Final = "project_final"

_RULES: Final = (
    Rule(FILING_AFTERWARDS, "慈善法 73", "an emergency's fundraising begins before its plan is filed", Period(10, Unit.CALENDAR_DAYS)),
    # At least every five days: that a fifth day is one of rest gives no more time while people wait for help.
    Rule(
        EMERGENCY_RAISING,
        "慈善法 72",
        "an emergency's fundraising begins, or five days of it end",
        Period(5, Unit.CALENDAR_DAYS, rolls=False),
    ),
    Rule(RAISING, "慈善法 79", "a long fundraising begins, or three months of it end", Period(3, Unit.MONTHS)),
    Rule(RAISING_FINAL, "慈善法 79", "a fundraising ends", Period(3, Unit.MONTHS)),
    Rule(PROJECT, "慈善法 79", "the implementation of a long project begins, or three months of it end", Period(3, Unit.MONTHS)),
    Rule(PROJECT_FINAL, "慈善法 79", "a project ends", Period(3, Unit.MONTHS)),
)

LONG: Final = Period(6, Unit.MONTHS, rolls=False)
"""What takes longer is disclosed while it goes on (慈善法 79)."""


def rule_book(lengths: Mapping[str, int] | None = None) -> RuleBook:
    """Return the rules in force. Raises ValueError for a code that is none."""
    return RuleBook(*_RULES, lengths=lengths)
