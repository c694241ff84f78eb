from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.social_work.v1 import assignment_pb2 as _assignment_pb2
from wushe.social_work.v1 import list_rows_pb2 as _list_rows_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AssignWorkerRequest(_message.Message):
    __slots__ = ("social_worker", "post", "first_date", "last_date", "share_percent", "request_id")
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    SHARE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    social_worker: str
    post: str
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    share_percent: int
    request_id: str
    def __init__(self, social_worker: _Optional[str] = ..., post: _Optional[str] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., share_percent: _Optional[int] = ..., request_id: _Optional[str] = ...) -> None: ...

class AssignWorkerResponse(_message.Message):
    __slots__ = ("assignment",)
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    assignment: _assignment_pb2.Assignment
    def __init__(self, assignment: _Optional[_Union[_assignment_pb2.Assignment, _Mapping]] = ...) -> None: ...

class EndAssignmentRequest(_message.Message):
    __slots__ = ("name", "last_date", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    last_date: _date_pb2.Date
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndAssignmentResponse(_message.Message):
    __slots__ = ("assignment",)
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    assignment: _assignment_pb2.Assignment
    def __init__(self, assignment: _Optional[_Union[_assignment_pb2.Assignment, _Mapping]] = ...) -> None: ...

class CancelAssignmentRequest(_message.Message):
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

class CancelAssignmentResponse(_message.Message):
    __slots__ = ("assignment",)
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    assignment: _assignment_pb2.Assignment
    def __init__(self, assignment: _Optional[_Union[_assignment_pb2.Assignment, _Mapping]] = ...) -> None: ...

class GetAssignmentRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetAssignmentResponse(_message.Message):
    __slots__ = ("assignment",)
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    assignment: _assignment_pb2.Assignment
    def __init__(self, assignment: _Optional[_Union[_assignment_pb2.Assignment, _Mapping]] = ...) -> None: ...

class ListAssignmentsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _assignment_pb2.Assignment.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_assignment_pb2.Assignment.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAssignmentsResponse(_message.Message):
    __slots__ = ("assignments", "next_page_token")
    ASSIGNMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    assignments: _containers.RepeatedCompositeFieldContainer[_assignment_pb2.Assignment]
    next_page_token: str
    def __init__(self, assignments: _Optional[_Iterable[_Union[_assignment_pb2.Assignment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListAssignmentChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAssignmentChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_assignment_pb2.AssignmentChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_assignment_pb2.AssignmentChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AssignmentRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_list_rows_pb2.AssignmentRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_list_rows_pb2.AssignmentRow, _Mapping]]] = ...) -> None: ...

class ImportAssignmentsRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: AssignmentRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[AssignmentRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportAssignmentsResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...
