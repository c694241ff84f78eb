"""What callers wish of service records, read from the contract. What a field breaks is refused by its path."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any

from google.protobuf.timestamp_pb2 import Timestamp
from google.type.date_pb2 import Date
from wushe.volunteer.v1 import service_record_service_pb2 as pb

from services.volunteer.domain.fence import Position
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_views import RecordsWanted
from services.volunteer.domain.service_period import Period
from services.volunteer.domain.service_record import Entry, RecordSource
from shared.ids import identifier_in
from shared.purpose import purpose
from shared.refusals import InvalidField


def check_in(request: pb.CheckInRequest) -> Entry:
    """Return a check-in as wished; when it begins, the clock of the service tells."""
    return Entry(
        source=RecordSource.CHECK_IN,
        project=identifier_in(request.project),
        volunteer=identifier_in(request.volunteer),
        period=None,
        position=position(request),
    )


def entry(sent: pb.RecordEntry, source: RecordSource, *, path: str) -> Entry:
    """Return what is stated of a service that is over. Raises InvalidField."""
    return Entry(
        source=source,
        project=identifier_in(sent.project),
        volunteer=identifier_in(sent.volunteer),
        period=period(sent, path=path),
        description=purpose(sent.description, field=f"{path}description") if sent.description else "",
    )


def period(sent: Any, *, path: str) -> Period:
    """Return from when to when somebody served. Raises InvalidField."""
    return Period(_instant(sent.start_time, field=f"{path}start_time"), _instant(sent.end_time, field=f"{path}end_time"))


def position(sent: Any) -> Position | None:
    """Return where a volunteer is, None where that is not said."""
    return Position(sent.position.latitude, sent.position.longitude) if sent.HasField("position") else None


def wanted(request: pb.ListServiceRecordsRequest) -> RecordsWanted:
    """Return what a list is narrowed to. Raises InvalidField for a day that is none."""
    return RecordsWanted(
        state=RecordState(request.state) if request.state else None,
        source=RecordSource(request.source) if request.source else None,
        first_day=day(request.first_day, field="first_day") if request.HasField("first_day") else date.min,
        last_day=day(request.last_day, field="last_day") if request.HasField("last_day") else date.max,
    )


def day(sent: Date, *, field: str) -> date:
    """Return a day. Raises InvalidField for one that is none."""
    try:
        return date(sent.year, sent.month, sent.day)
    except ValueError:
        raise InvalidField("This is no day of the calendar.", field=field) from None


def _instant(sent: Timestamp, *, field: str) -> datetime:
    try:
        return sent.ToDatetime(tzinfo=UTC)
    except (ValueError, OverflowError):
        raise InvalidField("This is no instant of the calendar.", field=field) from None
