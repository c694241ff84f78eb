"""Tells which indicators there are."""

from __future__ import annotations

from collections.abc import Mapping

from services.warehouse.domain.asked import known_indicator
from services.warehouse.domain.indicator import Indicator
from shared.pages import Cursor, Page, cut


class ReadIndicators:
    """Reads the catalogue."""

    def __init__(self, catalogue: Mapping[str, Indicator]) -> None:
        """Know the indicators by code, in the order of their codes."""
        self._catalogue = catalogue

    def one(self, code: str) -> Indicator:
        """Return an indicator. Raises IndicatorNotFound."""
        return known_indicator(self._catalogue, code, field="name")

    def page(self, *, after: Cursor, size: int) -> Page[Indicator]:
        """Return indicators by code, from behind one."""
        behind = str(after[0]) if after else ""
        found = [one for code, one in self._catalogue.items() if code > behind]
        return cut(found[: size + 1], size, lambda one: (one.code,))
