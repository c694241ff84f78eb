"""One thing: what it is, what belongs to it, what happened to it, and what can be done with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import filling, messages, references, timeline
from services.admin.console.kinds import HIDDEN
from services.admin.console.pages.desk import Desk, errors_of, outcome_of, typed
from services.admin.console.pages.lists import label, line
from services.admin.console.pages.names import Names, within
from services.admin.console.pages.people import People
from services.admin.console.pages.sheets import Filled, Sheet, name_in, show, unsure
from services.admin.resources import RESOURCES, Action, Resource, Tone, items_field, request_of
from shared.errors import RemoteFault
from shared.refusals import Kind, Refusal, StaleEtag

_HISTORY: Final = 200
_BELONGING: Final = 100


@dataclass(frozen=True, slots=True)
class Details:
    """The pages of one thing."""

    desk: Desk

    async def show(self, request: Request) -> Response:
        """Show a thing."""
        resource, name = _addressed(request)
        try:
            answer = await self._answer(request, resource, name)
            tab = request.query_params.get("tab", "")
            listed = next((each for each in resource.lists if each.noun == tab), None)
            belonging = await self._belonging(request, resource, name, listed.method, RESOURCES[listed.noun]) if listed else None
            history = await self._history(request, resource, name) if tab == "changes" and resource.changes else []
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        one = resource.of(answer)
        rows = tuple(row for row in messages.rows(one) if row.field != "name") + _beside(resource, answer)
        lines = belonging["lines"] if belonging else []
        shown = [
            *within(rows),
            *(value for entry in history for value in within(entry.more)),
            *(v for each in lines for cell in each.cells for v in cell),
        ]
        state = resource.state(one)
        actions = [action for action in resource.every_action if action.offered(one, state)]
        return self.desk.show(
            request,
            "detail.html",
            resource=resource,
            title=messages.heading(one),
            one=one,
            rows=rows,
            names=await Names(self.desk).of(request, shown),
            state=messages.cell(one, "state") if "state" in resource.message.fields_by_name else (),
            actions=actions,
            way=timeline.way(resource, state),
            next_actions=[action for action in actions if action.tone is Tone.GOOD],
            method_word=words.method,
            tab=tab,
            belonging=belonging,
            history=history,
        )

    async def form(self, request: Request) -> Response:
        """Show the form of an action on a thing."""
        resource, name = _addressed(request)
        action = resource.action(request.path_params["method"])
        if action is None:
            return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这项操作。", reference="")
        try:
            one = await self.read(request, resource, name)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        return self._form(request, action, one, Filled(present(resource, action, one), {}, one.etag))

    async def act(self, request: Request) -> Response:
        """Do what a form says, once: a second submit of the same form has no second effect."""
        resource, name = _addressed(request)
        action = resource.action(request.path_params["method"])
        if action is None:
            return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这项操作。", reference="")
        sent = await typed(request)
        try:
            sent = await People(self.desk).known(request, sent)
            message = self._request(resource, action, name, sent)
            answer = await self.desk.ask(request, resource, action.method, message)
        except filling.Malformed as malformed:
            return await self._again(request, action, sent, {malformed.path: malformed.reason})
        except (Refusal, RemoteFault) as error:
            await self.desk.note(request, action.method, name, outcome_of(error))
            if isinstance(error, Refusal) and error.kind in {Kind.NOT_FOUND, Kind.UNAUTHENTICATED} and not error.violations:
                return self.desk.refused(request, error)
            if kept := unsure(error, sent):
                return self._unsaid(request, action, Filled(sent, errors_of(error), sent.get("etag", [""])[0], unsure=kept))
            return await self._again(request, action, sent, errors_of(error), stale=outcome_of(error) == StaleEtag.reason)
        await self.desk.note(request, action.method, name, "OK")
        target = messages.link_to(name_in(answer) or name) or messages.link_to(name)
        return RedirectResponse(target, 303)

    async def read(self, request: Request, resource: Resource, name: str) -> Any:
        """Return a thing as it is now."""
        return resource.of(await self._answer(request, resource, name))

    async def _answer(self, request: Request, resource: Resource, name: str) -> Any:
        message: Any = request_of(resource.method(resource.get_method))
        message.name = name
        return await self.desk.ask(request, resource, resource.get_method, message)

    def _request(self, resource: Resource, action: Action, name: str, sent: Mapping[str, list[str]]) -> Any:
        method = resource.method(action.method)
        message: Any = filling.fill(request_of(method), sent, skip=HIDDEN | {action.subject})
        setattr(message, action.subject, name)
        fields = method.input_type.fields_by_name
        if "etag" in fields:
            message.etag = sent.get("etag", [""])[0]
        message.request_id = sent.get("request_id", [""])[0]
        if "update_mask" in fields:
            message.update_mask.paths.extend(_mask(message))
        return message

    async def _again(
        self, request: Request, action: Action, sent: dict[str, list[str]], errors: Mapping[str, str], *, stale: bool = False
    ) -> Response:
        """Show a form again with what was typed and what is wrong; after somebody else's change also what differs now."""
        resource, name = _addressed(request)
        try:
            one = await self.read(request, resource, name)
        except (Refusal, RemoteFault):
            return self._unsaid(request, action, Filled(sent, errors, sent.get("etag", [""])[0]))
        if not stale:
            return self._form(request, action, one, Filled(sent, errors, sent.get("etag", [""])[0]))
        now = present(resource, action, one)
        differing = tuple(
            (path, "、".join(sent.get(path, [])), "、".join(value)) for path, value in now.items() if sent.get(path, [""]) != value
        )
        return self._form(request, action, one, Filled(sent, errors, one.etag, stale=True, differing=differing))

    def _form(self, request: Request, action: Action, one: Any, filled: Filled) -> Response:
        return self._sheet(request, action, messages.heading(one), filled)

    def _unsaid(self, request: Request, action: Action, filled: Filled) -> Response:
        """Show a form again while its service is away: nothing can be read of the thing, and nothing that was typed is lost."""
        return self._sheet(request, action, messages.short(_addressed(request)[1]), filled)

    def _sheet(self, request: Request, action: Action, called: str, filled: Filled) -> Response:
        resource, name = _addressed(request)
        verb = words.method(action.method)
        sheet = Sheet(resource, f"{verb}：{called}", verb, action.tone, action.method, messages.link_to(name), action.subject)
        return show(self.desk, request, sheet, filled)

    async def _belonging(self, request: Request, resource: Resource, name: str, method: str, other: Resource) -> dict[str, Any]:
        asked = other.method(method) if method in other.api.methods_by_name else resource.method(method)
        message: Any = request_of(asked)
        message.parent, message.page_size = name, _BELONGING
        server = other if method in other.api.methods_by_name else resource
        answer = await self.desk.ask(request, server, method, message)
        lines = [line(other, item, other.columns) for item in getattr(answer, items_field(asked).name)]
        columns = [(path, label(other, path)) for path in other.columns]
        return {"columns": columns, "lines": lines, "more": bool(answer.next_page_token), "new": _new(resource, name, other)}

    async def _history(self, request: Request, resource: Resource, name: str) -> list[timeline.Event]:
        method = resource.method(resource.changes)
        message: Any = request_of(method)
        message.parent, message.page_size = name, _HISTORY
        answer = await self.desk.ask(request, resource, resource.changes, message)
        return [timeline.event(item, name) for item in reversed(getattr(answer, items_field(method).name))]


