import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityCommunity(_message.Message):
    __slots__ = ("name", "community", "statement", "assessment", "document_number", "designation_day", "valid_until", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CharityCommunity.State]
        STATE_APPLIED: _ClassVar[CharityCommunity.State]
        STATE_ASSESSED: _ClassVar[CharityCommunity.State]
        STATE_DESIGNATED: _ClassVar[CharityCommunity.State]
        STATE_RENEWED: _ClassVar[CharityCommunity.State]
        STATE_REJECTED: _ClassVar[CharityCommunity.State]
        STATE_WITHDRAWN: _ClassVar[CharityCommunity.State]
    STATE_UNSPECIFIED: CharityCommunity.State
    STATE_APPLIED: CharityCommunity.State
    STATE_ASSESSED: CharityCommunity.State
    STATE_DESIGNATED: CharityCommunity.State
    STATE_RENEWED: CharityCommunity.State
    STATE_REJECTED: CharityCommunity.State
    STATE_WITHDRAWN: CharityCommunity.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DESIGNATION_DAY_FIELD_NUMBER: _ClassVar[int]
    VALID_UNTIL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    community: str
    statement: str
    assessment: Assessment
    document_number: str
    designation_day: _date_pb2.Date
    valid_until: _date_pb2.Date
    state: CharityCommunity.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., community: _Optional[str] = ..., statement: _Optional[str] = ..., assessment: _Optional[_Union[Assessment, _Mapping]] = ..., document_number: _Optional[str] = ..., designation_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., valid_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[CharityCommunity.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CriteriaTable(_message.Message):
    __slots__ = ("edition", "criteria", "pass_points")
    EDITION_FIELD_NUMBER: _ClassVar[int]
    CRITERIA_FIELD_NUMBER: _ClassVar[int]
    PASS_POINTS_FIELD_NUMBER: _ClassVar[int]
    edition: str
    criteria: _containers.RepeatedCompositeFieldContainer[Criterion]
    pass_points: int
    def __init__(self, edition: _Optional[str] = ..., criteria: _Optional[_Iterable[_Union[Criterion, _Mapping]]] = ..., pass_points: _Optional[int] = ...) -> None: ...

class Criterion(_message.Message):
    __slots__ = ("code", "display_name", "maximum_points", "least_points")
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MAXIMUM_POINTS_FIELD_NUMBER: _ClassVar[int]
    LEAST_POINTS_FIELD_NUMBER: _ClassVar[int]
    code: str
    display_name: str
    maximum_points: int
    least_points: int
    def __init__(self, code: _Optional[str] = ..., display_name: _Optional[str] = ..., maximum_points: _Optional[int] = ..., least_points: _Optional[int] = ...) -> None: ...

class Assessment(_message.Message):
    __slots__ = ("edition", "scores", "total_points", "pass_points", "passed", "day")
    EDITION_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    PASS_POINTS_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    edition: str
    scores: _containers.RepeatedCompositeFieldContainer[Score]
    total_points: int
    pass_points: int
    passed: bool
    day: _date_pb2.Date
    def __init__(self, edition: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[Score, _Mapping]]] = ..., total_points: _Optional[int] = ..., pass_points: _Optional[int] = ..., passed: _Optional[bool] = ..., day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Score(_message.Message):
    __slots__ = ("code", "points")
    CODE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    code: str
    points: int
    def __init__(self, code: _Optional[str] = ..., points: _Optional[int] = ...) -> None: ...

class CharityCommunityChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CharityCommunityChange.Kind]
        KIND_APPLIED: _ClassVar[CharityCommunityChange.Kind]
        KIND_ASSESSED: _ClassVar[CharityCommunityChange.Kind]
        KIND_DESIGNATED: _ClassVar[CharityCommunityChange.Kind]
        KIND_RENEWED: _ClassVar[CharityCommunityChange.Kind]
        KIND_REJECTED: _ClassVar[CharityCommunityChange.Kind]
        KIND_WITHDRAWN: _ClassVar[CharityCommunityChange.Kind]
    KIND_UNSPECIFIED: CharityCommunityChange.Kind
    KIND_APPLIED: CharityCommunityChange.Kind
    KIND_ASSESSED: CharityCommunityChange.Kind
    KIND_DESIGNATED: CharityCommunityChange.Kind
    KIND_RENEWED: CharityCommunityChange.Kind
    KIND_REJECTED: CharityCommunityChange.Kind
    KIND_WITHDRAWN: CharityCommunityChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: CharityCommunityChange.Kind
    state: CharityCommunity.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[CharityCommunityChange.Kind, str]] = ..., state: _Optional[_Union[CharityCommunity.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
