import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import application_pb2 as _application_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from wushe.incubation.v1 import clock_pb2 as _clock_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ApplicationState(_message.Message):
    __slots__ = ("application", "organization", "base", "division", "seat_kind", "months", "state", "score_count", "conflict_count", "mean_score_hundredths", "submit_time", "decide_time", "seat_number", "check_clock", "check_due_date", "review_clock", "review_due_date")
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    SEAT_KIND_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SCORE_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONFLICT_COUNT_FIELD_NUMBER: _ClassVar[int]
    MEAN_SCORE_HUNDREDTHS_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEAT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CHECK_CLOCK_FIELD_NUMBER: _ClassVar[int]
    CHECK_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REVIEW_CLOCK_FIELD_NUMBER: _ClassVar[int]
    REVIEW_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    application: str
    organization: str
    base: str
    division: str
    seat_kind: _base_pb2.SeatKind
    months: int
    state: _application_pb2.Application.State
    score_count: int
    conflict_count: int
    mean_score_hundredths: int
    submit_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    seat_number: int
    check_clock: _clock_pb2.StatutoryClock.State
    check_due_date: _date_pb2.Date
    review_clock: _clock_pb2.StatutoryClock.State
    review_due_date: _date_pb2.Date
    def __init__(self, application: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., seat_kind: _Optional[_Union[_base_pb2.SeatKind, str]] = ..., months: _Optional[int] = ..., state: _Optional[_Union[_application_pb2.Application.State, str]] = ..., score_count: _Optional[int] = ..., conflict_count: _Optional[int] = ..., mean_score_hundredths: _Optional[int] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., seat_number: _Optional[int] = ..., check_clock: _Optional[_Union[_clock_pb2.StatutoryClock.State, str]] = ..., check_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., review_clock: _Optional[_Union[_clock_pb2.StatutoryClock.State, str]] = ..., review_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...
