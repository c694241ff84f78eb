"""The import wizard: template, upload, dry run with its problems, import with its progress, refused rows as a file, undo."""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from typing import Any, Final
from uuid import UUID

from starlette.datastructures import UploadFile
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from services.admin import words
from services.admin.console.importing import Importing, Refused, is_under_way
from services.admin.console.pages.desk import Desk, account, home
from services.admin.console.pages.downloads import XLSX, named, workbook
from services.admin.console.store import imports
from services.admin.console.store.imports import ListImport, Stage
from services.admin.lists.file import UnreadableList
from services.admin.lists.kinds import KINDS
from services.admin.lists.workbook import as_csv, is_workbook
from services.admin.lists.workbook import template as template_of
from shared.codes import is_code
from shared.ids import uuid7
from shared.refusals import Refusal

LARGEST: Final = 64 * 1024 * 1024
SHOWN: Final = 100
STAGES: Final = {
    Stage.CHECKING: "正在检查",
    Stage.CHECKED: "检查完毕，尚未导入",
    Stage.IMPORTING: "正在导入",
    Stage.DONE: "导入完毕",
    Stage.UNDOING: "正在撤销",
    Stage.UNDONE: "已整批撤销",
    Stage.FAILED: "未能完成",
}


@dataclass(frozen=True, slots=True)
class ImportPages:
    """The wizard's pages."""

    desk: Desk
    importing: Importing

    async def start(self, request: Request) -> Response:
        """Show what can be imported, and what somebody imported before."""
        return await self._start(request, "")

    async def template(self, request: Request) -> Response:
        """Return an empty list to fill in."""
        kind = KINDS.get(request.path_params["kind"])
        if kind is None:
            return self._missing(request)
        name = f"{words.noun(request.path_params['kind'])}导入模板.xlsx"
        return Response(template_of(kind), media_type=XLSX, headers=named(name))

    async def upload(self, request: Request) -> Response:
        """Take a file and begin to check it; nothing is imported yet."""
        if int(request.headers.get("content-length", "0")) > LARGEST:
            return await self._start(request, f"文件不能超过 {LARGEST // 1024 // 1024} MB；更大的名单请用 wushe 命令导入", 413)
        form = await request.form()
        file, noun = form.get("file"), str(form.get("kind", ""))
        division = str(form.get("division", "")).strip() or home(request)
        if not isinstance(file, UploadFile) or not file.filename or noun not in KINDS or not is_code(division):
            return await self._start(request, "请选择文件，并填写正确的区划代码", 422)
        content = await file.read()
        try:
            content = as_csv(content) if is_workbook(content) else content
        except UnreadableList as fault:
            return await self._start(request, str(fault), 422)
        now, identifier = self.desk.clock.now(), uuid7()
        one = ListImport(identifier, account(request).id, noun, division, file.filename[:200], Stage.CHECKING, "", 0, 0, 0, "", now, now)
        async with self.desk.database.transaction() as tx:
            await imports.insert(tx, one, self.importing.seal(identifier, content))
        self.importing.begin(one)
        return RedirectResponse(f"/imports/{identifier}", 303)

    async def show(self, request: Request) -> Response:
        """Show where a list stands, with the first of its problems."""
        one = await self._own(request)
        if one is None:
            return self._missing(request)
        headings, problems, trouble = await self._problems(request, one, SHOWN)
        template = "import_progress.html" if "hx-request" in request.headers else "import.html"
        done, total = self.importing.progress.get(one.id, (one.done, one.total))
        return self.desk.show(
            request,
            template,
            title=f"导入{words.noun(one.noun)}",
            one=one,
            stage=STAGES[one.stage],
            working=is_under_way(one),
            done=done,
            total=total,
            headings=headings,
            problems=problems,
            failure=trouble or (words.reason(one.failure, one.failure) if one.failure else ""),
            stages=Stage,
        )

    async def go_on(self, request: Request) -> Response:
        """Import what was checked, or take back what was imported: once, however often it is pressed."""
        one = await self._own(request)
        if one is None:
            return self._missing(request)
        wanted = {"import": (Stage.CHECKED, Stage.IMPORTING), "undo": (Stage.DONE, Stage.UNDOING)}.get(request.path_params["step"])
        if wanted is not None and one.stage is wanted[0]:
            after = replace(one, stage=wanted[1], done=0, failure="", update_time=self.desk.clock.now())
            async with self.desk.database.transaction() as tx:
                moved = await imports.move(tx, one.stage, after)
            if moved:
                self.importing.begin(after)
        return RedirectResponse(f"/imports/{one.id}", 303)

    async def refused(self, request: Request) -> Response:
        """Return the refused rows as they stood, with the reasons, to be mended and sent again."""
        one = await self._own(request)
        if one is None:
            return self._missing(request)
        headings, rows, trouble = await self._problems(request, one, None)
        if trouble:
            return self.desk.show(request, "error.html", 409, title="未能完成", why=trouble, reference="")
        await self.desk.note(request, "Export", f"imports/{one.id}", "OK")
        return Response(_workbook(headings, rows), media_type=XLSX, headers=named(f"{one.file_name}-未导入.xlsx"))

    async def _problems(self, request: Request, one: ListImport, most: int | None) -> tuple[tuple[str, ...], list[Refused], str]:
        if not one.refused or one.stage not in {Stage.CHECKED, Stage.DONE}:
            return (), [], ""
        try:
            return (*await self.importing.refused(one, account(request), most), "")
        except UnreadableList as fault:
            return (), [], str(fault)
        except Refusal as refusal:
            return (), [], words.refusal(refusal)

    async def _own(self, request: Request) -> ListImport | None:
        """Return the list that the address names, when it is one's own."""
        try:
            identifier = UUID(request.path_params["id"])
        except ValueError:
            return None
        async with self.desk.database.reading() as connection:
            found = await imports.read(connection, identifier)
        return found if found is not None and found.account == account(request).id else None

    async def _start(self, request: Request, why: str, status: int = 200) -> Response:
        async with self.desk.database.reading() as connection:
            before = await imports.of(connection, account(request).id, 20)
        shown: dict[str, Any] = {"title": "批量导入", "kinds": KINDS, "before": before, "names": STAGES, "why": why, "home": home(request)}
        return self.desk.show(request, "imports.html", status, **shown)

    def _missing(self, request: Request) -> Response:
        return self.desk.show(request, "error.html", 404, title="没有找到", why="没有这份名单。", reference="")


def _workbook(headings: tuple[str, ...], rows: list[Refused]) -> bytes:
    made = io.BytesIO()
    book = workbook(made)
    text, sheet = book.add_format({"num_format": "@"}), book.add_worksheet("未导入")
    sheet.set_column(0, len(headings) + 1, 20, text)
    for line, cells in enumerate([(*headings, "行号", "原因"), *((*row.cells, str(row.line), row.why) for row in rows)]):
        for column, cell in enumerate(cells):
            sheet.write_string(line, column, cell, text)
    book.close()
    return made.getvalue()
