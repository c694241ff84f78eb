"""Excel files: read as the lists they hold, and made as templates whose cells are text."""

from __future__ import annotations

import csv
import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime
from typing import Any, Final

import xlsxwriter
from python_calamine import CalamineError, CalamineWorkbook

from services.admin.lists.file import UnreadableList
from services.admin.lists.kind import ListKind

LARGEST_UNPACKED: Final = 256 * 1024 * 1024
"""An Excel file is a zip: one that unpacks to more is refused before it is unpacked."""

_ZIP: Final = b"PK\x03\x04"
_OLD: Final = b"\xd0\xcf\x11\xe0"
_WIDTH: Final = 20
_ROWS: Final = 5000
_LONGEST_WHOLE: Final = 1e15


def is_workbook(content: bytes) -> bool:
    """Tell whether a file is one of Excel's, by how it begins."""
    return content.startswith((_ZIP, _OLD))


def as_csv(content: bytes) -> bytes:
    """Return the first sheet of a workbook as CSV in UTF-8. Raises UnreadableList."""
    _assert_unpackable(content)
    try:
        rows: Iterator[Sequence[Any]] = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0).iter_rows()
        written = io.StringIO()
        csv.writer(written).writerows([_text(cell) for cell in row] for row in rows)
    except (CalamineError, IndexError, OSError) as fault:
        raise UnreadableList(f"这个 Excel 文件无法读取（{type(fault).__name__}）") from None
    return written.getvalue().encode()


def template(kind: ListKind) -> bytes:
    """Return an empty list of a kind: a heading a column, all cells text, so that Excel leaves document numbers as they are typed."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True})
    sheet = book.add_worksheet("名单")
    text, bold = book.add_format({"num_format": "@"}), book.add_format({"bold": True, "num_format": "@"})
    sheet.set_column(0, len(kind.headings) - 1, _WIDTH, text)
    sheet.freeze_panes(1, 0)
    for column, (field, headings) in enumerate(kind.headings.items()):
        sheet.write_string(0, column, f"{headings[0]}（必填）" if field in kind.required else headings[0], bold)
        if choices := kind.choices.get(field):
            sheet.data_validation(1, column, _ROWS, column, {"validate": "list", "source": list(choices)})
    for column, field in enumerate(kind.headings):
        if example := kind.example.get(field):
            sheet.write_string(1, column, example, text)
    book.close()
    return made.getvalue()


def _assert_unpackable(content: bytes) -> None:
    if not content.startswith(_ZIP):
        return
    try:
        unpacked = sum(each.file_size for each in zipfile.ZipFile(io.BytesIO(content)).infolist())
    except zipfile.BadZipFile:
        raise UnreadableList("这个 Excel 文件已损坏") from None
    if unpacked > LARGEST_UNPACKED:
        raise UnreadableList("这个 Excel 文件展开后过大")


def _text(cell: Any) -> str:
    """Return a cell as it was meant. A number too long for one has lost its last digits: it stays as Excel shows it, and is refused."""
    if isinstance(cell, float):
        return f"{cell:.0f}" if cell.is_integer() and abs(cell) < _LONGEST_WHOLE else f"{cell:G}"
    if isinstance(cell, datetime | date):
        return cell.strftime("%Y-%m-%d")
    return str(cell)
