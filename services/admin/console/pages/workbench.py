"""The first page: what waits for a decision, and what somebody did last."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, account, division_name, home
from services.admin.console.security import duties
from services.admin.console.store import sessions
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal

_WAITING: Final = ("STATE_PENDING_REVIEW", "STATE_PENDING", "STATE_APPLIED", "STATE_IN_REVIEW", "STATE_REQUESTED", "STATE_SUBMITTED")
_MOST: Final = 200
_OPERATIONS: Final = 10


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to do: how many wait."""

    label: str
    link: str
    count: int = 0
    more: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Workbench:
    """The first page."""

    desk: Desk

    async def show(self, request: Request) -> Response:
        """Show what waits; a service that is away is said so in its place. Whoever does nothing in the registry is led to what they do."""
        who = account(request)
        if not duties.works(who):
            return RedirectResponse("/audit" if duties.audits(who) else "/accounts", 303)
        waiting = [(resource, state) for resource in RESOURCES.values() if resource.parent and (state := _waiting(resource))]
        cards = await asyncio.gather(*(self._card(request, resource, state) for resource, state in waiting))
        async with self.desk.database.reading() as connection:
            done = await sessions.operations(connection, who.id, _OPERATIONS)
        return self.desk.show(
            request,
            "workbench.html",
            title="工作台",
            cards=[card for card in cards if card is not None],
            operations=done,
            method_word=words.method,
            reason_word=words.reason,
            link_to=messages.link_to,
            short=messages.short,
            moment=lambda instant: messages.moment(int(instant.timestamp())),
        )

    async def _card(self, request: Request, resource: Resource, state: str) -> Card | None:
        """Count what waits, up to a page; None for what somebody's roles do not see."""
        method = resource.method(resource.list_method)
        message: Any = request_of(method)
        message.parent, message.page_size = division_name(home(request)), _MOST
        value = resource.states[state]
        message.state = value.number
        label, link = f"{words.noun(resource.noun)}·{words.value(value)}", f"/{resource.noun}?in={home(request)}&state={state}"
        try:
            answer = await self.desk.ask(request, resource, resource.list_method, message)
        except Refusal as refusal:
            if refusal.reason in {"ROLE_NOT_ALLOWED", "DIVISION_OUT_OF_SCOPE"}:
                return None
            return Card(label, link, fault=words.reason(refusal.reason, refusal.description))
        except RemoteFault:
            return Card(label, link, fault=words.reason("INTERNAL", ""))
        return Card(label, link, len(getattr(answer, items_field(method).name)), bool(answer.next_page_token))


def _waiting(resource: Resource) -> str:
    """Return the state in which things of a kind wait for a decision, where lists can be narrowed to it."""
    return next((state for state in _WAITING if state in resource.states), "") if "state" in resource.filters else ""
