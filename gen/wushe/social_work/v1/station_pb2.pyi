import datetime

from buf.validate import validate_pb2 as _validate_pb2
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

class StationEvaluation(_message.Message):
    __slots__ = ("year", "grade", "evaluator", "evaluation_date")
    class Grade(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        GRADE_UNSPECIFIED: _ClassVar[StationEvaluation.Grade]
        GRADE_EXCELLENT: _ClassVar[StationEvaluation.Grade]
        GRADE_GOOD: _ClassVar[StationEvaluation.Grade]
        GRADE_QUALIFIED: _ClassVar[StationEvaluation.Grade]
        GRADE_UNQUALIFIED: _ClassVar[StationEvaluation.Grade]
    GRADE_UNSPECIFIED: StationEvaluation.Grade
    GRADE_EXCELLENT: StationEvaluation.Grade
    GRADE_GOOD: StationEvaluation.Grade
    GRADE_QUALIFIED: StationEvaluation.Grade
    GRADE_UNQUALIFIED: StationEvaluation.Grade
    YEAR_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    EVALUATOR_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_DATE_FIELD_NUMBER: _ClassVar[int]
    year: int
    grade: StationEvaluation.Grade
    evaluator: str
    evaluation_date: _date_pb2.Date
    def __init__(self, year: _Optional[int] = ..., grade: _Optional[_Union[StationEvaluation.Grade, str]] = ..., evaluator: _Optional[str] = ..., evaluation_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Station(_message.Message):
    __slots__ = ("name", "township", "display_name", "operator", "required_staff", "present_staff", "state", "state_reason", "open_date", "close_date", "evaluation", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Station.State]
        STATE_PLANNED: _ClassVar[Station.State]
        STATE_OPEN: _ClassVar[Station.State]
        STATE_CLOSED: _ClassVar[Station.State]
    STATE_UNSPECIFIED: Station.State
    STATE_PLANNED: Station.State
    STATE_OPEN: Station.State
    STATE_CLOSED: Station.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    PRESENT_STAFF_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    OPEN_DATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_DATE_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    township: str
    display_name: str
    operator: str
    required_staff: int
    present_staff: int
    state: Station.State
    state_reason: str
    open_date: _date_pb2.Date
    close_date: _date_pb2.Date
    evaluation: StationEvaluation
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., township: _Optional[str] = ..., display_name: _Optional[str] = ..., operator: _Optional[str] = ..., required_staff: _Optional[int] = ..., present_staff: _Optional[int] = ..., state: _Optional[_Union[Station.State, str]] = ..., state_reason: _Optional[str] = ..., open_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., close_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., evaluation: _Optional[_Union[StationEvaluation, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class StationChange(_message.Message):
    __slots__ = ("station", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[StationChange.Kind]
        KIND_CREATED: _ClassVar[StationChange.Kind]
        KIND_UPDATED: _ClassVar[StationChange.Kind]
        KIND_OPENED: _ClassVar[StationChange.Kind]
        KIND_EVALUATED: _ClassVar[StationChange.Kind]
        KIND_CLOSED: _ClassVar[StationChange.Kind]
    KIND_UNSPECIFIED: StationChange.Kind
    KIND_CREATED: StationChange.Kind
    KIND_UPDATED: StationChange.Kind
    KIND_OPENED: StationChange.Kind
    KIND_EVALUATED: StationChange.Kind
    KIND_CLOSED: StationChange.Kind
    STATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    station: str
    version: int
    kind: StationChange.Kind
    state: Station.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, station: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[StationChange.Kind, str]] = ..., state: _Optional[_Union[Station.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
