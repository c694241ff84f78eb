from wushe.social_work.v1 import service_month_pb2 as _service_month_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ServiceMonthState(_message.Message):
    __slots__ = ("service_month", "station", "township", "year", "month", "counts", "closed_counts", "corrections", "state")
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    MONTH_FIELD_NUMBER: _ClassVar[int]
    COUNTS_FIELD_NUMBER: _ClassVar[int]
    CLOSED_COUNTS_FIELD_NUMBER: _ClassVar[int]
    CORRECTIONS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    service_month: str
    station: str
    township: str
    year: int
    month: int
    counts: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceCount]
    closed_counts: _containers.RepeatedCompositeFieldContainer[_service_month_pb2.ServiceCount]
    corrections: int
    state: _service_month_pb2.ServiceMonth.State
    def __init__(self, service_month: _Optional[str] = ..., station: _Optional[str] = ..., township: _Optional[str] = ..., year: _Optional[int] = ..., month: _Optional[int] = ..., counts: _Optional[_Iterable[_Union[_service_month_pb2.ServiceCount, _Mapping]]] = ..., closed_counts: _Optional[_Iterable[_Union[_service_month_pb2.ServiceCount, _Mapping]]] = ..., corrections: _Optional[int] = ..., state: _Optional[_Union[_service_month_pb2.ServiceMonth.State, str]] = ...) -> None: ...
