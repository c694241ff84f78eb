from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LedgerLineState(_message.Message):
    __slots__ = ("ledger_line", "entry", "kind", "effective_day", "reverses", "line", "donated_fen", "refunded_fen", "transferred_in_fen", "programme_fen", "management_fen", "transferred_out_fen", "balance_fen", "interest_fen", "sale_proceeds_fen", "sold_goods_fen", "counterpart")
    LEDGER_LINE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DAY_FIELD_NUMBER: _ClassVar[int]
    REVERSES_FIELD_NUMBER: _ClassVar[int]
    LINE_FIELD_NUMBER: _ClassVar[int]
    DONATED_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_IN_FEN_FIELD_NUMBER: _ClassVar[int]
    PROGRAMME_FEN_FIELD_NUMBER: _ClassVar[int]
    MANAGEMENT_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_OUT_FEN_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FEN_FIELD_NUMBER: _ClassVar[int]
    INTEREST_FEN_FIELD_NUMBER: _ClassVar[int]
    SALE_PROCEEDS_FEN_FIELD_NUMBER: _ClassVar[int]
    SOLD_GOODS_FEN_FIELD_NUMBER: _ClassVar[int]
    COUNTERPART_FIELD_NUMBER: _ClassVar[int]
    ledger_line: str
    entry: str
    kind: _ledger_pb2.LedgerEntry.Kind
    effective_day: _date_pb2.Date
    reverses: str
    line: _ledger_pb2.LedgerLine
    donated_fen: int
    refunded_fen: int
    transferred_in_fen: int
    programme_fen: int
    management_fen: int
    transferred_out_fen: int
    balance_fen: int
    interest_fen: int
    sale_proceeds_fen: int
    sold_goods_fen: int
    counterpart: str
    def __init__(self, ledger_line: _Optional[str] = ..., entry: _Optional[str] = ..., kind: _Optional[_Union[_ledger_pb2.LedgerEntry.Kind, str]] = ..., effective_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., reverses: _Optional[str] = ..., line: _Optional[_Union[_ledger_pb2.LedgerLine, _Mapping]] = ..., donated_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., transferred_in_fen: _Optional[int] = ..., programme_fen: _Optional[int] = ..., management_fen: _Optional[int] = ..., transferred_out_fen: _Optional[int] = ..., balance_fen: _Optional[int] = ..., interest_fen: _Optional[int] = ..., sale_proceeds_fen: _Optional[int] = ..., sold_goods_fen: _Optional[int] = ..., counterpart: _Optional[str] = ...) -> None: ...
