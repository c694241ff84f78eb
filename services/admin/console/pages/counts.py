"""Figures of the warehouse, asked for whoever is there, and as people read them."""

from __future__ import annotations

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin.console import messages
from services.admin.console.backend import PATIENCE_SECONDS
from services.admin.console.pages.desk import Desk, account
from services.admin.console.pages.names import Names
from services.admin.console.pages.places import Places
from services.admin.resources import Resource
from shared.codes import code_of

STATISTICS: Final = Resource("figures", "warehouse", "wushe.warehouse.v1.StatisticsService", "Indicator", ())
UNITS: Final = {"PERSONS": "人", "PERSON_TIMES": "人次", "MINUTES": "小时", "FEN": "元", "ITEMS": "个", "SQUARE_METRES": "㎡", "RATIO": ""}
_IN_UNIT: Final = {"MINUTES": 60, "FEN": 100}
_MOST_INDICATORS: Final = 500


@dataclass(frozen=True, slots=True)
class Counts:
    """Asks for figures."""

    desk: Desk

    async def ask(self, request: Request, method: str, message: Any, *, seconds: float = PATIENCE_SECONDS) -> Any:
        """Call a method of StatisticsService."""
        return await self.desk.ask(request, STATISTICS, method, message, seconds=seconds)

    async def query(self, request: Request, asked: pb.QueryIndicatorRequest, *, seconds: float) -> pb.QueryIndicatorResponse:
        """Count, or return what was counted a moment ago for somebody with the same grants."""
        key = account(request).grants, asked.SerializeToString(deterministic=True)
        answer: pb.QueryIndicatorResponse = await self.desk.kept.get(
            key, lambda: self.ask(request, "QueryIndicator", asked, seconds=seconds)
        )
        return answer

    async def indicators(self, request: Request) -> list[indicator_pb2.Indicator]:
        """Return all that is counted."""
        answer = await self.ask(request, "ListIndicators", pb.ListIndicatorsRequest(page_size=_MOST_INDICATORS))
        return list(answer.indicators)

    async def called(self, request: Request, places: Iterable[str]) -> dict[str, str]:
        """Return what divisions and communities are called, by resource name."""
        some = list(places)
        names = await Names(self.desk).of(request, (messages.Shown("", messages.link_to(place)) for place in some))
        codes = [code_of(place) for place in some if place.startswith("divisions/")]
        called = await Places(self.desk).names_of(request, codes)
        return {name.strip("/"): text for name, text in names.items()} | {f"divisions/{code}": text for code, text in called.items()}


def unit_of(counted: indicator_pb2.Indicator | pb.QueryIndicatorResponse) -> str:
    """Return the name of what a figure is counted in: `PERSONS`."""
    return indicator_pb2.Indicator.Unit.Name(counted.unit).removeprefix("UNIT_")


def value_of(figure: Any, unit: str) -> float:
    """Return a figure in the unit that people read it in: hours, not minutes."""
    return float(figure.ratio) if unit == "RATIO" else figure.value / _IN_UNIT.get(unit, 1)


def text_of(figure: Any, unit: str) -> str:
    """Return a figure as people read it; of a ratio without a denominator a dash."""
    if unit == "RATIO" and not figure.HasField("ratio"):
        return "—"
    return written(value_of(figure, unit), unit)


def written(value: float, unit: str) -> str:
    """Return a number in its unit as people read it."""
    return f"{value:.1%}" if unit == "RATIO" else f"{value:,.2f}" if unit in _IN_UNIT else f"{value:,.0f}"


def days(period: indicator_pb2.Period) -> str:
    """Return the days of a period."""
    first, last = period.first_day, period.last_day
    return f"{first.year}-{first.month:02d}-{first.day:02d} 至 {last.year}-{last.month:02d}-{last.day:02d}"


def rows_link(cell: Any, unit: str) -> str:
    """Return the address of the rows behind a figure; of a ratio of those above the line."""
    part = "&part=NUMERATOR" if unit == "RATIO" else ""
    return f"/figures/rows?selection={base64.urlsafe_b64encode(cell.selection.SerializeToString()).decode()}{part}"
