"""Small lists and parts of an aggregate as JSON columns: written with their types, and read back into them."""

from __future__ import annotations

from typing import Any, Generic, TypeVar

import orjson
from pydantic import TypeAdapter

T = TypeVar("T")


class Document(Generic[T]):
    """A column of JSON that holds values of one type; NULL is None."""

    def __init__(self, kind: Any) -> None:
        """Hold values of `kind`, dataclasses included."""
        self._adapter: TypeAdapter[T] = TypeAdapter(kind)

    def written(self, value: T | None) -> str | None:
        """Return a value as the column holds it."""
        return None if value is None else orjson.dumps(value, default=str).decode()  # identifiers of the driver's kind are texts

    def value(self, column: Any) -> T:
        """Return the value in a column that always has one."""
        return self._adapter.validate_python(column)

    def optional(self, column: Any) -> T | None:
        """Return the value in a column, or None."""
        return None if column is None else self.value(column)
