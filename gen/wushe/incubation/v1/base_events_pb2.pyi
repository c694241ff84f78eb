from wushe.incubation.v1 import base_pb2 as _base_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BaseState(_message.Message):
    __slots__ = ("base", "display_name", "division", "level", "operator", "physical_seats", "virtual_seats", "services", "staff_count", "state")
    BASE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    PHYSICAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    VIRTUAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    SERVICES_FIELD_NUMBER: _ClassVar[int]
    STAFF_COUNT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    base: str
    display_name: str
    division: str
    level: _base_pb2.BaseLevel
    operator: str
    physical_seats: int
    virtual_seats: int
    services: _containers.RepeatedScalarFieldContainer[_base_pb2.ServiceKind]
    staff_count: int
    state: _base_pb2.Base.State
    def __init__(self, base: _Optional[str] = ..., display_name: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[_base_pb2.BaseLevel, str]] = ..., operator: _Optional[str] = ..., physical_seats: _Optional[int] = ..., virtual_seats: _Optional[int] = ..., services: _Optional[_Iterable[_Union[_base_pb2.ServiceKind, str]]] = ..., staff_count: _Optional[int] = ..., state: _Optional[_Union[_base_pb2.Base.State, str]] = ...) -> None: ...
