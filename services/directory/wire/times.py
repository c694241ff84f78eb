"""Days between the contract and the domain."""

from __future__ import annotations

from datetime import date

from google.type.date_pb2 import Date

from services.directory.domain.refusals import InvalidDate


def day(wanted: Date, *, field: str) -> date:
    """Return a day of the calendar; InvalidDate for 30 February, and for a date without its day or month."""
    try:
        return date(wanted.year, wanted.month, wanted.day)
    except ValueError:
        raise InvalidDate(field=field) from None
