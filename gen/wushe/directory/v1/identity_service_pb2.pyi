import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.rpc import status_pb2 as _status_pb2
from google.type import date_pb2 as _date_pb2
from wushe.directory.v1 import person_pb2 as _person_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PersonClaim(_message.Message):
    __slots__ = ("document", "display_name", "division", "phone", "birth_date", "gender", "least_age")
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    LEAST_AGE_FIELD_NUMBER: _ClassVar[int]
    document: _person_pb2.Document
    display_name: str
    division: str
    phone: str
    birth_date: _date_pb2.Date
    gender: _person_pb2.Gender
    least_age: int
    def __init__(self, document: _Optional[_Union[_person_pb2.Document, _Mapping]] = ..., display_name: _Optional[str] = ..., division: _Optional[str] = ..., phone: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., gender: _Optional[_Union[_person_pb2.Gender, str]] = ..., least_age: _Optional[int] = ...) -> None: ...

class Resolution(_message.Message):
    __slots__ = ("person", "outcome", "review")
    class Outcome(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        OUTCOME_UNSPECIFIED: _ClassVar[Resolution.Outcome]
        OUTCOME_CREATED: _ClassVar[Resolution.Outcome]
        OUTCOME_FOUND: _ClassVar[Resolution.Outcome]
        OUTCOME_NAME_CONFLICT: _ClassVar[Resolution.Outcome]
    OUTCOME_UNSPECIFIED: Resolution.Outcome
    OUTCOME_CREATED: Resolution.Outcome
    OUTCOME_FOUND: Resolution.Outcome
    OUTCOME_NAME_CONFLICT: Resolution.Outcome
    PERSON_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    REVIEW_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    outcome: Resolution.Outcome
    review: str
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ..., outcome: _Optional[_Union[Resolution.Outcome, str]] = ..., review: _Optional[str] = ...) -> None: ...

class ResolvePersonRequest(_message.Message):
    __slots__ = ("request_id", "claim")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CLAIM_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    claim: PersonClaim
    def __init__(self, request_id: _Optional[str] = ..., claim: _Optional[_Union[PersonClaim, _Mapping]] = ...) -> None: ...

class ResolvePersonResponse(_message.Message):
    __slots__ = ("resolution",)
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    resolution: Resolution
    def __init__(self, resolution: _Optional[_Union[Resolution, _Mapping]] = ...) -> None: ...

class BatchResolvePersonsRequest(_message.Message):
    __slots__ = ("request_id", "claims", "validate_only")
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    CLAIMS_FIELD_NUMBER: _ClassVar[int]
    VALIDATE_ONLY_FIELD_NUMBER: _ClassVar[int]
    request_id: str
    claims: _containers.RepeatedCompositeFieldContainer[PersonClaim]
    validate_only: bool
    def __init__(self, request_id: _Optional[str] = ..., claims: _Optional[_Iterable[_Union[PersonClaim, _Mapping]]] = ..., validate_only: _Optional[bool] = ...) -> None: ...

class BatchResolvePersonsResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[BatchResolvePersonsOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[BatchResolvePersonsOutcome, _Mapping]]] = ...) -> None: ...

class BatchResolvePersonsOutcome(_message.Message):
    __slots__ = ("resolution", "refusal")
    RESOLUTION_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    resolution: Resolution
    refusal: _status_pb2.Status
    def __init__(self, resolution: _Optional[_Union[Resolution, _Mapping]] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class GetPersonRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetPersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ...) -> None: ...

class BatchGetPersonsRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetPersonsResponse(_message.Message):
    __slots__ = ("persons",)
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    persons: _containers.RepeatedCompositeFieldContainer[_person_pb2.Person]
    def __init__(self, persons: _Optional[_Iterable[_Union[_person_pb2.Person, _Mapping]]] = ...) -> None: ...

class LookupPersonRequest(_message.Message):
    __slots__ = ("document", "phone", "purpose")
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    document: _person_pb2.Document
    phone: str
    purpose: str
    def __init__(self, document: _Optional[_Union[_person_pb2.Document, _Mapping]] = ..., phone: _Optional[str] = ..., purpose: _Optional[str] = ...) -> None: ...

