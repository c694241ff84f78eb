import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AttendanceSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ATTENDANCE_SOURCE_UNSPECIFIED: _ClassVar[AttendanceSource]
    ATTENDANCE_SOURCE_SIGN_IN: _ClassVar[AttendanceSource]
    ATTENDANCE_SOURCE_STAFF: _ClassVar[AttendanceSource]
    ATTENDANCE_SOURCE_IMPORT: _ClassVar[AttendanceSource]
ATTENDANCE_SOURCE_UNSPECIFIED: AttendanceSource
ATTENDANCE_SOURCE_SIGN_IN: AttendanceSource
ATTENDANCE_SOURCE_STAFF: AttendanceSource
ATTENDANCE_SOURCE_IMPORT: AttendanceSource

class Attendance(_message.Message):
    __slots__ = ("name", "enrollment", "session", "training", "base", "division", "person", "sign_in_time", "source", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Attendance.State]
        STATE_RECORDED: _ClassVar[Attendance.State]
        STATE_VOIDED: _ClassVar[Attendance.State]
    STATE_UNSPECIFIED: Attendance.State
    STATE_RECORDED: Attendance.State
    STATE_VOIDED: Attendance.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    SESSION_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_TIME_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    enrollment: str
    session: str
    training: str
    base: str
    division: str
    person: str
    sign_in_time: _timestamp_pb2.Timestamp
    source: AttendanceSource
    state: Attendance.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., enrollment: _Optional[str] = ..., session: _Optional[str] = ..., training: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., person: _Optional[str] = ..., sign_in_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., source: _Optional[_Union[AttendanceSource, str]] = ..., state: _Optional[_Union[Attendance.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
