from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import charity_community_pb2 as _charity_community_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetCriteriaTableRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetCriteriaTableResponse(_message.Message):
    __slots__ = ("criteria_table",)
    CRITERIA_TABLE_FIELD_NUMBER: _ClassVar[int]
    criteria_table: _charity_community_pb2.CriteriaTable
    def __init__(self, criteria_table: _Optional[_Union[_charity_community_pb2.CriteriaTable, _Mapping]] = ...) -> None: ...

class ApplyForCharityCommunityRequest(_message.Message):
    __slots__ = ("community", "statement", "request_id")
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    STATEMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    community: str
    statement: str
    request_id: str
    def __init__(self, community: _Optional[str] = ..., statement: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApplyForCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class AssessCharityCommunityRequest(_message.Message):
    __slots__ = ("name", "scores", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    scores: _containers.RepeatedCompositeFieldContainer[_charity_community_pb2.Score]
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[_charity_community_pb2.Score, _Mapping]]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AssessCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class DesignateCharityCommunityRequest(_message.Message):
    __slots__ = ("name", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DesignateCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class RejectCharityCommunityRequest(_message.Message):
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

class RejectCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class RenewCharityCommunityRequest(_message.Message):
    __slots__ = ("name", "scores", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    scores: _containers.RepeatedCompositeFieldContainer[_charity_community_pb2.Score]
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., scores: _Optional[_Iterable[_Union[_charity_community_pb2.Score, _Mapping]]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RenewCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class WithdrawCharityCommunityRequest(_message.Message):
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

class WithdrawCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class GetCharityCommunityRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetCharityCommunityResponse(_message.Message):
    __slots__ = ("charity_community",)
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    charity_community: _charity_community_pb2.CharityCommunity
    def __init__(self, charity_community: _Optional[_Union[_charity_community_pb2.CharityCommunity, _Mapping]] = ...) -> None: ...

class ListCharityCommunitiesRequest(_message.Message):
    __slots__ = ("parent", "state", "ending_until", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ENDING_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _charity_community_pb2.CharityCommunity.State
    ending_until: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_charity_community_pb2.CharityCommunity.State, str]] = ..., ending_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityCommunitiesResponse(_message.Message):
    __slots__ = ("charity_communities", "next_page_token")
    CHARITY_COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    charity_communities: _containers.RepeatedCompositeFieldContainer[_charity_community_pb2.CharityCommunity]
    next_page_token: str
    def __init__(self, charity_communities: _Optional[_Iterable[_Union[_charity_community_pb2.CharityCommunity, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCharityCommunityChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityCommunityChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_charity_community_pb2.CharityCommunityChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_charity_community_pb2.CharityCommunityChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
