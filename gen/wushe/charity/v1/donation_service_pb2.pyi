import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.rpc import status_pb2 as _status_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import donation_pb2 as _donation_pb2
from wushe.charity.v1 import ledger_pb2 as _ledger_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ReceiptVerdict(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECEIPT_VERDICT_UNSPECIFIED: _ClassVar[ReceiptVerdict]
    RECEIPT_VERDICT_VALID: _ClassVar[ReceiptVerdict]
    RECEIPT_VERDICT_VOID: _ClassVar[ReceiptVerdict]
    RECEIPT_VERDICT_REFUNDED: _ClassVar[ReceiptVerdict]
    RECEIPT_VERDICT_NOT_FOUND: _ClassVar[ReceiptVerdict]
RECEIPT_VERDICT_UNSPECIFIED: ReceiptVerdict
RECEIPT_VERDICT_VALID: ReceiptVerdict
RECEIPT_VERDICT_VOID: ReceiptVerdict
RECEIPT_VERDICT_REFUNDED: ReceiptVerdict
RECEIPT_VERDICT_NOT_FOUND: ReceiptVerdict

class DonationEntry(_message.Message):
    __slots__ = ("cause", "purpose", "donor", "amount_fen", "goods", "received_day", "payment_reference", "pledge", "receipt")
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DONOR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    GOODS_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DAY_FIELD_NUMBER: _ClassVar[int]
    PAYMENT_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    donor: _donation_pb2.Donor
    amount_fen: int
    goods: _donation_pb2.Goods
    received_day: _date_pb2.Date
    payment_reference: str
    pledge: str
    receipt: _donation_pb2.ReceiptKind
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., donor: _Optional[_Union[_donation_pb2.Donor, _Mapping]] = ..., amount_fen: _Optional[int] = ..., goods: _Optional[_Union[_donation_pb2.Goods, _Mapping]] = ..., received_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., payment_reference: _Optional[str] = ..., pledge: _Optional[str] = ..., receipt: _Optional[_Union[_donation_pb2.ReceiptKind, str]] = ...) -> None: ...

class DonateRequest(_message.Message):
    __slots__ = ("donation", "request_id")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    donation: DonationEntry
    request_id: str
    def __init__(self, donation: _Optional[_Union[DonationEntry, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class DonateResponse(_message.Message):
    __slots__ = ("donation", "receipt_check_code")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    donation: _donation_pb2.Donation
    receipt_check_code: str
    def __init__(self, donation: _Optional[_Union[_donation_pb2.Donation, _Mapping]] = ..., receipt_check_code: _Optional[str] = ...) -> None: ...

class BatchDonateOutcome(_message.Message):
    __slots__ = ("donation", "refusal", "receipt_check_code")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    donation: _donation_pb2.Donation
    refusal: _status_pb2.Status
    receipt_check_code: str
    def __init__(self, donation: _Optional[_Union[_donation_pb2.Donation, _Mapping]] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ..., receipt_check_code: _Optional[str] = ...) -> None: ...

class BatchDonateRequest(_message.Message):
    __slots__ = ("donations", "request_id")
    DONATIONS_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    donations: _containers.RepeatedCompositeFieldContainer[DonationEntry]
    request_id: str
    def __init__(self, donations: _Optional[_Iterable[_Union[DonationEntry, _Mapping]]] = ..., request_id: _Optional[str] = ...) -> None: ...

class BatchDonateResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[BatchDonateOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[BatchDonateOutcome, _Mapping]]] = ...) -> None: ...

class GetDonationRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetDonationResponse(_message.Message):
    __slots__ = ("donation", "receipt_check_code")
    DONATION_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    donation: _donation_pb2.Donation
    receipt_check_code: str
    def __init__(self, donation: _Optional[_Union[_donation_pb2.Donation, _Mapping]] = ..., receipt_check_code: _Optional[str] = ...) -> None: ...

class ListDonationsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token", "query")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _donation_pb2.Donation.State
    page_size: int
    page_token: str
    query: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_donation_pb2.Donation.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ...) -> None: ...

