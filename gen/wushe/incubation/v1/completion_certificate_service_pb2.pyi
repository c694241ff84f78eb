from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import completion_certificate_pb2 as _completion_certificate_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CompletionVerdict(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    COMPLETION_VERDICT_UNSPECIFIED: _ClassVar[CompletionVerdict]
    COMPLETION_VERDICT_VALID: _ClassVar[CompletionVerdict]
    COMPLETION_VERDICT_REVOKED: _ClassVar[CompletionVerdict]
    COMPLETION_VERDICT_NOT_FOUND: _ClassVar[CompletionVerdict]
COMPLETION_VERDICT_UNSPECIFIED: CompletionVerdict
COMPLETION_VERDICT_VALID: CompletionVerdict
COMPLETION_VERDICT_REVOKED: CompletionVerdict
COMPLETION_VERDICT_NOT_FOUND: CompletionVerdict

class IssueCompletionCertificateRequest(_message.Message):
    __slots__ = ("enrollment", "request_id")
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    enrollment: str
    request_id: str
    def __init__(self, enrollment: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class IssueCompletionCertificateResponse(_message.Message):
    __slots__ = ("completion_certificate", "check_code")
    COMPLETION_CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    completion_certificate: _completion_certificate_pb2.CompletionCertificate
    check_code: str
    def __init__(self, completion_certificate: _Optional[_Union[_completion_certificate_pb2.CompletionCertificate, _Mapping]] = ..., check_code: _Optional[str] = ...) -> None: ...

class RevokeCompletionCertificateRequest(_message.Message):
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

class RevokeCompletionCertificateResponse(_message.Message):
    __slots__ = ("completion_certificate",)
    COMPLETION_CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    completion_certificate: _completion_certificate_pb2.CompletionCertificate
    def __init__(self, completion_certificate: _Optional[_Union[_completion_certificate_pb2.CompletionCertificate, _Mapping]] = ...) -> None: ...

class GetCompletionCertificateRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetCompletionCertificateResponse(_message.Message):
    __slots__ = ("completion_certificate", "check_code", "person_display_name", "training_display_name")
    COMPLETION_CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    PERSON_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TRAINING_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    completion_certificate: _completion_certificate_pb2.CompletionCertificate
    check_code: str
    person_display_name: str
    training_display_name: str
    def __init__(self, completion_certificate: _Optional[_Union[_completion_certificate_pb2.CompletionCertificate, _Mapping]] = ..., check_code: _Optional[str] = ..., person_display_name: _Optional[str] = ..., training_display_name: _Optional[str] = ...) -> None: ...

class ListCompletionCertificatesRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _completion_certificate_pb2.CompletionCertificate.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_completion_certificate_pb2.CompletionCertificate.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCompletionCertificatesResponse(_message.Message):
    __slots__ = ("completion_certificates", "next_page_token")
    COMPLETION_CERTIFICATES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    completion_certificates: _containers.RepeatedCompositeFieldContainer[_completion_certificate_pb2.CompletionCertificate]
    next_page_token: str
    def __init__(self, completion_certificates: _Optional[_Iterable[_Union[_completion_certificate_pb2.CompletionCertificate, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class VerifyCompletionCertificateRequest(_message.Message):
    __slots__ = ("number", "check_code")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    number: str
    check_code: str
    def __init__(self, number: _Optional[str] = ..., check_code: _Optional[str] = ...) -> None: ...

class VerifyCompletionCertificateResponse(_message.Message):
    __slots__ = ("verdict", "training_display_name", "issue_date", "attended_sessions", "held_sessions")
    VERDICT_FIELD_NUMBER: _ClassVar[int]
    TRAINING_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    ATTENDED_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    HELD_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    verdict: CompletionVerdict
    training_display_name: str
    issue_date: _date_pb2.Date
    attended_sessions: int
    held_sessions: int
    def __init__(self, verdict: _Optional[_Union[CompletionVerdict, str]] = ..., training_display_name: _Optional[str] = ..., issue_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., attended_sessions: _Optional[int] = ..., held_sessions: _Optional[int] = ...) -> None: ...
