from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.type import date_pb2 as _date_pb2
from wushe.directory.v1 import community_pb2 as _community_pb2
from wushe.directory.v1 import division_pb2 as _division_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class GetDivisionRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetDivisionResponse(_message.Message):
    __slots__ = ("division",)
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    division: _division_pb2.Division
    def __init__(self, division: _Optional[_Union[_division_pb2.Division, _Mapping]] = ...) -> None: ...

class ListDivisionsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDivisionsResponse(_message.Message):
    __slots__ = ("divisions", "next_page_token")
    DIVISIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    divisions: _containers.RepeatedCompositeFieldContainer[_division_pb2.Division]
    next_page_token: str
    def __init__(self, divisions: _Optional[_Iterable[_Union[_division_pb2.Division, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetCommunityRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetCommunityResponse(_message.Message):
    __slots__ = ("community",)
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class BatchGetCommunitiesRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetCommunitiesResponse(_message.Message):
    __slots__ = ("communities",)
    COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    communities: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    def __init__(self, communities: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ...) -> None: ...

class ListCommunitiesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token", "show_ended")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    SHOW_ENDED_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    show_ended: bool
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., show_ended: _Optional[bool] = ...) -> None: ...

class ListCommunitiesResponse(_message.Message):
    __slots__ = ("communities", "next_page_token")
    COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    communities: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    next_page_token: str
    def __init__(self, communities: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SearchCommunitiesRequest(_message.Message):
    __slots__ = ("query", "within", "page_size", "page_token")
    QUERY_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    query: str
    within: str
    page_size: int
    page_token: str
    def __init__(self, query: _Optional[str] = ..., within: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class SearchCommunitiesResponse(_message.Message):
    __slots__ = ("communities", "next_page_token")
    COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    communities: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    next_page_token: str
    def __init__(self, communities: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ResolveCommunityRequest(_message.Message):
    __slots__ = ("code", "as_of")
    CODE_FIELD_NUMBER: _ClassVar[int]
    AS_OF_FIELD_NUMBER: _ClassVar[int]
    code: str
    as_of: _date_pb2.Date
    def __init__(self, code: _Optional[str] = ..., as_of: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class ResolveCommunityResponse(_message.Message):
    __slots__ = ("as_of_community", "successors")
    AS_OF_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SUCCESSORS_FIELD_NUMBER: _ClassVar[int]
    as_of_community: _community_pb2.Community
    successors: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    def __init__(self, as_of_community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ..., successors: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ...) -> None: ...

class ListCommunityChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCommunityChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_community_pb2.CommunityChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_community_pb2.CommunityChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ImportDivisionsConfig(_message.Message):
    __slots__ = ("request_id", "effective_date", "document_number", "keep_good_rows", "validate_only")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KEEP_GOOD_ROWS_FIELD_NUMBER: _ClassVar[int]
    VALIDATE_ONLY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    effective_date: _date_pb2.Date
    document_number: str
    keep_good_rows: bool
    validate_only: bool
    def __init__(self, request_id: _Optional[str] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., keep_good_rows: _Optional[bool] = ..., validate_only: _Optional[bool] = ...) -> None: ...

class ImportDivisionsRequest(_message.Message):
    __slots__ = ("config", "chunk")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    CHUNK_FIELD_NUMBER: _ClassVar[int]
    config: ImportDivisionsConfig
    chunk: bytes
    def __init__(self, config: _Optional[_Union[ImportDivisionsConfig, _Mapping]] = ..., chunk: _Optional[bytes] = ...) -> None: ...

class ImportDivisionsResponse(_message.Message):
    __slots__ = ("row_errors", "result")
    ROW_ERRORS_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    row_errors: _containers.RepeatedCompositeFieldContainer[ImportDivisionsRowError]
    result: ImportDivisionsResult
    def __init__(self, row_errors: _Optional[_Iterable[_Union[ImportDivisionsRowError, _Mapping]]] = ..., result: _Optional[_Union[ImportDivisionsResult, _Mapping]] = ...) -> None: ...

class ImportDivisionsRowError(_message.Message):
    __slots__ = ("line", "column", "reason", "description")
    LINE_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    line: int
    column: str
    reason: str
    description: str
    def __init__(self, line: _Optional[int] = ..., column: _Optional[str] = ..., reason: _Optional[str] = ..., description: _Optional[str] = ...) -> None: ...

class ImportDivisionsResult(_message.Message):
    __slots__ = ("row_count", "created_division_count", "created_community_count", "renamed_count", "unchanged_count", "refused_count")
    ROW_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATED_DIVISION_COUNT_FIELD_NUMBER: _ClassVar[int]
    CREATED_COMMUNITY_COUNT_FIELD_NUMBER: _ClassVar[int]
    RENAMED_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNCHANGED_COUNT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_COUNT_FIELD_NUMBER: _ClassVar[int]
    row_count: int
    created_division_count: int
    created_community_count: int
    renamed_count: int
    unchanged_count: int
    refused_count: int
    def __init__(self, row_count: _Optional[int] = ..., created_division_count: _Optional[int] = ..., created_community_count: _Optional[int] = ..., renamed_count: _Optional[int] = ..., unchanged_count: _Optional[int] = ..., refused_count: _Optional[int] = ...) -> None: ...

class CreateCommunityRequest(_message.Message):
    __slots__ = ("request_id", "code", "display_name", "profile", "effective_date", "document_number")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    code: str
    display_name: str
    profile: _community_pb2.CommunityProfile
    effective_date: _date_pb2.Date
    document_number: str
    def __init__(self, request_id: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., profile: _Optional[_Union[_community_pb2.CommunityProfile, _Mapping]] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ...) -> None: ...

class CreateCommunityResponse(_message.Message):
    __slots__ = ("community",)
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class RenameCommunityRequest(_message.Message):
    __slots__ = ("name", "display_name", "effective_date", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    effective_date: _date_pb2.Date
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RenameCommunityResponse(_message.Message):
    __slots__ = ("community",)
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class RecodeCommunityRequest(_message.Message):
    __slots__ = ("name", "new_code", "effective_date", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NEW_CODE_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    new_code: str
    effective_date: _date_pb2.Date
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., new_code: _Optional[str] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecodeCommunityResponse(_message.Message):
    __slots__ = ("community", "predecessor")
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    PREDECESSOR_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    predecessor: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ..., predecessor: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class MergeCommunitiesRequest(_message.Message):
    __slots__ = ("sources", "target", "effective_date", "document_number", "etag", "request_id")
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    TARGET_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    sources: _containers.RepeatedCompositeFieldContainer[MergedCommunity]
    target: str
    effective_date: _date_pb2.Date
    document_number: str
    etag: str
    request_id: str
    def __init__(self, sources: _Optional[_Iterable[_Union[MergedCommunity, _Mapping]]] = ..., target: _Optional[str] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MergedCommunity(_message.Message):
    __slots__ = ("name", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class MergeCommunitiesResponse(_message.Message):
    __slots__ = ("target", "sources")
    TARGET_FIELD_NUMBER: _ClassVar[int]
    SOURCES_FIELD_NUMBER: _ClassVar[int]
    target: _community_pb2.Community
    sources: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    def __init__(self, target: _Optional[_Union[_community_pb2.Community, _Mapping]] = ..., sources: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ...) -> None: ...

class SplitCommunityRequest(_message.Message):
    __slots__ = ("name", "parts", "effective_date", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PARTS_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    parts: _containers.RepeatedCompositeFieldContainer[SplitPart]
    effective_date: _date_pb2.Date
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., parts: _Optional[_Iterable[_Union[SplitPart, _Mapping]]] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SplitPart(_message.Message):
    __slots__ = ("code", "display_name")
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    code: str
    display_name: str
    def __init__(self, code: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...

class SplitCommunityResponse(_message.Message):
    __slots__ = ("parts", "source")
    PARTS_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    parts: _containers.RepeatedCompositeFieldContainer[_community_pb2.Community]
    source: _community_pb2.Community
    def __init__(self, parts: _Optional[_Iterable[_Union[_community_pb2.Community, _Mapping]]] = ..., source: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class AbolishCommunityRequest(_message.Message):
    __slots__ = ("name", "effective_date", "document_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    effective_date: _date_pb2.Date
    document_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AbolishCommunityResponse(_message.Message):
    __slots__ = ("community",)
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...

class UpdateCommunityProfileRequest(_message.Message):
    __slots__ = ("name", "profile", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    profile: _community_pb2.CommunityProfile
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., profile: _Optional[_Union[_community_pb2.CommunityProfile, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateCommunityProfileResponse(_message.Message):
    __slots__ = ("community",)
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ...) -> None: ...
