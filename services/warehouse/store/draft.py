"""The parameters of a statement while it is written: whatever comes from outside is given to the engine beside the text, never in it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any, Final

_EARLIEST: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Draft:
    """Names parameters as they come."""

    def __init__(self) -> None:
        """Begin without any."""
        self.parameters: dict[str, Any] = {}
        self._known: dict[tuple[str, Any], str] = {}

    def text(self, value: str) -> str:
        """Stand for a text."""
        return self._put(value, value, "String")

    def texts(self, values: Sequence[str]) -> str:
        """Stand for a list of texts."""
        return self._put(tuple(values), list(values), "Array(String)")

    def number(self, value: int) -> str:
        """Stand for a number."""
        return self._put(value, value, "Int64")

    def day(self, value: date) -> str:
        """Stand for a day."""
        return self._put(value, value.isoformat(), "Date32")

    def instant(self, value: datetime) -> str:
        """Stand for an instant; what lies before anything was recorded is told as the beginning of 1970."""
        value = max(value, _EARLIEST)
        return self._put(value, value.astimezone(UTC).strftime("%Y-%m-%d %H:%M:%S.%f"), "DateTime64(6, 'UTC')")

    def _put(self, identity: Any, value: Any, kind: str) -> str:
        if (kind, identity) not in self._known:
            name = f"p{len(self.parameters)}"
            self.parameters[name] = value
            self._known[kind, identity] = f"{{{name}:{kind}}}"
        return self._known[kind, identity]
