import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DivisionBasis(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DIVISION_BASIS_UNSPECIFIED: _ClassVar[DivisionBasis]
    DIVISION_BASIS_PRESENT: _ClassVar[DivisionBasis]
    DIVISION_BASIS_RECORDED: _ClassVar[DivisionBasis]
DIVISION_BASIS_UNSPECIFIED: DivisionBasis
DIVISION_BASIS_PRESENT: DivisionBasis
DIVISION_BASIS_RECORDED: DivisionBasis

class Indicator(_message.Message):
    __slots__ = ("name", "display_name", "unit", "measure", "timing", "definition", "source", "dimensions", "query_version", "aggregate_type", "numerator", "denominator")
    class Unit(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        UNIT_UNSPECIFIED: _ClassVar[Indicator.Unit]
        UNIT_PERSONS: _ClassVar[Indicator.Unit]
        UNIT_PERSON_TIMES: _ClassVar[Indicator.Unit]
        UNIT_MINUTES: _ClassVar[Indicator.Unit]
        UNIT_FEN: _ClassVar[Indicator.Unit]
        UNIT_ITEMS: _ClassVar[Indicator.Unit]
        UNIT_SQUARE_METRES: _ClassVar[Indicator.Unit]
        UNIT_RATIO: _ClassVar[Indicator.Unit]
    UNIT_UNSPECIFIED: Indicator.Unit
    UNIT_PERSONS: Indicator.Unit
    UNIT_PERSON_TIMES: Indicator.Unit
    UNIT_MINUTES: Indicator.Unit
    UNIT_FEN: Indicator.Unit
    UNIT_ITEMS: Indicator.Unit
    UNIT_SQUARE_METRES: Indicator.Unit
    UNIT_RATIO: Indicator.Unit
    class Measure(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        MEASURE_UNSPECIFIED: _ClassVar[Indicator.Measure]
        MEASURE_COUNT: _ClassVar[Indicator.Measure]
        MEASURE_SUM: _ClassVar[Indicator.Measure]
        MEASURE_RATIO: _ClassVar[Indicator.Measure]
        MEASURE_DISTINCT: _ClassVar[Indicator.Measure]
    MEASURE_UNSPECIFIED: Indicator.Measure
    MEASURE_COUNT: Indicator.Measure
    MEASURE_SUM: Indicator.Measure
    MEASURE_RATIO: Indicator.Measure
    MEASURE_DISTINCT: Indicator.Measure
    class Timing(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        TIMING_UNSPECIFIED: _ClassVar[Indicator.Timing]
        TIMING_AS_OF: _ClassVar[Indicator.Timing]
        TIMING_PERIOD: _ClassVar[Indicator.Timing]
    TIMING_UNSPECIFIED: Indicator.Timing
    TIMING_AS_OF: Indicator.Timing
    TIMING_PERIOD: Indicator.Timing
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    MEASURE_FIELD_NUMBER: _ClassVar[int]
    TIMING_FIELD_NUMBER: _ClassVar[int]
    DEFINITION_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    DIMENSIONS_FIELD_NUMBER: _ClassVar[int]
    QUERY_VERSION_FIELD_NUMBER: _ClassVar[int]
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    NUMERATOR_FIELD_NUMBER: _ClassVar[int]
    DENOMINATOR_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    unit: Indicator.Unit
    measure: Indicator.Measure
    timing: Indicator.Timing
    definition: str
    source: str
    dimensions: _containers.RepeatedCompositeFieldContainer[Dimension]
    query_version: int
    aggregate_type: str
    numerator: str
    denominator: str
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., unit: _Optional[_Union[Indicator.Unit, str]] = ..., measure: _Optional[_Union[Indicator.Measure, str]] = ..., timing: _Optional[_Union[Indicator.Timing, str]] = ..., definition: _Optional[str] = ..., source: _Optional[str] = ..., dimensions: _Optional[_Iterable[_Union[Dimension, _Mapping]]] = ..., query_version: _Optional[int] = ..., aggregate_type: _Optional[str] = ..., numerator: _Optional[str] = ..., denominator: _Optional[str] = ...) -> None: ...

class Dimension(_message.Message):
    __slots__ = ("code", "display_name")
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    code: str
    display_name: str
    def __init__(self, code: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...

class Period(_message.Message):
    __slots__ = ("first_day", "last_day")
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    def __init__(self, first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class DimensionFilter(_message.Message):
    __slots__ = ("dimension", "members")
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    dimension: str
    members: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, dimension: _Optional[str] = ..., members: _Optional[_Iterable[str]] = ...) -> None: ...

class Selection(_message.Message):
    __slots__ = ("indicator", "division", "division_basis", "period", "as_of", "filters")
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_BASIS_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    FILTERS_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    division: str
    division_basis: DivisionBasis
    period: Period
    as_of: _timestamp_pb2.Timestamp
    filters: _containers.RepeatedCompositeFieldContainer[DimensionFilter]
    def __init__(self, indicator: _Optional[str] = ..., division: _Optional[str] = ..., division_basis: _Optional[_Union[DivisionBasis, str]] = ..., period: _Optional[_Union[Period, _Mapping]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., filters: _Optional[_Iterable[_Union[DimensionFilter, _Mapping]]] = ...) -> None: ...

class Cell(_message.Message):
    __slots__ = ("division", "period", "members", "value", "row_count", "denominator", "ratio", "selection")
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    DENOMINATOR_FIELD_NUMBER: _ClassVar[int]
    RATIO_FIELD_NUMBER: _ClassVar[int]
    SELECTION_FIELD_NUMBER: _ClassVar[int]
    division: str
    period: Period
    members: _containers.RepeatedScalarFieldContainer[str]
    value: int
    row_count: int
    denominator: int
    ratio: float
    selection: Selection
    def __init__(self, division: _Optional[str] = ..., period: _Optional[_Union[Period, _Mapping]] = ..., members: _Optional[_Iterable[str]] = ..., value: _Optional[int] = ..., row_count: _Optional[int] = ..., denominator: _Optional[int] = ..., ratio: _Optional[float] = ..., selection: _Optional[_Union[Selection, _Mapping]] = ...) -> None: ...
