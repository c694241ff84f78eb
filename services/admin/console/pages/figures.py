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
from services.admin.console.pages.counts import UNITS, Counts, days, rows_link, text_of, unit_of, value_of
from services.admin.console.pages.desk import Desk, division_name, home
from services.admin.console.pages.names import Names
from shared.codes import code_of, is_code
from shared.refusals import Refusal

LEVELS: Final = {"": "合计", "COUNTY": "县（市、区）", "TOWNSHIP": "乡镇（街道）", "COMMUNITY": "社区（村）"}
INTERVALS: Final = {"": "不分期", "MONTH": "按月", "QUARTER": "按季", "YEAR": "按年"}
PARTS: Final = {"NUMERATOR": pb.RATIO_PART_NUMERATOR, "DENOMINATOR": pb.RATIO_PART_DENOMINATOR}
_ROWS: Final = 100


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
    def of(cls, request: Request, indicator: indicator_pb2.Indicator, today: date) -> Chosen:
        """Read the address; what is counted over days and is asked without any is that of this year."""
        asked = request.query_params
        level, interval, dimension, first, last = (asked.get(key, "") for key in ("level", "interval", "dimension", "first", "last"))
        if interval or indicator.timing != indicator_pb2.Indicator.TIMING_AS_OF:
            first, last = first or f"{today.year}-01-01", last or today.isoformat()
        return cls(asked.get("in") or home(request), level, interval, dimension, first, last)

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
    counts: Counts

    async def index(self, request: Request) -> Response:
        """List what is counted."""
        try:
            indicators = await self.counts.indicators(request)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        return self.desk.show(request, "figures.html", title="统计指标", indicators=indicators, code_of=code_of)

    async def show(self, request: Request) -> Response:
        """Show one figure, grouped as asked."""
        name = f"indicators/{request.path_params['code']}"
        try:
            indicator = (await self.counts.ask(request, "GetIndicator", pb.GetIndicatorRequest(name=name))).indicator
            chosen = Chosen.of(request, indicator, self.desk.clock.today())
            wanted = pb.QueryIndicatorRequest(selection=chosen.selection(name), grouping=chosen.grouping())
            answer = await self.counts.ask(request, "QueryIndicator", wanted)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        unit = unit_of(indicator)
        names = await self.counts.called(request, [cell.division for cell in answer.cells])
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
        part, page = request.query_params.get("part", ""), request.query_params.get("page", "")
        message = pb.ListIndicatorRowsRequest(selection=selection, part=PARTS.get(part), page_size=_ROWS, page_token=page)
        try:
            answer = await self.counts.ask(request, "ListIndicatorRows", message)
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
            part=part,
            next=answer.next_page_token,
        )


def _line(cell: Any, unit: str, names: dict[str, str]) -> Line:
    return Line(
        names.get(cell.division, code_of(cell.division)),
        days(cell.period) if cell.HasField("period") else "",
        _members(cell.members),
        value_of(cell, unit),
        text_of(cell, unit),
        rows_link(cell, unit),
    )


def _members(members: Sequence[str]) -> str:
    return "、".join(words.known_value(member) for member in members)


def _period(period: Any, first: str, last: str) -> None:
    """Write the days that somebody chose; what is no day is left out."""
    for day, text in ((period.first_day, first), (period.last_day, last)):
        try:
            chosen = date.fromisoformat(text)
        except ValueError:
            continue
        day.year, day.month, day.day = chosen.year, chosen.month, chosen.day
