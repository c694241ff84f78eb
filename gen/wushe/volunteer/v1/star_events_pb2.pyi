import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.volunteer.v1 import star_pb2 as _star_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StarState(_message.Message):
    __slots__ = ("star", "volunteer", "community", "level", "required_minutes", "counted_minutes", "state", "cause", "grant_time")
    STAR_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    GRANT_TIME_FIELD_NUMBER: _ClassVar[int]
    star: str
    volunteer: str
    community: str
    level: int
    required_minutes: int
    counted_minutes: int
    state: _star_pb2.Star.State
    cause: str
    grant_time: _timestamp_pb2.Timestamp
    def __init__(self, star: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., level: _Optional[int] = ..., required_minutes: _Optional[int] = ..., counted_minutes: _Optional[int] = ..., state: _Optional[_Union[_star_pb2.Star.State, str]] = ..., cause: _Optional[str] = ..., grant_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
