from wushe.directory.v1 import person_pb2 as _person_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class VolunteerRow(_message.Message):
    __slots__ = ("line", "document_type", "document_number", "display_name", "phone", "birth_date", "gender", "community", "skills", "organisation", "national_number", "national_source", "guardian", "consent_date", "consent_document", "accepted")
    LINE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    BIRTH_DATE_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    NATIONAL_NUMBER_FIELD_NUMBER: _ClassVar[int]
    NATIONAL_SOURCE_FIELD_NUMBER: _ClassVar[int]
    GUARDIAN_FIELD_NUMBER: _ClassVar[int]
    CONSENT_DATE_FIELD_NUMBER: _ClassVar[int]
    CONSENT_DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    ACCEPTED_FIELD_NUMBER: _ClassVar[int]
    line: int
    document_type: _person_pb2.DocumentType
    document_number: str
    display_name: str
    phone: str
    birth_date: str
    gender: _person_pb2.Gender
    community: str
    skills: _containers.RepeatedScalarFieldContainer[str]
    organisation: str
    national_number: str
    national_source: str
    guardian: str
    consent_date: str
    consent_document: str
    accepted: bool
    def __init__(self, line: _Optional[int] = ..., document_type: _Optional[_Union[_person_pb2.DocumentType, str]] = ..., document_number: _Optional[str] = ..., display_name: _Optional[str] = ..., phone: _Optional[str] = ..., birth_date: _Optional[str] = ..., gender: _Optional[_Union[_person_pb2.Gender, str]] = ..., community: _Optional[str] = ..., skills: _Optional[_Iterable[str]] = ..., organisation: _Optional[str] = ..., national_number: _Optional[str] = ..., national_source: _Optional[str] = ..., guardian: _Optional[str] = ..., consent_date: _Optional[str] = ..., consent_document: _Optional[str] = ..., accepted: _Optional[bool] = ...) -> None: ...
