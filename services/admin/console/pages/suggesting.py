"""What a field may name, while somebody types what it is called: things by name, pinyin or number, divisions by name or code."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from google.protobuf.descriptor import FieldDescriptor
from google.protobuf.descriptor_pool import Default
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from services.admin.console import messages, references
from services.admin.console.pages.desk import Desk, account, division_name, home
from services.admin.console.pages.names import Names
from services.admin.console.pages.places import Places
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal

MOST: Final = 12
_LONGEST: Final = 40
_PAGE: Final = 1000
_PAGES: Final = 3
"""So many pages of a list that cannot be narrowed by a text are looked through: no city has more of such (ADR 99)."""
_TEXTS: Final = 3


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One thing that could be meant."""

    name: str
    label: str
    detail: str


@dataclass(frozen=True, slots=True)
class Suggesting:
    """Answers while a field is filled in."""

    desk: Desk
    places: Places

    async def suggest(self, request: Request) -> Response:
        """Return what a field may name and is called as typed; nothing of what somebody's roles do not see."""
        field, query = _field(request.query_params.get("field", "")), request.query_params.get("q", "").strip()[:_LONGEST]
        if field is None or not query:
            return JSONResponse([])
        found = await asyncio.gather(*(self._some(request, noun, query) for noun in references.nouns(field)))
        pattern = re.compile(references.pattern_of(field))
        fitting = [one for some in found for one in some if pattern.search(one.name)][:MOST]
        return JSONResponse([{"name": one.name, "label": one.label, "detail": one.detail} for one in fitting])

    async def called(self, request: Request) -> Response:
        """Return what a thing is called that a field names already."""
        name = request.query_params.get("name", "")
        noun, _, identifier = name.partition("/")
        if noun == references.DIVISIONS:
            label = (await self.places.names_of(request, [identifier])).get(identifier, "") if identifier.isdigit() else ""
        else:
            link = messages.link_to(name)
            label = (await Names(self.desk).of(request, [messages.Shown("", link)])).get(link, "") if link else ""
        return JSONResponse({"label": label})

    async def _some(self, request: Request, noun: str, query: str) -> list[Suggestion]:
        try:
            if noun == references.DIVISIONS:
                return await self._divisions(request, query)
            return await self._things(request, RESOURCES[noun], query) if noun in RESOURCES else []
        except (Refusal, RemoteFault):  # a field can be filled in without, by the full name
            return []

    async def _things(self, request: Request, resource: Resource, query: str) -> list[Suggestion]:
        if resource.search:
            found = await self._searched(request, resource, query)
        elif resource.parent:
            found = await self._looked_through(request, resource, query)
        else:
            found = []
        return [Suggestion(one.name, called(resource, one), _detail(resource, one)) for one in found]

    async def _searched(self, request: Request, resource: Resource, query: str) -> list[Any]:
        method = resource.method(resource.search_method)
        message: Any = request_of(method)
        message.query, message.within, message.page_size = query, division_name(home(request)), MOST
        answer = await self.desk.ask(request, resource, method.name, message)
        return list(getattr(answer, items_field(method).name))

    async def _looked_through(self, request: Request, resource: Resource, query: str) -> list[Any]:
        method = resource.method(resource.list_method)
        message: Any = request_of(method)
        message.parent, message.page_size = division_name(home(request)), _PAGE
        if "query" in method.input_type.fields_by_name:  # the service looks by itself, through all that there is
            message.query, message.page_size = query, MOST
            answer = await self.desk.ask(request, resource, method.name, message)
            return list(getattr(answer, items_field(method).name))
        found: list[Any] = []
        for _ in range(_PAGES):
            answer = await self.desk.ask(request, resource, method.name, message)
            found += [
                one for one in getattr(answer, items_field(method).name) if query in f"{called(resource, one)} {_detail(resource, one)}"
            ]
            message.page_token = answer.next_page_token
            if len(found) >= MOST or not message.page_token:
                break
        return found[:MOST]

    async def _divisions(self, request: Request, query: str) -> list[Suggestion]:
        top = home(request)
        known = await self.desk.kept.get((account(request).grants, "divisions", top), lambda: self.places.all_below(request, top))
        return [
            Suggestion(f"divisions/{code}", label, " ".join(path))
            for code, label, path in known
            if query in label or code.startswith(query) or query == f"divisions/{code}"
        ][: MOST * 2]


def called(resource: Resource, one: Any) -> str:
    """Return what a thing is called: by the name it shows, or by the first that its list says of it."""
    if "display_name" in one.DESCRIPTOR.fields_by_name and one.display_name:
        return str(one.display_name)
    return next(iter(_texts(resource, one)), "") or messages.short(one.name)


def _detail(resource: Resource, one: Any) -> str:
    """Return what tells a thing from others of its name."""
    label = called(resource, one)
    return " ".join(text for text in _texts(resource, one) if text not in label)


def _texts(resource: Resource, one: Any) -> list[str]:
    shown: Iterable[messages.Shown] = (value for path in resource.columns for value in messages.cell(one, path))
    return [value.text for value in shown if not value.link][:_TEXTS]


def _field(name: str) -> FieldDescriptor | None:
    try:
        return Default().FindFieldByName(name) if name.startswith("wushe.") else None
    except KeyError:
        return None
