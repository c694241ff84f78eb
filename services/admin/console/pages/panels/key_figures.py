"""The figures that are looked at first, with how they went over a year."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from starlette.requests import Request
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin.console.pages.counts import UNITS, Counts, unit_of, value_of, written
from services.admin.console.pages.desk import division_name, home
from services.admin.console.pages.panels.panel import SECONDS
from shared.instants import sent_day

KEY: Final = (
    *("registered_volunteers", "service_minutes", "social_organizations", "organizations_in_incubation"),
    *("social_workers", "social_work_posts", "charity_donated_fen", "charity_communities"),
)
MONTHS: Final = 12
_WIDTH, _HEIGHT, _EDGE = 120.0, 32.0, 2.0


@dataclass(frozen=True, slots=True)
class Figure:
    """One of them."""

    code: str
    label: str
    unit: str
    text: str
    change: str
    """Against the month before, with its sign; empty where there was none."""
    months: tuple[tuple[str, float], ...]
    """(month, value), the oldest first."""

    @property
    def line(self) -> str:
        """Return the points of a line through the months, in a picture of 120 by 32."""
        values = [value for _, value in self.months]
        low, high = min(values, default=0.0), max(values, default=0.0)
        span, step = (high - low) or 1.0, _WIDTH / max(len(values) - 1, 1)
        return " ".join(
            f"{at * step:.1f},{_HEIGHT - _EDGE - (value - low) / span * (_HEIGHT - 2 * _EDGE):.1f}" for at, value in enumerate(values)
        )


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """Asks for them, all at once."""

    counts: Counts

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return the figures of the division somebody works in."""
        known = {one.name: one for one in await self.counts.indicators(request)}
        wanted = [known[f"indicators/{code}"] for code in KEY if f"indicators/{code}" in known]
        return {"figures": await asyncio.gather(*(self._figure(request, one) for one in wanted))}

    async def _figure(self, request: Request, indicator: indicator_pb2.Indicator) -> Figure:
        months = months_until(self.counts.desk.clock.today())
        selection = indicator_pb2.Selection(indicator=indicator.name, division=division_name(home(request)))
        selection.period.first_day.CopyFrom(sent_day(months[0]))
        selection.period.last_day.CopyFrom(sent_day(self.counts.desk.clock.today()))
        asked = pb.QueryIndicatorRequest(selection=selection, grouping=pb.Grouping(interval=pb.INTERVAL_MONTH))
        answer = await self.counts.query(request, asked, seconds=SECONDS)
        unit = unit_of(answer)
        found = {(cell.period.first_day.year, cell.period.first_day.month): value_of(cell, unit) for cell in answer.cells}
        series = tuple((f"{month:%Y-%m}", found.get((month.year, month.month), 0.0)) for month in months)
        code, name = indicator.name.partition("/")[2], indicator.display_name
        return Figure(code, name, UNITS[unit], written(series[-1][1], unit), _change(series, unit), series)


def months_until(today: date) -> list[date]:
    """Return the first days of this month and of those before it, a year in all, the oldest first."""
    at = today.year * MONTHS + today.month - 1
    return [date(month // MONTHS, month % MONTHS + 1, 1) for month in range(at - MONTHS + 1, at + 1)]


def _change(series: Sequence[tuple[str, float]], unit: str) -> str:
    change = series[-1][1] - series[-2][1]
    return f"{'+' if change > 0 else '−'}{written(abs(change), unit)}" if change else ""
