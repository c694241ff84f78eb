"""What is due: the statutory clocks of all services by their last day, what is late first."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from starlette.requests import Request

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, division_name, home
from services.admin.console.pages.names import Names
from services.admin.console.pages.panels.panel import NOT_THEIRS, SECONDS
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal

AHEAD: Final = timedelta(days=30)
_MOST: Final = 100
_SHOWN: Final = 20
_CLOCKS: Final = Resource("clocks", "incubation", "wushe.incubation.v1.ClockService", "StatutoryClock", ())


@dataclass(frozen=True, slots=True)
class Due:
    """Something that has to be done by a day."""

    subject: str
    """Resource name of what it is about."""
    rule: str
    day: date
    overdue: bool
    provisional: bool = False
    """Whether the day may still move, for days of rest that are not announced yet."""

    @property
    def link(self) -> str:
        """Return the page of what it is about."""
        return messages.link_to(self.subject)


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Asks the services that keep clocks."""

    desk: Desk

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return what is late and what soon will be; a service that does not answer is named beside the others' clocks."""
        sources = await asyncio.gather(*map(_said, self._sources(request)))
        found = sorted((due for dues, _ in sources for due in dues), key=lambda due: (due.day, due.subject))
        shown = found[:_SHOWN]
        names = await Names(self.desk).of(request, (messages.Shown(messages.short(due.subject), due.link) for due in shown))
        return {
            "dues": [(due, names.get(due.link, messages.short(due.subject))) for due in shown],
            "late": sum(due.overdue for due in found),
            "more": len(found) - len(shown),
            "faults": [fault for _, fault in sources if fault],
            "today": self.desk.clock.today(),
        }

    def _sources(self, request: Request) -> Iterable[Awaitable[list[Due]]]:
        today = self.desk.clock.today()
        until = _sent(today + AHEAD)
        workers, disclosures = RESOURCES["socialWorkers"], RESOURCES["disclosures"]
        yield self._of(request, _CLOCKS, "ListOverdueClocks", _clock)
        yield self._of(request, _CLOCKS, "ListDueClocks", _clock, within_days=AHEAD.days)
        yield self._of(request, disclosures, "ListStatutoryDuties", _duty)
        yield self._of(request, disclosures, "ListStatutoryDuties", _duty, due_until=until)
        yield self._of(request, workers, "ListExpiringRegistrations", lambda one: _registration(one, today), through_date=until)

    async def _of(self, request: Request, resource: Resource, method: str, read: Any, **asked: Any) -> list[Due]:
        described = resource.method(method)
        message: Any = request_of(described)
        message.parent, message.page_size = division_name(home(request)), _MOST
        message.MergeFrom(type(message)(**asked))
        answer = await self.desk.ask(request, resource, method, message, seconds=SECONDS)
        return [read(one) for one in getattr(answer, items_field(described).name)]


async def _said(asking: Awaitable[list[Due]]) -> tuple[list[Due], str]:
    """Return what a service says is due, or why it did not say."""
    try:
        return await asking, ""
    except Refusal as refusal:
        return [], "" if refusal.reason in NOT_THEIRS else words.refusal(refusal)
    except RemoteFault as fault:
        return [], words.refusal(fault)


def _clock(one: Any) -> Due:
    return Due(one.subject, words.rule(one.rule), _day(one.due_date), one.state == type(one).STATE_OVERDUE, one.provisional)


def _duty(one: Any) -> Due:
    return Due(one.subject, f"{words.rule(one.rule)}（{one.source}）", _day(one.due_day), one.overdue, one.provisional)


def _registration(one: Any, today: date) -> Due:
    day = _day(one.registration.last_date)
    return Due(one.name, words.rule("registration"), day, day < today)


def _day(sent: Any) -> date:
    return date(sent.year, sent.month, sent.day)


def _sent(day: date) -> dict[str, int]:
    return {"year": day.year, "month": day.month, "day": day.day}
