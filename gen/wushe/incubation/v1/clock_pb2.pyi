import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StatutoryClock(_message.Message):
    __slots__ = ("subject", "rule", "division", "state", "start_time", "due_date", "provisional", "suspend_time", "stop_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[StatutoryClock.State]
        STATE_RUNNING: _ClassVar[StatutoryClock.State]
        STATE_SUSPENDED: _ClassVar[StatutoryClock.State]
        STATE_OVERDUE: _ClassVar[StatutoryClock.State]
        STATE_KEPT: _ClassVar[StatutoryClock.State]
        STATE_KEPT_LATE: _ClassVar[StatutoryClock.State]
        STATE_LAPSED: _ClassVar[StatutoryClock.State]
    STATE_UNSPECIFIED: StatutoryClock.State
    STATE_RUNNING: StatutoryClock.State
    STATE_SUSPENDED: StatutoryClock.State
    STATE_OVERDUE: StatutoryClock.State
    STATE_KEPT: StatutoryClock.State
    STATE_KEPT_LATE: StatutoryClock.State
    STATE_LAPSED: StatutoryClock.State
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    PROVISIONAL_FIELD_NUMBER: _ClassVar[int]
    SUSPEND_TIME_FIELD_NUMBER: _ClassVar[int]
    STOP_TIME_FIELD_NUMBER: _ClassVar[int]
    subject: str
    rule: str
    division: str
    state: StatutoryClock.State
    start_time: _timestamp_pb2.Timestamp
    due_date: _date_pb2.Date
    provisional: bool
    suspend_time: _timestamp_pb2.Timestamp
    stop_time: _timestamp_pb2.Timestamp
    def __init__(self, subject: _Optional[str] = ..., rule: _Optional[str] = ..., division: _Optional[str] = ..., state: _Optional[_Union[StatutoryClock.State, str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., provisional: _Optional[bool] = ..., suspend_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., stop_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
