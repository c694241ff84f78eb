from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import completion_certificate_pb2 as _completion_certificate_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CompletionCertificateState(_message.Message):
    __slots__ = ("completion_certificate", "enrollment", "training", "base", "division", "person", "attended_sessions", "held_sessions", "number", "issue_date", "state")
    COMPLETION_CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ATTENDED_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    HELD_SESSIONS_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    completion_certificate: str
    enrollment: str
    training: str
    base: str
    division: str
    person: str
    attended_sessions: int
    held_sessions: int
    number: str
    issue_date: _date_pb2.Date
    state: _completion_certificate_pb2.CompletionCertificate.State
    def __init__(self, completion_certificate: _Optional[str] = ..., enrollment: _Optional[str] = ..., training: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., person: _Optional[str] = ..., attended_sessions: _Optional[int] = ..., held_sessions: _Optional[int] = ..., number: _Optional[str] = ..., issue_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_completion_certificate_pb2.CompletionCertificate.State, str]] = ...) -> None: ...
