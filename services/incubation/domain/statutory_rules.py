"""What bases are given time for. Lengths are data: a place that has others sets them by code."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from shared.statutory.period import Period, Unit
from shared.statutory.rules import Rule, RuleBook

PRELIMINARY_CHECK: Final = "PRELIMINARY_CHECK"
EXPERT_REVIEW: Final = "EXPERT_REVIEW"
HAND_OVER: Final = "HAND_OVER"

_CUSTOM: Final = "孵化基地管理办法"
"""What city and county bases have in their rules of management; no law of the state sets these periods."""

_RULES: Final = (
    Rule(PRELIMINARY_CHECK, f"{_CUSTOM}（初审答复）", "an application is handed in", Period(5, Unit.WORKING_DAYS)),
    Rule(EXPERT_REVIEW, f"{_CUSTOM}（专家评审）", "an application passes the preliminary check", Period(20, Unit.WORKING_DAYS)),
    Rule(HAND_OVER, f"{_CUSTOM}（退出交接）", "an incubation ends", Period(15, Unit.WORKING_DAYS)),
)


def rule_book(lengths: Mapping[str, int] | None = None) -> RuleBook:
    """Return the rules in force. Raises ValueError for a code that is none."""
    return RuleBook(*_RULES, lengths=lengths)
