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

class Star(_message.Message):
    __slots__ = ("name", "volunteer", "community", "level", "required_minutes", "counted_minutes", "state", "state_reason", "cause", "grant_time", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Star.State]
        STATE_APPLIED: _ClassVar[Star.State]
        STATE_GRANTED: _ClassVar[Star.State]
        STATE_REJECTED: _ClassVar[Star.State]
        STATE_WITHDRAWN: _ClassVar[Star.State]
    STATE_UNSPECIFIED: Star.State
    STATE_APPLIED: Star.State
    STATE_GRANTED: Star.State
    STATE_REJECTED: Star.State
    STATE_WITHDRAWN: Star.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    COUNTED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    GRANT_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    volunteer: str
    community: str
    level: int
    required_minutes: int
    counted_minutes: int
    state: Star.State
    state_reason: str
    cause: str
    grant_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., level: _Optional[int] = ..., required_minutes: _Optional[int] = ..., counted_minutes: _Optional[int] = ..., state: _Optional[_Union[Star.State, str]] = ..., state_reason: _Optional[str] = ..., cause: _Optional[str] = ..., grant_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class StarChange(_message.Message):
    __slots__ = ("star", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[StarChange.Kind]
        KIND_APPLIED: _ClassVar[StarChange.Kind]
        KIND_GRANTED: _ClassVar[StarChange.Kind]
        KIND_REJECTED: _ClassVar[StarChange.Kind]
        KIND_WITHDRAWN: _ClassVar[StarChange.Kind]
    KIND_UNSPECIFIED: StarChange.Kind
    KIND_APPLIED: StarChange.Kind
    KIND_GRANTED: StarChange.Kind
    KIND_REJECTED: StarChange.Kind
    KIND_WITHDRAWN: StarChange.Kind
    STAR_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    star: str
    version: int
    kind: StarChange.Kind
    state: Star.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, star: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[StarChange.Kind, str]] = ..., state: _Optional[_Union[Star.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
