"""What was done last: by oneself, and by those whose whole scope lies within one's own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, account
from services.admin.console.store import sessions
from shared.caller import Grant, covers

_READ: Final = 100
_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Operations:
    """Reads the log of the console."""

    desk: Desk

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return the last operations that somebody may know of."""
        own = account(request)
        async with self.desk.database.reading() as connection:
            noted = await sessions.latest(connection, _READ)
        shown = [one for one in noted if one.account == own.id or _within(one.grants, own.grants)][:_SHOWN]
        return {
            "operations": shown,
            "method_word": words.method,
            "reason_word": words.reason,
            "link_to": messages.link_to,
            "short": messages.short,
            "moment": lambda instant: messages.moment(int(instant.timestamp())),
        }


def _within(theirs: tuple[Grant, ...], own: tuple[Grant, ...]) -> bool:
    """Tell whether all that somebody was granted lies in divisions in which one has a role oneself."""
    return bool(theirs) and all(any(covers(mine.division, grant.division) for mine in own) for grant in theirs)
