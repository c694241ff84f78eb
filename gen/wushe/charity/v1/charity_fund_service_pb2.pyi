from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from wushe.charity.v1 import charity_fund_pb2 as _charity_fund_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityFundProposal(_message.Message):
    __slots__ = ("display_name", "community", "organization", "sub_account", "purposes", "agreement_number", "committee")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    SUB_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    PURPOSES_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    community: str
    organization: str
    sub_account: str
    purposes: _containers.RepeatedScalarFieldContainer[_purpose_pb2.CharityPurpose]
    agreement_number: str
    committee: _charity_fund_pb2.Committee
    def __init__(self, display_name: _Optional[str] = ..., community: _Optional[str] = ..., organization: _Optional[str] = ..., sub_account: _Optional[str] = ..., purposes: _Optional[_Iterable[_Union[_purpose_pb2.CharityPurpose, str]]] = ..., agreement_number: _Optional[str] = ..., committee: _Optional[_Union[_charity_fund_pb2.Committee, _Mapping]] = ...) -> None: ...

class CreateCharityFundRequest(_message.Message):
    __slots__ = ("charity_fund", "request_id")
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    charity_fund: CharityFundProposal
    request_id: str
    def __init__(self, charity_fund: _Optional[_Union[CharityFundProposal, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class CharityFundUpdate(_message.Message):
    __slots__ = ("display_name", "sub_account", "agreement_number", "purposes")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SUB_ACCOUNT_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    PURPOSES_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    sub_account: str
    agreement_number: str
    purposes: _containers.RepeatedScalarFieldContainer[_purpose_pb2.CharityPurpose]
    def __init__(self, display_name: _Optional[str] = ..., sub_account: _Optional[str] = ..., agreement_number: _Optional[str] = ..., purposes: _Optional[_Iterable[_Union[_purpose_pb2.CharityPurpose, str]]] = ...) -> None: ...

class UpdateCharityFundRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: CharityFundUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[CharityFundUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class ReplaceCommitteeRequest(_message.Message):
    __slots__ = ("name", "committee", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    committee: _charity_fund_pb2.Committee
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., committee: _Optional[_Union[_charity_fund_pb2.Committee, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReplaceCommitteeResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class EstablishCharityFundRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EstablishCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class SuspendCharityFundRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SuspendCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class ResumeCharityFundRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResumeCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class WindUpCharityFundRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WindUpCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class CloseCharityFundRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CloseCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class GetCharityFundRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetCharityFundResponse(_message.Message):
    __slots__ = ("charity_fund",)
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    charity_fund: _charity_fund_pb2.CharityFund
    def __init__(self, charity_fund: _Optional[_Union[_charity_fund_pb2.CharityFund, _Mapping]] = ...) -> None: ...

class ListCharityFundsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _charity_fund_pb2.CharityFund.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_charity_fund_pb2.CharityFund.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityFundsResponse(_message.Message):
    __slots__ = ("charity_funds", "next_page_token")
    CHARITY_FUNDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    charity_funds: _containers.RepeatedCompositeFieldContainer[_charity_fund_pb2.CharityFund]
    next_page_token: str
    def __init__(self, charity_funds: _Optional[_Iterable[_Union[_charity_fund_pb2.CharityFund, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCharityFundChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityFundChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_charity_fund_pb2.CharityFundChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_charity_fund_pb2.CharityFundChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
