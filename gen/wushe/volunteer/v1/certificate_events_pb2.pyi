from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import certificate_pb2 as _certificate_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CertificateState(_message.Message):
    __slots__ = ("certificate", "volunteer", "community", "certified_minutes", "record_count", "first_service_date", "last_service_date", "publicity_end_date", "state", "cause", "number", "issuer_display_name", "issuer_credit_code", "issue_date", "revoke_date")
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    CERTIFIED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    RECORD_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_END_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUER_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    ISSUER_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REVOKE_DATE_FIELD_NUMBER: _ClassVar[int]
    certificate: str
    volunteer: str
    community: str
    certified_minutes: int
    record_count: int
    first_service_date: _date_pb2.Date
    last_service_date: _date_pb2.Date
    publicity_end_date: _date_pb2.Date
    state: _certificate_pb2.Certificate.State
    cause: str
    number: str
    issuer_display_name: str
    issuer_credit_code: str
    issue_date: _date_pb2.Date
    revoke_date: _date_pb2.Date
    def __init__(self, certificate: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., certified_minutes: _Optional[int] = ..., record_count: _Optional[int] = ..., first_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., publicity_end_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_certificate_pb2.Certificate.State, str]] = ..., cause: _Optional[str] = ..., number: _Optional[str] = ..., issuer_display_name: _Optional[str] = ..., issuer_credit_code: _Optional[str] = ..., issue_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., revoke_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...
