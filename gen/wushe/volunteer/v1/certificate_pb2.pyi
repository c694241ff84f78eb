import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Certificate(_message.Message):
    __slots__ = ("name", "volunteer", "community", "scope", "certified_minutes", "record_count", "first_service_date", "last_service_date", "publicity_end_date", "state", "state_reason", "cause", "number", "issuer", "issue_date", "revoke_date", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Certificate.State]
        STATE_REQUESTED: _ClassVar[Certificate.State]
        STATE_ISSUED: _ClassVar[Certificate.State]
        STATE_REJECTED: _ClassVar[Certificate.State]
        STATE_REVOKED: _ClassVar[Certificate.State]
    STATE_UNSPECIFIED: Certificate.State
    STATE_REQUESTED: Certificate.State
    STATE_ISSUED: Certificate.State
    STATE_REJECTED: Certificate.State
    STATE_REVOKED: Certificate.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    CERTIFIED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    RECORD_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    PUBLICITY_END_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REVOKE_DATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    volunteer: str
    community: str
    scope: CertificateScope
    certified_minutes: int
    record_count: int
    first_service_date: _date_pb2.Date
    last_service_date: _date_pb2.Date
    publicity_end_date: _date_pb2.Date
    state: Certificate.State
    state_reason: str
    cause: str
    number: str
    issuer: CertificateIssuer
    issue_date: _date_pb2.Date
    revoke_date: _date_pb2.Date
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., scope: _Optional[_Union[CertificateScope, _Mapping]] = ..., certified_minutes: _Optional[int] = ..., record_count: _Optional[int] = ..., first_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., publicity_end_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[Certificate.State, str]] = ..., state_reason: _Optional[str] = ..., cause: _Optional[str] = ..., number: _Optional[str] = ..., issuer: _Optional[_Union[CertificateIssuer, _Mapping]] = ..., issue_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., revoke_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CertificateScope(_message.Message):
    __slots__ = ("first_date", "last_date", "projects")
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    PROJECTS_FIELD_NUMBER: _ClassVar[int]
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    projects: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., projects: _Optional[_Iterable[str]] = ...) -> None: ...

class CertificateIssuer(_message.Message):
    __slots__ = ("display_name", "unified_social_credit_code", "handler", "contact")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    HANDLER_FIELD_NUMBER: _ClassVar[int]
    CONTACT_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    unified_social_credit_code: str
    handler: str
    contact: str
    def __init__(self, display_name: _Optional[str] = ..., unified_social_credit_code: _Optional[str] = ..., handler: _Optional[str] = ..., contact: _Optional[str] = ...) -> None: ...

class CertifiedService(_message.Message):
    __slots__ = ("project", "display_name", "minutes", "record_count", "first_service_date", "last_service_date")
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    RECORD_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_SERVICE_DATE_FIELD_NUMBER: _ClassVar[int]
    project: str
    display_name: str
    minutes: int
    record_count: int
    first_service_date: _date_pb2.Date
    last_service_date: _date_pb2.Date
    def __init__(self, project: _Optional[str] = ..., display_name: _Optional[str] = ..., minutes: _Optional[int] = ..., record_count: _Optional[int] = ..., first_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_service_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class CertificateContent(_message.Message):
    __slots__ = ("volunteer_display_name", "volunteer_number", "services", "check_code", "signed_payload")
    VOLUNTEER_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    SERVICES_FIELD_NUMBER: _ClassVar[int]
    CHECK_CODE_FIELD_NUMBER: _ClassVar[int]
    SIGNED_PAYLOAD_FIELD_NUMBER: _ClassVar[int]
    volunteer_display_name: str
    volunteer_number: str
    services: _containers.RepeatedCompositeFieldContainer[CertifiedService]
    check_code: str
    signed_payload: str
    def __init__(self, volunteer_display_name: _Optional[str] = ..., volunteer_number: _Optional[str] = ..., services: _Optional[_Iterable[_Union[CertifiedService, _Mapping]]] = ..., check_code: _Optional[str] = ..., signed_payload: _Optional[str] = ...) -> None: ...

class CertificateChange(_message.Message):
    __slots__ = ("certificate", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CertificateChange.Kind]
        KIND_REQUESTED: _ClassVar[CertificateChange.Kind]
        KIND_ISSUED: _ClassVar[CertificateChange.Kind]
        KIND_REJECTED: _ClassVar[CertificateChange.Kind]
        KIND_REVOKED: _ClassVar[CertificateChange.Kind]
    KIND_UNSPECIFIED: CertificateChange.Kind
    KIND_REQUESTED: CertificateChange.Kind
    KIND_ISSUED: CertificateChange.Kind
    KIND_REJECTED: CertificateChange.Kind
    KIND_REVOKED: CertificateChange.Kind
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    certificate: str
    version: int
    kind: CertificateChange.Kind
    state: Certificate.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, certificate: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[CertificateChange.Kind, str]] = ..., state: _Optional[_Union[Certificate.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
