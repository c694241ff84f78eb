"""Figures: what the warehouse counts, as table and chart, and behind each number the rows that make it."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Final

from google.protobuf.message import DecodeError
from starlette.requests import Request
from starlette.responses import Response
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, account, division_name, home
from services.admin.console.pages.names import Names
from services.admin.resources import Resource
from shared.codes import code_of, is_code
from shared.refusals import Refusal

STATISTICS: Final = Resource("figures", "warehouse", "wushe.warehouse.v1.StatisticsService", "Indicator", ())
LEVELS: Final = {"": "合计", "COUNTY": "县（市、区）", "TOWNSHIP": "乡镇（街道）", "COMMUNITY": "社区（村）"}
INTERVALS: Final = {"": "不分期", "MONTH": "按月", "QUARTER": "按季", "YEAR": "按年"}
UNITS: Final = {"PERSONS": "人", "PERSON_TIMES": "人次", "MINUTES": "小时", "FEN": "元", "ITEMS": "个", "SQUARE_METRES": "㎡", "RATIO": ""}
_IN_UNIT: Final = {"MINUTES": 60, "FEN": 100}
_ROWS: Final = 100
_MOST_INDICATORS: Final = 500


@dataclass(frozen=True, slots=True)
class Line:
    """One number of a figure."""

    place: str
    period: str
    members: str
    value: float
    text: str
    rows: str
    """The address of the rows behind it."""

    @property
    def label(self) -> str:
        """Return what it is called in a chart."""
        return " ".join(filter(None, (self.place, self.period, self.members)))


@dataclass(frozen=True, slots=True)
class Chosen:
    """What somebody asks of a figure, as the page's address says it."""

    place: str
    level: str
    interval: str
    dimension: str
    first: str
    last: str

    @classmethod
    def of(cls, request: Request) -> Chosen:
        """Read the address."""
        asked = request.query_params
        rest = (asked.get(key, "") for key in ("level", "interval", "dimension", "first", "last"))
        return cls(asked.get("in") or home(request), *rest)

    def selection(self, indicator: str) -> indicator_pb2.Selection:
        """Return what is counted."""
        made = indicator_pb2.Selection(indicator=indicator, division=division_name(self.place) if is_code(self.place) else "")
        _period(made.period, self.first, self.last)
        return made

    def grouping(self) -> pb.Grouping:
        """Return by what it is grouped; what the page does not offer is no grouping."""
        made = pb.Grouping(dimensions=[self.dimension] if self.dimension else [])
        if self.level and self.level in LEVELS:
            made.level = pb.DivisionLevel.Value(f"DIVISION_LEVEL_{self.level}")  # type: ignore[assignment] # one of its names
        if self.interval and self.interval in INTERVALS:
            made.interval = pb.Interval.Value(f"INTERVAL_{self.interval}")  # type: ignore[assignment] # the same
        return made


@dataclass(frozen=True, slots=True)
class Figures:
    """The pages of figures."""

    desk: Desk

    async def index(self, request: Request) -> Response:
        """List what is counted."""
        try:
            answer = await self._ask(request, "ListIndicators", pb.ListIndicatorsRequest(page_size=_MOST_INDICATORS))
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        return self.desk.show(request, "figures.html", title="统计指标", indicators=answer.indicators, code_of=code_of)

    async def show(self, request: Request) -> Response:
        """Show one figure, grouped as asked."""
        name, chosen = f"indicators/{request.path_params['code']}", Chosen.of(request)
        wanted = pb.QueryIndicatorRequest(selection=chosen.selection(name), grouping=chosen.grouping())
        try:
            indicator = (await self._ask(request, "GetIndicator", pb.GetIndicatorRequest(name=name))).indicator
            answer = await self._ask(request, "QueryIndicator", wanted)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        unit = indicator_pb2.Indicator.Unit.Name(indicator.unit).removeprefix("UNIT_")
        names = await Names(self.desk).of(request, (messages.Shown("", messages.link_to(cell.division)) for cell in answer.cells))
        lines = [_line(cell, unit, names) for cell in answer.cells]
        return self.desk.show(
            request,
            "figure.html",
            title=indicator.display_name,
            indicator=indicator,
            unit=UNITS.get(unit, ""),
            lines=lines,
            chart=json.dumps({"labels": [line.label for line in lines], "values": [line.value for line in lines]}),
            levels=LEVELS,
            intervals=INTERVALS,
            chosen=chosen,
            as_of=messages.moment(answer.as_of.seconds) if answer.as_of.seconds else "",
        )

    async def rows(self, request: Request) -> Response:
        """Page through the names that make a number."""
        try:
            selection = indicator_pb2.Selection.FromString(base64.urlsafe_b64decode(request.query_params.get("selection", "")))
        except (binascii.Error, DecodeError, ValueError):
            return self.desk.show(request, "error.html", 400, title="未能完成", why="链接不完整。", reference="")
        message = pb.ListIndicatorRowsRequest(selection=selection, page_size=_ROWS, page_token=request.query_params.get("page", ""))
        try:
            answer = await self._ask(request, "ListIndicatorRows", message)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        links = [(messages.short(row.name), messages.link_to(row.name), row.amount) for row in answer.rows]
        names = await Names(self.desk).of(request, (messages.Shown(text, link) for text, link, _ in links))
        return self.desk.show(
            request,
            "figure_rows.html",
            title="数字背后的记录",
            rows=[(names.get(link, text), link, amount) for text, link, amount in links],
            selection=request.query_params["selection"],
            code=code_of(selection.indicator),
            next=answer.next_page_token,
        )

    async def _ask(self, request: Request, method: str, message: Any) -> Any:
        return await self.desk.backend.ask(account(request), STATISTICS.server, STATISTICS.method(method), message)


def _line(cell: Any, unit: str, names: dict[str, str]) -> Line:
    value = cell.ratio if unit == "RATIO" else cell.value / _IN_UNIT.get(unit, 1)
    text = f"{value:.1%}" if unit == "RATIO" else f"{value:,.2f}" if unit in _IN_UNIT else f"{value:,.0f}"
    link, last = messages.link_to(cell.division), code_of(cell.division)
    period = _days(cell.period) if cell.HasField("period") else ""
    selection = base64.urlsafe_b64encode(cell.selection.SerializeToString()).decode()
    return Line(names.get(link, last), period, _members(cell.members), value, text, f"/figures/rows?selection={selection}")


def _members(members: Sequence[str]) -> str:
    return "、".join(words.known_value(member) for member in members)


def _days(period: Any) -> str:
    first, last = period.first_day, period.last_day
    return f"{first.year}-{first.month:02d}-{first.day:02d} 至 {last.year}-{last.month:02d}-{last.day:02d}"


def _period(period: Any, first: str, last: str) -> None:
    """Write the days that somebody chose; what is no day is left out."""
    for day, text in ((period.first_day, first), (period.last_day, last)):
        try:
            chosen = date.fromisoformat(text)
        except ValueError:
            continue
        day.year, day.month, day.day = chosen.year, chosen.month, chosen.day
