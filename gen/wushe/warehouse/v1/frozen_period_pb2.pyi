import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.warehouse.v1 import indicator_pb2 as _indicator_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FrozenPeriod(_message.Message):
    __slots__ = ("name", "division", "calendar_period", "period", "as_of", "create_time", "created_by", "figures")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    CALENDAR_PERIOD_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    name: str
    division: str
    calendar_period: str
    period: _indicator_pb2.Period
    as_of: _timestamp_pb2.Timestamp
    create_time: _timestamp_pb2.Timestamp
    created_by: str
    figures: _containers.RepeatedCompositeFieldContainer[FrozenFigure]
    def __init__(self, name: _Optional[str] = ..., division: _Optional[str] = ..., calendar_period: _Optional[str] = ..., period: _Optional[_Union[_indicator_pb2.Period, _Mapping]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., created_by: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[FrozenFigure, _Mapping]]] = ...) -> None: ...

class FrozenFigure(_message.Message):
    __slots__ = ("indicator", "query_version", "division", "member", "value", "row_count", "denominator", "ratio")
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    QUERY_VERSION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    MEMBER_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    DENOMINATOR_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    query_version: int
    division: str
    member: str
    value: int
    row_count: int
    denominator: int
    ratio: float
    def __init__(self, indicator: _Optional[str] = ..., query_version: _Optional[int] = ..., division: _Optional[str] = ..., member: _Optional[str] = ..., value: _Optional[int] = ..., row_count: _Optional[int] = ..., denominator: _Optional[int] = ..., ratio: _Optional[float] = ...) -> None: ...

class RowDifference(_message.Message):
    __slots__ = ("name", "kind", "frozen_amount", "present_amount")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[RowDifference.Kind]
        KIND_ADDED: _ClassVar[RowDifference.Kind]
        KIND_GONE: _ClassVar[RowDifference.Kind]
        KIND_CHANGED: _ClassVar[RowDifference.Kind]
    KIND_UNSPECIFIED: RowDifference.Kind
    KIND_ADDED: RowDifference.Kind
    KIND_GONE: RowDifference.Kind
    KIND_CHANGED: RowDifference.Kind
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FROZEN_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    PRESENT_AMOUNT_FIELD_NUMBER: _ClassVar[int]
    name: str
    kind: RowDifference.Kind
    frozen_amount: int
    present_amount: int
    def __init__(self, name: _Optional[str] = ..., kind: _Optional[_Union[RowDifference.Kind, str]] = ..., frozen_amount: _Optional[int] = ..., present_amount: _Optional[int] = ...) -> None: ...
