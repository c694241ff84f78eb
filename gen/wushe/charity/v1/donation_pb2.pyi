import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReceiptKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIPT_KIND_UNSPECIFIED: _ClassVar[ReceiptKind]
    RECEIPT_KIND_ISSUED: _ClassVar[ReceiptKind]
    RECEIPT_KIND_ANONYMOUS: _ClassVar[ReceiptKind]
    RECEIPT_KIND_WAIVED: _ClassVar[ReceiptKind]
RECEIPT_KIND_UNSPECIFIED: ReceiptKind
RECEIPT_KIND_ISSUED: ReceiptKind
RECEIPT_KIND_ANONYMOUS: ReceiptKind
RECEIPT_KIND_WAIVED: ReceiptKind

class Donor(_message.Message):
    __slots__ = ("kind", "person", "organization", "published_name", "name_withheld")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Donor.Kind]
        KIND_PERSON: _ClassVar[Donor.Kind]
        KIND_ORGANIZATION: _ClassVar[Donor.Kind]
        KIND_ANONYMOUS: _ClassVar[Donor.Kind]
    KIND_UNSPECIFIED: Donor.Kind
    KIND_PERSON: Donor.Kind
    KIND_ORGANIZATION: Donor.Kind
    KIND_ANONYMOUS: Donor.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_NAME_FIELD_NUMBER: _ClassVar[int]
    NAME_WITHHELD_FIELD_NUMBER: _ClassVar[int]
    kind: Donor.Kind
    person: str
    organization: str
    published_name: str
    name_withheld: bool
    def __init__(self, kind: _Optional[_Union[Donor.Kind, str]] = ..., person: _Optional[str] = ..., organization: _Optional[str] = ..., published_name: _Optional[str] = ..., name_withheld: _Optional[bool] = ...) -> None: ...

class Goods(_message.Message):
    __slots__ = ("description", "quantity", "unit", "valuation_basis", "valuation_document")
    class ValuationBasis(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        VALUATION_BASIS_UNSPECIFIED: _ClassVar[Goods.ValuationBasis]
        VALUATION_BASIS_INVOICE: _ClassVar[Goods.ValuationBasis]
        VALUATION_BASIS_APPRAISAL: _ClassVar[Goods.ValuationBasis]
        VALUATION_BASIS_MARKET_PRICE: _ClassVar[Goods.ValuationBasis]
        VALUATION_BASIS_AGREEMENT: _ClassVar[Goods.ValuationBasis]
    VALUATION_BASIS_UNSPECIFIED: Goods.ValuationBasis
    VALUATION_BASIS_INVOICE: Goods.ValuationBasis
    VALUATION_BASIS_APPRAISAL: Goods.ValuationBasis
    VALUATION_BASIS_MARKET_PRICE: Goods.ValuationBasis
    VALUATION_BASIS_AGREEMENT: Goods.ValuationBasis
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    QUANTITY_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    VALUATION_BASIS_FIELD_NUMBER: _ClassVar[int]
    VALUATION_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    description: str
    quantity: int
    unit: str
    valuation_basis: Goods.ValuationBasis
    valuation_document: str
    def __init__(self, description: _Optional[str] = ..., quantity: _Optional[int] = ..., unit: _Optional[str] = ..., valuation_basis: _Optional[_Union[Goods.ValuationBasis, str]] = ..., valuation_document: _Optional[str] = ...) -> None: ...

class Receipt(_message.Message):
    __slots__ = ("organization", "year", "number", "kind", "void")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    VOID_FIELD_NUMBER: _ClassVar[int]
    organization: str
    year: int
    number: int
    kind: ReceiptKind
    void: bool
    def __init__(self, organization: _Optional[str] = ..., year: _Optional[int] = ..., number: _Optional[int] = ..., kind: _Optional[_Union[ReceiptKind, str]] = ..., void: _Optional[bool] = ...) -> None: ...

class Donation(_message.Message):
    __slots__ = ("name", "cause", "purpose", "donor", "asset", "amount_fen", "goods", "received_day", "payment_reference", "pledge", "receipt", "entry", "state", "refunded_fen", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Donation.State]
        STATE_RECEIVED: _ClassVar[Donation.State]
        STATE_PARTLY_REFUNDED: _ClassVar[Donation.State]
        STATE_REFUNDED: _ClassVar[Donation.State]
        STATE_REVERSED: _ClassVar[Donation.State]
    STATE_UNSPECIFIED: Donation.State
    STATE_RECEIVED: Donation.State
    STATE_PARTLY_REFUNDED: Donation.State
    STATE_REFUNDED: Donation.State
    STATE_REVERSED: Donation.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DONOR_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    GOODS_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DAY_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    donor: Donor
    asset: _ledger_pb2.Asset
    amount_fen: int
    goods: Goods
    received_day: _date_pb2.Date
    payment_reference: str
    pledge: str
    receipt: Receipt
    entry: str
    state: Donation.State
    refunded_fen: int
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., donor: _Optional[_Union[Donor, _Mapping]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., goods: _Optional[_Union[Goods, _Mapping]] = ..., received_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., payment_reference: _Optional[str] = ..., pledge: _Optional[str] = ..., receipt: _Optional[_Union[Receipt, _Mapping]] = ..., entry: _Optional[str] = ..., state: _Optional[_Union[Donation.State, str]] = ..., refunded_fen: _Optional[int] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Pledge(_message.Message):
    __slots__ = ("name", "cause", "purpose", "donor", "asset", "pledged_fen", "received_fen", "public_promise", "due_day", "code", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Pledge.State]
        STATE_OPEN: _ClassVar[Pledge.State]
        STATE_KEPT: _ClassVar[Pledge.State]
        STATE_RELEASED: _ClassVar[Pledge.State]
    STATE_UNSPECIFIED: Pledge.State
    STATE_OPEN: Pledge.State
    STATE_KEPT: Pledge.State
    STATE_RELEASED: Pledge.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DONOR_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    PLEDGED_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_FEN_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_PROMISE_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    donor: Donor
    asset: _ledger_pb2.Asset
    pledged_fen: int
    received_fen: int
    public_promise: bool
    due_day: _date_pb2.Date
    code: str
    state: Pledge.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., donor: _Optional[_Union[Donor, _Mapping]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., pledged_fen: _Optional[int] = ..., received_fen: _Optional[int] = ..., public_promise: _Optional[bool] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., code: _Optional[str] = ..., state: _Optional[_Union[Pledge.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
