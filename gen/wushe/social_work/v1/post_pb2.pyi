import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PostKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    POST_KIND_UNSPECIFIED: _ClassVar[PostKind]
    POST_KIND_CIVIL_AFFAIRS: _ClassVar[PostKind]
    POST_KIND_COMMUNITY: _ClassVar[PostKind]
    POST_KIND_SOCIAL_ORGANISATION: _ClassVar[PostKind]
    POST_KIND_OTHER: _ClassVar[PostKind]

class FundingSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FUNDING_SOURCE_UNSPECIFIED: _ClassVar[FundingSource]
    FUNDING_SOURCE_FISCAL: _ClassVar[FundingSource]
    FUNDING_SOURCE_WELFARE_LOTTERY: _ClassVar[FundingSource]
    FUNDING_SOURCE_PURCHASED_SERVICE: _ClassVar[FundingSource]
    FUNDING_SOURCE_DONATION: _ClassVar[FundingSource]
    FUNDING_SOURCE_OWN_FUNDS: _ClassVar[FundingSource]
    FUNDING_SOURCE_OTHER: _ClassVar[FundingSource]
POST_KIND_UNSPECIFIED: PostKind
POST_KIND_CIVIL_AFFAIRS: PostKind
POST_KIND_COMMUNITY: PostKind
POST_KIND_SOCIAL_ORGANISATION: PostKind
POST_KIND_OTHER: PostKind
FUNDING_SOURCE_UNSPECIFIED: FundingSource
FUNDING_SOURCE_FISCAL: FundingSource
FUNDING_SOURCE_WELFARE_LOTTERY: FundingSource
FUNDING_SOURCE_PURCHASED_SERVICE: FundingSource
FUNDING_SOURCE_DONATION: FundingSource
FUNDING_SOURCE_OWN_FUNDS: FundingSource
FUNDING_SOURCE_OTHER: FundingSource

class Post(_message.Message):
    __slots__ = ("name", "display_name", "kind", "place", "station", "required_level", "employer", "funding_source", "development_year", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Post.State]
        STATE_PLANNED: _ClassVar[Post.State]
        STATE_OPEN: _ClassVar[Post.State]
        STATE_FILLED: _ClassVar[Post.State]
        STATE_SUSPENDED: _ClassVar[Post.State]
        STATE_CLOSED: _ClassVar[Post.State]
    STATE_UNSPECIFIED: Post.State
    STATE_PLANNED: Post.State
    STATE_OPEN: Post.State
    STATE_FILLED: Post.State
    STATE_SUSPENDED: Post.State
    STATE_CLOSED: Post.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    FUNDING_SOURCE_FIELD_NUMBER: _ClassVar[int]
    DEVELOPMENT_YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    kind: PostKind
    place: str
    station: str
    required_level: _social_worker_pb2.WorkerLevel
    employer: _employer_pb2.Employer
    funding_source: FundingSource
    development_year: int
    state: Post.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., kind: _Optional[_Union[PostKind, str]] = ..., place: _Optional[str] = ..., station: _Optional[str] = ..., required_level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., funding_source: _Optional[_Union[FundingSource, str]] = ..., development_year: _Optional[int] = ..., state: _Optional[_Union[Post.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class PostChange(_message.Message):
    __slots__ = ("post", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[PostChange.Kind]
        KIND_CREATED: _ClassVar[PostChange.Kind]
        KIND_UPDATED: _ClassVar[PostChange.Kind]
        KIND_OPENED: _ClassVar[PostChange.Kind]
        KIND_FILLED: _ClassVar[PostChange.Kind]
        KIND_VACATED: _ClassVar[PostChange.Kind]
        KIND_SUSPENDED: _ClassVar[PostChange.Kind]
        KIND_RESUMED: _ClassVar[PostChange.Kind]
        KIND_CLOSED: _ClassVar[PostChange.Kind]
    KIND_UNSPECIFIED: PostChange.Kind
    KIND_CREATED: PostChange.Kind
    KIND_UPDATED: PostChange.Kind
    KIND_OPENED: PostChange.Kind
    KIND_FILLED: PostChange.Kind
    KIND_VACATED: PostChange.Kind
    KIND_SUSPENDED: PostChange.Kind
    KIND_RESUMED: PostChange.Kind
    KIND_CLOSED: PostChange.Kind
    POST_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    post: str
    version: int
    kind: PostChange.Kind
    state: Post.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, post: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[PostChange.Kind, str]] = ..., state: _Optional[_Union[Post.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
