import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class WorkerLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WORKER_LEVEL_UNSPECIFIED: _ClassVar[WorkerLevel]
    WORKER_LEVEL_ASSISTANT: _ClassVar[WorkerLevel]
    WORKER_LEVEL_SOCIAL_WORKER: _ClassVar[WorkerLevel]
    WORKER_LEVEL_SENIOR: _ClassVar[WorkerLevel]
WORKER_LEVEL_UNSPECIFIED: WorkerLevel
WORKER_LEVEL_ASSISTANT: WorkerLevel
WORKER_LEVEL_SOCIAL_WORKER: WorkerLevel
WORKER_LEVEL_SENIOR: WorkerLevel

class WorkerCertificate(_message.Message):
    __slots__ = ("number", "issue_date")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ISSUE_DATE_FIELD_NUMBER: _ClassVar[int]
    number: str
    issue_date: _date_pb2.Date
    def __init__(self, number: _Optional[str] = ..., issue_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class WorkerRegistration(_message.Message):
    __slots__ = ("first_date", "since_date", "last_date", "renewal_open_date", "required_credit_hours", "credit_hours")
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    SINCE_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_OPEN_DATE_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_CREDIT_HOURS_FIELD_NUMBER: _ClassVar[int]
    CREDIT_HOURS_FIELD_NUMBER: _ClassVar[int]
    first_date: _date_pb2.Date
    since_date: _date_pb2.Date
    last_date: _date_pb2.Date
    renewal_open_date: _date_pb2.Date
    required_credit_hours: int
    credit_hours: int
    def __init__(self, first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., since_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., renewal_open_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., required_credit_hours: _Optional[int] = ..., credit_hours: _Optional[int] = ...) -> None: ...

class SocialWorker(_message.Message):
    __slots__ = ("name", "person", "display_name", "division", "level", "certificate", "registration", "employer", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SocialWorker.State]
        STATE_CERTIFIED: _ClassVar[SocialWorker.State]
        STATE_REGISTERED: _ClassVar[SocialWorker.State]
        STATE_WITHDRAWN: _ClassVar[SocialWorker.State]
    STATE_UNSPECIFIED: SocialWorker.State
    STATE_CERTIFIED: SocialWorker.State
    STATE_REGISTERED: SocialWorker.State
    STATE_WITHDRAWN: SocialWorker.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    person: str
    display_name: str
    division: str
    level: WorkerLevel
    certificate: WorkerCertificate
    registration: WorkerRegistration
    employer: _employer_pb2.Employer
    state: SocialWorker.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., person: _Optional[str] = ..., display_name: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[WorkerLevel, str]] = ..., certificate: _Optional[_Union[WorkerCertificate, _Mapping]] = ..., registration: _Optional[_Union[WorkerRegistration, _Mapping]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., state: _Optional[_Union[SocialWorker.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class EducationCredit(_message.Message):
    __slots__ = ("name", "course", "provider", "hours", "completion_date", "revoked", "revoke_reason", "create_time")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COURSE_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    HOURS_FIELD_NUMBER: _ClassVar[int]
    COMPLETION_DATE_FIELD_NUMBER: _ClassVar[int]
    REVOKED_FIELD_NUMBER: _ClassVar[int]
    REVOKE_REASON_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    course: str
    provider: str
    hours: int
    completion_date: _date_pb2.Date
    revoked: bool
    revoke_reason: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., course: _Optional[str] = ..., provider: _Optional[str] = ..., hours: _Optional[int] = ..., completion_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., revoked: _Optional[bool] = ..., revoke_reason: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Employment(_message.Message):
    __slots__ = ("name", "employer", "position", "first_date", "last_date", "create_time")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    employer: _employer_pb2.Employer
    position: str
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., position: _Optional[str] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class SocialWorkerChange(_message.Message):
    __slots__ = ("social_worker", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[SocialWorkerChange.Kind]
        KIND_RECORDED: _ClassVar[SocialWorkerChange.Kind]
        KIND_PROMOTED: _ClassVar[SocialWorkerChange.Kind]
        KIND_REGISTERED: _ClassVar[SocialWorkerChange.Kind]
        KIND_RENEWED: _ClassVar[SocialWorkerChange.Kind]
        KIND_REGISTRATION_CANCELLED: _ClassVar[SocialWorkerChange.Kind]
        KIND_EDUCATION_RECORDED: _ClassVar[SocialWorkerChange.Kind]
        KIND_EDUCATION_REVOKED: _ClassVar[SocialWorkerChange.Kind]
        KIND_EMPLOYED: _ClassVar[SocialWorkerChange.Kind]
        KIND_TRANSFERRED: _ClassVar[SocialWorkerChange.Kind]
        KIND_WITHDRAWN: _ClassVar[SocialWorkerChange.Kind]
        KIND_RENAMED: _ClassVar[SocialWorkerChange.Kind]
        KIND_PERSON_CHANGED: _ClassVar[SocialWorkerChange.Kind]
        KIND_ERASED: _ClassVar[SocialWorkerChange.Kind]
    KIND_UNSPECIFIED: SocialWorkerChange.Kind
    KIND_RECORDED: SocialWorkerChange.Kind
    KIND_PROMOTED: SocialWorkerChange.Kind
    KIND_REGISTERED: SocialWorkerChange.Kind
    KIND_RENEWED: SocialWorkerChange.Kind
    KIND_REGISTRATION_CANCELLED: SocialWorkerChange.Kind
    KIND_EDUCATION_RECORDED: SocialWorkerChange.Kind
    KIND_EDUCATION_REVOKED: SocialWorkerChange.Kind
    KIND_EMPLOYED: SocialWorkerChange.Kind
    KIND_TRANSFERRED: SocialWorkerChange.Kind
    KIND_WITHDRAWN: SocialWorkerChange.Kind
    KIND_RENAMED: SocialWorkerChange.Kind
    KIND_PERSON_CHANGED: SocialWorkerChange.Kind
    KIND_ERASED: SocialWorkerChange.Kind
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    social_worker: str
    version: int
    kind: SocialWorkerChange.Kind
    state: SocialWorker.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, social_worker: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[SocialWorkerChange.Kind, str]] = ..., state: _Optional[_Union[SocialWorker.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
