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

class DocumentType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    DOCUMENT_TYPE_UNSPECIFIED: _ClassVar[DocumentType]
    DOCUMENT_TYPE_RESIDENT_ID: _ClassVar[DocumentType]
    DOCUMENT_TYPE_HMT_RESIDENCE_PERMIT: _ClassVar[DocumentType]
    DOCUMENT_TYPE_FOREIGNER_PERMANENT_RESIDENCE: _ClassVar[DocumentType]
    DOCUMENT_TYPE_HM_TRAVEL_PERMIT: _ClassVar[DocumentType]
    DOCUMENT_TYPE_TAIWAN_TRAVEL_PERMIT: _ClassVar[DocumentType]
    DOCUMENT_TYPE_PASSPORT: _ClassVar[DocumentType]
    DOCUMENT_TYPE_MILITARY_ID: _ClassVar[DocumentType]

class Gender(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    GENDER_UNSPECIFIED: _ClassVar[Gender]
    GENDER_MALE: _ClassVar[Gender]
    GENDER_FEMALE: _ClassVar[Gender]
DOCUMENT_TYPE_UNSPECIFIED: DocumentType
DOCUMENT_TYPE_RESIDENT_ID: DocumentType
DOCUMENT_TYPE_HMT_RESIDENCE_PERMIT: DocumentType
DOCUMENT_TYPE_FOREIGNER_PERMANENT_RESIDENCE: DocumentType
DOCUMENT_TYPE_HM_TRAVEL_PERMIT: DocumentType
DOCUMENT_TYPE_TAIWAN_TRAVEL_PERMIT: DocumentType
DOCUMENT_TYPE_PASSPORT: DocumentType
DOCUMENT_TYPE_MILITARY_ID: DocumentType
GENDER_UNSPECIFIED: Gender
GENDER_MALE: Gender
GENDER_FEMALE: Gender

class Person(_message.Message):
    __slots__ = ("name", "display_name", "birth_date", "gender", "documents", "masked_phone", "state", "verification_level", "divisions", "merged_into", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Person.State]
        STATE_ACTIVE: _ClassVar[Person.State]
        STATE_MERGED: _ClassVar[Person.State]
        STATE_ERASED: _ClassVar[Person.State]
    STATE_UNSPECIFIED: Person.State
    STATE_ACTIVE: Person.State
    STATE_MERGED: Person.State
    STATE_ERASED: Person.State
    class VerificationLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        VERIFICATION_LEVEL_UNSPECIFIED: _ClassVar[Person.VerificationLevel]
        VERIFICATION_LEVEL_UNVERIFIED: _ClassVar[Person.VerificationLevel]
        VERIFICATION_LEVEL_FORMAT_CHECKED: _ClassVar[Person.VerificationLevel]
        VERIFICATION_LEVEL_EXTERNALLY_MATCHED: _ClassVar[Person.VerificationLevel]
        VERIFICATION_LEVEL_MANUALLY_REVIEWED: _ClassVar[Person.VerificationLevel]
    VERIFICATION_LEVEL_UNSPECIFIED: Person.VerificationLevel
    VERIFICATION_LEVEL_UNVERIFIED: Person.VerificationLevel
    VERIFICATION_LEVEL_FORMAT_CHECKED: Person.VerificationLevel
    VERIFICATION_LEVEL_EXTERNALLY_MATCHED: Person.VerificationLevel
    VERIFICATION_LEVEL_MANUALLY_REVIEWED: Person.VerificationLevel
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    DOCUMENTS_FIELD_NUMBER: _ClassVar[int]
    MASKED_PHONE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_LEVEL_FIELD_NUMBER: _ClassVar[int]
    DIVISIONS_FIELD_NUMBER: _ClassVar[int]
    MERGED_INTO_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    birth_date: _date_pb2.Date
    gender: Gender
    documents: _containers.RepeatedCompositeFieldContainer[MaskedDocument]
    masked_phone: str
    state: Person.State
    verification_level: Person.VerificationLevel
    divisions: _containers.RepeatedScalarFieldContainer[str]
    merged_into: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., birth_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., gender: _Optional[_Union[Gender, str]] = ..., documents: _Optional[_Iterable[_Union[MaskedDocument, _Mapping]]] = ..., masked_phone: _Optional[str] = ..., state: _Optional[_Union[Person.State, str]] = ..., verification_level: _Optional[_Union[Person.VerificationLevel, str]] = ..., divisions: _Optional[_Iterable[str]] = ..., merged_into: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Document(_message.Message):
    __slots__ = ("type", "number")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    type: DocumentType
    number: str
    def __init__(self, type: _Optional[_Union[DocumentType, str]] = ..., number: _Optional[str] = ...) -> None: ...

class MaskedDocument(_message.Message):
    __slots__ = ("type", "masked_number", "converted")
    TYPE_FIELD_NUMBER: _ClassVar[int]
    MASKED_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CONVERTED_FIELD_NUMBER: _ClassVar[int]
    type: DocumentType
    masked_number: str
    converted: bool
    def __init__(self, type: _Optional[_Union[DocumentType, str]] = ..., masked_number: _Optional[str] = ..., converted: _Optional[bool] = ...) -> None: ...

class PersonReview(_message.Message):
    __slots__ = ("name", "kind", "state", "person", "other_person", "submitted_display_name", "decision", "decider", "etag", "create_time", "resolve_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[PersonReview.Kind]
        KIND_NAME_CONFLICT: _ClassVar[PersonReview.Kind]
        KIND_POSSIBLE_DUPLICATE: _ClassVar[PersonReview.Kind]
        KIND_MANUAL_DOCUMENT: _ClassVar[PersonReview.Kind]
    KIND_UNSPECIFIED: PersonReview.Kind
    KIND_NAME_CONFLICT: PersonReview.Kind
    KIND_POSSIBLE_DUPLICATE: PersonReview.Kind
    KIND_MANUAL_DOCUMENT: PersonReview.Kind
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[PersonReview.State]
        STATE_OPEN: _ClassVar[PersonReview.State]
        STATE_RESOLVED: _ClassVar[PersonReview.State]
    STATE_UNSPECIFIED: PersonReview.State
    STATE_OPEN: PersonReview.State
    STATE_RESOLVED: PersonReview.State
    class Decision(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        DECISION_UNSPECIFIED: _ClassVar[PersonReview.Decision]
        DECISION_KEEP: _ClassVar[PersonReview.Decision]
        DECISION_ACCEPT_SUBMITTED: _ClassVar[PersonReview.Decision]
        DECISION_MERGE: _ClassVar[PersonReview.Decision]
        DECISION_CONFIRM_DOCUMENT: _ClassVar[PersonReview.Decision]
    DECISION_UNSPECIFIED: PersonReview.Decision
    DECISION_KEEP: PersonReview.Decision
    DECISION_ACCEPT_SUBMITTED: PersonReview.Decision
    DECISION_MERGE: PersonReview.Decision
    DECISION_CONFIRM_DOCUMENT: PersonReview.Decision
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    OTHER_PERSON_FIELD_NUMBER: _ClassVar[int]
    SUBMITTED_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DECISION_FIELD_NUMBER: _ClassVar[int]
    DECIDER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    RESOLVE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    kind: PersonReview.Kind
    state: PersonReview.State
    person: Person
    other_person: Person
    submitted_display_name: str
    decision: PersonReview.Decision
    decider: str
    etag: str
    create_time: _timestamp_pb2.Timestamp
    resolve_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., kind: _Optional[_Union[PersonReview.Kind, str]] = ..., state: _Optional[_Union[PersonReview.State, str]] = ..., person: _Optional[_Union[Person, _Mapping]] = ..., other_person: _Optional[_Union[Person, _Mapping]] = ..., submitted_display_name: _Optional[str] = ..., decision: _Optional[_Union[PersonReview.Decision, str]] = ..., decider: _Optional[str] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., resolve_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
