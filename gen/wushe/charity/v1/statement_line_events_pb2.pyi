from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import statement_line_pb2 as _statement_line_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StatementLineState(_message.Message):
    __slots__ = ("statement_line", "organization", "booked_day", "direction", "amount_fen", "state", "matched")
    STATEMENT_LINE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BOOKED_DAY_FIELD_NUMBER: _ClassVar[int]
    DIRECTION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MATCHED_FIELD_NUMBER: _ClassVar[int]
    statement_line: str
    organization: str
    booked_day: _date_pb2.Date
    direction: _statement_line_pb2.StatementLine.Direction
    amount_fen: int
    state: _statement_line_pb2.StatementLine.State
    matched: str
    def __init__(self, statement_line: _Optional[str] = ..., organization: _Optional[str] = ..., booked_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., direction: _Optional[_Union[_statement_line_pb2.StatementLine.Direction, str]] = ..., amount_fen: _Optional[int] = ..., state: _Optional[_Union[_statement_line_pb2.StatementLine.State, str]] = ..., matched: _Optional[str] = ...) -> None: ...
