"""What the things are called that a page links to: asked of their services for all links of the page at once."""

from __future__ import annotations

import asyncio
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request

from services.admin.console import messages
from services.admin.console.messages import Row, Shown
from services.admin.console.pages.desk import Desk, account
from services.admin.console.pages.places import Places
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from shared.errors import RemoteFault
from shared.present import present
from shared.refusals import Refusal

_MOST: Final = 200
_SINGLY: Final = 20
_LASTING: Final = ("/communities/", f"/{messages.DIVISIONS}", "/bases/", "/courses/", "/trainings/")
"""What is called the same for long, and is on most pages."""


@dataclass(frozen=True, slots=True)
class Names:
    """Asks what things are called."""

    desk: Desk

    async def of(self, request: Request, shown: Iterable[Shown]) -> dict[str, str]:
        """Return what is called how, by resource name; what nobody can tell keeps its number."""
        links, grants, kept = {one.link for one in shown if one.link}, account(request).grants, self.desk.kept
        known = {link: called for link in links if link.startswith(_LASTING) and (called := kept.peek((grants, link))) is not None}
        wanted: dict[str, list[str]] = {}
        for link in sorted(links - known.keys()):
            if link.split("/")[1] == messages.PERSONS:  # a name is asked of the directory one by one, where somebody wants to know it
                continue
            wanted.setdefault(link.split("/")[1], []).append(link.strip("/"))
        codes = [name.removeprefix(messages.DIVISIONS) for name in wanted.pop(messages.DIVISIONS.rstrip("/"), [])]
        divisions = await Places(self.desk).names_of(request, codes) if codes else {}
        asked = await asyncio.gather(*(self._ask(request, RESOURCES[noun], names[:_MOST]) for noun, names in wanted.items()))
        found = {f"/{name}": called for part in asked for name, called in part.items()}
        found |= {f"/{messages.DIVISIONS}{code}": called for code, called in divisions.items() if code in codes}
        for link, called in found.items():
            if link.startswith(_LASTING):
                kept.keep((grants, link), called)
        return known | found

    async def _ask(self, request: Request, resource: Resource, names: list[str]) -> dict[str, str]:
        if "display_name" not in resource.message.fields_by_name:
            return {}
        method = resource.api.methods_by_name.get(resource.batch_method)
        if method is None:
            some = await asyncio.gather(*(self._ask_one(request, resource, name) for name in names[:_SINGLY]))
            return {name: called for name, called in zip(names, some, strict=False) if called}

        async def ask(some: Any) -> list[Any]:
            message: Any = request_of(method)
            message.names.extend(some)
            return list(getattr(await self.desk.ask(request, resource, method.name, message), items_field(method).name))

        try:
            return {one.name: messages.heading(one) for one in await present(ask, names, told_as=resource.told_as)}
        except (Refusal, RemoteFault):  # a page is not worth less for a number in the place of a name
            return {}

    async def _ask_one(self, request: Request, resource: Resource, name: str) -> str:
        """Return what a thing is called whose kind is read one by one: there are few of them on a page."""
        message: Any = request_of(resource.method(resource.get_method))
        message.name = name
        try:
            return messages.heading(resource.of(await self.desk.ask(request, resource, resource.get_method, message)))
        except (Refusal, RemoteFault):
            return ""


def within(rows: Iterable[Row]) -> Iterable[Shown]:
    """Yield all values of a message's rows."""
    for row in rows:
        yield from row.values
        for group in row.groups:
            yield from within(group)
