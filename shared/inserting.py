"""Insertion of many rows in one statement, or in part of one: each column is sent as an array."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, Final


class Inserting:
    """Inserts rows into some columns of a table."""

    def __init__(self, table: str, columns: Sequence[tuple[str, str]]) -> None:
        """Insert into `table`; `columns` are names with the types that PostgreSQL has for them."""
        self._table = table
        self._types = [kind for _, kind in columns]
        self.names: Final = ", ".join(name for name, _ in columns)
        self.width: Final = len(columns)

    def statement(self, first: int = 1) -> str:
        """Return the statement, whose parameters are `width` arrays from `first` on."""
        arrays = ", ".join(f"${at}::{kind}[]" for at, kind in enumerate(self._types, first))
        return f"INSERT INTO {self._table} ({self.names}) SELECT * FROM unnest({arrays})"  # noqa: S608 — made of constants


def as_columns(rows: Iterable[Sequence[Any]]) -> list[list[Any]]:
    """Return rows, one at least, as columns."""
    return [list(column) for column in zip(*rows, strict=True)]
