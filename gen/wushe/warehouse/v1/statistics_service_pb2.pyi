import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.warehouse.v1 import frozen_period_pb2 as _frozen_period_pb2
from wushe.warehouse.v1 import indicator_pb2 as _indicator_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DivisionLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DIVISION_LEVEL_UNSPECIFIED: _ClassVar[DivisionLevel]
    DIVISION_LEVEL_PROVINCE: _ClassVar[DivisionLevel]
    DIVISION_LEVEL_CITY: _ClassVar[DivisionLevel]
    DIVISION_LEVEL_COUNTY: _ClassVar[DivisionLevel]
    DIVISION_LEVEL_TOWNSHIP: _ClassVar[DivisionLevel]
    DIVISION_LEVEL_COMMUNITY: _ClassVar[DivisionLevel]

class Interval(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INTERVAL_UNSPECIFIED: _ClassVar[Interval]
    INTERVAL_MONTH: _ClassVar[Interval]
    INTERVAL_QUARTER: _ClassVar[Interval]
    INTERVAL_YEAR: _ClassVar[Interval]

class FileFormat(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    FILE_FORMAT_UNSPECIFIED: _ClassVar[FileFormat]
    FILE_FORMAT_CSV: _ClassVar[FileFormat]
    FILE_FORMAT_PARQUET: _ClassVar[FileFormat]

class RatioPart(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RATIO_PART_UNSPECIFIED: _ClassVar[RatioPart]
    RATIO_PART_NUMERATOR: _ClassVar[RatioPart]
    RATIO_PART_DENOMINATOR: _ClassVar[RatioPart]
DIVISION_LEVEL_UNSPECIFIED: DivisionLevel
DIVISION_LEVEL_PROVINCE: DivisionLevel
DIVISION_LEVEL_CITY: DivisionLevel
DIVISION_LEVEL_COUNTY: DivisionLevel
DIVISION_LEVEL_TOWNSHIP: DivisionLevel
DIVISION_LEVEL_COMMUNITY: DivisionLevel
INTERVAL_UNSPECIFIED: Interval
INTERVAL_MONTH: Interval
INTERVAL_QUARTER: Interval
INTERVAL_YEAR: Interval
FILE_FORMAT_UNSPECIFIED: FileFormat
FILE_FORMAT_CSV: FileFormat
FILE_FORMAT_PARQUET: FileFormat
RATIO_PART_UNSPECIFIED: RatioPart
RATIO_PART_NUMERATOR: RatioPart
RATIO_PART_DENOMINATOR: RatioPart

class Grouping(_message.Message):
    __slots__ = ("level", "interval", "dimensions")
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    INTERVAL_FIELD_NUMBER: _ClassVar[int]
    DIMENSIONS_FIELD_NUMBER: _ClassVar[int]
    level: DivisionLevel
    interval: Interval
    dimensions: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, level: _Optional[_Union[DivisionLevel, str]] = ..., interval: _Optional[_Union[Interval, str]] = ..., dimensions: _Optional[_Iterable[str]] = ...) -> None: ...

class FileHeader(_message.Message):
    __slots__ = ("file_name", "media_type", "as_of", "query_version")
    FILE_NAME_FIELD_NUMBER: _ClassVar[int]
    MEDIA_TYPE_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    QUERY_VERSION_FIELD_NUMBER: _ClassVar[int]
    file_name: str
    media_type: str
    as_of: _timestamp_pb2.Timestamp
    query_version: int
    def __init__(self, file_name: _Optional[str] = ..., media_type: _Optional[str] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., query_version: _Optional[int] = ...) -> None: ...

class ListIndicatorsRequest(_message.Message):
    __slots__ = ("page_size", "page_token")
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    page_size: int
    page_token: str
    def __init__(self, page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIndicatorsResponse(_message.Message):
    __slots__ = ("indicators", "next_page_token")
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    indicators: _containers.RepeatedCompositeFieldContainer[_indicator_pb2.Indicator]
    next_page_token: str
    def __init__(self, indicators: _Optional[_Iterable[_Union[_indicator_pb2.Indicator, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetIndicatorRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetIndicatorResponse(_message.Message):
    __slots__ = ("indicator",)
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    indicator: _indicator_pb2.Indicator
    def __init__(self, indicator: _Optional[_Union[_indicator_pb2.Indicator, _Mapping]] = ...) -> None: ...

class QueryIndicatorRequest(_message.Message):
    __slots__ = ("selection", "grouping")
    SELECTION_FIELD_NUMBER: _ClassVar[int]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    selection: _indicator_pb2.Selection
    grouping: Grouping
    def __init__(self, selection: _Optional[_Union[_indicator_pb2.Selection, _Mapping]] = ..., grouping: _Optional[_Union[Grouping, _Mapping]] = ...) -> None: ...

class QueryIndicatorResponse(_message.Message):
    __slots__ = ("cells", "as_of", "unit", "query_version")
    CELLS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    QUERY_VERSION_FIELD_NUMBER: _ClassVar[int]
    cells: _containers.RepeatedCompositeFieldContainer[_indicator_pb2.Cell]
    as_of: _timestamp_pb2.Timestamp
    unit: _indicator_pb2.Indicator.Unit
    query_version: int
    def __init__(self, cells: _Optional[_Iterable[_Union[_indicator_pb2.Cell, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., unit: _Optional[_Union[_indicator_pb2.Indicator.Unit, str]] = ..., query_version: _Optional[int] = ...) -> None: ...

class CompareIndicatorsRequest(_message.Message):
    __slots__ = ("indicators", "division", "level", "base_period", "period", "as_of")
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    BASE_PERIOD_FIELD_NUMBER: _ClassVar[int]
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    indicators: _containers.RepeatedScalarFieldContainer[str]
    division: str
    level: DivisionLevel
    base_period: _indicator_pb2.Period
    period: _indicator_pb2.Period
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, indicators: _Optional[_Iterable[str]] = ..., division: _Optional[str] = ..., level: _Optional[_Union[DivisionLevel, str]] = ..., base_period: _Optional[_Union[_indicator_pb2.Period, _Mapping]] = ..., period: _Optional[_Union[_indicator_pb2.Period, _Mapping]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CompareIndicatorsResponse(_message.Message):
    __slots__ = ("comparisons", "as_of")
    COMPARISONS_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    comparisons: _containers.RepeatedCompositeFieldContainer[IndicatorComparison]
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, comparisons: _Optional[_Iterable[_Union[IndicatorComparison, _Mapping]]] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class IndicatorComparison(_message.Message):
    __slots__ = ("indicator", "division", "base", "present", "difference", "growth")
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    PRESENT_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_FIELD_NUMBER: _ClassVar[int]
    GROWTH_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    division: str
    base: _indicator_pb2.Cell
    present: _indicator_pb2.Cell
    difference: float
    growth: float
    def __init__(self, indicator: _Optional[str] = ..., division: _Optional[str] = ..., base: _Optional[_Union[_indicator_pb2.Cell, _Mapping]] = ..., present: _Optional[_Union[_indicator_pb2.Cell, _Mapping]] = ..., difference: _Optional[float] = ..., growth: _Optional[float] = ...) -> None: ...

class ListIndicatorRowsRequest(_message.Message):
    __slots__ = ("selection", "part", "page_size", "page_token")
    SELECTION_FIELD_NUMBER: _ClassVar[int]
    PART_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    selection: _indicator_pb2.Selection
    part: RatioPart
    page_size: int
    page_token: str
    def __init__(self, selection: _Optional[_Union[_indicator_pb2.Selection, _Mapping]] = ..., part: _Optional[_Union[RatioPart, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIndicatorRowsResponse(_message.Message):
    __slots__ = ("rows", "next_page_token", "as_of")
    ROWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[IndicatorRow]
    next_page_token: str
    as_of: _timestamp_pb2.Timestamp
    def __init__(self, rows: _Optional[_Iterable[_Union[IndicatorRow, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class IndicatorRow(_message.Message):
    __slots__ = ("name", "amount")
    NAME_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    name: str
    amount: int
    def __init__(self, name: _Optional[str] = ..., amount: _Optional[int] = ...) -> None: ...

class FreezePeriodRequest(_message.Message):
    __slots__ = ("division", "calendar_period", "request_id")
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    CALENDAR_PERIOD_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    division: str
    calendar_period: str
    request_id: str
    def __init__(self, division: _Optional[str] = ..., calendar_period: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FreezePeriodResponse(_message.Message):
    __slots__ = ("frozen_period",)
    FROZEN_PERIOD_FIELD_NUMBER: _ClassVar[int]
    frozen_period: _frozen_period_pb2.FrozenPeriod
    def __init__(self, frozen_period: _Optional[_Union[_frozen_period_pb2.FrozenPeriod, _Mapping]] = ...) -> None: ...

class GetFrozenPeriodRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetFrozenPeriodResponse(_message.Message):
    __slots__ = ("frozen_period",)
    FROZEN_PERIOD_FIELD_NUMBER: _ClassVar[int]
    frozen_period: _frozen_period_pb2.FrozenPeriod
    def __init__(self, frozen_period: _Optional[_Union[_frozen_period_pb2.FrozenPeriod, _Mapping]] = ...) -> None: ...

class ListFrozenPeriodsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFrozenPeriodsResponse(_message.Message):
    __slots__ = ("frozen_periods", "next_page_token")
    FROZEN_PERIODS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    frozen_periods: _containers.RepeatedCompositeFieldContainer[_frozen_period_pb2.FrozenPeriod]
    next_page_token: str
    def __init__(self, frozen_periods: _Optional[_Iterable[_Union[_frozen_period_pb2.FrozenPeriod, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class QueryFrozenPeriodRequest(_message.Message):
    __slots__ = ("name", "indicator", "level", "dimension")
    NAME_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    DIMENSION_FIELD_NUMBER: _ClassVar[int]
    name: str
    indicator: str
    level: DivisionLevel
    dimension: str
    def __init__(self, name: _Optional[str] = ..., indicator: _Optional[str] = ..., level: _Optional[_Union[DivisionLevel, str]] = ..., dimension: _Optional[str] = ...) -> None: ...

class QueryFrozenPeriodResponse(_message.Message):
    __slots__ = ("figures",)
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    figures: _containers.RepeatedCompositeFieldContainer[_frozen_period_pb2.FrozenFigure]
    def __init__(self, figures: _Optional[_Iterable[_Union[_frozen_period_pb2.FrozenFigure, _Mapping]]] = ...) -> None: ...

class ComparePeriodRequest(_message.Message):
    __slots__ = ("name", "indicator", "division", "page_size", "page_token")
    NAME_FIELD_NUMBER: _ClassVar[int]
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    name: str
    indicator: str
    division: str
    page_size: int
    page_token: str
    def __init__(self, name: _Optional[str] = ..., indicator: _Optional[str] = ..., division: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ComparePeriodResponse(_message.Message):
    __slots__ = ("frozen", "present", "present_query_version", "differences", "next_page_token", "complete", "unexplained_communities")
    FROZEN_FIELD_NUMBER: _ClassVar[int]
    PRESENT_FIELD_NUMBER: _ClassVar[int]
    PRESENT_QUERY_VERSION_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    UNEXPLAINED_COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    frozen: _frozen_period_pb2.FrozenFigure
    present: _indicator_pb2.Cell
    present_query_version: int
    differences: _containers.RepeatedCompositeFieldContainer[_frozen_period_pb2.RowDifference]
    next_page_token: str
    complete: bool
    unexplained_communities: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, frozen: _Optional[_Union[_frozen_period_pb2.FrozenFigure, _Mapping]] = ..., present: _Optional[_Union[_indicator_pb2.Cell, _Mapping]] = ..., present_query_version: _Optional[int] = ..., differences: _Optional[_Iterable[_Union[_frozen_period_pb2.RowDifference, _Mapping]]] = ..., next_page_token: _Optional[str] = ..., complete: _Optional[bool] = ..., unexplained_communities: _Optional[_Iterable[str]] = ...) -> None: ...

class ExportIndicatorRequest(_message.Message):
    __slots__ = ("selection", "grouping", "format")
    SELECTION_FIELD_NUMBER: _ClassVar[int]
    GROUPING_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    selection: _indicator_pb2.Selection
    grouping: Grouping
    format: FileFormat
    def __init__(self, selection: _Optional[_Union[_indicator_pb2.Selection, _Mapping]] = ..., grouping: _Optional[_Union[Grouping, _Mapping]] = ..., format: _Optional[_Union[FileFormat, str]] = ...) -> None: ...

class ExportIndicatorResponse(_message.Message):
    __slots__ = ("header", "chunk")
    HEADER_FIELD_NUMBER: _ClassVar[int]
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    header: FileHeader
    chunk: bytes
    def __init__(self, header: _Optional[_Union[FileHeader, _Mapping]] = ..., chunk: _Optional[bytes] = ...) -> None: ...

class ExportAggregatesRequest(_message.Message):
    __slots__ = ("aggregate_type", "division", "as_of", "format")
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    FORMAT_FIELD_NUMBER: _ClassVar[int]
    aggregate_type: str
    division: str
    as_of: _timestamp_pb2.Timestamp
    format: FileFormat
    def __init__(self, aggregate_type: _Optional[str] = ..., division: _Optional[str] = ..., as_of: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., format: _Optional[_Union[FileFormat, str]] = ...) -> None: ...

class ExportAggregatesResponse(_message.Message):
    __slots__ = ("header", "chunk")
    HEADER_FIELD_NUMBER: _ClassVar[int]
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    header: FileHeader
    chunk: bytes
    def __init__(self, header: _Optional[_Union[FileHeader, _Mapping]] = ..., chunk: _Optional[bytes] = ...) -> None: ...
