"""What offices write in cells, read as what a contract asks for. Whatever cannot be read stays as it is, and is refused by the service."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final, TypeVar

from services.admin.lists.file import ListFile, Row
from services.admin.lists.places import Places

V = TypeVar("V")

SPACE: Final = re.compile(r"[\s\u00a0\u200b-\u200f\u3000\ufeff]")
_BETWEEN: Final = re.compile(r"[、,，;；/|]")
_DAY: Final = re.compile(r"(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?")


@dataclass(frozen=True, slots=True)
class Cells:
    """The cells of one row, by field."""

    file: ListFile
    row: Row
    places: Places

    @property
    def line(self) -> int:
        """Return the line on which the row begins."""
        return self.row.line

    def has(self, column: str) -> bool:
        """Tell whether the list has a column at all."""
        return column in self.file.columns

    def text(self, column: str) -> str:
        """Return what stands there."""
        return self.file.cell(self.row, column)

    def texts(self, *columns: str) -> dict[str, str]:
        """Return what stands in those of the columns that hold anything."""
        return {column: text for column in columns if (text := self.text(column))}

    def day(self, column: str) -> str:
        """Return a day as `1970-01-02`, whatever offices write."""
        text = self.text(column)
        found = _DAY.fullmatch(text)
        return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}" if found else text

    def choice(self, column: str, choices: Mapping[str, V], otherwise: V) -> V:
        """Return what a word means, however it is spaced."""
        return choices.get(SPACE.sub("", self.text(column)).lower(), otherwise)

    def parts(self, column: str) -> list[str]:
        """Return several things that stand in one cell."""
        return [part for piece in _BETWEEN.split(self.text(column)) if (part := piece.strip())]

    def community(self, column: str) -> str:
        """Return a community's code, also where its name stands."""
        return self.places.code(self.text(column))
