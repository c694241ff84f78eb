import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.social_work.v1 import service_field_pb2 as _service_field_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ServiceCount(_message.Message):
    __slots__ = ("field", "cases", "groups", "activities", "visits")
    FIELD_FIELD_NUMBER: _ClassVar[int]
    CASES_FIELD_NUMBER: _ClassVar[int]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    ACTIVITIES_FIELD_NUMBER: _ClassVar[int]
    VISITS_FIELD_NUMBER: _ClassVar[int]
    field: _service_field_pb2.ServiceField
    cases: int
    groups: int
    activities: int
    visits: int
    def __init__(self, field: _Optional[_Union[_service_field_pb2.ServiceField, str]] = ..., cases: _Optional[int] = ..., groups: _Optional[int] = ..., activities: _Optional[int] = ..., visits: _Optional[int] = ...) -> None: ...

class ServiceMonth(_message.Message):
    __slots__ = ("name", "station", "township", "year", "month", "counts", "closed_counts", "corrections", "state", "close_time", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ServiceMonth.State]
        STATE_OPEN: _ClassVar[ServiceMonth.State]
        STATE_CLOSED: _ClassVar[ServiceMonth.State]
    STATE_UNSPECIFIED: ServiceMonth.State
    STATE_OPEN: ServiceMonth.State
    STATE_CLOSED: ServiceMonth.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    CLOSED_COUNTS_FIELD_NUMBER: _ClassVar[int]
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    station: str
    township: str
    year: int
    month: int
    counts: _containers.RepeatedCompositeFieldContainer[ServiceCount]
    closed_counts: _containers.RepeatedCompositeFieldContainer[ServiceCount]
    corrections: int
    state: ServiceMonth.State
    close_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., station: _Optional[str] = ..., township: _Optional[str] = ..., year: _Optional[int] = ..., month: _Optional[int] = ..., counts: _Optional[_Iterable[_Union[ServiceCount, _Mapping]]] = ..., closed_counts: _Optional[_Iterable[_Union[ServiceCount, _Mapping]]] = ..., corrections: _Optional[int] = ..., state: _Optional[_Union[ServiceMonth.State, str]] = ..., close_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CountCorrection(_message.Message):
    __slots__ = ("version", "before", "after", "reason", "actor", "record_time")
    VERSION_FIELD_NUMBER: _ClassVar[int]
    BEFORE_FIELD_NUMBER: _ClassVar[int]
    AFTER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    before: ServiceCount
    after: ServiceCount
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., before: _Optional[_Union[ServiceCount, _Mapping]] = ..., after: _Optional[_Union[ServiceCount, _Mapping]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ServiceMonthChange(_message.Message):
    __slots__ = ("service_month", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ServiceMonthChange.Kind]
        KIND_OPENED: _ClassVar[ServiceMonthChange.Kind]
        KIND_COUNTED: _ClassVar[ServiceMonthChange.Kind]
        KIND_CLOSED: _ClassVar[ServiceMonthChange.Kind]
        KIND_CORRECTED: _ClassVar[ServiceMonthChange.Kind]
    KIND_UNSPECIFIED: ServiceMonthChange.Kind
    KIND_OPENED: ServiceMonthChange.Kind
    KIND_COUNTED: ServiceMonthChange.Kind
    KIND_CLOSED: ServiceMonthChange.Kind
    KIND_CORRECTED: ServiceMonthChange.Kind
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    service_month: str
    version: int
    kind: ServiceMonthChange.Kind
    state: ServiceMonth.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, service_month: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[ServiceMonthChange.Kind, str]] = ..., state: _Optional[_Union[ServiceMonth.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