class LookupPersonResponse(_message.Message):
    __slots__ = ("persons",)
    PERSONS_FIELD_NUMBER: _ClassVar[int]
    persons: _containers.RepeatedCompositeFieldContainer[_person_pb2.Person]
    def __init__(self, persons: _Optional[_Iterable[_Union[_person_pb2.Person, _Mapping]]] = ...) -> None: ...

class RevealPersonRequest(_message.Message):
    __slots__ = ("name", "purpose")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    name: str
    purpose: str
    def __init__(self, name: _Optional[str] = ..., purpose: _Optional[str] = ...) -> None: ...

class RevealPersonResponse(_message.Message):
    __slots__ = ("person", "documents", "phone")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    documents: _containers.RepeatedCompositeFieldContainer[_person_pb2.Document]
    phone: str
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ..., documents: _Optional[_Iterable[_Union[_person_pb2.Document, _Mapping]]] = ..., phone: _Optional[str] = ...) -> None: ...

class UpdatePersonRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: PersonUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[PersonUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PersonUpdate(_message.Message):
    __slots__ = ("display_name", "phone", "birth_date", "gender", "documents")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    phone: str
    birth_date: _date_pb2.Date
    gender: _person_pb2.Gender
    documents: _containers.RepeatedCompositeFieldContainer[_person_pb2.Document]
    def __init__(self, display_name: _Optional[str] = ..., phone: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., gender: _Optional[_Union[_person_pb2.Gender, str]] = ..., documents: _Optional[_Iterable[_Union[_person_pb2.Document, _Mapping]]] = ...) -> None: ...

class UpdatePersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ...) -> None: ...

class VerifyPersonRequest(_message.Message):
    __slots__ = ("name", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class VerifyPersonResponse(_message.Message):
    __slots__ = ("person", "provider", "matched", "explanation")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    MATCHED_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    provider: str
    matched: bool
    explanation: str
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ..., provider: _Optional[str] = ..., matched: _Optional[bool] = ..., explanation: _Optional[str] = ...) -> None: ...

