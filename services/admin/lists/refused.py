"""Back to a clerk: what was refused, in Chinese."""

from __future__ import annotations

import csv
import os
import unicodedata
from collections.abc import Iterable
from pathlib import Path
from typing import Any, Final

from services.admin.lists.cells import SPACE
from services.admin.lists.file import ListFile, Row
from services.admin.lists.kind import ListKind
from services.admin.lists.places import Places

_FORMULA: Final = frozenset("=+-@\t\r")


def write_refused(path: Path, kind: ListKind, file: ListFile, places: Places, refused: Iterable[Any]) -> None:
    """Write the refused rows as they stood, each with its line and the reason. Nobody else may read the file: it may hold personal data."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    with os.fdopen(descriptor, "w", encoding="utf-8-sig", newline="") as out:
        writer = csv.writer(out)
        writer.writerow([*map(harmless, file.headings), "行号", "原因"])
        kept = file.rows()
        for outcome in refused:
            row = next(each for each in kept if each.line == outcome.line)
            cells = [*row.cells, *([""] * (len(file.headings) - len(row.cells)))]
            writer.writerow([*map(harmless, cells), row.line, reason(kind, file, places, row, outcome.refusal)])


def reason(kind: ListKind, file: ListFile, places: Places, row: Row, refusal: Any) -> str:
    """Return why a row was refused, for a clerk."""
    if refusal.column and refusal.column == kind.community and places.doubtful(file.cell(row, kind.community)):
        return "社区名称不唯一，请填写 12 位代码或完整名称"
    heading = file.headings[file.columns[refusal.column]] if refusal.column in file.columns else ""
    first = f"（第 {refusal.first_line} 行）" if refusal.first_line else ""
    return "".join((f"{heading}：" if heading else "", kind.reason(refusal.reason), first))


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    first = unicodedata.normalize("NFKC", SPACE.sub("", cell)[:1])
    return f"'{cell}" if first in _FORMULA or cell[:1] in _FORMULA else cell
