import datetime

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

class StatementLine(_message.Message):
    __slots__ = ("name", "organization", "division", "booked_day", "direction", "amount_fen", "bank_reference", "codes", "state", "state_reason", "matched", "matched_by_person", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[StatementLine.State]
        STATE_UNMATCHED: _ClassVar[StatementLine.State]
        STATE_MATCHED: _ClassVar[StatementLine.State]
        STATE_SET_ASIDE: _ClassVar[StatementLine.State]
        STATE_WITHDRAWN: _ClassVar[StatementLine.State]
    STATE_UNSPECIFIED: StatementLine.State
    STATE_UNMATCHED: StatementLine.State
    STATE_MATCHED: StatementLine.State
    STATE_SET_ASIDE: StatementLine.State
    STATE_WITHDRAWN: StatementLine.State
    class Direction(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DIRECTION_UNSPECIFIED: _ClassVar[StatementLine.Direction]
        DIRECTION_IN: _ClassVar[StatementLine.Direction]
        DIRECTION_OUT: _ClassVar[StatementLine.Direction]
    DIRECTION_UNSPECIFIED: StatementLine.Direction
    DIRECTION_IN: StatementLine.Direction
    DIRECTION_OUT: StatementLine.Direction
    NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    BOOKED_DAY_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    BANK_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    CODES_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    MATCHED_FIELD_NUMBER: _ClassVar[int]
    MATCHED_BY_PERSON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    organization: str
    division: str
    booked_day: _date_pb2.Date
    direction: StatementLine.Direction
    amount_fen: int
    bank_reference: str
    codes: _containers.RepeatedScalarFieldContainer[str]
    state: StatementLine.State
    state_reason: str
    matched: str
    matched_by_person: bool
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., booked_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., direction: _Optional[_Union[StatementLine.Direction, str]] = ..., amount_fen: _Optional[int] = ..., bank_reference: _Optional[str] = ..., codes: _Optional[_Iterable[str]] = ..., state: _Optional[_Union[StatementLine.State, str]] = ..., state_reason: _Optional[str] = ..., matched: _Optional[str] = ..., matched_by_person: _Optional[bool] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class StatementRow(_message.Message):
    __slots__ = ("line", "organization", "booked_day", "amount", "bank_reference", "remark")
    LINE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BOOKED_DAY_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FIELD_NUMBER: _ClassVar[int]
    BANK_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    REMARK_FIELD_NUMBER: _ClassVar[int]
    line: int
    organization: str
    booked_day: str
    amount: str
    bank_reference: str
    remark: str
    def __init__(self, line: _Optional[int] = ..., organization: _Optional[str] = ..., booked_day: _Optional[str] = ..., amount: _Optional[str] = ..., bank_reference: _Optional[str] = ..., remark: _Optional[str] = ...) -> None: ...
