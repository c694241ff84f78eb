"""Files that a page hands out: their names in Chinese, and workbooks whose cells are text and never formulas."""

from __future__ import annotations

from typing import Any, BinaryIO, Final
from urllib.parse import quote

import xlsxwriter

XLSX: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_OPTIONS: Final = {"constant_memory": True, "strings_to_formulas": False, "strings_to_numbers": False, "strings_to_urls": False}


def named(name: str) -> dict[str, str]:
    """Return the header by which a browser saves an answer under a name."""
    return {"content-disposition": f"attachment; filename*=UTF-8''{quote(name)}"}


def workbook(target: str | BinaryIO) -> Any:
    """Return a new workbook that is written row by row and stays small in memory."""
    return xlsxwriter.Workbook(target, _OPTIONS)
