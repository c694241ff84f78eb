from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from wushe.social_work.v1 import service_month_pb2 as _service_month_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RecordServiceCountsRequest(_message.Message):
    __slots__ = ("station", "year", "month", "counts", "etag", "request_id")
    STATION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    station: str
    year: int
    month: int
    counts: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceCount]
    etag: str
    request_id: str
    def __init__(self, station: _Optional[str] = ..., year: _Optional[int] = ..., month: _Optional[int] = ..., counts: _Optional[_Iterable[_Union[_service_month_pb2.ServiceCount, _Mapping]]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordServiceCountsResponse(_message.Message):
    __slots__ = ("service_month",)
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    service_month: _service_month_pb2.ServiceMonth
    def __init__(self, service_month: _Optional[_Union[_service_month_pb2.ServiceMonth, _Mapping]] = ...) -> None: ...

class CloseServiceMonthRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseServiceMonthResponse(_message.Message):
    __slots__ = ("service_month",)
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    service_month: _service_month_pb2.ServiceMonth
    def __init__(self, service_month: _Optional[_Union[_service_month_pb2.ServiceMonth, _Mapping]] = ...) -> None: ...

class CorrectServiceCountsRequest(_message.Message):
    __slots__ = ("name", "counts", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    counts: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceCount]
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., counts: _Optional[_Iterable[_Union[_service_month_pb2.ServiceCount, _Mapping]]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CorrectServiceCountsResponse(_message.Message):
    __slots__ = ("service_month",)
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    service_month: _service_month_pb2.ServiceMonth
    def __init__(self, service_month: _Optional[_Union[_service_month_pb2.ServiceMonth, _Mapping]] = ...) -> None: ...

class GetServiceMonthRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetServiceMonthResponse(_message.Message):
    __slots__ = ("service_month",)
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    service_month: _service_month_pb2.ServiceMonth
    def __init__(self, service_month: _Optional[_Union[_service_month_pb2.ServiceMonth, _Mapping]] = ...) -> None: ...

class ListServiceMonthsRequest(_message.Message):
    __slots__ = ("parent", "year", "month", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    year: int
    month: int
    state: _service_month_pb2.ServiceMonth.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., year: _Optional[int] = ..., month: _Optional[int] = ..., state: _Optional[_Union[_service_month_pb2.ServiceMonth.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListServiceMonthsResponse(_message.Message):
    __slots__ = ("service_months", "next_page_token")
    SERVICE_MONTHS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service_months: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceMonth]
    next_page_token: str
    def __init__(self, service_months: _Optional[_Iterable[_Union[_service_month_pb2.ServiceMonth, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCountCorrectionsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCountCorrectionsResponse(_message.Message):
    __slots__ = ("corrections", "next_page_token")
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    corrections: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.CountCorrection]
    next_page_token: str
    def __init__(self, corrections: _Optional[_Iterable[_Union[_service_month_pb2.CountCorrection, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListServiceMonthChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListServiceMonthChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceMonthChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_service_month_pb2.ServiceMonthChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
