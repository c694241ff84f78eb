"""Two periods beside each other: what each indicator came to, by how much it grew, and the rows behind both."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin.console.pages.counts import UNITS, Counts, rows_link, text_of, unit_of, value_of, written
from services.admin.console.pages.desk import Desk, division_name, errors_of, home
from services.admin.console.pages.panels.key_figures import KEY
from services.admin.figures import asking
from shared.codes import code_of, is_code
from shared.errors import RemoteFault
from shared.refusals import Refusal

LEVELS: Final = {"": "合计", "county": "县（市、区）", "township": "乡镇（街道）"}
MOST: Final = 20
_PERIOD: Final = "时期写作 2026、2026-Q3 或 2026-10"


@dataclass(frozen=True, slots=True)
class Compared:
    """One indicator in one place."""

    label: str
    place: str
    base: tuple[str, str]
    """(number, address of its rows)"""
    present: tuple[str, str]
    difference: str
    growth: str


@dataclass(frozen=True, slots=True)
class Comparing:
    """The page that compares."""

    desk: Desk
    counts: Counts

    async def show(self, request: Request) -> Response:
        """Compare what the address says; until it says something, the last month with the one before."""
        asked = request.query_params
        present, base = asked.get("period") or _month(self.desk.clock.today(), 1), asked.get("base") or _month(self.desk.clock.today(), 2)
        codes, level = (asked.getlist("codes") or list(KEY))[:MOST], asked.get("level", "")
        place = asked.get("in") or home(request)
        why, lines, indicators = "", list[Compared](), list[indicator_pb2.Indicator]()
        try:
            indicators = await self.counts.indicators(request)
            lines = await self._lines(request, _request(place, base, present, level, codes), {one.name: one for one in indicators})
        except ValueError:
            why = _PERIOD
        except (Refusal, RemoteFault) as error:
            why = "；".join(errors_of(error).values())
        return self.desk.show(
            request,
            "compare.html",
            title="时期比较",
            why=why,
            lines=lines,
            indicators=[(code_of(one.name), one.display_name) for one in indicators],
            codes=codes,
            base=base,
            present=present,
            level=level,
            levels=LEVELS,
            place=place,
        )

    async def _lines(
        self, request: Request, wanted: pb.CompareIndicatorsRequest, known: Mapping[str, indicator_pb2.Indicator]
    ) -> list[Compared]:
        answer = await self.counts.ask(request, "CompareIndicators", wanted)
        names = await self.counts.called(request, {one.division for one in answer.comparisons})
        return [_compared(one, known[one.indicator], names.get(one.division, code_of(one.division))) for one in answer.comparisons]


def _request(place: str, base: str, present: str, level: str, codes: list[str]) -> pb.CompareIndicatorsRequest:
    """Return what is asked; ValueError for what is no period."""
    return pb.CompareIndicatorsRequest(
        indicators=[f"indicators/{code}" for code in dict.fromkeys(codes)],
        division=division_name(place) if is_code(place) else "",
        level=asking.LEVELS.get(level, pb.DIVISION_LEVEL_UNSPECIFIED),
        base_period=asking.period(base),
        period=asking.period(present),
    )


def _compared(one: Any, indicator: indicator_pb2.Indicator, place: str) -> Compared:
    unit = unit_of(indicator)
    base, present = ((f"{text_of(cell, unit)} {UNITS[unit]}".strip(), rows_link(cell, unit)) for cell in (one.base, one.present))
    difference = value_of(one.present, unit) - value_of(one.base, unit)
    growth = f"{one.growth:+.1%}" if one.HasField("growth") else "—"
    sign = "+" if difference > 0 else "−" if difference < 0 else ""
    return Compared(indicator.display_name, place, base, present, f"{sign}{written(abs(difference), unit)}", growth)


def _month(today: date, back: int) -> str:
    """Return the month so many months before this one."""
    day = today.replace(day=1)
    for _ in range(back):
        day = (day - timedelta(days=1)).replace(day=1)
    return f"{day:%Y-%m}"
