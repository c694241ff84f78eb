import datetime

from buf.validate import validate_pb2 as _validate_pb2
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

class CharityFund(_message.Message):
    __slots__ = ("name", "display_name", "community", "organization", "sub_account", "purposes", "agreement_number", "committee", "state", "state_reason", "establish_day", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CharityFund.State]
        STATE_DRAFT: _ClassVar[CharityFund.State]
        STATE_ACTIVE: _ClassVar[CharityFund.State]
        STATE_SUSPENDED: _ClassVar[CharityFund.State]
        STATE_WINDING_UP: _ClassVar[CharityFund.State]
        STATE_CLOSED: _ClassVar[CharityFund.State]
    STATE_UNSPECIFIED: CharityFund.State
    STATE_DRAFT: CharityFund.State
    STATE_ACTIVE: CharityFund.State
    STATE_SUSPENDED: CharityFund.State
    STATE_WINDING_UP: CharityFund.State
    STATE_CLOSED: CharityFund.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    SUB_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PURPOSES_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    ESTABLISH_DAY_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    community: str
    organization: str
    sub_account: str
    purposes: _containers.RepeatedScalarFieldContainer[_purpose_pb2.CharityPurpose]
    agreement_number: str
    committee: Committee
    state: CharityFund.State
    state_reason: str
    establish_day: _date_pb2.Date
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., community: _Optional[str] = ..., organization: _Optional[str] = ..., sub_account: _Optional[str] = ..., purposes: _Optional[_Iterable[_Union[_purpose_pb2.CharityPurpose, str]]] = ..., agreement_number: _Optional[str] = ..., committee: _Optional[_Union[Committee, _Mapping]] = ..., state: _Optional[_Union[CharityFund.State, str]] = ..., state_reason: _Optional[str] = ..., establish_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Committee(_message.Message):
    __slots__ = ("members", "supervisors")
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    SUPERVISORS_FIELD_NUMBER: _ClassVar[int]
    members: _containers.RepeatedCompositeFieldContainer[CommitteeSeat]
    supervisors: _containers.RepeatedCompositeFieldContainer[CommitteeSeat]
    def __init__(self, members: _Optional[_Iterable[_Union[CommitteeSeat, _Mapping]]] = ..., supervisors: _Optional[_Iterable[_Union[CommitteeSeat, _Mapping]]] = ...) -> None: ...

class CommitteeSeat(_message.Message):
    __slots__ = ("person", "paid")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    PAID_FIELD_NUMBER: _ClassVar[int]
    person: str
    paid: bool
    def __init__(self, person: _Optional[str] = ..., paid: _Optional[bool] = ...) -> None: ...

class CharityFundChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CharityFundChange.Kind]
        KIND_CREATED: _ClassVar[CharityFundChange.Kind]
        KIND_UPDATED: _ClassVar[CharityFundChange.Kind]
        KIND_COMMITTEE_REPLACED: _ClassVar[CharityFundChange.Kind]
        KIND_ESTABLISHED: _ClassVar[CharityFundChange.Kind]
        KIND_SUSPENDED: _ClassVar[CharityFundChange.Kind]
        KIND_RESUMED: _ClassVar[CharityFundChange.Kind]
        KIND_WINDING_UP: _ClassVar[CharityFundChange.Kind]
        KIND_CLOSED: _ClassVar[CharityFundChange.Kind]
    KIND_UNSPECIFIED: CharityFundChange.Kind
    KIND_CREATED: CharityFundChange.Kind
    KIND_UPDATED: CharityFundChange.Kind
    KIND_COMMITTEE_REPLACED: CharityFundChange.Kind
    KIND_ESTABLISHED: CharityFundChange.Kind
    KIND_SUSPENDED: CharityFundChange.Kind
    KIND_RESUMED: CharityFundChange.Kind
    KIND_WINDING_UP: CharityFundChange.Kind
    KIND_CLOSED: CharityFundChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: CharityFundChange.Kind
    state: CharityFund.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[CharityFundChange.Kind, str]] = ..., state: _Optional[_Union[CharityFund.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
