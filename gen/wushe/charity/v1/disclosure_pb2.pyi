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

class DisclosureKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DISCLOSURE_KIND_UNSPECIFIED: _ClassVar[DisclosureKind]
    DISCLOSURE_KIND_EMERGENCY_RAISING: _ClassVar[DisclosureKind]
    DISCLOSURE_KIND_RAISING: _ClassVar[DisclosureKind]
    DISCLOSURE_KIND_RAISING_FINAL: _ClassVar[DisclosureKind]
    DISCLOSURE_KIND_PROJECT: _ClassVar[DisclosureKind]
    DISCLOSURE_KIND_PROJECT_FINAL: _ClassVar[DisclosureKind]
DISCLOSURE_KIND_UNSPECIFIED: DisclosureKind
DISCLOSURE_KIND_EMERGENCY_RAISING: DisclosureKind
DISCLOSURE_KIND_RAISING: DisclosureKind
DISCLOSURE_KIND_RAISING_FINAL: DisclosureKind
DISCLOSURE_KIND_PROJECT: DisclosureKind
DISCLOSURE_KIND_PROJECT_FINAL: DisclosureKind

class Disclosure(_message.Message):
    __slots__ = ("name", "charity_project", "community", "kind", "number", "first_day", "last_day", "due_day", "state", "state_reason", "edition", "published_edition", "publish_day", "late", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Disclosure.State]
        STATE_DUE: _ClassVar[Disclosure.State]
        STATE_DRAFTED: _ClassVar[Disclosure.State]
        STATE_REVIEWED: _ClassVar[Disclosure.State]
        STATE_PUBLISHED: _ClassVar[Disclosure.State]
        STATE_LAPSED: _ClassVar[Disclosure.State]
    STATE_UNSPECIFIED: Disclosure.State
    STATE_DUE: Disclosure.State
    STATE_DRAFTED: Disclosure.State
    STATE_REVIEWED: Disclosure.State
    STATE_PUBLISHED: Disclosure.State
    STATE_LAPSED: Disclosure.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_DAY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    charity_project: str
    community: str
    kind: DisclosureKind
    number: int
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    due_day: _date_pb2.Date
    state: Disclosure.State
    state_reason: str
    edition: int
    published_edition: int
    publish_day: _date_pb2.Date
    late: bool
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., charity_project: _Optional[str] = ..., community: _Optional[str] = ..., kind: _Optional[_Union[DisclosureKind, str]] = ..., number: _Optional[int] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[Disclosure.State, str]] = ..., state_reason: _Optional[str] = ..., edition: _Optional[int] = ..., published_edition: _Optional[int] = ..., publish_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., late: _Optional[bool] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DisclosureEdition(_message.Message):
    __slots__ = ("disclosure", "edition", "reason", "document", "content", "hash", "previous_hash", "draft_time", "publish_time")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    CONTENT_FIELD_NUMBER: _ClassVar[int]
    HASH_FIELD_NUMBER: _ClassVar[int]
    PREVIOUS_HASH_FIELD_NUMBER: _ClassVar[int]
    DRAFT_TIME_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_TIME_FIELD_NUMBER: _ClassVar[int]
    disclosure: str
    edition: int
    reason: str
    document: str
    content: DisclosureContent
    hash: str
    previous_hash: str
    draft_time: _timestamp_pb2.Timestamp
    publish_time: _timestamp_pb2.Timestamp
    def __init__(self, disclosure: _Optional[str] = ..., edition: _Optional[int] = ..., reason: _Optional[str] = ..., document: _Optional[str] = ..., content: _Optional[_Union[DisclosureContent, _Mapping]] = ..., hash: _Optional[str] = ..., previous_hash: _Optional[str] = ..., draft_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., publish_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class DisclosureContent(_message.Message):
    __slots__ = ("charity_project", "display_name", "organiser", "holder", "filing_number", "kind", "first_day", "last_day", "purpose", "turnover", "total", "donations", "unlisted_donation_count", "expenses", "unlisted_expense_count", "volunteer_count", "volunteer_minutes", "edition", "reason")
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    FILING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    TURNOVER_FIELD_NUMBER: _ClassVar[int]
    TOTAL_FIELD_NUMBER: _ClassVar[int]
    DONATIONS_FIELD_NUMBER: _ClassVar[int]
    UNLISTED_DONATION_COUNT_FIELD_NUMBER: _ClassVar[int]
    EXPENSES_FIELD_NUMBER: _ClassVar[int]
    UNLISTED_EXPENSE_COUNT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_COUNT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_MINUTES_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    charity_project: str
    display_name: str
    organiser: str
    holder: str
    filing_number: str
    kind: DisclosureKind
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    purpose: _purpose_pb2.CharityPurpose
    turnover: Turnover
    total: Turnover
    donations: _containers.RepeatedCompositeFieldContainer[DisclosedDonation]
    unlisted_donation_count: int
    expenses: _containers.RepeatedCompositeFieldContainer[DisclosedExpense]
    unlisted_expense_count: int
    volunteer_count: int
    volunteer_minutes: int
    edition: int
    reason: str
    def __init__(self, charity_project: _Optional[str] = ..., display_name: _Optional[str] = ..., organiser: _Optional[str] = ..., holder: _Optional[str] = ..., filing_number: _Optional[str] = ..., kind: _Optional[_Union[DisclosureKind, str]] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., turnover: _Optional[_Union[Turnover, _Mapping]] = ..., total: _Optional[_Union[Turnover, _Mapping]] = ..., donations: _Optional[_Iterable[_Union[DisclosedDonation, _Mapping]]] = ..., unlisted_donation_count: _Optional[int] = ..., expenses: _Optional[_Iterable[_Union[DisclosedExpense, _Mapping]]] = ..., unlisted_expense_count: _Optional[int] = ..., volunteer_count: _Optional[int] = ..., volunteer_minutes: _Optional[int] = ..., edition: _Optional[int] = ..., reason: _Optional[str] = ...) -> None: ...

class Turnover(_message.Message):
    __slots__ = ("opening_fen", "donated_money_fen", "donated_goods_fen", "refunded_fen", "transferred_in_fen", "programme_fen", "management_fen", "transferred_out_fen", "closing_fen", "interest_fen", "sale_proceeds_fen", "sold_goods_fen", "sale_gain_fen")
    OPENING_FEN_FIELD_NUMBER: _ClassVar[int]
    DONATED_MONEY_FEN_FIELD_NUMBER: _ClassVar[int]
    DONATED_GOODS_FEN_FIELD_NUMBER: _ClassVar[int]
    REFUNDED_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_IN_FEN_FIELD_NUMBER: _ClassVar[int]
    PROGRAMME_FEN_FIELD_NUMBER: _ClassVar[int]
    MANAGEMENT_FEN_FIELD_NUMBER: _ClassVar[int]
    TRANSFERRED_OUT_FEN_FIELD_NUMBER: _ClassVar[int]
    CLOSING_FEN_FIELD_NUMBER: _ClassVar[int]
    INTEREST_FEN_FIELD_NUMBER: _ClassVar[int]
    SALE_PROCEEDS_FEN_FIELD_NUMBER: _ClassVar[int]
    SOLD_GOODS_FEN_FIELD_NUMBER: _ClassVar[int]
    SALE_GAIN_FEN_FIELD_NUMBER: _ClassVar[int]
    opening_fen: int
    donated_money_fen: int
    donated_goods_fen: int
    refunded_fen: int
    transferred_in_fen: int
    programme_fen: int
    management_fen: int
    transferred_out_fen: int
    closing_fen: int
    interest_fen: int
    sale_proceeds_fen: int
    sold_goods_fen: int
    sale_gain_fen: int
    def __init__(self, opening_fen: _Optional[int] = ..., donated_money_fen: _Optional[int] = ..., donated_goods_fen: _Optional[int] = ..., refunded_fen: _Optional[int] = ..., transferred_in_fen: _Optional[int] = ..., programme_fen: _Optional[int] = ..., management_fen: _Optional[int] = ..., transferred_out_fen: _Optional[int] = ..., closing_fen: _Optional[int] = ..., interest_fen: _Optional[int] = ..., sale_proceeds_fen: _Optional[int] = ..., sold_goods_fen: _Optional[int] = ..., sale_gain_fen: _Optional[int] = ...) -> None: ...

class DisclosedDonation(_message.Message):
    __slots__ = ("day", "donor", "amount_fen", "goods", "receipt_number")
    DAY_FIELD_NUMBER: _ClassVar[int]
    DONOR_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    GOODS_FIELD_NUMBER: _ClassVar[int]
    RECEIPT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    day: _date_pb2.Date
    donor: str
    amount_fen: int
    goods: str
    receipt_number: int
    def __init__(self, day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., donor: _Optional[str] = ..., amount_fen: _Optional[int] = ..., goods: _Optional[str] = ..., receipt_number: _Optional[int] = ...) -> None: ...

class DisclosedExpense(_message.Message):
    __slots__ = ("day", "summary", "amount_fen", "management", "people")
    DAY_FIELD_NUMBER: _ClassVar[int]
    SUMMARY_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    MANAGEMENT_FIELD_NUMBER: _ClassVar[int]
    PEOPLE_FIELD_NUMBER: _ClassVar[int]
    day: _date_pb2.Date
    summary: str
    amount_fen: int
    management: bool
    people: int
    def __init__(self, day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., summary: _Optional[str] = ..., amount_fen: _Optional[int] = ..., management: _Optional[bool] = ..., people: _Optional[int] = ...) -> None: ...

class StatutoryDuty(_message.Message):
    __slots__ = ("subject", "rule", "source", "place", "due_day", "provisional", "overdue")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    PROVISIONAL_FIELD_NUMBER: _ClassVar[int]
    OVERDUE_FIELD_NUMBER: _ClassVar[int]
    subject: str
    rule: str
    source: str
    place: str
    due_day: _date_pb2.Date
    provisional: bool
    overdue: bool
    def __init__(self, subject: _Optional[str] = ..., rule: _Optional[str] = ..., source: _Optional[str] = ..., place: _Optional[str] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., provisional: _Optional[bool] = ..., overdue: _Optional[bool] = ...) -> None: ...

class DisclosureChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[DisclosureChange.Kind]
        KIND_AROSE: _ClassVar[DisclosureChange.Kind]
        KIND_DRAFTED: _ClassVar[DisclosureChange.Kind]
        KIND_REVIEWED: _ClassVar[DisclosureChange.Kind]
        KIND_RETURNED: _ClassVar[DisclosureChange.Kind]
        KIND_PUBLISHED: _ClassVar[DisclosureChange.Kind]
        KIND_REVISED: _ClassVar[DisclosureChange.Kind]
        KIND_LAPSED: _ClassVar[DisclosureChange.Kind]
    KIND_UNSPECIFIED: DisclosureChange.Kind
    KIND_AROSE: DisclosureChange.Kind
    KIND_DRAFTED: DisclosureChange.Kind
    KIND_REVIEWED: DisclosureChange.Kind
    KIND_RETURNED: DisclosureChange.Kind
    KIND_PUBLISHED: DisclosureChange.Kind
    KIND_REVISED: DisclosureChange.Kind
    KIND_LAPSED: DisclosureChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: DisclosureChange.Kind
    state: Disclosure.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[DisclosureChange.Kind, str]] = ..., state: _Optional[_Union[Disclosure.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
