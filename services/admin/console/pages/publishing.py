"""The public pages of what charity projects disclosed (信息公开): the service tells that to anybody, so nobody signs in for it."""

from __future__ import annotations

from dataclasses import replace
from math import ceil
from typing import Any, Final

from starlette.requests import Request
from starlette.responses import Response
from wushe.charity.v1 import disclosure_service_pb2 as pb

from services.admin import words
from services.admin.console import messages
from services.admin.console.messages import Row
from services.admin.console.pages.desk import Desk, division_name
from services.admin.resources import RESOURCES
from shared.codes import is_code
from shared.errors import RemoteFault
from shared.quota import RETRY_AFTER, Quota
from shared.refusals import Kind, QuotaExceeded, Refusal

CITY: Final = "1304"
_MINUTE: Final = 60
_PAGE: Final = 100
_SERVICE: Final = pb.DESCRIPTOR.services_by_name["DisclosureService"]
_INSIDE: Final = frozenset({"charity_project", "organiser", "holder"})
"""Resource names: they lead to pages for those who signed in."""


class Publishing:
    """The pages, slowed down by address: the service sees one address for all who come through the console."""

    def __init__(self, desk: Desk) -> None:
        """Make pages with `desk`."""
        self.desk = desk
        each = desk.settings.verify_per_minute
        self._quota = Quota(per_second=each / _MINUTE, burst=ceil(each))

    async def index(self, request: Request) -> Response:
        """Show what is published in a division."""
        place = request.query_params.get("in", "").strip()
        code = place if is_code(place) else CITY
        asked = pb.ListDisclosuresRequest(parent=division_name(code), page_size=_PAGE, page_token=request.query_params.get("page", ""))
        answer = await self._ask(request, "ListDisclosures", asked)
        if isinstance(answer, Response):
            return answer
        columns = ("kind", "first_day", "last_day", "publish_day", "late")
        lines = [(one.name.partition("/")[2], [messages.cell(one, column) for column in columns]) for one in answer.disclosures]
        fields: Any = pb.PublishedDisclosure.DESCRIPTOR.fields_by_name
        headings = [words.field(fields[column]) for column in columns]
        shown = {"lines": lines, "headings": headings, "place": code, "next": answer.next_page_token}
        return self.desk.show(request, "published.html", title="慈善项目信息公开", **shown)

    async def show(self, request: Request) -> Response:
        """Show one disclosure, as it is in force."""
        name = f"disclosures/{request.path_params['id']}"
        answer = await self._ask(request, "GetDisclosure", pb.GetDisclosureRequest(name=name))
        if isinstance(answer, Response):
            return answer
        edition = answer.edition
        rows = [_plain(row) for row in messages.rows(edition.content) if row.field not in _INSIDE]
        published = messages.moment(edition.publish_time.seconds)
        shown = {"rows": rows, "names": {}, "edition": edition, "published": published, "late": answer.late}
        return self.desk.show(request, "published_one.html", title=edition.content.display_name, **shown)

    async def _ask(self, request: Request, method: str, message: Any) -> Any:
        """Return an answer, or the page that says why there is none."""
        server = RESOURCES["disclosures"].server
        try:
            self._quota.take(request.client.host if request.client else "")
            return await self.desk.backend.ask_openly(server, _SERVICE.methods_by_name[method], message)
        except QuotaExceeded as refusal:
            seconds = refusal.metadata.get(RETRY_AFTER, str(_MINUTE))
            page = self._none(request, 429, f"查询过于频繁，请在 {seconds} 秒后再试")
            page.headers["retry-after"] = seconds
            return page
        except RemoteFault:
            return self._none(request, 503, "服务暂时不可用，请稍后再试")
        except Refusal as refusal:
            away = refusal.kind is Kind.UNAVAILABLE
            return self._none(request, 503 if away else 404, "服务暂时不可用，请稍后再试" if away else "没有这份公开信息。")

    def _none(self, request: Request, status: int, why: str) -> Response:
        return self.desk.show(request, "error.html", status, title="慈善项目信息公开", why=why, reference="")


def _plain(row: Row) -> Row:
    """Return a row without links."""
    values = tuple(replace(one, link="") for one in row.values)
    return replace(row, values=values, groups=tuple(tuple(map(_plain, group)) for group in row.groups))
