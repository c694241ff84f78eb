"""Writes figures, or the aggregates that they are made of, as a file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from services.warehouse.domain.asked import AskedGrouping, AskedSelection
from services.warehouse.domain.file import File, FileFormat
from services.warehouse.domain.indicator import Indicator, Ratio
from services.warehouse.store.files import Files
from shared.clock import Clock
from shared.refusals import UnknownAggregateType

_FORMATS: Final = {
    FileFormat.CSV: ("CSVWithNames", "csv", "text/csv"),
    FileFormat.PARQUET: ("Parquet", "parquet", "application/vnd.apache.parquet"),
}
"""The engine's name, the ending of a file's name, and the media type."""


class ExportFigures:
    """Writes files."""

    def __init__(self, files: Files, catalogue: Mapping[str, Indicator], clock: Clock) -> None:
        """Write by `files`."""
        self._files = files
        self._catalogue = catalogue
        self._clock = clock

    def figures(self, asked: AskedSelection, by: AskedGrouping, written: FileFormat) -> File:
        """Return the figures of a query. Raises what QueryIndicator raises, but for TooManyCells."""
        selection = asked.known(self._catalogue, self._clock.now())
        grouping = by.known(selection)
        form, ending, media_type = _FORMATS[written]
        measure = selection.indicator.measure
        if isinstance(measure, Ratio):
            parts = [self._catalogue[code] for code in (measure.numerator, measure.denominator)]
            pieces = self._files.quotients([(selection.of(part), grouping.of(part)) for part in parts], form)
        else:
            pieces = self._files.figures(selection, grouping, form)
        name = f"{selection.indicator.code}-{selection.division}.{ending}"
        return File(name, media_type, selection.as_of, selection.indicator.version, pieces)

    def aggregates(self, aggregate: str, division: str, as_of: datetime | None, written: FileFormat) -> File:
        """Return the aggregates of a kind in a division. Raises UnknownAggregateType."""
        if not self._files.holds(aggregate):
            raise UnknownAggregateType(field="aggregate_type")
        form, ending, media_type = _FORMATS[written]
        now = self._clock.now()
        instant = None if as_of is None or as_of >= now else as_of
        pieces = self._files.aggregates(aggregate, division, instant, form)
        return File(f"{aggregate}-{division}.{ending}", media_type, instant or now, 0, pieces)
