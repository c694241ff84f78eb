from wushe.directory.v1 import person_pb2 as _person_pb2
from wushe.incubation.v1 import organization_pb2 as _organization_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrganizationRow(_message.Message):
    __slots__ = ("line", "display_name", "type", "division", "unified_social_credit_code", "register_date", "authority", "filing_number", "file_date", "head_document_type", "head_document_number", "head_display_name", "individual_members", "unit_members", "capital_yuan", "business_scope", "supervising_unit", "premises", "full_time_staff", "rating", "rating_date")
    LINE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    REGISTER_DATE_FIELD_NUMBER: _ClassVar[int]
    AUTHORITY_FIELD_NUMBER: _ClassVar[int]
    FILING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    FILE_DATE_FIELD_NUMBER: _ClassVar[int]
    HEAD_DOCUMENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    HEAD_DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    HEAD_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    INDIVIDUAL_MEMBERS_FIELD_NUMBER: _ClassVar[int]
    UNIT_MEMBERS_FIELD_NUMBER: _ClassVar[int]
    CAPITAL_YUAN_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_SCOPE_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_UNIT_FIELD_NUMBER: _ClassVar[int]
    PREMISES_FIELD_NUMBER: _ClassVar[int]
    FULL_TIME_STAFF_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    RATING_DATE_FIELD_NUMBER: _ClassVar[int]
    line: int
    display_name: str
    type: _organization_pb2.OrganizationType
    division: str
    unified_social_credit_code: str
    register_date: str
    authority: str
    filing_number: str
    file_date: str
    head_document_type: _person_pb2.DocumentType
    head_document_number: str
    head_display_name: str
    individual_members: str
    unit_members: str
    capital_yuan: str
    business_scope: str
    supervising_unit: str
    premises: str
    full_time_staff: str
    rating: _organization_pb2.Rating.Grade
    rating_date: str
    def __init__(self, line: _Optional[int] = ..., display_name: _Optional[str] = ..., type: _Optional[_Union[_organization_pb2.OrganizationType, str]] = ..., division: _Optional[str] = ..., unified_social_credit_code: _Optional[str] = ..., register_date: _Optional[str] = ..., authority: _Optional[str] = ..., filing_number: _Optional[str] = ..., file_date: _Optional[str] = ..., head_document_type: _Optional[_Union[_person_pb2.DocumentType, str]] = ..., head_document_number: _Optional[str] = ..., head_display_name: _Optional[str] = ..., individual_members: _Optional[str] = ..., unit_members: _Optional[str] = ..., capital_yuan: _Optional[str] = ..., business_scope: _Optional[str] = ..., supervising_unit: _Optional[str] = ..., premises: _Optional[str] = ..., full_time_staff: _Optional[str] = ..., rating: _Optional[_Union[_organization_pb2.Rating.Grade, str]] = ..., rating_date: _Optional[str] = ...) -> None: ...
