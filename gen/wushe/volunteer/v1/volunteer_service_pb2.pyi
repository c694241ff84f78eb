from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.rpc import status_pb2 as _status_pb2
from google.type import date_pb2 as _date_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.directory.v1 import person_pb2 as _person_pb2
from wushe.volunteer.v1 import volunteer_pb2 as _volunteer_pb2
from wushe.volunteer.v1 import volunteer_row_pb2 as _volunteer_row_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class VolunteerRegistration(_message.Message):
    __slots__ = ("document", "display_name", "phone", "birth_date", "gender", "community", "skills", "channel", "organisation", "national_registration", "guardian_consent")
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    NATIONAL_REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    GUARDIAN_CONSENT_FIELD_NUMBER: _ClassVar[int]
    document: _person_pb2.Document
    display_name: str
    phone: str
    birth_date: _date_pb2.Date
    gender: _person_pb2.Gender
    community: str
    skills: _containers.RepeatedScalarFieldContainer[str]
    channel: _volunteer_pb2.RegistrationChannel
    organisation: str
    national_registration: _volunteer_pb2.NationalRegistration
    guardian_consent: _volunteer_pb2.GuardianConsent
    def __init__(self, document: _Optional[_Union[_person_pb2.Document, _Mapping]] = ..., display_name: _Optional[str] = ..., phone: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., gender: _Optional[_Union[_person_pb2.Gender, str]] = ..., community: _Optional[str] = ..., skills: _Optional[_Iterable[str]] = ..., channel: _Optional[_Union[_volunteer_pb2.RegistrationChannel, str]] = ..., organisation: _Optional[str] = ..., national_registration: _Optional[_Union[_volunteer_pb2.NationalRegistration, _Mapping]] = ..., guardian_consent: _Optional[_Union[_volunteer_pb2.GuardianConsent, _Mapping]] = ...) -> None: ...

class RegisterVolunteerRequest(_message.Message):
    __slots__ = ("request_id", "registration")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    registration: VolunteerRegistration
    def __init__(self, request_id: _Optional[str] = ..., registration: _Optional[_Union[VolunteerRegistration, _Mapping]] = ...) -> None: ...

class RegisterVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class GetVolunteerRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class BatchGetVolunteersRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetVolunteersResponse(_message.Message):
    __slots__ = ("volunteers",)
    VOLUNTEERS_FIELD_NUMBER: _ClassVar[int]
    volunteers: _containers.RepeatedCompositeFieldContainer[_volunteer_pb2.Volunteer]
    def __init__(self, volunteers: _Optional[_Iterable[_Union[_volunteer_pb2.Volunteer, _Mapping]]] = ...) -> None: ...

