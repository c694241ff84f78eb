"""What happened last in the division somebody works in, as the warehouse heard it of every service."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from services.admin import words
from services.admin.console import messages
from services.admin.console.messages import Shown
from services.admin.console.pages.desk import Desk, division_name, home
from services.admin.console.pages.names import Names
from services.admin.console.pages.panels.panel import SECONDS
from services.admin.resources import RESOURCES, Resource, request_of

_CHANGES: Final = Resource("changes", "warehouse", "wushe.warehouse.v1.ChangeService", "Change", (), listing="ListLatestChanges")
_SHOWN: Final = 12


@dataclass(frozen=True, slots=True)
class Happened:
    """One thing that happened."""

    moment: str
    kind: str
    what: str
    subject: Shown
    place: Shown
    """Where that belongs; empty of what is a place itself."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Asks the warehouse."""

    desk: Desk

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return what happened last, and what the things and places are called. Nobody is named: whoever wants to know opens the record."""
        message: Any = request_of(_CHANGES.method(_CHANGES.list_method))
        message.parent, message.page_size = division_name(home(request)), _SHOWN
        answer = await self.desk.ask(request, _CHANGES, _CHANGES.list_method, message, seconds=SECONDS)
        changes = list(map(_happened, answer.changes))
        named = [shown for one in changes for shown in (one.subject, one.place) if not _is_of_a_person(shown.link)]
        return {"changes": changes, "names": await Names(self.desk).of(request, named), "html": messages.html}


def _happened(one: Any) -> Happened:
    is_place = one.name == one.place
    return Happened(
        moment=messages.moment(one.record_time.seconds),
        kind=words.kind(one.aggregate_type),
        what=words.happened(one.aggregate_type, one.event_type),
        subject=messages.reference(one.name) if messages.link_to(one.name) or is_place else Shown(messages.short(one.name)),
        place=Shown("") if is_place else messages.reference(one.place),
    )


def _is_of_a_person(link: str) -> bool:
    resource = RESOURCES.get(link.split("/")[1]) if link else None
    return resource is not None and bool(resource.person)
