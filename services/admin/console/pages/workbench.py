"""The first page: what is due and what waits, the key figures, the map, what happened last, and whether the statistics agree."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console.pages.counts import Counts
from services.admin.console.pages.desk import Desk, account
from services.admin.console.pages.panels.changes import Changes
from services.admin.console.pages.panels.county_map import CountyMap
from services.admin.console.pages.panels.deadlines import Deadlines
from services.admin.console.pages.panels.key_figures import KeyFigures
from services.admin.console.pages.panels.operations import Operations
from services.admin.console.pages.panels.panel import Panel, answered
from services.admin.console.pages.panels.sync import Sync
from services.admin.console.pages.panels.waiting import Waiting
from services.admin.console.security import duties

LEFT: Final = ("deadlines", "waiting", "changes")
RIGHT: Final = ("figures", "map", "sync")
"""What was done in the console is a panel too, with a page of its own that the panel of what happened leads to."""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The first page, and its panels."""

    desk: Desk
    panels: dict[str, Panel]

    @classmethod
    def of(cls, desk: Desk, counts: Counts) -> Workbench:
        """Put the panels together."""
        panels = (
            Panel("deadlines", "限期事项", Deadlines(desk).fill),
            Panel("waiting", "待审核", Waiting(desk).fill),
            Panel("changes", "最近变动", Changes(desk).fill),
            Panel("operations", "最近的操作", Operations(desk).fill),
            Panel("figures", "关键指标", KeyFigures(counts).fill),
            Panel("map", "分县地图", CountyMap(counts).fill),
            Panel("sync", "统计库同步", Sync(desk).fill),
        )
        return cls(desk, {panel.name: panel for panel in panels})

    async def show(self, request: Request) -> Response:
        """Show the frame; each panel is loaded for itself. Whoever does nothing in the registry is led to what they do."""
        who = account(request)
        if not duties.works(who):
            return RedirectResponse("/audit" if duties.audits(who) else "/accounts", 303)
        columns = [[self.panels[name] for name in side] for side in (LEFT, RIGHT)]
        return self.desk.show(request, "workbench.html", title="工作台", columns=columns, method_word=words.method)

    async def panel(self, request: Request) -> Response:
        """Show one panel."""
        panel = self.panels.get(request.path_params["panel"])
        if panel is None:
            return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这个栏目。", reference="")
        return await answered(self.desk, request, panel)
