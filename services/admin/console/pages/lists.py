"""Lists: what is kept below a division, narrowed by filters or found by words; by pages, never by counting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import filling, forms, messages
from services.admin.console.pages.desk import Desk, account, division_name, home
from services.admin.console.pages.names import Names
from services.admin.console.store import filters as saved
from services.admin.resources import RESOURCES, Resource, items_field, request_of
from shared.refusals import Refusal

SIZES: Final = (20, 50, 100, 200)
_SEARCH_SIZE: Final = 50
_OWN: Final = frozenset({"in", "q", "size", "page", "cols", "trail"})


@dataclass(frozen=True, slots=True)
class Line:
    """One thing of a list."""

    name: str
    etag: str
    link: str
    state: str
    cells: tuple[tuple[messages.Shown, ...], ...]

    @property
    def label(self) -> str:
        """Return what tells it from its neighbours where only one thing is said of it."""
        return self.cells[0][0].text if self.cells and self.cells[0] else messages.short(self.name)


@dataclass(frozen=True, slots=True)
class Lists:
    """The list pages."""

    desk: Desk

    async def show(self, request: Request) -> Response:
        """Show a page of a list."""
        resource = RESOURCES[request.path_params["noun"]]
        try:
            lines, next_page = await self.read(request, resource)
        except (Refusal, filling.Malformed) as refusal:
            if isinstance(refusal, filling.Malformed):
                return self.desk.show(request, "error.html", 400, title="筛选条件有误", why=refusal.reason, reference="")
            return self.desk.refused(request, refusal)
        async with self.desk.database.reading() as connection:
            kept = await saved.of(connection, account(request).id, resource.noun)
        return self.desk.show(
            request,
            "list.html",
            resource=resource,
            title=words.noun(resource.noun),
            columns=[(path, label(resource, path)) for path in shown_columns(request, resource)],
            all_columns=[(path, label(resource, path)) for path in resource.columns],
            lines=lines,
            names=await Names(self.desk).of(request, (one for each in lines for cell in each.cells for one in cell)),
            filters=forms.inputs(filter_descriptor(resource), given(request), skip=not_filters(resource)),
            place=request.query_params.get("in") or home(request),
            query=request.query_params.get("q", ""),
            size=page_size(request),
            sizes=SIZES,
            next_link=self._link(request, page=next_page, trail=self._trail(request)) if next_page else "",
            previous_link=self._previous(request),
            batch=[action for action in resource.actions if action.states and is_simple(resource, action.method)],
            method_word=words.method,
            saved=kept,
            here=urlencode([(key, value) for key, value in request.query_params.multi_items() if key not in {"page", "trail"}]),
        )

    async def read(self, request: Request, resource: Resource, *, size: int = 0, token: str = "") -> tuple[list[Line], str]:
        """Return the lines of a page, and the token of the next."""
        answer, method = await self.answer(request, resource, size=size, token=token)
        paths = shown_columns(request, resource)
        return [line(resource, item, paths) for item in getattr(answer, items_field(method).name)], answer.next_page_token

    async def answer(self, request: Request, resource: Resource, *, size: int = 0, token: str = "") -> tuple[Any, Any]:
        """Ask the service for a page, as the address of the page says."""
        place, query = request.query_params.get("in") or home(request), request.query_params.get("q", "").strip()
        searching = bool(resource.search and query)
        method = resource.method(resource.search_method if searching else resource.list_method)
        message: Any = request_of(method)
        if searching:
            message.query, message.within = query, division_name(place)
        else:
            message.parent = division_name(place)
            filling.fill(message, given(request), skip=not_filters(resource))
        message.page_size = size or (_SEARCH_SIZE if searching else page_size(request))
        message.page_token = token or request.query_params.get("page", "")
        return await self.desk.ask(request, resource, method.name, message), method

    def _trail(self, request: Request) -> str:
        """Return the tokens of the pages before: that is how one goes back where nothing is counted."""
        trail = [one for one in request.query_params.get("trail", "").split(" ") if one]
        return " ".join([*trail, request.query_params.get("page", "") or "-"])

    def _previous(self, request: Request) -> str:
        trail = [one for one in request.query_params.get("trail", "").split(" ") if one]
        if not trail:
            return ""
        *before, last = trail
        return self._link(request, page="" if last == "-" else last, trail=" ".join(before))

    def _link(self, request: Request, **changed: str) -> str:
        kept = [(key, value) for key, value in request.query_params.multi_items() if key not in changed]
        return "?" + urlencode([*kept, *((key, value) for key, value in changed.items() if value)])

    async def keep_filter(self, request: Request) -> Response:
        """Keep the filters of a list under a name."""
        resource = RESOURCES[request.path_params["noun"]]
        form = await request.form()
        label_, query = str(form.get("label", "")).strip()[:30], str(form.get("query", ""))[:2000]
        async with self.desk.database.transaction() as tx:
            if form.get("forget"):
                await saved.forget(tx, account(request).id, resource.noun, label_)
            elif label_:
                await saved.keep(tx, account(request).id, resource.noun, label_, query)
        return RedirectResponse(f"/{resource.noun}?{query}", 303)


def line(resource: Resource, item: Any, paths: tuple[str, ...]) -> Line:
    """Return one thing as a line."""
    cells = tuple(messages.cell(item, path) for path in paths)
    return Line(item.name, getattr(item, "etag", ""), messages.link_to(item.name), resource.state(item), cells)


def label(resource: Resource, path: str) -> str:
    """Return what a column is called."""
    message: Any = resource.message
    *way, last = path.split(".")
    for name in way:
        message = message.fields_by_name[name].message_type
    return words.field(message.fields_by_name[last])


def given(request: Request) -> dict[str, list[str]]:
    """Return the filters in the page's address."""
    found: dict[str, list[str]] = {}
    for key, value in request.query_params.multi_items():
        if key not in _OWN:
            found.setdefault(key, []).append(value)
    return found


def shown_columns(request: Request, resource: Resource) -> tuple[str, ...]:
    """Return the columns somebody chose; all of them until then."""
    chosen = set(request.query_params.getlist("cols"))
    return tuple(path for path in resource.columns if path in chosen) or resource.columns


def page_size(request: Request) -> int:
    """Return how many lines a page has."""
    asked = request.query_params.get("size", "")
    return int(asked) if asked.isdigit() and int(asked) in SIZES else SIZES[1]


def filter_descriptor(resource: Resource) -> Any:
    """Return the message whose fields are filters."""
    return resource.method(resource.list_method).input_type


def not_filters(resource: Resource) -> frozenset[str]:
    """Return the fields of that message that are none."""
    return frozenset(field.name for field in filter_descriptor(resource).fields if field.name not in resource.filters)


def is_simple(resource: Resource, method: str) -> bool:
    """Tell whether a method asks for no more than a name, an etag and perhaps a reason: then it can be done to many at once."""
    return {field.name for field in resource.method(method).input_type.fields} <= {"name", "etag", "request_id", "reason"}
