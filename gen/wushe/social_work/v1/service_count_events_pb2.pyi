from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import service_field_pb2 as _service_field_pb2
from wushe.social_work.v1 import service_month_pb2 as _service_month_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ServiceCountState(_message.Message):
    __slots__ = ("service_count", "service_month", "station", "township", "month_date", "field", "cases", "groups", "activities", "visits", "closed", "state")
    SERVICE_COUNT_FIELD_NUMBER: _ClassVar[int]
    SERVICE_MONTH_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    MONTH_DATE_FIELD_NUMBER: _ClassVar[int]
    FIELD_FIELD_NUMBER: _ClassVar[int]
    CASES_FIELD_NUMBER: _ClassVar[int]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    ACTIVITIES_FIELD_NUMBER: _ClassVar[int]
    VISITS_FIELD_NUMBER: _ClassVar[int]
    CLOSED_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    service_count: str
    service_month: str
    station: str
    township: str
    month_date: _date_pb2.Date
    field: _service_field_pb2.ServiceField
    cases: int
    groups: int
    activities: int
    visits: int
    closed: _service_month_pb2.ServiceCount
    state: _service_month_pb2.ServiceMonth.State
    def __init__(self, service_count: _Optional[str] = ..., service_month: _Optional[str] = ..., station: _Optional[str] = ..., township: _Optional[str] = ..., month_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., field: _Optional[_Union[_service_field_pb2.ServiceField, str]] = ..., cases: _Optional[int] = ..., groups: _Optional[int] = ..., activities: _Optional[int] = ..., visits: _Optional[int] = ..., closed: _Optional[_Union[_service_month_pb2.ServiceCount, _Mapping]] = ..., state: _Optional[_Union[_service_month_pb2.ServiceMonth.State, str]] = ...) -> None: ...
