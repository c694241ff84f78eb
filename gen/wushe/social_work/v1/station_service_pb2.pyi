from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.type import date_pb2 as _date_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.social_work.v1 import list_rows_pb2 as _list_rows_pb2
from wushe.social_work.v1 import station_pb2 as _station_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class NewStation(_message.Message):
    __slots__ = ("township", "display_name", "operator", "required_staff")
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    township: str
    display_name: str
    operator: str
    required_staff: int
    def __init__(self, township: _Optional[str] = ..., display_name: _Optional[str] = ..., operator: _Optional[str] = ..., required_staff: _Optional[int] = ...) -> None: ...

class CreateStationRequest(_message.Message):
    __slots__ = ("station", "request_id")
    STATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    station: NewStation
    request_id: str
    def __init__(self, station: _Optional[_Union[NewStation, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class GetStationRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class BatchGetStationsRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetStationsResponse(_message.Message):
    __slots__ = ("stations",)
    STATIONS_FIELD_NUMBER: _ClassVar[int]
    stations: _containers.RepeatedCompositeFieldContainer[_station_pb2.Station]
    def __init__(self, stations: _Optional[_Iterable[_Union[_station_pb2.Station, _Mapping]]] = ...) -> None: ...

class ListStationsRequest(_message.Message):
    __slots__ = ("parent", "state", "operator", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _station_pb2.Station.State
    operator: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_station_pb2.Station.State, str]] = ..., operator: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStationsResponse(_message.Message):
    __slots__ = ("stations", "next_page_token")
    STATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    stations: _containers.RepeatedCompositeFieldContainer[_station_pb2.Station]
    next_page_token: str
    def __init__(self, stations: _Optional[_Iterable[_Union[_station_pb2.Station, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class StationUpdate(_message.Message):
    __slots__ = ("display_name", "operator", "required_staff")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    operator: str
    required_staff: int
    def __init__(self, display_name: _Optional[str] = ..., operator: _Optional[str] = ..., required_staff: _Optional[int] = ...) -> None: ...

class UpdateStationRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: StationUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[StationUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class OpenStationRequest(_message.Message):
    __slots__ = ("name", "open_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    OPEN_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    open_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., open_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class OpenStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class EvaluateStationRequest(_message.Message):
    __slots__ = ("name", "evaluation", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    evaluation: _station_pb2.StationEvaluation
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., evaluation: _Optional[_Union[_station_pb2.StationEvaluation, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EvaluateStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class CloseStationRequest(_message.Message):
    __slots__ = ("name", "close_date", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    CLOSE_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    close_date: _date_pb2.Date
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., close_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseStationResponse(_message.Message):
    __slots__ = ("station",)
    STATION_FIELD_NUMBER: _ClassVar[int]
    station: _station_pb2.Station
    def __init__(self, station: _Optional[_Union[_station_pb2.Station, _Mapping]] = ...) -> None: ...

class ListStationEvaluationsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStationEvaluationsResponse(_message.Message):
    __slots__ = ("evaluations", "next_page_token")
    EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    evaluations: _containers.RepeatedCompositeFieldContainer[_station_pb2.StationEvaluation]
    next_page_token: str
    def __init__(self, evaluations: _Optional[_Iterable[_Union[_station_pb2.StationEvaluation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListStationChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStationChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_station_pb2.StationChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_station_pb2.StationChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class TownshipCoverage(_message.Message):
    __slots__ = ("township", "display_name", "open_stations", "planned_stations", "required_staff", "present_staff")
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPEN_STATIONS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    PRESENT_STAFF_FIELD_NUMBER: _ClassVar[int]
    township: str
    display_name: str
    open_stations: int
    planned_stations: int
    required_staff: int
    present_staff: int
    def __init__(self, township: _Optional[str] = ..., display_name: _Optional[str] = ..., open_stations: _Optional[int] = ..., planned_stations: _Optional[int] = ..., required_staff: _Optional[int] = ..., present_staff: _Optional[int] = ...) -> None: ...

class ListTownshipCoverageRequest(_message.Message):
    __slots__ = ("parent", "only_gaps", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    ONLY_GAPS_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    only_gaps: bool
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., only_gaps: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListTownshipCoverageResponse(_message.Message):
    __slots__ = ("townships", "next_page_token")
    TOWNSHIPS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    townships: _containers.RepeatedCompositeFieldContainer[TownshipCoverage]
    next_page_token: str
    def __init__(self, townships: _Optional[_Iterable[_Union[TownshipCoverage, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class StationRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_list_rows_pb2.StationRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_list_rows_pb2.StationRow, _Mapping]]] = ...) -> None: ...

class ImportStationsRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: StationRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[StationRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportStationsResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...
