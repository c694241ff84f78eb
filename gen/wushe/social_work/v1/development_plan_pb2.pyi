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

class DevelopmentPlan(_message.Message):
    __slots__ = ("name", "county", "year", "planned_posts", "planned_stations", "existing_posts", "filled_posts", "open_stations", "version", "etag", "create_time", "update_time")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COUNTY_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PLANNED_POSTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    EXISTING_POSTS_FIELD_NUMBER: _ClassVar[int]
    FILLED_POSTS_FIELD_NUMBER: _ClassVar[int]
    OPEN_STATIONS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    county: str
    year: int
    planned_posts: int
    planned_stations: int
    existing_posts: int
    filled_posts: int
    open_stations: int
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., county: _Optional[str] = ..., year: _Optional[int] = ..., planned_posts: _Optional[int] = ..., planned_stations: _Optional[int] = ..., existing_posts: _Optional[int] = ..., filled_posts: _Optional[int] = ..., open_stations: _Optional[int] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DevelopmentPlanChange(_message.Message):
    __slots__ = ("development_plan", "version", "kind", "reason", "actor", "record_time", "planned_posts", "planned_stations")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[DevelopmentPlanChange.Kind]
        KIND_CREATED: _ClassVar[DevelopmentPlanChange.Kind]
        KIND_REVISED: _ClassVar[DevelopmentPlanChange.Kind]
    KIND_UNSPECIFIED: DevelopmentPlanChange.Kind
    KIND_CREATED: DevelopmentPlanChange.Kind
    KIND_REVISED: DevelopmentPlanChange.Kind
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    PLANNED_POSTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    development_plan: str
    version: int
    kind: DevelopmentPlanChange.Kind
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    planned_posts: int
    planned_stations: int
    def __init__(self, development_plan: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[DevelopmentPlanChange.Kind, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., planned_posts: _Optional[int] = ..., planned_stations: _Optional[int] = ...) -> None: ...
