import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.rpc import status_pb2 as _status_pb2
from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import service_record_pb2 as _service_record_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Position(_message.Message):
    __slots__ = ("latitude", "longitude")
    LATITUDE_FIELD_NUMBER: _ClassVar[int]
    LONGITUDE_FIELD_NUMBER: _ClassVar[int]
    latitude: float
    longitude: float
    def __init__(self, latitude: _Optional[float] = ..., longitude: _Optional[float] = ...) -> None: ...

class CheckInRequest(_message.Message):
    __slots__ = ("project", "volunteer", "position", "request_id")
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    project: str
    volunteer: str
    position: Position
    request_id: str
    def __init__(self, project: _Optional[str] = ..., volunteer: _Optional[str] = ..., position: _Optional[_Union[Position, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CheckInResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class CheckOutRequest(_message.Message):
    __slots__ = ("name", "position", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    position: Position
    request_id: str
    def __init__(self, name: _Optional[str] = ..., position: _Optional[_Union[Position, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CheckOutResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class RecordEntry(_message.Message):
    __slots__ = ("project", "volunteer", "start_time", "end_time", "description")
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    project: str
    volunteer: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    description: str
    def __init__(self, project: _Optional[str] = ..., volunteer: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., description: _Optional[str] = ...) -> None: ...

class RecordServiceRequest(_message.Message):
    __slots__ = ("entry", "request_id")
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    entry: RecordEntry
    request_id: str
    def __init__(self, entry: _Optional[_Union[RecordEntry, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordServiceResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class BatchRecordServicesOutcome(_message.Message):
    __slots__ = ("record", "refusal")
    RECORD_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    refusal: _status_pb2.Status
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class BatchRecordServicesRequest(_message.Message):
    __slots__ = ("source", "entries", "request_id")
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    ENTRIES_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    source: _service_record_pb2.RecordSource
    entries: _containers.RepeatedCompositeFieldContainer[RecordEntry]
    request_id: str
    def __init__(self, source: _Optional[_Union[_service_record_pb2.RecordSource, str]] = ..., entries: _Optional[_Iterable[_Union[RecordEntry, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchRecordServicesResponse(_message.Message):
    __slots__ = ("outcomes", "entry_batch")
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    ENTRY_BATCH_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[BatchRecordServicesOutcome]
    entry_batch: str
    def __init__(self, outcomes: _Optional[_Iterable[_Union[BatchRecordServicesOutcome, _Mapping]]] = ..., entry_batch: _Optional[str] = ...) -> None: ...

class ApplyForRecordRequest(_message.Message):
    __slots__ = ("entry", "request_id")
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    entry: RecordEntry
    request_id: str
    def __init__(self, entry: _Optional[_Union[RecordEntry, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApplyForRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class GetServiceRecordRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetServiceRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class BatchGetServiceRecordsRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetServiceRecordsResponse(_message.Message):
    __slots__ = ("records",)
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    records: _containers.RepeatedCompositeFieldContainer[_service_record_pb2.ServiceRecord]
    def __init__(self, records: _Optional[_Iterable[_Union[_service_record_pb2.ServiceRecord, _Mapping]]] = ...) -> None: ...

class ListServiceRecordsRequest(_message.Message):
    __slots__ = ("parent", "state", "source", "first_day", "last_day", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _service_record_pb2.ServiceRecord.State
    source: _service_record_pb2.RecordSource
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_service_record_pb2.ServiceRecord.State, str]] = ..., source: _Optional[_Union[_service_record_pb2.RecordSource, str]] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListServiceRecordsResponse(_message.Message):
    __slots__ = ("records", "next_page_token")
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    records: _containers.RepeatedCompositeFieldContainer[_service_record_pb2.ServiceRecord]
    next_page_token: str
    def __init__(self, records: _Optional[_Iterable[_Union[_service_record_pb2.ServiceRecord, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApproveRecordRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class RejectRecordRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class RecordAsSeen(_message.Message):
    __slots__ = ("name", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class BatchDecisionOutcome(_message.Message):
    __slots__ = ("record", "refusal")
    RECORD_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    refusal: _status_pb2.Status
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class BatchApproveRecordsRequest(_message.Message):
    __slots__ = ("records", "request_id")
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    records: _containers.RepeatedCompositeFieldContainer[RecordAsSeen]
    request_id: str
    def __init__(self, records: _Optional[_Iterable[_Union[RecordAsSeen, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchApproveRecordsResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[BatchDecisionOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[BatchDecisionOutcome, _Mapping]]] = ...) -> None: ...

class BatchRejectRecordsRequest(_message.Message):
    __slots__ = ("records", "reason", "request_id")
    RECORDS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    records: _containers.RepeatedCompositeFieldContainer[RecordAsSeen]
    reason: str
    request_id: str
    def __init__(self, records: _Optional[_Iterable[_Union[RecordAsSeen, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchRejectRecordsResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[BatchDecisionOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[BatchDecisionOutcome, _Mapping]]] = ...) -> None: ...

class RequestCorrectionRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RequestCorrectionResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class DismissCorrectionRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DismissCorrectionResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class CorrectRecordRequest(_message.Message):
    __slots__ = ("name", "start_time", "end_time", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CorrectRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class RevokeRecordRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokeRecordResponse(_message.Message):
    __slots__ = ("record",)
    RECORD_FIELD_NUMBER: _ClassVar[int]
    record: _service_record_pb2.ServiceRecord
    def __init__(self, record: _Optional[_Union[_service_record_pb2.ServiceRecord, _Mapping]] = ...) -> None: ...

class ListRecordChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRecordChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_service_record_pb2.ServiceRecordChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_service_record_pb2.ServiceRecordChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetVolunteerHoursRequest(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    def __init__(self, volunteer: _Optional[str] = ...) -> None: ...

class GetVolunteerHoursResponse(_message.Message):
    __slots__ = ("hours",)
    HOURS_FIELD_NUMBER: _ClassVar[int]
    hours: _service_record_pb2.VolunteerHours
    def __init__(self, hours: _Optional[_Union[_service_record_pb2.VolunteerHours, _Mapping]] = ...) -> None: ...