def _addressed(request: Request) -> tuple[Resource, str]:
    resource = RESOURCES[request.path_params["noun"]]
    return resource, f"{resource.noun}/{request.path_params['id']}"


def _beside(resource: Resource, answer: Any) -> tuple[messages.Row, ...]:
    """Return what an answer says beside the thing: whoever decides about a disclosure sees what there is to disclose."""
    found = []
    for path in resource.shows:
        owner, (*way, last) = answer, path.split(".")
        for name in way:
            owner = getattr(owner, name)
        if owner.HasField(last):
            field = owner.DESCRIPTOR.fields_by_name[last]
            found.append(messages.Row(words.field(field), last, groups=(messages.rows(getattr(owner, last)),)))
    return tuple(found)


def _new(resource: Resource, name: str, other: Resource) -> str:
    """Return where one more of what belongs to a thing is made, with the thing filled in; empty where that is not how they are made."""
    path = references.field_for(other.method(other.create).input_type, resource.noun, skip=HIDDEN) if other.create else ""
    return f"/{other.noun}/new?{urlencode({path: name})}" if path else ""


def present(resource: Resource, action: Action, one: Any) -> dict[str, list[str]]:
    """Return what a form begins with: of a change of fields, or of a list that replaces another, what they are now."""
    method = resource.method(action.method)
    for field in method.input_type.fields:
        if field.message_type is None or field.name in HIDDEN:
            continue
        message = request_of(method)
        part = getattr(message, field.name)
        if field.is_repeated:
            if (own := one.DESCRIPTOR.fields_by_name.get(field.name)) is not None and own.message_type is field.message_type:
                part.extend(getattr(one, field.name))
            return filling.typed_from(message)
        for each in field.message_type.fields:
            own = one.DESCRIPTOR.fields_by_name.get(each.name)
            if own is None or own.message_type is not each.message_type or own.type != each.type:
                continue
            if own.is_repeated:
                getattr(part, each.name).extend(getattr(one, each.name))
            elif own.message_type is not None:
                if one.HasField(each.name):
                    getattr(part, each.name).CopyFrom(getattr(one, each.name))
            else:
                setattr(part, each.name, getattr(one, each.name))
        return filling.typed_from(part, f"{field.name}.")
    return {}


def _mask(message: Any) -> list[str]:
    """Return the fields of an update that the form showed: all that it could change."""
    field = next(each for each in message.DESCRIPTOR.fields if each.message_type is not None and each.name not in HIDDEN)
    return [each.name for each in field.message_type.fields]
