import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Assignment(_message.Message):
    __slots__ = ("name", "social_worker", "post", "place", "first_date", "last_date", "share_percent", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Assignment.State]
        STATE_IN_FORCE: _ClassVar[Assignment.State]
        STATE_ENDED: _ClassVar[Assignment.State]
        STATE_CANCELLED: _ClassVar[Assignment.State]
    STATE_UNSPECIFIED: Assignment.State
    STATE_IN_FORCE: Assignment.State
    STATE_ENDED: Assignment.State
    STATE_CANCELLED: Assignment.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    SHARE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    social_worker: str
    post: str
    place: str
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    share_percent: int
    state: Assignment.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., social_worker: _Optional[str] = ..., post: _Optional[str] = ..., place: _Optional[str] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., share_percent: _Optional[int] = ..., state: _Optional[_Union[Assignment.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class AssignmentChange(_message.Message):
    __slots__ = ("assignment", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[AssignmentChange.Kind]
        KIND_ASSIGNED: _ClassVar[AssignmentChange.Kind]
        KIND_LIMITED: _ClassVar[AssignmentChange.Kind]
        KIND_ENDED: _ClassVar[AssignmentChange.Kind]
        KIND_CANCELLED: _ClassVar[AssignmentChange.Kind]
    KIND_UNSPECIFIED: AssignmentChange.Kind
    KIND_ASSIGNED: AssignmentChange.Kind
    KIND_LIMITED: AssignmentChange.Kind
    KIND_ENDED: AssignmentChange.Kind
    KIND_CANCELLED: AssignmentChange.Kind
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    assignment: str
    version: int
    kind: AssignmentChange.Kind
    state: Assignment.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, assignment: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[AssignmentChange.Kind, str]] = ..., state: _Optional[_Union[Assignment.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
