"""Whether the statistics agree with the registry: how far behind they are, when they were last proven equal, what was put aside."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk
from services.admin.console.pages.panels.panel import SECONDS
from services.admin.resources import Resource, request_of

_SYNC: Final = Resource("sync", "warehouse", "wushe.warehouse.v1.SyncService", "SyncStatus", ())
_IN_SECOND: Final = 1000
_NOTICES: Final = 5


@dataclass(frozen=True, slots=True)
class Source:
    """One service as the statistics follow it."""

    label: str
    following: bool
    lag: str
    waiting: int
    aside: int
    count: int
    proven: str
    """When all of its kinds had last been proven equal; empty while one of them never was."""


@dataclass(frozen=True, slots=True)
class Sync:
    """Asks the warehouse."""

    desk: Desk

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return how the warehouse stands to each service, and what it noticed last."""
        described = _SYNC.method("GetSyncStatus")
        answer = await self.desk.ask(request, _SYNC, described.name, request_of(described), seconds=SECONDS)
        return {
            "sources": list(map(_source, answer.sources)),
            "notices": [
                (messages.moment(one.notice_time.seconds), words.known_value(type(one).Kind.Name(one.kind)), words.service(one.service))
                for one in answer.notices[:_NOTICES]
            ],
        }


def _source(one: Any) -> Source:
    proofs = [kind.equality.prove_time.seconds for kind in one.aggregates]
    proven = messages.moment(min(proofs)) if proofs and all(proofs) else ""
    lag = f"{one.lag_ms / _IN_SECOND:.1f} 秒"
    counted = sum(kind.count for kind in one.aggregates)
    return Source(words.service(one.service), one.following, lag, one.pending_messages, one.dead_letter_count, counted, proven)
