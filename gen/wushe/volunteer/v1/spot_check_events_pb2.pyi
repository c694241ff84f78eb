import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import spot_check_pb2 as _spot_check_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SpotCheckState(_message.Message):
    __slots__ = ("spot_check", "division", "first_day", "last_day", "state", "population_size", "population_digest", "seed_source", "seed", "sample_size", "confirmed", "disputed", "create_time", "draw_time", "publish_time")
    SPOT_CHECK_FIELD_NUMBER: _ClassVar[int]
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
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    DRAW_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    spot_check: str
    division: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    state: _spot_check_pb2.SpotCheck.State
    population_size: int
    population_digest: str
    seed_source: str
    seed: str
    sample_size: int
    confirmed: int
    disputed: int
    create_time: _timestamp_pb2.Timestamp
    draw_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    def __init__(self, spot_check: _Optional[str] = ..., division: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_spot_check_pb2.SpotCheck.State, str]] = ..., population_size: _Optional[int] = ..., population_digest: _Optional[str] = ..., seed_source: _Optional[str] = ..., seed: _Optional[str] = ..., sample_size: _Optional[int] = ..., confirmed: _Optional[int] = ..., disputed: _Optional[int] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., draw_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
