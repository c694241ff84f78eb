"""Instants and days on the wire."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.date_pb2 import Date

_NANOSECONDS: Final = 1_000


def sent_instant(value: datetime) -> Timestamp:
    """Return an instant as it is sent."""
    return Timestamp(seconds=int(value.timestamp()), nanos=value.microsecond * _NANOSECONDS)


def write_instant(message: Timestamp, value: datetime) -> None:
    """Fill in an instant in place."""
    message.seconds = int(value.timestamp())
    message.nanos = value.microsecond * _NANOSECONDS


def sent_day(value: date) -> Date:
    """Return a day as it is sent."""
    return Date(year=value.year, month=value.month, day=value.day)
