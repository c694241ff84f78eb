from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import donation_pb2 as _donation_pb2
from wushe.charity.v1 import statement_line_pb2 as _statement_line_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StatementRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_statement_line_pb2.StatementRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_statement_line_pb2.StatementRow, _Mapping]]] = ...) -> None: ...

class ImportStatementRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: StatementRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[StatementRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportStatementResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...

class GetStatementLineRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetStatementLineResponse(_message.Message):
    __slots__ = ("statement_line",)
    STATEMENT_LINE_FIELD_NUMBER: _ClassVar[int]
    statement_line: _statement_line_pb2.StatementLine
    def __init__(self, statement_line: _Optional[_Union[_statement_line_pb2.StatementLine, _Mapping]] = ...) -> None: ...

class ListStatementLinesRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _statement_line_pb2.StatementLine.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_statement_line_pb2.StatementLine.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStatementLinesResponse(_message.Message):
    __slots__ = ("statement_lines", "next_page_token")
    STATEMENT_LINES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    statement_lines: _containers.RepeatedCompositeFieldContainer[_statement_line_pb2.StatementLine]
    next_page_token: str
    def __init__(self, statement_lines: _Optional[_Iterable[_Union[_statement_line_pb2.StatementLine, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class MatchStatementLineRequest(_message.Message):
    __slots__ = ("name", "matched", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    MATCHED_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    matched: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., matched: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MatchStatementLineResponse(_message.Message):
    __slots__ = ("statement_line",)
    STATEMENT_LINE_FIELD_NUMBER: _ClassVar[int]
    statement_line: _statement_line_pb2.StatementLine
    def __init__(self, statement_line: _Optional[_Union[_statement_line_pb2.StatementLine, _Mapping]] = ...) -> None: ...

class SetAsideStatementLineRequest(_message.Message):
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

class SetAsideStatementLineResponse(_message.Message):
    __slots__ = ("statement_line",)
    STATEMENT_LINE_FIELD_NUMBER: _ClassVar[int]
    statement_line: _statement_line_pb2.StatementLine
    def __init__(self, statement_line: _Optional[_Union[_statement_line_pb2.StatementLine, _Mapping]] = ...) -> None: ...

class ListUnbankedDonationsRequest(_message.Message):
    __slots__ = ("parent", "last_day", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    last_day: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListUnbankedDonationsResponse(_message.Message):
    __slots__ = ("donations", "next_page_token")
    DONATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    donations: _containers.RepeatedCompositeFieldContainer[_donation_pb2.Donation]
    next_page_token: str
    def __init__(self, donations: _Optional[_Iterable[_Union[_donation_pb2.Donation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
