import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import service_record_pb2 as _service_record_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ServiceRecordState(_message.Message):
    __slots__ = ("service_record", "project", "volunteer", "community", "source", "state", "day", "start_time", "end_time", "duration_minutes", "correction_requested", "entered_by", "entered_time", "entry_batch")
    SERVICE_RECORD_FIELD_NUMBER: _ClassVar[int]
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    DURATION_MINUTES_FIELD_NUMBER: _ClassVar[int]
    CORRECTION_REQUESTED_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    ENTERED_TIME_FIELD_NUMBER: _ClassVar[int]
    ENTRY_BATCH_FIELD_NUMBER: _ClassVar[int]
    service_record: str
    project: str
    volunteer: str
    community: str
    source: _service_record_pb2.RecordSource
    state: _service_record_pb2.ServiceRecord.State
    day: _date_pb2.Date
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    duration_minutes: int
    correction_requested: bool
    entered_by: str
    entered_time: _timestamp_pb2.Timestamp
    entry_batch: str
    def __init__(self, service_record: _Optional[str] = ..., project: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., source: _Optional[_Union[_service_record_pb2.RecordSource, str]] = ..., state: _Optional[_Union[_service_record_pb2.ServiceRecord.State, str]] = ..., day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., duration_minutes: _Optional[int] = ..., correction_requested: _Optional[bool] = ..., entered_by: _Optional[str] = ..., entered_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., entry_batch: _Optional[str] = ...) -> None: ...
