"""Days on the wire."""

from __future__ import annotations

from datetime import date

from google.type.date_pb2 import Date


def sent_day(value: date | None) -> Date | None:
    """Return a day as it is sent; None stays absent."""
    return None if value is None else Date(year=value.year, month=value.month, day=value.day)
