"""Which disclosures the law asks of a charity project, and from when on (慈善法 72, 79). Pure: from what happened to duties."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from services.charity.domain.disclosure import RECURRING, Disclosure, DisclosureKind
from services.charity.domain.project import CharityProject, Period
from services.charity.domain.project_facts import CharityProjectCompleted, CharityProjectEnded, FundraisingBegun, ImplementationBegun
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.statutory_rules import LONG
from shared.facts import Fact
from shared.statutory.calendar import WorkdayCalendar
from shared.statutory.period import due
from shared.statutory.rules import RuleBook

DAY: Final = timedelta(days=1)
_RAISING: Final = frozenset({DisclosureKind.EMERGENCY_RAISING, DisclosureKind.RAISING})


@dataclass(frozen=True, slots=True)
class Duty:
    """A disclosure that is to be made."""

    kind: DisclosureKind
    number: int
    first_day: date
    last_day: date
    trigger: date
    """The day from which its time is counted."""


@dataclass(frozen=True, slots=True)
class DisclosureLaw:
    """The rules in force and the calendar by which they are counted."""

    rules: RuleBook
    workdays: WorkdayCalendar

    def due_day(self, duty: Duty) -> date:
        """Return the last day on which a duty is kept."""
        return due(self.rules[duty.kind.rule].period, duty.trigger, self.workdays).last_day

    def arising(self, fact: Fact[CharityProject]) -> list[Duty]:
        """Return the duties that arise from what happened to a project."""
        after = fact.after
        match fact:
            case FundraisingBegun():
                return self._raising(after)
            case ImplementationBegun():
                return [*_final_of_raising(after), *self._implementing(after)]
            case CharityProjectCompleted():
                return _final(after)
            case CharityProjectEnded() if after.fundraising_begin_day or after.implementation_begin_day:
                return [*([] if after.implementation_begin_day else _final_of_raising(after)), *_final(after)]
            case _:
                return []

    def following(self, before: Disclosure) -> Duty:
        """Return the duty that follows a recurring one, whose days are past."""
        return self._recurring(before.kind, before.number + 1, before.last_day + DAY, before.last_day)

    def _raising(self, project: CharityProject) -> list[Duty]:
        begin, plan = project.fundraising_begin_day, project.plan
        if begin is None or plan is None:
            return []
        kinds = [DisclosureKind.EMERGENCY_RAISING] if project.emergency else []
        if self._long(Period(begin, plan.period.last_day)):
            kinds.append(DisclosureKind.RAISING)
        return [self._recurring(kind, 1, begin, begin) for kind in kinds]

    def _implementing(self, project: CharityProject) -> list[Duty]:
        begin = project.implementation_begin_day
        if begin is None or not self._long(Period(begin, project.implementation.last_day)):
            return []
        return [self._recurring(DisclosureKind.PROJECT, 1, begin, begin)]

    def _long(self, period: Period) -> bool:
        return period.last_day > due(LONG, period.first_day, self.workdays).last_day

    def _recurring(self, kind: DisclosureKind, number: int, first_day: date, trigger: date) -> Duty:
        span = self.rules[kind.rule].period
        last_day = due(type(span)(span.length, span.unit, rolls=False), trigger, self.workdays).last_day
        return Duty(kind, number, first_day, last_day, trigger)


def goes_on(project: CharityProject, kind: DisclosureKind) -> bool:
    """Tell whether what a recurring disclosure is about goes on; also where it is held up."""
    state = project.suspended_from or project.state
    return state is (ProjectState.IMPLEMENTING if kind is DisclosureKind.PROJECT else ProjectState.FUNDRAISING)


def ending(fact: Fact[CharityProject]) -> frozenset[DisclosureKind]:
    """Return the kinds that are owed no longer after what happened, unless they are late already."""
    match fact:
        case ImplementationBegun():
            return _RAISING
        case CharityProjectCompleted() | CharityProjectEnded():
            return RECURRING
        case _:
            return frozenset()


def _final_of_raising(project: CharityProject) -> list[Duty]:
    if project.fundraising_begin_day is None or project.fundraising_end_day is None:
        return []
    end = project.fundraising_end_day
    return [Duty(DisclosureKind.RAISING_FINAL, 1, project.fundraising_begin_day, end, end)]


def _final(project: CharityProject) -> list[Duty]:
    begin = project.fundraising_begin_day or project.implementation_begin_day
    if begin is None or project.end_day is None:
        return []
    return [Duty(DisclosureKind.PROJECT_FINAL, 1, begin, project.end_day, project.end_day)]