class ListVolunteersRequest(_message.Message):
    __slots__ = ("parent", "state", "skill", "age_band", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SKILL_FIELD_NUMBER: _ClassVar[int]
    AGE_BAND_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _volunteer_pb2.Volunteer.State
    skill: str
    age_band: _volunteer_pb2.AgeBand
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_volunteer_pb2.Volunteer.State, str]] = ..., skill: _Optional[str] = ..., age_band: _Optional[_Union[_volunteer_pb2.AgeBand, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListVolunteersResponse(_message.Message):
    __slots__ = ("volunteers", "next_page_token")
    VOLUNTEERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    volunteers: _containers.RepeatedCompositeFieldContainer[_volunteer_pb2.Volunteer]
    next_page_token: str
    def __init__(self, volunteers: _Optional[_Iterable[_Union[_volunteer_pb2.Volunteer, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SearchVolunteersRequest(_message.Message):
    __slots__ = ("query", "within", "page_size", "page_token")
    QUERY_FIELD_NUMBER: _ClassVar[int]
    WITHIN_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    query: str
    within: str
    page_size: int
    page_token: str
    def __init__(self, query: _Optional[str] = ..., within: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class SearchVolunteersResponse(_message.Message):
    __slots__ = ("volunteers", "next_page_token")
    VOLUNTEERS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    volunteers: _containers.RepeatedCompositeFieldContainer[_volunteer_pb2.Volunteer]
    next_page_token: str
    def __init__(self, volunteers: _Optional[_Iterable[_Union[_volunteer_pb2.Volunteer, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateVolunteerRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: VolunteerUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[VolunteerUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class VolunteerUpdate(_message.Message):
    __slots__ = ("skills", "national_registration", "guardian_consent")
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    NATIONAL_REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    GUARDIAN_CONSENT_FIELD_NUMBER: _ClassVar[int]
    skills: _containers.RepeatedScalarFieldContainer[str]
    national_registration: _volunteer_pb2.NationalRegistration
    guardian_consent: _volunteer_pb2.GuardianConsent
    def __init__(self, skills: _Optional[_Iterable[str]] = ..., national_registration: _Optional[_Union[_volunteer_pb2.NationalRegistration, _Mapping]] = ..., guardian_consent: _Optional[_Union[_volunteer_pb2.GuardianConsent, _Mapping]] = ...) -> None: ...

class UpdateVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class ApproveVolunteerRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class RejectVolunteerRequest(_message.Message):
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

class RejectVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class SuspendVolunteerRequest(_message.Message):
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

class SuspendVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class ReinstateVolunteerRequest(_message.Message):
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

class ReinstateVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class DeregisterVolunteerRequest(_message.Message):
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

class DeregisterVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class TransferVolunteerRequest(_message.Message):
    __slots__ = ("name", "community", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    community: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., community: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class TransferVolunteerResponse(_message.Message):
    __slots__ = ("volunteer",)
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    volunteer: _volunteer_pb2.Volunteer
    def __init__(self, volunteer: _Optional[_Union[_volunteer_pb2.Volunteer, _Mapping]] = ...) -> None: ...

class ListVolunteerChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListVolunteerChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_volunteer_pb2.VolunteerChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_volunteer_pb2.VolunteerChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class BatchApproveVolunteersRequest(_message.Message):
    __slots__ = ("request_id", "names")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    NAMES_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, request_id: _Optional[str] = ..., names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchApproveVolunteersResponse(_message.Message):
    __slots__ = ("job",)
    JOB_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ...) -> None: ...

class ListApprovalOutcomesRequest(_message.Message):
    __slots__ = ("parent", "refused_only", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    refused_only: bool
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., refused_only: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListApprovalOutcomesResponse(_message.Message):
    __slots__ = ("outcomes", "next_page_token")
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[ApprovalOutcome]
    next_page_token: str
    def __init__(self, outcomes: _Optional[_Iterable[_Union[ApprovalOutcome, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ApprovalOutcome(_message.Message):
    __slots__ = ("volunteer", "refusal")
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    refusal: _status_pb2.Status
    def __init__(self, volunteer: _Optional[str] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class ImportVolunteersRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: ImportVolunteersConfig
    rows: VolunteerRows
    complete: bool
    def __init__(self, config: _Optional[_Union[ImportVolunteersConfig, _Mapping]] = ..., rows: _Optional[_Union[VolunteerRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportVolunteersConfig(_message.Message):
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

class VolunteerRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_volunteer_row_pb2.VolunteerRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_volunteer_row_pb2.VolunteerRow, _Mapping]]] = ...) -> None: ...

class ImportVolunteersResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...

class ListImportOutcomesRequest(_message.Message):
    __slots__ = ("parent", "refused_only", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    REFUSED_ONLY_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    refused_only: bool
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., refused_only: _Optional[bool] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListImportOutcomesResponse(_message.Message):
    __slots__ = ("outcomes", "next_page_token")
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[ImportOutcome]
    next_page_token: str
    def __init__(self, outcomes: _Optional[_Iterable[_Union[ImportOutcome, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ImportOutcome(_message.Message):
    __slots__ = ("line", "volunteer", "refusal")
    LINE_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    line: int
    volunteer: str
    refusal: RowRefusal
    def __init__(self, line: _Optional[int] = ..., volunteer: _Optional[str] = ..., refusal: _Optional[_Union[RowRefusal, _Mapping]] = ...) -> None: ...

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

class UndoVolunteerImportRequest(_message.Message):
    __slots__ = ("name", "reason", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UndoVolunteerImportResponse(_message.Message):
    __slots__ = ("job",)
    JOB_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ...) -> None: ...
