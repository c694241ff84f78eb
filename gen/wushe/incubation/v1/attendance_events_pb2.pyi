import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.incubation.v1 import attendance_pb2 as _attendance_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AttendanceState(_message.Message):
    __slots__ = ("attendance", "enrollment", "session", "training", "base", "division", "person", "sign_in_time", "source", "state")
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_TIME_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    attendance: str
    enrollment: str
    session: str
    training: str
    base: str
    division: str
    person: str
    sign_in_time: _timestamp_pb2.Timestamp
    source: _attendance_pb2.AttendanceSource
    state: _attendance_pb2.Attendance.State
    def __init__(self, attendance: _Optional[str] = ..., enrollment: _Optional[str] = ..., session: _Optional[str] = ..., training: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., person: _Optional[str] = ..., sign_in_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., source: _Optional[_Union[_attendance_pb2.AttendanceSource, str]] = ..., state: _Optional[_Union[_attendance_pb2.Attendance.State, str]] = ...) -> None: ...
