"""One action on many things of a list: each of them as it was seen, each with an outcome of its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response

from services.admin import words
from services.admin.console import messages
from services.admin.console.pages.desk import Desk, typed
from services.admin.console.pages.lists import is_simple
from services.admin.resources import RESOURCES, Resource, request_of
from shared.errors import RemoteFault
from shared.refusals import Refusal

_MOST: Final = 200


@dataclass(frozen=True, slots=True)
class Batch:
    """Carries an action out on all that were ticked."""

    desk: Desk

    async def show(self, request: Request) -> Response:
        """Do it to one after the other, and show what became of each."""
        resource = RESOURCES[request.path_params["noun"]]
        sent = await typed(request)
        method, reason = sent.get("method", [""])[0], sent.get("reason", [""])[0].strip()
        if resource.action(method) is None or not is_simple(resource, method):
            return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这项操作。", reference="")
        outcomes = []
        for ticked in sent.get("names", [])[:_MOST]:
            name, etag, *_ = [*ticked.split(" "), ""]
            message = _request(resource, method, name, etag, reason=reason, batch=sent.get("request_id", [""])[0])
            why = await self._do(request, resource, method, message)
            outcomes.append((messages.short(name), messages.link_to(name), why))
        return self.desk.show(
            request,
            "batch.html",
            resource=resource,
            title=f"{words.noun(resource.noun)}：{words.method(method)}",
            outcomes=outcomes,
            good=sum(not why for _, _, why in outcomes),
            back=sent.get("back", [""])[0],
        )

    async def _do(self, request: Request, resource: Resource, method: str, message: Any) -> str:
        """Return why it could not be done, in Chinese; empty where it was."""
        try:
            await self.desk.ask(request, resource, method, message)
        except Refusal as refusal:
            await self.desk.note(request, method, message.name, refusal.reason)
            return words.refusal(refusal)
        except RemoteFault as fault:
            return words.refusal(fault)
        await self.desk.note(request, method, message.name, "OK")
        return ""


def _request(resource: Resource, method: str, name: str, etag: str, *, reason: str, batch: str) -> Any:
    """Return the request about one of many; its id follows from the batch's, so that a doubled submit has one effect."""
    message: Any = request_of(resource.method(method))
    fields = message.DESCRIPTOR.fields_by_name
    message.name, message.request_id = name, f"{batch[:20]}{name[-12:]}"
    if "etag" in fields:
        message.etag = etag
    if "reason" in fields:
        message.reason = reason
    return message
