"""What waits for a decision, counted a list."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from services.admin import words
from services.admin.console.pages.desk import Desk, division_name, home
from services.admin.console.pages.panels.panel import NOT_THEIRS, SECONDS
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from services.admin.resources.resource import states
from shared.errors import RemoteFault
from shared.refusals import Refusal

_WAITING: Final = states(
    *("PENDING_REVIEW", "PENDING", "APPLIED", "IN_REVIEW", "REQUESTED", "SUBMITTED", "UNDER_REVIEW", "ASSESSED"),
    *("PREPARED", "DRAFTED", "REVIEWED", "UNMATCHED"),
)
"""States in which something waits for somebody here to decide it."""

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Card:
    """One thing to do: how many wait."""

    label: str
    link: str
    count: int = 0
    more: bool = False
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Waiting:
    """Counts what waits."""

    desk: Desk

    async def fill(self, request: Request) -> dict[str, Any]:
        """Return a card a list and state; of a service that is away the cards say so."""
        lists = [resource for resource in RESOURCES.values() if resource.parent and "state" in resource.filters]
        asked = [self._card(request, resource, state) for resource in lists for state in resource.states if state in _WAITING]
        cards = [card for card in await asyncio.gather(*asked) if card is not None]
        return {
            "cards": [card for card in cards if card.count],
            "faults": sorted({card.fault for card in cards if card.fault}),
            "idle": [card for card in cards if not card.count and not card.fault],
        }

    async def _card(self, request: Request, resource: Resource, state: str) -> Card | None:
        """Count what waits, up to a page; None for what somebody's roles do not see."""
        method = resource.method(resource.list_method)
        message: Any = request_of(method)
        message.parent, message.page_size = division_name(home(request)), _MOST
        value = resource.states[state]
        message.state = value.number
        label, link = f"{words.noun(resource.noun)}·{words.value(value)}", f"/{resource.noun}?in={home(request)}&state={state}"
        try:
            answer = await self.desk.ask(request, resource, resource.list_method, message, seconds=SECONDS)
        except Refusal as refusal:
            return None if refusal.reason in NOT_THEIRS else Card(label, link, fault=words.refusal(refusal))
        except RemoteFault as fault:
            return Card(label, link, fault=words.refusal(fault))
        return Card(label, link, len(getattr(answer, items_field(method).name)), bool(answer.next_page_token))
