from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import station_pb2 as _station_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StationState(_message.Message):
    __slots__ = ("station", "township", "display_name", "operator", "required_staff", "state", "open_date", "close_date", "evaluation")
    STATION_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPEN_DATE_FIELD_NUMBER: _ClassVar[int]
    CLOSE_DATE_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_FIELD_NUMBER: _ClassVar[int]
    station: str
    township: str
    display_name: str
    operator: str
    required_staff: int
    state: _station_pb2.Station.State
    open_date: _date_pb2.Date
    close_date: _date_pb2.Date
    evaluation: _station_pb2.StationEvaluation
    def __init__(self, station: _Optional[str] = ..., township: _Optional[str] = ..., display_name: _Optional[str] = ..., operator: _Optional[str] = ..., required_staff: _Optional[int] = ..., state: _Optional[_Union[_station_pb2.Station.State, str]] = ..., open_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., close_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., evaluation: _Optional[_Union[_station_pb2.StationEvaluation, _Mapping]] = ...) -> None: ...
