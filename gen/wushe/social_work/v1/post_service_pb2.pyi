from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from wushe.social_work.v1 import list_rows_pb2 as _list_rows_pb2
from wushe.social_work.v1 import post_pb2 as _post_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class NewPost(_message.Message):
    __slots__ = ("display_name", "kind", "place", "station", "required_level", "employer", "funding_source", "development_year")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    FUNDING_SOURCE_FIELD_NUMBER: _ClassVar[int]
    DEVELOPMENT_YEAR_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    kind: _post_pb2.PostKind
    place: str
    station: str
    required_level: _social_worker_pb2.WorkerLevel
    employer: _employer_pb2.Employer
    funding_source: _post_pb2.FundingSource
    development_year: int
    def __init__(self, display_name: _Optional[str] = ..., kind: _Optional[_Union[_post_pb2.PostKind, str]] = ..., place: _Optional[str] = ..., station: _Optional[str] = ..., required_level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., funding_source: _Optional[_Union[_post_pb2.FundingSource, str]] = ..., development_year: _Optional[int] = ...) -> None: ...

class CreatePostRequest(_message.Message):
    __slots__ = ("post", "request_id")
    POST_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    post: NewPost
    request_id: str
    def __init__(self, post: _Optional[_Union[NewPost, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreatePostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class GetPostRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetPostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class BatchGetPostsRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetPostsResponse(_message.Message):
    __slots__ = ("posts",)
    POSTS_FIELD_NUMBER: _ClassVar[int]
    posts: _containers.RepeatedCompositeFieldContainer[_post_pb2.Post]
    def __init__(self, posts: _Optional[_Iterable[_Union[_post_pb2.Post, _Mapping]]] = ...) -> None: ...

class ListPostsRequest(_message.Message):
    __slots__ = ("parent", "state", "employer", "page_size", "page_token", "query")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _post_pb2.Post.State
    employer: str
    page_size: int
    page_token: str
    query: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_post_pb2.Post.State, str]] = ..., employer: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ...) -> None: ...

class ListPostsResponse(_message.Message):
    __slots__ = ("posts", "next_page_token")
    POSTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    posts: _containers.RepeatedCompositeFieldContainer[_post_pb2.Post]
    next_page_token: str
    def __init__(self, posts: _Optional[_Iterable[_Union[_post_pb2.Post, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PostUpdate(_message.Message):
    __slots__ = ("display_name", "required_level", "employer", "funding_source", "development_year")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    FUNDING_SOURCE_FIELD_NUMBER: _ClassVar[int]
    DEVELOPMENT_YEAR_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    required_level: _social_worker_pb2.WorkerLevel
    employer: _employer_pb2.Employer
    funding_source: _post_pb2.FundingSource
    development_year: int
    def __init__(self, display_name: _Optional[str] = ..., required_level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., funding_source: _Optional[_Union[_post_pb2.FundingSource, str]] = ..., development_year: _Optional[int] = ...) -> None: ...

class UpdatePostRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: PostUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[PostUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdatePostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class OpenPostRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class OpenPostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class SuspendPostRequest(_message.Message):
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

class SuspendPostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class ResumePostRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResumePostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class ClosePostRequest(_message.Message):
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

class ClosePostResponse(_message.Message):
    __slots__ = ("post",)
    POST_FIELD_NUMBER: _ClassVar[int]
    post: _post_pb2.Post
    def __init__(self, post: _Optional[_Union[_post_pb2.Post, _Mapping]] = ...) -> None: ...

class ListPostChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPostChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_post_pb2.PostChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_post_pb2.PostChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PostRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_list_rows_pb2.PostRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_list_rows_pb2.PostRow, _Mapping]]] = ...) -> None: ...

class ImportPostsRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: PostRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[PostRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportPostsResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...
