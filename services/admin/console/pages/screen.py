"""The big screen (大屏): figures on a wall, for whoever stands before it. Whose account runs it is not shown."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from services.admin.console.pages.counts import Counts
from services.admin.console.pages.desk import Desk, home
from services.admin.console.pages.panels.county_map import CountyMap
from services.admin.console.pages.panels.key_figures import KeyFigures
from services.admin.console.pages.panels.panel import Panel, answered
from shared.clock import SHANGHAI

RENEW_SECONDS: Final = 60


@dataclass(frozen=True, slots=True)
class Screen:
    """The page for a wall, and the part of it that renews itself."""

    desk: Desk
    counts: Counts

    async def show(self, request: Request) -> Response:
        """Show the frame: full, dark, without menu, account and watermark."""
        place = f"divisions/{home(request)}"
        called = await self.counts.called(request, [place])
        return self.desk.show(request, "screen.html", title="五社联动", place=called.get(place, ""), seconds=RENEW_SECONDS)

    async def wall(self, request: Request) -> Response:
        """Show the figures as they are now."""
        return await answered(self.desk, request, Panel("wall", "大屏", self._fill))

    async def _fill(self, request: Request) -> dict[str, Any]:
        figures = (await KeyFigures(self.counts).fill(request))["figures"]
        drawn = await CountyMap(self.counts).fill(request)
        ranked = {"labels": [name for _, name, *_ in drawn["places"]], "values": [value for _, _, value, _ in drawn["places"]]}
        moment = f"{self.desk.clock.now().astimezone(SHANGHAI):%Y-%m-%d %H:%M}"
        return {**drawn, "figures": figures, "ranked": json.dumps(ranked), "moment": moment}
