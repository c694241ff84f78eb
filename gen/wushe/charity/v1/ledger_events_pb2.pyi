from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class LedgerEntryState(_message.Message):
    __slots__ = ("entry", "cause", "division", "purpose", "donated_fen", "refunded_fen", "programme_fen", "management_fen")
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DONATED_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    PROGRAMME_FEN_FIELD_NUMBER: _ClassVar[int]
    MANAGEMENT_FEN_FIELD_NUMBER: _ClassVar[int]
    entry: _ledger_pb2.LedgerEntry
    cause: str
    division: str
    purpose: _purpose_pb2.CharityPurpose
    donated_fen: int
    refunded_fen: int
    programme_fen: int
    management_fen: int
    def __init__(self, entry: _Optional[_Union[_ledger_pb2.LedgerEntry, _Mapping]] = ..., cause: _Optional[str] = ..., division: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., donated_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., programme_fen: _Optional[int] = ..., management_fen: _Optional[int] = ...) -> None: ...
