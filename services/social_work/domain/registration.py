"""Registrations of social workers (社会工作者登记), and what the rules about them ask for: data that a place may set otherwise."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from services.social_work.domain.level import Level
from services.social_work.domain.months import DAY, months_after
from shared.statutory.period import Period, Unit
from shared.statutory.rules import Rule, RuleBook

FIRST: Final = "first_registration"
VALIDITY: Final = "registration_validity"
RENEWAL: Final = "registration_renewal"

# Days of rest move none of these: a registration ends on its day, and whoever is late pays with education.
USUAL: Final = (
    Rule(FIRST, "社会工作者职业水平证书登记办法", "证书签发", Period(12, Unit.MONTHS, rolls=False)),
    Rule(VALIDITY, "社会工作者职业水平证书登记办法", "准予登记", Period(36, Unit.MONTHS, rolls=False)),
    Rule(RENEWAL, "社会工作者职业水平证书登记办法", "登记有效期届满前", Period(3, Unit.MONTHS, rolls=False)),
)
USUAL_HOURS: Final[Mapping[Level, int]] = {Level.ASSISTANT: 72, Level.SOCIAL_WORKER: 90, Level.SENIOR: 90}
"""Continuing education in one registration, in hours. Source: 社会工作者继续教育办法."""


@dataclass(frozen=True, slots=True)
class Registration:
    """A registration."""

    since: date
    """The first day since when registrations follow on each other without a gap."""
    first_day: date
    last_day: date
    required_hours: int
    """Continuing education that its renewal asks for, as the rule was when it began."""
    credit_hours: int = 0
    """Continuing education completed in it: always the sum of what counts and lies in its days."""

    def holds_on(self, day: date) -> bool:
        """Tell whether it, or one that it follows on, holds on a day."""
        return self.since <= day <= self.last_day

    def counts_on(self, day: date) -> bool:
        """Tell whether education completed on a day counts for it."""
        return self.first_day <= day <= self.last_day


@dataclass(frozen=True, slots=True)
class RegistrationRules:
    """The rules in force."""

    book: RuleBook = field(default_factory=lambda: RuleBook(*USUAL))
    credit_hours: Mapping[Level, int] = field(default_factory=lambda: USUAL_HOURS)

    def months(self, code: str) -> int:
        """Return the length of a rule, in months."""
        return self.book[code].period.length

    def begin(self, first_day: date, level: Level, *, since: date | None = None) -> Registration:
        """Return a registration that begins on a day: its last day is the one before the same date, so many months later."""
        return Registration(since or first_day, first_day, months_after(first_day, self.months(VALIDITY)) - DAY, self.credit_hours[level])

    def opens(self, registration: Registration) -> date:
        """Return the first day on which a registration can be renewed."""
        return self.opens_before(registration.last_day)

    def opens_before(self, last_day: date) -> date:
        """Return the first day on which a registration can be renewed that holds until a day."""
        return months_after(last_day + DAY, -self.months(RENEWAL))

    def in_time(self, certified: date, first_day: date) -> bool:
        """Tell whether a first registration comes within its time after the certificate."""
        return first_day <= months_after(certified, self.months(FIRST))

    def near(self, today: date) -> date:
        """Return the last day of registrations whose window opens today: whoever's ends by then is to renew, or is late."""
        return months_after(today, self.months(RENEWAL))
