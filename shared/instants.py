"""Instants and days on the wire."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Final

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.date_pb2 import Date

_NANOSECONDS: Final = 1_000
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND: Final = timedelta(microseconds=1)


def sent_instant(value: datetime) -> Timestamp:
    """Return an instant as it is sent."""
    return Timestamp(seconds=int(value.timestamp()), nanos=value.microsecond * _NANOSECONDS)


def write_instant(message: Timestamp, value: datetime) -> None:
    """Fill in an instant in place."""
    message.seconds = int(value.timestamp())
    message.nanos = value.microsecond * _NANOSECONDS


def sent_day(value: date | None) -> Date | None:
    """Return a day as it is sent; None stays absent."""
    return None if value is None else Date(year=value.year, month=value.month, day=value.day)


def in_microseconds(value: datetime) -> int:
    """Return an instant as a number, as page tokens hold it."""
    return (value - _EPOCH) // _MICROSECOND


def from_microseconds(number: int) -> datetime:
    """Return the instant that a number stands for."""
    return _EPOCH + number * _MICROSECOND
