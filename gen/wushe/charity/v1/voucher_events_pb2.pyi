from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from wushe.charity.v1 import voucher_pb2 as _voucher_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class VoucherState(_message.Message):
    __slots__ = ("voucher", "kind", "cause", "purpose", "organization", "division", "asset", "amount_fen", "category", "beneficiary_kind", "people", "state", "entry", "post_day", "price_fen")
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARY_KIND_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    POST_DAY_FIELD_NUMBER: _ClassVar[int]
    PRICE_FEN_FIELD_NUMBER: _ClassVar[int]
    voucher: str
    kind: _ledger_pb2.LedgerEntry.Kind
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    division: str
    asset: _ledger_pb2.Asset
    amount_fen: int
    category: _voucher_pb2.Expense.Category
    beneficiary_kind: _voucher_pb2.Beneficiary.Kind
    people: int
    state: _voucher_pb2.Voucher.State
    entry: str
    post_day: _date_pb2.Date
    price_fen: int
    def __init__(self, voucher: _Optional[str] = ..., kind: _Optional[_Union[_ledger_pb2.LedgerEntry.Kind, str]] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., category: _Optional[_Union[_voucher_pb2.Expense.Category, str]] = ..., beneficiary_kind: _Optional[_Union[_voucher_pb2.Beneficiary.Kind, str]] = ..., people: _Optional[int] = ..., state: _Optional[_Union[_voucher_pb2.Voucher.State, str]] = ..., entry: _Optional[str] = ..., post_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., price_fen: _Optional[int] = ...) -> None: ...
