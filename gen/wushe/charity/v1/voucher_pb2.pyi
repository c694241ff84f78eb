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

class Voucher(_message.Message):
    __slots__ = ("name", "cause", "purpose", "organization", "asset", "amount_fen", "summary", "proof", "expense", "refund", "transfer", "reversal", "interest", "sale", "state", "state_reason", "prepared_by", "decided_by", "entry", "post_day", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Voucher.State]
        STATE_PREPARED: _ClassVar[Voucher.State]
        STATE_POSTED: _ClassVar[Voucher.State]
        STATE_REJECTED: _ClassVar[Voucher.State]
        STATE_REVERSED: _ClassVar[Voucher.State]
    STATE_UNSPECIFIED: Voucher.State
    STATE_PREPARED: Voucher.State
    STATE_POSTED: Voucher.State
    STATE_REJECTED: Voucher.State
    STATE_REVERSED: Voucher.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    PROOF_FIELD_NUMBER: _ClassVar[int]
    EXPENSE_FIELD_NUMBER: _ClassVar[int]
    REFUND_FIELD_NUMBER: _ClassVar[int]
    TRANSFER_FIELD_NUMBER: _ClassVar[int]
    REVERSAL_FIELD_NUMBER: _ClassVar[int]
    INTEREST_FIELD_NUMBER: _ClassVar[int]
    SALE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    PREPARED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    POST_DAY_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    asset: _ledger_pb2.Asset
    amount_fen: int
    summary: str
    proof: str
    expense: Expense
    refund: Refund
    transfer: Transfer
    reversal: Reversal
    interest: Interest
    sale: Sale
    state: Voucher.State
    state_reason: str
    prepared_by: str
    decided_by: str
    entry: str
    post_day: _date_pb2.Date
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., summary: _Optional[str] = ..., proof: _Optional[str] = ..., expense: _Optional[_Union[Expense, _Mapping]] = ..., refund: _Optional[_Union[Refund, _Mapping]] = ..., transfer: _Optional[_Union[Transfer, _Mapping]] = ..., reversal: _Optional[_Union[Reversal, _Mapping]] = ..., interest: _Optional[_Union[Interest, _Mapping]] = ..., sale: _Optional[_Union[Sale, _Mapping]] = ..., state: _Optional[_Union[Voucher.State, str]] = ..., state_reason: _Optional[str] = ..., prepared_by: _Optional[str] = ..., decided_by: _Optional[str] = ..., entry: _Optional[str] = ..., post_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Beneficiary(_message.Message):
    __slots__ = ("kind", "name", "people")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Beneficiary.Kind]
        KIND_PERSON: _ClassVar[Beneficiary.Kind]
        KIND_ORGANIZATION: _ClassVar[Beneficiary.Kind]
        KIND_COMMUNITY: _ClassVar[Beneficiary.Kind]
        KIND_GROUP: _ClassVar[Beneficiary.Kind]
    KIND_UNSPECIFIED: Beneficiary.Kind
    KIND_PERSON: Beneficiary.Kind
    KIND_ORGANIZATION: Beneficiary.Kind
    KIND_COMMUNITY: Beneficiary.Kind
    KIND_GROUP: Beneficiary.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    NAME_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    kind: Beneficiary.Kind
    name: str
    people: int
    def __init__(self, kind: _Optional[_Union[Beneficiary.Kind, str]] = ..., name: _Optional[str] = ..., people: _Optional[int] = ...) -> None: ...

class Expense(_message.Message):
    __slots__ = ("cause", "purpose", "asset", "amount_fen", "category", "beneficiary")
    class Category(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        CATEGORY_UNSPECIFIED: _ClassVar[Expense.Category]
        CATEGORY_PROGRAMME: _ClassVar[Expense.Category]
        CATEGORY_MANAGEMENT: _ClassVar[Expense.Category]
    CATEGORY_UNSPECIFIED: Expense.Category
    CATEGORY_PROGRAMME: Expense.Category
    CATEGORY_MANAGEMENT: Expense.Category
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    CATEGORY_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARY_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    asset: _ledger_pb2.Asset
    amount_fen: int
    category: Expense.Category
    beneficiary: Beneficiary
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., category: _Optional[_Union[Expense.Category, str]] = ..., beneficiary: _Optional[_Union[Beneficiary, _Mapping]] = ...) -> None: ...

class Refund(_message.Message):
    __slots__ = ("donation", "amount_fen")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    donation: str
    amount_fen: int
    def __init__(self, donation: _Optional[str] = ..., amount_fen: _Optional[int] = ...) -> None: ...

class Transfer(_message.Message):
    __slots__ = ("cause", "purpose", "to_cause", "to_purpose", "asset", "amount_fen", "basis", "basis_document")
    class Basis(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        BASIS_UNSPECIFIED: _ClassVar[Transfer.Basis]
        BASIS_REFILING: _ClassVar[Transfer.Basis]
        BASIS_DONORS_CONSENT: _ClassVar[Transfer.Basis]
        BASIS_SURPLUS_PLAN: _ClassVar[Transfer.Basis]
    BASIS_UNSPECIFIED: Transfer.Basis
    BASIS_REFILING: Transfer.Basis
    BASIS_DONORS_CONSENT: Transfer.Basis
    BASIS_SURPLUS_PLAN: Transfer.Basis
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TO_CAUSE_FIELD_NUMBER: _ClassVar[int]
    TO_PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    BASIS_FIELD_NUMBER: _ClassVar[int]
    BASIS_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    to_cause: str
    to_purpose: _purpose_pb2.CharityPurpose
    asset: _ledger_pb2.Asset
    amount_fen: int
    basis: Transfer.Basis
    basis_document: str
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., to_cause: _Optional[str] = ..., to_purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., basis: _Optional[_Union[Transfer.Basis, str]] = ..., basis_document: _Optional[str] = ...) -> None: ...

class Reversal(_message.Message):
    __slots__ = ("entry",)
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    entry: str
    def __init__(self, entry: _Optional[str] = ...) -> None: ...

class Interest(_message.Message):
    __slots__ = ("cause", "purpose", "amount_fen", "bank_reference")
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    BANK_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    amount_fen: int
    bank_reference: str
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., amount_fen: _Optional[int] = ..., bank_reference: _Optional[str] = ...) -> None: ...

class Sale(_message.Message):
    __slots__ = ("cause", "purpose", "value_fen", "price_fen", "bank_reference")
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    VALUE_FEN_FIELD_NUMBER: _ClassVar[int]
    PRICE_FEN_FIELD_NUMBER: _ClassVar[int]
    BANK_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    value_fen: int
    price_fen: int
    bank_reference: str
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., value_fen: _Optional[int] = ..., price_fen: _Optional[int] = ..., bank_reference: _Optional[str] = ...) -> None: ...

class VoucherChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[VoucherChange.Kind]
        KIND_PREPARED: _ClassVar[VoucherChange.Kind]
        KIND_POSTED: _ClassVar[VoucherChange.Kind]
        KIND_REJECTED: _ClassVar[VoucherChange.Kind]
        KIND_REVERSED: _ClassVar[VoucherChange.Kind]
    KIND_UNSPECIFIED: VoucherChange.Kind
    KIND_PREPARED: VoucherChange.Kind
    KIND_POSTED: VoucherChange.Kind
    KIND_REJECTED: VoucherChange.Kind
    KIND_REVERSED: VoucherChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: VoucherChange.Kind
    state: Voucher.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[VoucherChange.Kind, str]] = ..., state: _Optional[_Union[Voucher.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
