from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import donation_pb2 as _donation_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DonationState(_message.Message):
    __slots__ = ("donation", "cause", "purpose", "organization", "division", "donor_kind", "donor_organization", "asset", "amount_fen", "refunded_fen", "received_day", "receipt", "state", "pledge", "entry")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    DONOR_KIND_FIELD_NUMBER: _ClassVar[int]
    DONOR_ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DAY_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    ENTRY_FIELD_NUMBER: _ClassVar[int]
    donation: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    division: str
    donor_kind: _donation_pb2.Donor.Kind
    donor_organization: str
    asset: _ledger_pb2.Asset
    amount_fen: int
    refunded_fen: int
    received_day: _date_pb2.Date
    receipt: _donation_pb2.Receipt
    state: _donation_pb2.Donation.State
    pledge: str
    entry: str
    def __init__(self, donation: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., donor_kind: _Optional[_Union[_donation_pb2.Donor.Kind, str]] = ..., donor_organization: _Optional[str] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., received_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., receipt: _Optional[_Union[_donation_pb2.Receipt, _Mapping]] = ..., state: _Optional[_Union[_donation_pb2.Donation.State, str]] = ..., pledge: _Optional[str] = ..., entry: _Optional[str] = ...) -> None: ...

class PledgeState(_message.Message):
    __slots__ = ("pledge", "cause", "purpose", "organization", "division", "donor_kind", "donor_organization", "asset", "pledged_fen", "received_fen", "public_promise", "due_day", "state")
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    DONOR_KIND_FIELD_NUMBER: _ClassVar[int]
    DONOR_ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    PLEDGED_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_FEN_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_PROMISE_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    pledge: str
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    organization: str
    division: str
    donor_kind: _donation_pb2.Donor.Kind
    donor_organization: str
    asset: _ledger_pb2.Asset
    pledged_fen: int
    received_fen: int
    public_promise: bool
    due_day: _date_pb2.Date
    state: _donation_pb2.Pledge.State
    def __init__(self, pledge: _Optional[str] = ..., cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., donor_kind: _Optional[_Union[_donation_pb2.Donor.Kind, str]] = ..., donor_organization: _Optional[str] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., pledged_fen: _Optional[int] = ..., received_fen: _Optional[int] = ..., public_promise: _Optional[bool] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_donation_pb2.Pledge.State, str]] = ...) -> None: ...
