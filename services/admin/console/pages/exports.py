"""Lists as files: CSV that a spreadsheet opens as Chinese, and Excel whose cells are text and never formulas."""

from __future__ import annotations

import csv
import io
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from typing import Any, Final

from starlette.background import BackgroundTask
from starlette.requests import Request
from starlette.responses import FileResponse, Response, StreamingResponse

from services.admin import words
from services.admin.console.pages.desk import Desk
from services.admin.console.pages.downloads import XLSX, named, workbook
from services.admin.console.pages.lists import Line, Lists, label, shown_columns
from services.admin.resources import RESOURCES, Resource
from shared.refusals import Refusal

ROWS_A_SHEET: Final = 1_048_575
"""An Excel sheet has one row more, and that holds the headings."""

_PAGE: Final = 1000
_BOM: Final = "\ufeff"
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class Exports:
    """Writes all that a list finds."""

    desk: Desk
    lists: Lists

    async def show(self, request: Request) -> Response:
        """Return a list as a file; what a page shows masked is masked here."""
        resource = RESOURCES[request.path_params["noun"]]
        headings = [label(resource, path) for path in shown_columns(request, resource)]
        try:
            first, token = await self.lists.read(request, resource, size=_PAGE)
        except Refusal as refusal:
            return self.desk.refused(request, refusal)
        await self.desk.note(request, "Export", resource.noun, "OK")
        rows = self._rows(request, resource, first, token)
        name = f"{words.noun(resource.noun)}-{self.desk.clock.today():%Y%m%d}"
        if request.query_params.get("format") == "csv":
            return StreamingResponse(_csv(headings, rows), media_type="text/csv; charset=utf-8", headers=named(f"{name}.csv"))
        file = await _workbook(headings, rows)
        sent = BackgroundTask(file.close)
        return FileResponse(file.name, media_type=XLSX, headers=named(f"{name}.xlsx"), background=sent)

    async def _rows(self, request: Request, resource: Resource, lines: list[Line], token: str) -> AsyncIterator[list[str]]:
        while True:
            for line in lines:
                yield ["、".join(one.text for one in cell) for cell in line.cells]
            if not token:
                return
            lines, token = await self.lists.read(request, resource, size=_PAGE, token=token)


async def _csv(headings: list[str], rows: AsyncIterator[list[str]]) -> AsyncIterator[str]:
    """Yield lines of CSV; a cell that a spreadsheet would calculate gets an apostrophe in front."""
    yield _BOM + _csv_line(headings)
    async for row in rows:
        yield _csv_line([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])


def _csv_line(cells: list[str]) -> str:
    text = io.StringIO()
    csv.writer(text).writerow(cells)
    return text.getvalue()


async def _workbook(headings: list[str], rows: AsyncIterator[list[str]]) -> Any:
    """Write a workbook into a file that is gone when it is closed; a sheet that is full is followed by another."""
    file = tempfile.NamedTemporaryFile(suffix=".xlsx")  # noqa: SIM115 — the answer closes it
    book = workbook(file.name)
    bold = book.add_format({"bold": True})
    sheet, line = None, ROWS_A_SHEET
    async for row in rows:
        if sheet is None or line >= ROWS_A_SHEET:
            sheet, line = _sheet(book, headings, bold), 0
        line += 1
        for column, cell in enumerate(row):
            sheet.write_string(line, column, cell)
    if sheet is None:
        _sheet(book, headings, bold)
    book.close()
    return file


def _sheet(book: Any, headings: list[str], bold: Any) -> Any:
    sheet = book.add_worksheet()
    sheet.freeze_panes(1, 0)
    for column, heading in enumerate(headings):
        sheet.write_string(0, column, heading, bold)
    return sheet