class ListPersonReviewsRequest(_message.Message):
    __slots__ = ("state", "kind", "page_size", "page_token")
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    state: _person_pb2.PersonReview.State
    kind: _person_pb2.PersonReview.Kind
    page_size: int
    page_token: str
    def __init__(self, state: _Optional[_Union[_person_pb2.PersonReview.State, str]] = ..., kind: _Optional[_Union[_person_pb2.PersonReview.Kind, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListPersonReviewsResponse(_message.Message):
    __slots__ = ("person_reviews", "next_page_token")
    PERSON_REVIEWS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    person_reviews: _containers.RepeatedCompositeFieldContainer[_person_pb2.PersonReview]
    next_page_token: str
    def __init__(self, person_reviews: _Optional[_Iterable[_Union[_person_pb2.PersonReview, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ResolvePersonReviewRequest(_message.Message):
    __slots__ = ("name", "decision", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    decision: _person_pb2.PersonReview.Decision
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., decision: _Optional[_Union[_person_pb2.PersonReview.Decision, str]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ResolvePersonReviewResponse(_message.Message):
    __slots__ = ("person_review",)
    PERSON_REVIEW_FIELD_NUMBER: _ClassVar[int]
    person_review: _person_pb2.PersonReview
    def __init__(self, person_review: _Optional[_Union[_person_pb2.PersonReview, _Mapping]] = ...) -> None: ...

class MergePersonsRequest(_message.Message):
    __slots__ = ("survivor", "duplicate", "survivor_etag", "duplicate_etag", "purpose", "request_id")
    SURVIVOR_FIELD_NUMBER: _ClassVar[int]
    DUPLICATE_FIELD_NUMBER: _ClassVar[int]
    SURVIVOR_ETAG_FIELD_NUMBER: _ClassVar[int]
    DUPLICATE_ETAG_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    survivor: str
    duplicate: str
    survivor_etag: str
    duplicate_etag: str
    purpose: str
    request_id: str
    def __init__(self, survivor: _Optional[str] = ..., duplicate: _Optional[str] = ..., survivor_etag: _Optional[str] = ..., duplicate_etag: _Optional[str] = ..., purpose: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class MergePersonsResponse(_message.Message):
    __slots__ = ("survivor", "duplicate")
    SURVIVOR_FIELD_NUMBER: _ClassVar[int]
    DUPLICATE_FIELD_NUMBER: _ClassVar[int]
    survivor: _person_pb2.Person
    duplicate: _person_pb2.Person
    def __init__(self, survivor: _Optional[_Union[_person_pb2.Person, _Mapping]] = ..., duplicate: _Optional[_Union[_person_pb2.Person, _Mapping]] = ...) -> None: ...

class UnmergePersonsRequest(_message.Message):
    __slots__ = ("name", "etag", "purpose", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    purpose: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., purpose: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UnmergePersonsResponse(_message.Message):
    __slots__ = ("person", "former_survivor")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    FORMER_SURVIVOR_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    former_survivor: _person_pb2.Person
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ..., former_survivor: _Optional[_Union[_person_pb2.Person, _Mapping]] = ...) -> None: ...

class ErasePersonRequest(_message.Message):
    __slots__ = ("name", "etag", "purpose", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    purpose: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., purpose: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ErasePersonResponse(_message.Message):
    __slots__ = ("person",)
    PERSON_FIELD_NUMBER: _ClassVar[int]
    person: _person_pb2.Person
    def __init__(self, person: _Optional[_Union[_person_pb2.Person, _Mapping]] = ...) -> None: ...

class ListAuditRecordsRequest(_message.Message):
    __slots__ = ("subject", "actor", "start_time", "end_time", "page_size", "page_token")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    subject: str
    actor: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    page_size: int
    page_token: str
    def __init__(self, subject: _Optional[str] = ..., actor: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAuditRecordsResponse(_message.Message):
    __slots__ = ("audit_records", "next_page_token")
    AUDIT_RECORDS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    audit_records: _containers.RepeatedCompositeFieldContainer[AuditRecord]
    next_page_token: str
    def __init__(self, audit_records: _Optional[_Iterable[_Union[AuditRecord, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AuditRecord(_message.Message):
    __slots__ = ("number", "record_time", "actor", "division", "action", "purpose", "subjects", "outcome", "traceparent", "block_number")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    ACTION_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    SUBJECTS_FIELD_NUMBER: _ClassVar[int]
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    TRACEPARENT_FIELD_NUMBER: _ClassVar[int]
    BLOCK_NUMBER_FIELD_NUMBER: _ClassVar[int]
    number: int
    record_time: _timestamp_pb2.Timestamp
    actor: str
    division: str
    action: str
    purpose: str
    subjects: _containers.RepeatedScalarFieldContainer[str]
    outcome: str
    traceparent: str
    block_number: int
    def __init__(self, number: _Optional[int] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., actor: _Optional[str] = ..., division: _Optional[str] = ..., action: _Optional[str] = ..., purpose: _Optional[str] = ..., subjects: _Optional[_Iterable[str]] = ..., outcome: _Optional[str] = ..., traceparent: _Optional[str] = ..., block_number: _Optional[int] = ...) -> None: ...

class VerifyAuditChainRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class VerifyAuditChainResponse(_message.Message):
    __slots__ = ("intact", "block_count", "record_count", "unsealed_count", "first_broken_block", "head_digest", "findings")
    INTACT_FIELD_NUMBER: _ClassVar[int]
    BLOCK_COUNT_FIELD_NUMBER: _ClassVar[int]
    RECORD_COUNT_FIELD_NUMBER: _ClassVar[int]
    UNSEALED_COUNT_FIELD_NUMBER: _ClassVar[int]
    FIRST_BROKEN_BLOCK_FIELD_NUMBER: _ClassVar[int]
    HEAD_DIGEST_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    intact: bool
    block_count: int
    record_count: int
    unsealed_count: int
    first_broken_block: int
    head_digest: str
    findings: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, intact: _Optional[bool] = ..., block_count: _Optional[int] = ..., record_count: _Optional[int] = ..., unsealed_count: _Optional[int] = ..., first_broken_block: _Optional[int] = ..., head_digest: _Optional[str] = ..., findings: _Optional[_Iterable[str]] = ...) -> None: ...
