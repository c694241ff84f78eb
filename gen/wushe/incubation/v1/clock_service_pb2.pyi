from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from wushe.incubation.v1 import clock_pb2 as _clock_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ClockRule(_message.Message):
    __slots__ = ("code", "source", "trigger", "length", "unit")
    class Unit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNIT_UNSPECIFIED: _ClassVar[ClockRule.Unit]
        UNIT_CALENDAR_DAYS: _ClassVar[ClockRule.Unit]
        UNIT_WORKING_DAYS: _ClassVar[ClockRule.Unit]
        UNIT_MONTHS: _ClassVar[ClockRule.Unit]
        UNIT_YEARS: _ClassVar[ClockRule.Unit]
    UNIT_UNSPECIFIED: ClockRule.Unit
    UNIT_CALENDAR_DAYS: ClockRule.Unit
    UNIT_WORKING_DAYS: ClockRule.Unit
    UNIT_MONTHS: ClockRule.Unit
    UNIT_YEARS: ClockRule.Unit
    CODE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    TRIGGER_FIELD_NUMBER: _ClassVar[int]
    LENGTH_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    code: str
    source: str
    trigger: str
    length: int
    unit: ClockRule.Unit
    def __init__(self, code: _Optional[str] = ..., source: _Optional[str] = ..., trigger: _Optional[str] = ..., length: _Optional[int] = ..., unit: _Optional[_Union[ClockRule.Unit, str]] = ...) -> None: ...

class ListClockRulesRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListClockRulesResponse(_message.Message):
    __slots__ = ("rules",)
    RULES_FIELD_NUMBER: _ClassVar[int]
    rules: _containers.RepeatedCompositeFieldContainer[ClockRule]
    def __init__(self, rules: _Optional[_Iterable[_Union[ClockRule, _Mapping]]] = ...) -> None: ...

class ListClocksRequest(_message.Message):
    __slots__ = ("parent",)
    PARENT_FIELD_NUMBER: _ClassVar[int]
    parent: str
    def __init__(self, parent: _Optional[str] = ...) -> None: ...

class ListClocksResponse(_message.Message):
    __slots__ = ("clocks",)
    CLOCKS_FIELD_NUMBER: _ClassVar[int]
    clocks: _containers.RepeatedCompositeFieldContainer[_clock_pb2.StatutoryClock]
    def __init__(self, clocks: _Optional[_Iterable[_Union[_clock_pb2.StatutoryClock, _Mapping]]] = ...) -> None: ...

class ListOverdueClocksRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOverdueClocksResponse(_message.Message):
    __slots__ = ("clocks", "next_page_token")
    CLOCKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    clocks: _containers.RepeatedCompositeFieldContainer[_clock_pb2.StatutoryClock]
    next_page_token: str
    def __init__(self, clocks: _Optional[_Iterable[_Union[_clock_pb2.StatutoryClock, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListDueClocksRequest(_message.Message):
    __slots__ = ("parent", "within_days", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    WITHIN_DAYS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    within_days: int
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., within_days: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDueClocksResponse(_message.Message):
    __slots__ = ("clocks", "next_page_token")
    CLOCKS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    clocks: _containers.RepeatedCompositeFieldContainer[_clock_pb2.StatutoryClock]
    next_page_token: str
    def __init__(self, clocks: _Optional[_Iterable[_Union[_clock_pb2.StatutoryClock, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
