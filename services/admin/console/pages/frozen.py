"""Frozen periods: the figures that were published, and the rows by which today's differ from them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.frozen_period_pb2 import FrozenPeriod, RowDifference

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.counts import UNITS, Counts, text_of, unit_of, value_of, written
from services.admin.console.pages.desk import Desk, division_name, errors_of, home, outcome_of, typed
from services.admin.console.pages.names import Names
from services.admin.console.pages.sheets import unsure
from shared.codes import code_of, is_code
from shared.errors import RemoteFault
from shared.refusals import Refusal

_PAGE: Final = 100
_PATIENCE_SECONDS: Final = 300.0
"""For what counts everything."""


@dataclass(frozen=True, slots=True)
class Frozen:
    """The pages of frozen periods."""

    desk: Desk
    counts: Counts

    async def index(self, request: Request) -> Response:
        """List what is frozen for a division."""
        place = request.query_params.get("in") or home(request)
        return await self._index(request, place, request.query_params.get("page", ""))

    async def confirm(self, request: Request) -> Response:
        """Ask whether to freeze: nothing takes it back."""
        asked = request.query_params
        return self._confirm(request, asked.get("in") or home(request), asked.get("period", ""), {})

    async def freeze(self, request: Request) -> Response:
        """Freeze a period, once: a second submit is answered as the first one was."""
        sent = await typed(request)
        place, period, request_id = (sent.get(name, [""])[0].strip() for name in ("in", "period", "request_id"))
        wanted = pb.FreezePeriodRequest(division=division_name(place), calendar_period=period, request_id=request_id)
        try:
            answer = await self.counts.ask(request, "FreezePeriod", wanted, seconds=_PATIENCE_SECONDS)
        except (Refusal, RemoteFault) as error:
            await self.desk.note(request, "FreezePeriod", f"frozenPeriods/{place}-{period}", outcome_of(error))
            return self._confirm(request, place, period, errors_of(error), unsure(error, sent))
        await self.desk.note(request, "FreezePeriod", answer.frozen_period.name, "OK")
        return RedirectResponse(f"/frozen/{code_of(answer.frozen_period.name)}", 303)

    async def show(self, request: Request) -> Response:
        """Show the figures of a frozen period."""
        name = f"frozenPeriods/{request.path_params['id']}"
        try:
            period = (await self.counts.ask(request, "GetFrozenPeriod", pb.GetFrozenPeriodRequest(name=name))).frozen_period
            known = {one.name: one for one in await self.counts.indicators(request)}
            place = await self._place(request, period)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        figures = [
            (code_of(one.indicator), known[one.indicator].display_name, text_of(one, unit), UNITS[unit])
            for one in period.figures
            if one.indicator in known and (unit := unit_of(known[one.indicator]))
        ]
        shown: dict[str, Any] = {"period": period, "id": code_of(name), "figures": figures, "moment": messages.moment}
        return self.desk.show(request, "frozen_period.html", title=f"定稿：{place} {period.calendar_period}", **shown)

    async def explain(self, request: Request) -> Response:
        """Show what an indicator came to then and comes to now, with the rows that make the difference."""
        name, code = f"frozenPeriods/{request.path_params['id']}", request.path_params["code"]
        asked = pb.ComparePeriodRequest(
            name=name, indicator=f"indicators/{code}", page_size=_PAGE, page_token=request.query_params.get("page", "")
        )
        try:
            indicator = (await self.counts.ask(request, "GetIndicator", pb.GetIndicatorRequest(name=asked.indicator))).indicator
            answer = await self.counts.ask(request, "ComparePeriod", asked, seconds=_PATIENCE_SECONDS)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        unit = unit_of(indicator)
        rows = [(row, messages.short(row.name), messages.link_to(row.name)) for row in answer.differences]
        names = await Names(self.desk).of(request, (messages.Shown(text, link) for _, text, link in rows))
        change = value_of(answer.present, unit) - value_of(answer.frozen, unit)
        return self.desk.show(
            request,
            "frozen_difference.html",
            title=f"{indicator.display_name}：定稿与现在",
            id=code_of(name),
            code=code,
            frozen=text_of(answer.frozen, unit),
            present=text_of(answer.present, unit),
            change=f"{'+' if change > 0 else '−' if change < 0 else ''}{written(abs(change), unit)}",
            unit=UNITS[unit],
            recounted=answer.present_query_version != answer.frozen.query_version,
            complete=answer.complete,
            rows=[(words.known_value(RowDifference.Kind.Name(row.kind)), names.get(link, text), link, row) for row, text, link in rows],
            next=answer.next_page_token,
        )

    async def _index(self, request: Request, place: str, page: str) -> Response:
        asked = pb.ListFrozenPeriodsRequest(parent=division_name(place) if is_code(place) else "", page_size=_PAGE, page_token=page)
        try:
            answer = await self.counts.ask(request, "ListFrozenPeriods", asked)
            names = await self.counts.called(request, {one.division for one in answer.frozen_periods})
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        periods = [(code_of(one.name), names.get(one.division, code_of(one.division)), one) for one in answer.frozen_periods]
        shown: dict[str, Any] = {"periods": periods, "next": answer.next_page_token, "place": place, "moment": messages.moment}
        return self.desk.show(request, "frozen.html", title="定稿", **shown)

    def _confirm(self, request: Request, place: str, period: str, errors: dict[str, str], kept: str = "") -> Response:
        shown: dict[str, Any] = {"place": place, "period": period, "errors": errors.values()}
        if kept:
            shown["request_id"] = kept
        return self.desk.show(request, "freeze.html", 422 if errors else 200, title="定稿", **shown)

    async def _place(self, request: Request, period: FrozenPeriod) -> str:
        return (await self.counts.called(request, [period.division])).get(period.division, code_of(period.division))
