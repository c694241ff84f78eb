import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CauseKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CAUSE_KIND_UNSPECIFIED: _ClassVar[CauseKind]
    CAUSE_KIND_FUND: _ClassVar[CauseKind]
    CAUSE_KIND_PROJECT: _ClassVar[CauseKind]

class Asset(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ASSET_UNSPECIFIED: _ClassVar[Asset]
    ASSET_MONEY: _ClassVar[Asset]
    ASSET_GOODS: _ClassVar[Asset]

class LedgerAccount(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    LEDGER_ACCOUNT_UNSPECIFIED: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_MONEY: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_GOODS: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_DONATED: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_TRANSFERRED_IN: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_REFUNDED: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_INTEREST: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_SALE_PROCEEDS: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_PROGRAMME: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_MANAGEMENT: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_TRANSFERRED_OUT: _ClassVar[LedgerAccount]
    LEDGER_ACCOUNT_SOLD_GOODS: _ClassVar[LedgerAccount]
CAUSE_KIND_UNSPECIFIED: CauseKind
CAUSE_KIND_FUND: CauseKind
CAUSE_KIND_PROJECT: CauseKind
ASSET_UNSPECIFIED: Asset
ASSET_MONEY: Asset
ASSET_GOODS: Asset
LEDGER_ACCOUNT_UNSPECIFIED: LedgerAccount
LEDGER_ACCOUNT_MONEY: LedgerAccount
LEDGER_ACCOUNT_GOODS: LedgerAccount
LEDGER_ACCOUNT_DONATED: LedgerAccount
LEDGER_ACCOUNT_TRANSFERRED_IN: LedgerAccount
LEDGER_ACCOUNT_REFUNDED: LedgerAccount
LEDGER_ACCOUNT_INTEREST: LedgerAccount
LEDGER_ACCOUNT_SALE_PROCEEDS: LedgerAccount
LEDGER_ACCOUNT_PROGRAMME: LedgerAccount
LEDGER_ACCOUNT_MANAGEMENT: LedgerAccount
LEDGER_ACCOUNT_TRANSFERRED_OUT: LedgerAccount
LEDGER_ACCOUNT_SOLD_GOODS: LedgerAccount

class Book(_message.Message):
    __slots__ = ("name", "cause", "purpose", "organization", "division", "standing", "lines", "donated_fen", "refunded_fen", "transferred_in_fen", "programme_fen", "management_fen", "transferred_out_fen", "money_fen", "goods_fen", "received_fen", "spent_fen", "balance_fen", "interest_fen", "sale_proceeds_fen", "sold_goods_fen")
    class Standing(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STANDING_UNSPECIFIED: _ClassVar[Book.Standing]
        STANDING_CLOSED: _ClassVar[Book.Standing]
        STANDING_DISPOSING: _ClassVar[Book.Standing]
        STANDING_SPENDING: _ClassVar[Book.Standing]
        STANDING_OPEN: _ClassVar[Book.Standing]
    STANDING_UNSPECIFIED: Book.Standing
    STANDING_CLOSED: Book.Standing
    STANDING_DISPOSING: Book.Standing
    STANDING_SPENDING: Book.Standing
    STANDING_OPEN: Book.Standing
    NAME_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    DONATED_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_IN_FEN_FIELD_NUMBER: _ClassVar[int]
    PROGRAMME_FEN_FIELD_NUMBER: _ClassVar[int]
    MANAGEMENT_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_OUT_FEN_FIELD_NUMBER: _ClassVar[int]
    MONEY_FEN_FIELD_NUMBER: _ClassVar[int]
    GOODS_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_FEN_FIELD_NUMBER: _ClassVar[int]
    SPENT_FEN_FIELD_NUMBER: _ClassVar[int]
    BALANCE_FEN_FIELD_NUMBER: _ClassVar[int]
    INTEREST_FEN_FIELD_NUMBER: _ClassVar[int]
    SALE_PROCEEDS_FEN_FIELD_NUMBER: _ClassVar[int]
    SOLD_GOODS_FEN_FIELD_NUMBER: _ClassVar[int]
    name: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    division: str
    standing: Book.Standing
    lines: int
    donated_fen: int
    refunded_fen: int
    transferred_in_fen: int
    programme_fen: int
    management_fen: int
    transferred_out_fen: int
    money_fen: int
    goods_fen: int
    received_fen: int
    spent_fen: int
    balance_fen: int
    interest_fen: int
    sale_proceeds_fen: int
    sold_goods_fen: int
    def __init__(self, name: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., standing: _Optional[_Union[Book.Standing, str]] = ..., lines: _Optional[int] = ..., donated_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., transferred_in_fen: _Optional[int] = ..., programme_fen: _Optional[int] = ..., management_fen: _Optional[int] = ..., transferred_out_fen: _Optional[int] = ..., money_fen: _Optional[int] = ..., goods_fen: _Optional[int] = ..., received_fen: _Optional[int] = ..., spent_fen: _Optional[int] = ..., balance_fen: _Optional[int] = ..., interest_fen: _Optional[int] = ..., sale_proceeds_fen: _Optional[int] = ..., sold_goods_fen: _Optional[int] = ...) -> None: ...

class LedgerEntry(_message.Message):
    __slots__ = ("name", "kind", "amount_fen", "effective_day", "lines", "reverses", "prepared_by", "reviewed_by", "record_time", "counterpart")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[LedgerEntry.Kind]
        KIND_DONATION: _ClassVar[LedgerEntry.Kind]
        KIND_EXPENSE: _ClassVar[LedgerEntry.Kind]
        KIND_REFUND: _ClassVar[LedgerEntry.Kind]
        KIND_TRANSFER: _ClassVar[LedgerEntry.Kind]
        KIND_REVERSAL: _ClassVar[LedgerEntry.Kind]
        KIND_INTEREST: _ClassVar[LedgerEntry.Kind]
        KIND_SALE: _ClassVar[LedgerEntry.Kind]
        KIND_PROCEEDS: _ClassVar[LedgerEntry.Kind]
    KIND_UNSPECIFIED: LedgerEntry.Kind
    KIND_DONATION: LedgerEntry.Kind
    KIND_EXPENSE: LedgerEntry.Kind
    KIND_REFUND: LedgerEntry.Kind
    KIND_TRANSFER: LedgerEntry.Kind
    KIND_REVERSAL: LedgerEntry.Kind
    KIND_INTEREST: LedgerEntry.Kind
    KIND_SALE: LedgerEntry.Kind
    KIND_PROCEEDS: LedgerEntry.Kind
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DAY_FIELD_NUMBER: _ClassVar[int]
    LINES_FIELD_NUMBER: _ClassVar[int]
    REVERSES_FIELD_NUMBER: _ClassVar[int]
    PREPARED_BY_FIELD_NUMBER: _ClassVar[int]
    REVIEWED_BY_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    COUNTERPART_FIELD_NUMBER: _ClassVar[int]
    name: str
    kind: LedgerEntry.Kind
    amount_fen: int
    effective_day: _date_pb2.Date
    lines: _containers.RepeatedCompositeFieldContainer[LedgerLine]
    reverses: str
    prepared_by: str
    reviewed_by: str
    record_time: _timestamp_pb2.Timestamp
    counterpart: str
    def __init__(self, name: _Optional[str] = ..., kind: _Optional[_Union[LedgerEntry.Kind, str]] = ..., amount_fen: _Optional[int] = ..., effective_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., lines: _Optional[_Iterable[_Union[LedgerLine, _Mapping]]] = ..., reverses: _Optional[str] = ..., prepared_by: _Optional[str] = ..., reviewed_by: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., counterpart: _Optional[str] = ...) -> None: ...

class LedgerLine(_message.Message):
    __slots__ = ("book", "cause", "purpose", "organization", "division", "number", "debit", "credit", "amount_fen", "received_after_fen", "spent_after_fen", "money_after_fen", "goods_after_fen")
    BOOK_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DEBIT_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_AFTER_FEN_FIELD_NUMBER: _ClassVar[int]
    SPENT_AFTER_FEN_FIELD_NUMBER: _ClassVar[int]
    MONEY_AFTER_FEN_FIELD_NUMBER: _ClassVar[int]
    GOODS_AFTER_FEN_FIELD_NUMBER: _ClassVar[int]
    book: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    division: str
    number: int
    debit: LedgerAccount
    credit: LedgerAccount
    amount_fen: int
    received_after_fen: int
    spent_after_fen: int
    money_after_fen: int
    goods_after_fen: int
    def __init__(self, book: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., number: _Optional[int] = ..., debit: _Optional[_Union[LedgerAccount, str]] = ..., credit: _Optional[_Union[LedgerAccount, str]] = ..., amount_fen: _Optional[int] = ..., received_after_fen: _Optional[int] = ..., spent_after_fen: _Optional[int] = ..., money_after_fen: _Optional[int] = ..., goods_after_fen: _Optional[int] = ...) -> None: ...