class ListDonationsResponse(_message.Message):
    __slots__ = ("donations", "next_page_token")
    DONATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    donations: _containers.RepeatedCompositeFieldContainer[_donation_pb2.Donation]
    next_page_token: str
    def __init__(self, donations: _Optional[_Iterable[_Union[_donation_pb2.Donation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class VerifyReceiptRequest(_message.Message):
    __slots__ = ("number", "check_code")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    number: str
    check_code: str
    def __init__(self, number: _Optional[str] = ..., check_code: _Optional[str] = ...) -> None: ...

class VerifyReceiptResponse(_message.Message):
    __slots__ = ("verdict", "issuer_display_name", "issuer_credit_code", "receipt_year", "receipt_number", "purpose", "asset", "amount_fen", "refunded_fen", "received_day")
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    ISSUER_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ISSUER_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_YEAR_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_DAY_FIELD_NUMBER: _ClassVar[int]
    verdict: ReceiptVerdict
    issuer_display_name: str
    issuer_credit_code: str
    receipt_year: int
    receipt_number: int
    purpose: _purpose_pb2.CharityPurpose
    asset: _ledger_pb2.Asset
    amount_fen: int
    refunded_fen: int
    received_day: _date_pb2.Date
    def __init__(self, verdict: _Optional[_Union[ReceiptVerdict, str]] = ..., issuer_display_name: _Optional[str] = ..., issuer_credit_code: _Optional[str] = ..., receipt_year: _Optional[int] = ..., receipt_number: _Optional[int] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., amount_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., received_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class CreatePledgeRequest(_message.Message):
    __slots__ = ("cause", "purpose", "donor", "asset", "pledged_fen", "public_promise", "due_day", "request_id")
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    DONOR_FIELD_NUMBER: _ClassVar[int]
    ASSET_FIELD_NUMBER: _ClassVar[int]
    PLEDGED_FEN_FIELD_NUMBER: _ClassVar[int]
    PUBLIC_PROMISE_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    cause: str
    purpose: _purpose_pb2.CharityPurpose
    donor: _donation_pb2.Donor
    asset: _ledger_pb2.Asset
    pledged_fen: int
    public_promise: bool
    due_day: _date_pb2.Date
    request_id: str
    def __init__(self, cause: _Optional[str] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., donor: _Optional[_Union[_donation_pb2.Donor, _Mapping]] = ..., asset: _Optional[_Union[_ledger_pb2.Asset, str]] = ..., pledged_fen: _Optional[int] = ..., public_promise: _Optional[bool] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreatePledgeResponse(_message.Message):
    __slots__ = ("pledge",)
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    pledge: _donation_pb2.Pledge
    def __init__(self, pledge: _Optional[_Union[_donation_pb2.Pledge, _Mapping]] = ...) -> None: ...

class ReleasePledgeRequest(_message.Message):
    __slots__ = ("name", "reason", "hardship_document", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    HARDSHIP_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    hardship_document: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., hardship_document: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReleasePledgeResponse(_message.Message):
    __slots__ = ("pledge",)
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    pledge: _donation_pb2.Pledge
    def __init__(self, pledge: _Optional[_Union[_donation_pb2.Pledge, _Mapping]] = ...) -> None: ...

class GetPledgeRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetPledgeResponse(_message.Message):
    __slots__ = ("pledge",)
    PLEDGE_FIELD_NUMBER: _ClassVar[int]
    pledge: _donation_pb2.Pledge
    def __init__(self, pledge: _Optional[_Union[_donation_pb2.Pledge, _Mapping]] = ...) -> None: ...

class ListPledgesRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _donation_pb2.Pledge.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_donation_pb2.Pledge.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPledgesResponse(_message.Message):
    __slots__ = ("pledges", "next_page_token")
    PLEDGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    pledges: _containers.RepeatedCompositeFieldContainer[_donation_pb2.Pledge]
    next_page_token: str
    def __init__(self, pledges: _Optional[_Iterable[_Union[_donation_pb2.Pledge, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PledgeChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[PledgeChange.Kind]
        KIND_MADE: _ClassVar[PledgeChange.Kind]
        KIND_RECEIVED: _ClassVar[PledgeChange.Kind]
        KIND_REOPENED: _ClassVar[PledgeChange.Kind]
        KIND_RELEASED: _ClassVar[PledgeChange.Kind]
    KIND_UNSPECIFIED: PledgeChange.Kind
    KIND_MADE: PledgeChange.Kind
    KIND_RECEIVED: PledgeChange.Kind
    KIND_REOPENED: PledgeChange.Kind
    KIND_RELEASED: PledgeChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: PledgeChange.Kind
    state: _donation_pb2.Pledge.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[PledgeChange.Kind, str]] = ..., state: _Optional[_Union[_donation_pb2.Pledge.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ListPledgeChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPledgeChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[PledgeChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[PledgeChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
