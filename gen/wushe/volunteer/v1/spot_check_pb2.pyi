import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SpotCheck(_message.Message):
    __slots__ = ("name", "division", "first_day", "last_day", "state", "population_size", "population_digest", "seed_source", "seed", "sample_size", "confirmed", "disputed", "disputed_per_10000", "created_by", "create_time", "draw_time", "publish_time", "version", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SpotCheck.State]
        STATE_FROZEN: _ClassVar[SpotCheck.State]
        STATE_DRAWN: _ClassVar[SpotCheck.State]
        STATE_PUBLISHED: _ClassVar[SpotCheck.State]
    STATE_UNSPECIFIED: SpotCheck.State
    STATE_FROZEN: SpotCheck.State
    STATE_DRAWN: SpotCheck.State
    STATE_PUBLISHED: SpotCheck.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    POPULATION_SIZE_FIELD_NUMBER: _ClassVar[int]
    POPULATION_DIGEST_FIELD_NUMBER: _ClassVar[int]
    SEED_SOURCE_FIELD_NUMBER: _ClassVar[int]
    SEED_FIELD_NUMBER: _ClassVar[int]
    SAMPLE_SIZE_FIELD_NUMBER: _ClassVar[int]
    CONFIRMED_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_FIELD_NUMBER: _ClassVar[int]
    DISPUTED_PER_10000_FIELD_NUMBER: _ClassVar[int]
    CREATED_BY_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DRAW_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    division: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    state: SpotCheck.State
    population_size: int
    population_digest: str
    seed_source: str
    seed: str
    sample_size: int
    confirmed: int
    disputed: int
    disputed_per_10000: int
    created_by: str
    create_time: _timestamp_pb2.Timestamp
    draw_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    def __init__(self, name: _Optional[str] = ..., division: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[SpotCheck.State, str]] = ..., population_size: _Optional[int] = ..., population_digest: _Optional[str] = ..., seed_source: _Optional[str] = ..., seed: _Optional[str] = ..., sample_size: _Optional[int] = ..., confirmed: _Optional[int] = ..., disputed: _Optional[int] = ..., disputed_per_10000: _Optional[int] = ..., created_by: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draw_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...

class SpotCheckItem(_message.Message):
    __slots__ = ("position", "service_record", "finding", "revoked", "note", "checked_by", "check_time")
    class Finding(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        FINDING_UNSPECIFIED: _ClassVar[SpotCheckItem.Finding]
        FINDING_CONFIRMED: _ClassVar[SpotCheckItem.Finding]
        FINDING_DISPUTED: _ClassVar[SpotCheckItem.Finding]
    FINDING_UNSPECIFIED: SpotCheckItem.Finding
    FINDING_CONFIRMED: SpotCheckItem.Finding
    FINDING_DISPUTED: SpotCheckItem.Finding
    POSITION_FIELD_NUMBER: _ClassVar[int]
    SERVICE_RECORD_FIELD_NUMBER: _ClassVar[int]
    FINDING_FIELD_NUMBER: _ClassVar[int]
    REVOKED_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    CHECKED_BY_FIELD_NUMBER: _ClassVar[int]
    CHECK_TIME_FIELD_NUMBER: _ClassVar[int]
    position: int
    service_record: str
    finding: SpotCheckItem.Finding
    revoked: bool
    note: str
    checked_by: str
    check_time: _timestamp_pb2.Timestamp
    def __init__(self, position: _Optional[int] = ..., service_record: _Optional[str] = ..., finding: _Optional[_Union[SpotCheckItem.Finding, str]] = ..., revoked: _Optional[bool] = ..., note: _Optional[str] = ..., checked_by: _Optional[str] = ..., check_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
