from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.social_work.v1 import list_rows_pb2 as _list_rows_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RegistrationRule(_message.Message):
    __slots__ = ("first_months", "valid_years", "renewal_months", "assistant_hours", "other_hours")
    FIRST_MONTHS_FIELD_NUMBER: _ClassVar[int]
    VALID_YEARS_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_MONTHS_FIELD_NUMBER: _ClassVar[int]
    ASSISTANT_HOURS_FIELD_NUMBER: _ClassVar[int]
    OTHER_HOURS_FIELD_NUMBER: _ClassVar[int]
    first_months: int
    valid_years: int
    renewal_months: int
    assistant_hours: int
    other_hours: int
    def __init__(self, first_months: _Optional[int] = ..., valid_years: _Optional[int] = ..., renewal_months: _Optional[int] = ..., assistant_hours: _Optional[int] = ..., other_hours: _Optional[int] = ...) -> None: ...

class RecordSocialWorkerRequest(_message.Message):
    __slots__ = ("person", "division", "level", "certificate", "request_id")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    person: str
    division: str
    level: _social_worker_pb2.WorkerLevel
    certificate: _social_worker_pb2.WorkerCertificate
    request_id: str
    def __init__(self, person: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., certificate: _Optional[_Union[_social_worker_pb2.WorkerCertificate, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class GetSocialWorkerRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class BatchGetSocialWorkersRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetSocialWorkersResponse(_message.Message):
    __slots__ = ("social_workers",)
    SOCIAL_WORKERS_FIELD_NUMBER: _ClassVar[int]
    social_workers: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.SocialWorker]
    def __init__(self, social_workers: _Optional[_Iterable[_Union[_social_worker_pb2.SocialWorker, _Mapping]]] = ...) -> None: ...

class ListSocialWorkersRequest(_message.Message):
    __slots__ = ("parent", "state", "level", "employer", "page_size", "page_token", "query")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    QUERY_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _social_worker_pb2.SocialWorker.State
    level: _social_worker_pb2.WorkerLevel
    employer: str
    page_size: int
    page_token: str
    query: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_social_worker_pb2.SocialWorker.State, str]] = ..., level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ..., query: _Optional[str] = ...) -> None: ...

class ListSocialWorkersResponse(_message.Message):
    __slots__ = ("social_workers", "next_page_token")
    SOCIAL_WORKERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    social_workers: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.SocialWorker]
    next_page_token: str
    def __init__(self, social_workers: _Optional[_Iterable[_Union[_social_worker_pb2.SocialWorker, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class PromoteSocialWorkerRequest(_message.Message):
    __slots__ = ("name", "level", "certificate", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    level: _social_worker_pb2.WorkerLevel
    certificate: _social_worker_pb2.WorkerCertificate
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., certificate: _Optional[_Union[_social_worker_pb2.WorkerCertificate, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PromoteSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class RegisterSocialWorkerRequest(_message.Message):
    __slots__ = ("name", "first_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    first_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RegisterSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class RenewRegistrationRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RenewRegistrationResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class CancelRegistrationRequest(_message.Message):
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

class CancelRegistrationResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class TransferSocialWorkerRequest(_message.Message):
    __slots__ = ("name", "division", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    division: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., division: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class TransferSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class WithdrawSocialWorkerRequest(_message.Message):
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

class WithdrawSocialWorkerResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class RecordEducationRequest(_message.Message):
    __slots__ = ("name", "credit", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    credit: _social_worker_pb2.EducationCredit
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., credit: _Optional[_Union[_social_worker_pb2.EducationCredit, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordEducationResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class RevokeEducationRequest(_message.Message):
    __slots__ = ("name", "credit", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    CREDIT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    credit: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., credit: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokeEducationResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class ListEducationRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEducationResponse(_message.Message):
    __slots__ = ("credits", "next_page_token")
    CREDITS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    credits: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.EducationCredit]
    next_page_token: str
    def __init__(self, credits: _Optional[_Iterable[_Union[_social_worker_pb2.EducationCredit, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RecordEmploymentRequest(_message.Message):
    __slots__ = ("name", "employment", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EMPLOYMENT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    employment: _social_worker_pb2.Employment
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., employment: _Optional[_Union[_social_worker_pb2.Employment, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordEmploymentResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class EndEmploymentRequest(_message.Message):
    __slots__ = ("name", "last_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    last_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EndEmploymentResponse(_message.Message):
    __slots__ = ("social_worker",)
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    social_worker: _social_worker_pb2.SocialWorker
    def __init__(self, social_worker: _Optional[_Union[_social_worker_pb2.SocialWorker, _Mapping]] = ...) -> None: ...

class ListEmploymentsRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEmploymentsResponse(_message.Message):
    __slots__ = ("employments", "next_page_token")
    EMPLOYMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    employments: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.Employment]
    next_page_token: str
    def __init__(self, employments: _Optional[_Iterable[_Union[_social_worker_pb2.Employment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListExpiringRegistrationsRequest(_message.Message):
    __slots__ = ("parent", "through_date", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    THROUGH_DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    through_date: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., through_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListExpiringRegistrationsResponse(_message.Message):
    __slots__ = ("social_workers", "next_page_token")
    SOCIAL_WORKERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    social_workers: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.SocialWorker]
    next_page_token: str
    def __init__(self, social_workers: _Optional[_Iterable[_Union[_social_worker_pb2.SocialWorker, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListCreditShortfallsRequest(_message.Message):
    __slots__ = ("parent", "through_date", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    THROUGH_DATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    through_date: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., through_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCreditShortfallsResponse(_message.Message):
    __slots__ = ("social_workers", "next_page_token")
    SOCIAL_WORKERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    social_workers: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.SocialWorker]
    next_page_token: str
    def __init__(self, social_workers: _Optional[_Iterable[_Union[_social_worker_pb2.SocialWorker, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetRegistrationRuleRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetRegistrationRuleResponse(_message.Message):
    __slots__ = ("rule",)
    RULE_FIELD_NUMBER: _ClassVar[int]
    rule: RegistrationRule
    def __init__(self, rule: _Optional[_Union[RegistrationRule, _Mapping]] = ...) -> None: ...

class ListSocialWorkerChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSocialWorkerChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_social_worker_pb2.SocialWorkerChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_social_worker_pb2.SocialWorkerChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SocialWorkerRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_list_rows_pb2.SocialWorkerRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_list_rows_pb2.SocialWorkerRow, _Mapping]]] = ...) -> None: ...

class ImportSocialWorkersRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: SocialWorkerRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[SocialWorkerRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportSocialWorkersResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...
