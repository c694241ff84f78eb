"""Periods of the law as data: a service has one table of them, and never an `if`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from shared.statutory.calendar import WorkdayCalendar
from shared.statutory.period import Due, Period, day_of, due


@dataclass(frozen=True, slots=True)
class Rule:
    """One duty with its period."""

    code: str
    """Names it in rows, events and settings; never changed or used again."""
    source: str
    """The article, as in `慈善法 79`."""
    trigger: str
    """What begins the period, in words."""
    period: Period

    def due(self, trigger: datetime, workdays: WorkdayCalendar) -> Due:
        """Return when the period ends that something began at an instant."""
        return due(self.period, day_of(trigger), workdays)


class RuleBook:
    """The rules of one service, by code."""

    def __init__(self, *rules: Rule, lengths: Mapping[str, int] | None = None) -> None:
        """Take the rules with their lengths, some of which a place sets otherwise. Raises ValueError for a code twice or unknown."""
        self._rules = {rule.code: rule for rule in rules}
        if len(self._rules) < len(rules):
            message = "each rule has a code of its own"
            raise ValueError(message)
        for code, length in (lengths or {}).items():
            if code not in self._rules:
                message = f"there is no statutory rule {code!r}; there are {', '.join(sorted(self._rules))}"
                raise ValueError(message)
            rule = self._rules[code]
            self._rules[code] = replace(rule, period=replace(rule.period, length=length))

    def __getitem__(self, code: str) -> Rule:
        """Return the rule of a code; KeyError where there is none."""
        return self._rules[code]

    def __iter__(self) -> Iterator[Rule]:
        """Return the rules as they were written down."""
        return iter(self._rules.values())
