from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import spot_check_pb2 as _spot_check_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CreateSpotCheckRequest(_message.Message):
    __slots__ = ("division", "first_day", "last_day", "sample_size", "seed_source", "request_id")
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_SIZE_FIELD_NUMBER: _ClassVar[int]
    SEED_SOURCE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    division: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    sample_size: int
    seed_source: str
    request_id: str
    def __init__(self, division: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., sample_size: _Optional[int] = ..., seed_source: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateSpotCheckResponse(_message.Message):
    __slots__ = ("spot_check",)
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
    spot_check: _spot_check_pb2.SpotCheck
    def __init__(self, spot_check: _Optional[_Union[_spot_check_pb2.SpotCheck, _Mapping]] = ...) -> None: ...

class DrawSpotCheckRequest(_message.Message):
    __slots__ = ("name", "public_seed", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_SEED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    public_seed: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., public_seed: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DrawSpotCheckResponse(_message.Message):
    __slots__ = ("spot_check",)
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
    spot_check: _spot_check_pb2.SpotCheck
    def __init__(self, spot_check: _Optional[_Union[_spot_check_pb2.SpotCheck, _Mapping]] = ...) -> None: ...

class RecordFindingRequest(_message.Message):
    __slots__ = ("name", "service_record", "finding", "note", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_RECORD_FIELD_NUMBER: _ClassVar[int]
    FINDING_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    service_record: str
    finding: _spot_check_pb2.SpotCheckItem.Finding
    note: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., service_record: _Optional[str] = ..., finding: _Optional[_Union[_spot_check_pb2.SpotCheckItem.Finding, str]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordFindingResponse(_message.Message):
    __slots__ = ("spot_check",)
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
    spot_check: _spot_check_pb2.SpotCheck
    def __init__(self, spot_check: _Optional[_Union[_spot_check_pb2.SpotCheck, _Mapping]] = ...) -> None: ...

class PublishSpotCheckRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PublishSpotCheckResponse(_message.Message):
    __slots__ = ("spot_check",)
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
    spot_check: _spot_check_pb2.SpotCheck
    def __init__(self, spot_check: _Optional[_Union[_spot_check_pb2.SpotCheck, _Mapping]] = ...) -> None: ...

class GetSpotCheckRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetSpotCheckResponse(_message.Message):
    __slots__ = ("spot_check",)
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
    spot_check: _spot_check_pb2.SpotCheck
    def __init__(self, spot_check: _Optional[_Union[_spot_check_pb2.SpotCheck, _Mapping]] = ...) -> None: ...

class ListSpotChecksRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _spot_check_pb2.SpotCheck.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_spot_check_pb2.SpotCheck.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSpotChecksResponse(_message.Message):
    __slots__ = ("spot_checks", "next_page_token")
    SPOT_CHECKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    spot_checks: _containers.RepeatedCompositeFieldContainer[_spot_check_pb2.SpotCheck]
    next_page_token: str
    def __init__(self, spot_checks: _Optional[_Iterable[_Union[_spot_check_pb2.SpotCheck, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListSpotCheckItemsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSpotCheckItemsResponse(_message.Message):
    __slots__ = ("items", "next_page_token")
    ITEMS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    items: _containers.RepeatedCompositeFieldContainer[_spot_check_pb2.SpotCheckItem]
    next_page_token: str
    def __init__(self, items: _Optional[_Iterable[_Union[_spot_check_pb2.SpotCheckItem, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListSpotCheckPopulationRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSpotCheckPopulationResponse(_message.Message):
    __slots__ = ("service_records", "next_page_token")
    SERVICE_RECORDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service_records: _containers.RepeatedScalarFieldContainer[str]
    next_page_token: str
    def __init__(self, service_records: _Optional[_Iterable[str]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
