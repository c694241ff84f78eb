"""What a panel is, and how it is answered."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from services.admin import words
from services.admin.console.pages.desk import Desk
from shared.errors import RemoteFault
from shared.refusals import Refusal

SECONDS: Final = 15.0
"""So long a panel waits for a service: nothing else waits for the panel."""

NOT_THEIRS: Final = frozenset({"ROLE_NOT_ALLOWED", "DIVISION_OUT_OF_SCOPE"})
"""Why somebody's roles do not see something: then it is not mentioned."""

Fill = Callable[[Request], Awaitable[Mapping[str, Any]]]


@dataclass(frozen=True, slots=True)
class Panel:
    """A part of a page that is loaded for itself."""

    name: str
    title: str
    fill: Fill
    """Returns what the panel's template shows."""


async def answered(desk: Desk, request: Request, panel: Panel) -> Response:
    """Return a panel; what it could not be filled with is said in its place."""
    shown: Mapping[str, Any] = {}
    fault, theirs = "", True
    try:
        async with asyncio.timeout(SECONDS * 2):
            shown = await panel.fill(request)
    except Refusal as refusal:
        theirs, fault = refusal.reason not in NOT_THEIRS, words.refusal(refusal)
    except RemoteFault as remote:
        fault = words.refusal(remote)
    except TimeoutError:
        fault = "读取超时，请稍后刷新"
    whole = "hx-request" not in request.headers
    return desk.show(request, "panel.html", title=panel.title, panel=panel, fault=fault, theirs=theirs, whole=whole, **shown)
