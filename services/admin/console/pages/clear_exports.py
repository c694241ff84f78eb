"""Lists with numbers in clear: asked for with a purpose, made look by look, fetched within minutes, then gone."""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import Any, Final
from uuid import UUID

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console import filling, messages
from services.admin.console.clear_exports import ClearExports, Seen, Stopped, Wish
from services.admin.console.pages.desk import Desk, account, typed
from services.admin.console.pages.downloads import XLSX, named, workbook
from services.admin.console.pages.lists import Lists, label, line, shown_columns
from services.admin.console.pages.persons import PURPOSES, SHORTEST
from services.admin.console.store import clear_exports
from services.admin.console.store.clear_exports import ClearExport, Stage
from services.admin.resources import RESOURCES, Resource, items_field
from shared.clock import SHANGHAI
from shared.refusals import Kind, Refusal

STAGES: Final = {Stage.UNDER_WAY: "正在生成", Stage.READY: "可下载", Stage.FAILED: "未能完成", Stage.DELETED: "已删除"}
_PAGE: Final = 1000
_SHOWN: Final = 20
_CLEAR: Final = ("姓名（明文）", "证件（明文）", "手机号（明文）", "未导出原因")


@dataclass(frozen=True, slots=True)
class ClearExportPages:
    """The pages about these files; each is its owner's alone."""

    desk: Desk
    lists: Lists
    exports: ClearExports

    async def ask(self, request: Request) -> Response:
        """Show the form: how many it would be, and what for."""
        return await self._form(request, {}, "")

    async def begin(self, request: Request) -> Response:
        """Begin to make a file; whoever may not look at a person is refused here, by the directory."""
        resource, sent = RESOURCES[request.path_params["noun"]], await typed(request)
        choice, more = sent.get("choice", [""])[0], sent.get("more", [""])[0].strip()
        if choice not in PURPOSES or len(more) < SHORTEST:
            return await self._form(request, sent, "请选择用途，并写明事由")
        try:
            rows = await self._rows(request, resource)
            headings = tuple(label(resource, path) for path in shown_columns(request, resource))
            identifier = await self.exports.begin(account(request), Wish(resource.noun, f"{choice}：{more}", headings, rows))
        except Stopped as stopped:
            return await self._form(request, sent, stopped.why)
        except Refusal as refusal:
            await self.desk.note(request, "ExportInClear", resource.noun, refusal.reason)
            if refusal.violations and refusal.kind is Kind.INVALID_ARGUMENT:
                return await self._form(request, sent, "事由须让人看得懂，且不含证件号码或电话")
            return self.desk.refused(request, refusal)
        await self.desk.note(request, "ExportInClear", f"{resource.noun} {len(rows)}", "OK")
        return RedirectResponse(f"/exports/{identifier}", 303)

    async def index(self, request: Request) -> Response:
        """Show somebody's files."""
        async with self.desk.database.reading() as connection:
            mine = await clear_exports.of(connection, account(request).id, _SHOWN)
        minutes, most = self.desk.settings.clear_export_minutes, self.desk.settings.clear_export_most
        shown: dict[str, Any] = {"exports": mine, "stages": STAGES, "minutes": minutes, "most": most, "moment": _moment}
        return self.desk.show(
            request, "clear_exports.html", title="明文导出", people=[one for one in RESOURCES.values() if one.person], **shown
        )

    async def show(self, request: Request) -> Response:
        """Show how far a file is."""
        one = await self._own(request)
        if one is None:
            return self._missing(request)
        template = "clear_export_progress.html" if "hx-request" in request.headers else "clear_export.html"
        shown: dict[str, Any] = {"one": one, "stages": STAGES, "kinds": Stage, "until": _moment(self.exports.until(one))}
        return self.desk.show(request, template, title="明文导出", **shown)

    async def fetch(self, request: Request) -> Response:
        """Return the file, marked with who fetched it and when."""
        one = await self._own(request)
        rows = [] if one is None else await self.exports.rows(one)
        if one is None or not rows:
            return self._missing(request)
        await self.desk.note(request, "FetchClearExport", str(one.id), "OK")
        now = self.desk.clock.now().astimezone(SHANGHAI)
        login = account(request).login
        mark = f"含个人信息明文，仅供本次用途，用毕销毁。账号 {login}，{now:%Y-%m-%d %H:%M}，{one.purpose}，编号 {one.id}"
        content = _workbook(one, rows, mark, f"{login} {now:%Y-%m-%d %H:%M} {one.id}")
        name = f"明文-{words.noun(one.noun)}-{login}-{now:%Y%m%d%H%M}.xlsx"
        return Response(content, media_type=XLSX, headers=named(name))

    async def delete(self, request: Request) -> Response:
        """Delete a file now."""
        one = await self._own(request)
        if one is None:
            return self._missing(request)
        await self.exports.delete(one)
        await self.desk.note(request, "DeleteClearExport", str(one.id), "OK")
        return RedirectResponse("/exports", 303)

    async def _form(self, request: Request, sent: dict[str, list[str]], why: str) -> Response:
        resource = RESOURCES[request.path_params["noun"]]
        if not resource.person:
            return self.desk.show(request, "error.html", 404, title="没有找到", why="这类记录不涉及个人信息明文。", reference="")
        try:
            rows = await self._rows(request, resource)
        except Stopped as stopped:
            return self.desk.show(request, "error.html", 422, title="不能导出", why=stopped.why, reference="")
        except filling.Malformed as malformed:
            return self.desk.show(request, "error.html", 400, title="筛选条件有误", why=malformed.reason, reference="")
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        shown: dict[str, Any] = {"resource": resource, "count": len(rows), "purposes": PURPOSES, "typed": sent, "why": why}
        minutes = self.desk.settings.clear_export_minutes
        back = f"/{resource.noun}?{request.url.query}"
        return self.desk.show(request, "clear_export_new.html", 422 if why else 200, title="导出明文", minutes=minutes, back=back, **shown)

    async def _rows(self, request: Request, resource: Resource) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """Return the people of a list, masked as it shows them. Raises Stopped for none, and for more than a file may hold."""
        most, paths, token = self.desk.settings.clear_export_most, shown_columns(request, resource), ""
        found: list[tuple[str, tuple[str, ...]]] = []
        while True:
            answer, method = await self.lists.answer(request, resource, size=_PAGE, token=token)
            for item in getattr(answer, items_field(method).name):
                if person := getattr(item, resource.person):
                    cells = line(resource, item, paths).cells
                    found.append((person, tuple("、".join(one.text for one in cell) for cell in cells)))
            token = answer.next_page_token
            if len(found) > most:
                raise Stopped(f"一份明文文件最多 {most} 人，请先用查询条件缩小范围")
            if not token:
                break
        if not found:
            raise Stopped("这里没有可以导出的人员")
        return tuple(found)

    async def _own(self, request: Request) -> ClearExport | None:
        try:
            identifier = UUID(request.path_params["id"])
        except ValueError:
            return None
        async with self.desk.database.reading() as connection:
            found = await clear_exports.read(connection, identifier)
        return found if found is not None and found.account == account(request).id else None

    def _missing(self, request: Request) -> Response:
        return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这份文件，或它已过保留时间、已经删除。", reference="")


def _moment(instant: Any) -> str:
    return messages.moment(int(instant.timestamp()))


def _workbook(one: ClearExport, rows: list[Seen], mark: str, foot: str) -> bytes:
    """Return the file: the mark above all, on every printed page, and in its properties."""
    made = io.BytesIO()
    book = workbook(made)
    book.set_properties({"title": mark, "author": foot})
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True})
    sheet = book.add_worksheet("明文")
    sheet.set_footer(f"&C{foot}")
    sheet.repeat_rows(0, 1)
    headings = (*one.headings, *_CLEAR)
    sheet.set_column(0, len(headings) - 1, 18, text)
    sheet.write_string(0, 0, mark, bold)
    for column, heading in enumerate(headings):
        sheet.write_string(1, column, heading, bold)
    for number, row in enumerate(rows, start=2):
        cells = (*row.cells, *(row.clear or ("", "", "")), row.why)
        for column, cell in enumerate(cells):
            sheet.write_string(number, column, cell, text)
    book.close()
    return made.getvalue()
