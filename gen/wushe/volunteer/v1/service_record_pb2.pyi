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

class RecordSource(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECORD_SOURCE_UNSPECIFIED: _ClassVar[RecordSource]
    RECORD_SOURCE_CHECK_IN: _ClassVar[RecordSource]
    RECORD_SOURCE_TEAM_ENTRY: _ClassVar[RecordSource]
    RECORD_SOURCE_OWN_APPLICATION: _ClassVar[RecordSource]
    RECORD_SOURCE_IMPORT: _ClassVar[RecordSource]
RECORD_SOURCE_UNSPECIFIED: RecordSource
RECORD_SOURCE_CHECK_IN: RecordSource
RECORD_SOURCE_TEAM_ENTRY: RecordSource
RECORD_SOURCE_OWN_APPLICATION: RecordSource
RECORD_SOURCE_IMPORT: RecordSource

class ServiceRecord(_message.Message):
    __slots__ = ("name", "project", "volunteer", "source", "state", "state_reason", "day", "start_time", "end_time", "duration_minutes", "check_in_distance_metres", "check_out_distance_metres", "description", "correction_request", "entered_by", "entry_batch", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ServiceRecord.State]
        STATE_CHECKED_IN: _ClassVar[ServiceRecord.State]
        STATE_PENDING: _ClassVar[ServiceRecord.State]
        STATE_EFFECTIVE: _ClassVar[ServiceRecord.State]
        STATE_REJECTED: _ClassVar[ServiceRecord.State]
        STATE_REVOKED: _ClassVar[ServiceRecord.State]
        STATE_LAPSED: _ClassVar[ServiceRecord.State]
    STATE_UNSPECIFIED: ServiceRecord.State
    STATE_CHECKED_IN: ServiceRecord.State
    STATE_PENDING: ServiceRecord.State
    STATE_EFFECTIVE: ServiceRecord.State
    STATE_REJECTED: ServiceRecord.State
    STATE_REVOKED: ServiceRecord.State
    STATE_LAPSED: ServiceRecord.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    DURATION_MINUTES_FIELD_NUMBER: _ClassVar[int]
    CHECK_IN_DISTANCE_METRES_FIELD_NUMBER: _ClassVar[int]
    CHECK_OUT_DISTANCE_METRES_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    CORRECTION_REQUEST_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    ENTRY_BATCH_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    project: str
    volunteer: str
    source: RecordSource
    state: ServiceRecord.State
    state_reason: str
    day: _date_pb2.Date
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    duration_minutes: int
    check_in_distance_metres: int
    check_out_distance_metres: int
    description: str
    correction_request: str
    entered_by: str
    entry_batch: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., project: _Optional[str] = ..., volunteer: _Optional[str] = ..., source: _Optional[_Union[RecordSource, str]] = ..., state: _Optional[_Union[ServiceRecord.State, str]] = ..., state_reason: _Optional[str] = ..., day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., duration_minutes: _Optional[int] = ..., check_in_distance_metres: _Optional[int] = ..., check_out_distance_metres: _Optional[int] = ..., description: _Optional[str] = ..., correction_request: _Optional[str] = ..., entered_by: _Optional[str] = ..., entry_batch: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ServiceRecordChange(_message.Message):
    __slots__ = ("version", "kind", "state", "start_time", "end_time", "duration_minutes", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ServiceRecordChange.Kind]
        KIND_CHECKED_IN: _ClassVar[ServiceRecordChange.Kind]
        KIND_CHECKED_OUT: _ClassVar[ServiceRecordChange.Kind]
        KIND_ENTERED: _ClassVar[ServiceRecordChange.Kind]
        KIND_APPLIED: _ClassVar[ServiceRecordChange.Kind]
        KIND_APPROVED: _ClassVar[ServiceRecordChange.Kind]
        KIND_REJECTED: _ClassVar[ServiceRecordChange.Kind]
        KIND_CORRECTION_REQUESTED: _ClassVar[ServiceRecordChange.Kind]
        KIND_CORRECTED: _ClassVar[ServiceRecordChange.Kind]
        KIND_CORRECTION_DISMISSED: _ClassVar[ServiceRecordChange.Kind]
        KIND_REVOKED: _ClassVar[ServiceRecordChange.Kind]
        KIND_LAPSED: _ClassVar[ServiceRecordChange.Kind]
    KIND_UNSPECIFIED: ServiceRecordChange.Kind
    KIND_CHECKED_IN: ServiceRecordChange.Kind
    KIND_CHECKED_OUT: ServiceRecordChange.Kind
    KIND_ENTERED: ServiceRecordChange.Kind
    KIND_APPLIED: ServiceRecordChange.Kind
    KIND_APPROVED: ServiceRecordChange.Kind
    KIND_REJECTED: ServiceRecordChange.Kind
    KIND_CORRECTION_REQUESTED: ServiceRecordChange.Kind
    KIND_CORRECTED: ServiceRecordChange.Kind
    KIND_CORRECTION_DISMISSED: ServiceRecordChange.Kind
    KIND_REVOKED: ServiceRecordChange.Kind
    KIND_LAPSED: ServiceRecordChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    DURATION_MINUTES_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: ServiceRecordChange.Kind
    state: ServiceRecord.State
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    duration_minutes: int
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[ServiceRecordChange.Kind, str]] = ..., state: _Optional[_Union[ServiceRecord.State, str]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., duration_minutes: _Optional[int] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class VolunteerHours(_message.Message):
    __slots__ = ("volunteer", "effective_minutes", "effective_records", "years")
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_RECORDS_FIELD_NUMBER: _ClassVar[int]
    YEARS_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    effective_minutes: int
    effective_records: int
    years: _containers.RepeatedCompositeFieldContainer[YearOfService]
    def __init__(self, volunteer: _Optional[str] = ..., effective_minutes: _Optional[int] = ..., effective_records: _Optional[int] = ..., years: _Optional[_Iterable[_Union[YearOfService, _Mapping]]] = ...) -> None: ...

class YearOfService(_message.Message):
    __slots__ = ("year", "effective_minutes", "effective_records")
    YEAR_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_MINUTES_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_RECORDS_FIELD_NUMBER: _ClassVar[int]
    year: int
    effective_minutes: int
    effective_records: int
    def __init__(self, year: _Optional[int] = ..., effective_minutes: _Optional[int] = ..., effective_records: _Optional[int] = ...) -> None: ...
