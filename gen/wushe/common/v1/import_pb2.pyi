from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ImportConfig(_message.Message):
    __slots__ = ("request_id", "parent", "validate_only", "content_sha256")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    PARENT_FIELD_NUMBER: _ClassVar[int]
    VALIDATE_ONLY_FIELD_NUMBER: _ClassVar[int]
    CONTENT_SHA256_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    parent: str
    validate_only: bool
    content_sha256: bytes
    def __init__(self, request_id: _Optional[str] = ..., parent: _Optional[str] = ..., validate_only: _Optional[bool] = ..., content_sha256: _Optional[bytes] = ...) -> None: ...

class ImportOutcome(_message.Message):
    __slots__ = ("line", "resource", "refusal")
    LINE_FIELD_NUMBER: _ClassVar[int]
    RESOURCE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    line: int
    resource: str
    refusal: RowRefusal
    def __init__(self, line: _Optional[int] = ..., resource: _Optional[str] = ..., refusal: _Optional[_Union[RowRefusal, _Mapping]] = ...) -> None: ...

class RowRefusal(_message.Message):
    __slots__ = ("reason", "domain", "column", "masked_value", "first_line")
    REASON_FIELD_NUMBER: _ClassVar[int]
    DOMAIN_FIELD_NUMBER: _ClassVar[int]
    COLUMN_FIELD_NUMBER: _ClassVar[int]
    MASKED_VALUE_FIELD_NUMBER: _ClassVar[int]
    FIRST_LINE_FIELD_NUMBER: _ClassVar[int]
    reason: str
    domain: str
    column: str
    masked_value: str
    first_line: int
    def __init__(self, reason: _Optional[str] = ..., domain: _Optional[str] = ..., column: _Optional[str] = ..., masked_value: _Optional[str] = ..., first_line: _Optional[int] = ...) -> None: ...
