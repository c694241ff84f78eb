"""The city by county, coloured by a figure. The map is a sketch and can be replaced: public maps need an approval."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import FileResponse, Response
from wushe.warehouse.v1 import indicator_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.admin.console.pages.counts import UNITS, Counts, text_of, unit_of, value_of
from services.admin.console.pages.desk import division_name, home
from services.admin.console.pages.panels.key_figures import KEY
from services.admin.console.pages.panels.panel import SECONDS
from shared.codes import code_of
from shared.instants import sent_day

SKETCH: Final = Path(__file__).parents[2] / "static" / "vendor" / "map.json"


@dataclass(frozen=True, slots=True)
class CountyMap:
    """Asks for one figure by county."""

    counts: Counts

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return the counties of the division somebody works in, with a figure of this year for each."""
        known = {code_of(one.name): one for one in await self.counts.indicators(request)}
        chosen = request.query_params.get("indicator", "")
        code = chosen if chosen in known else KEY[0]
        answer = await self.counts.query(request, self._asked(request, code), seconds=SECONDS)
        unit, names = unit_of(answer), await self.counts.called(request, [cell.division for cell in answer.cells])
        places = [
            (code_of(cell.division), names.get(cell.division, code_of(cell.division)), value_of(cell, unit), text_of(cell, unit))
            for cell in answer.cells
        ]
        return {
            "code": code,
            "label": known[code].display_name if code in known else code,
            "unit": UNITS[unit],
            "places": sorted(places, key=lambda place: -place[2]),
            "drawn": json.dumps([{"code": place, "name": name, "value": value} for place, name, value, _ in places]),
            "choices": [(key, known[key].display_name) for key in KEY if key in known],
        }

    def _asked(self, request: Request, code: str) -> pb.QueryIndicatorRequest:
        today = self.counts.desk.clock.today()
        selection = indicator_pb2.Selection(indicator=f"indicators/{code}", division=division_name(home(request)))
        selection.period.first_day.CopyFrom(sent_day(date(today.year, 1, 1)))
        selection.period.last_day.CopyFrom(sent_day(today))
        return pb.QueryIndicatorRequest(selection=selection, grouping=pb.Grouping(level=pb.DIVISION_LEVEL_COUNTY))

    async def outline(self, _request: Request) -> Response:
        """Return the outlines of the counties as GeoJSON: those that the settings name, else a sketch."""
        return FileResponse(self.counts.desk.settings.map_file or SKETCH, media_type="application/geo+json")
