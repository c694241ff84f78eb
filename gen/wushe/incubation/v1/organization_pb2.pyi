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

class OrganizationType(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    ORGANIZATION_TYPE_UNSPECIFIED: _ClassVar[OrganizationType]
    ORGANIZATION_TYPE_ASSOCIATION: _ClassVar[OrganizationType]
    ORGANIZATION_TYPE_SERVICE_INSTITUTION: _ClassVar[OrganizationType]
    ORGANIZATION_TYPE_FOUNDATION: _ClassVar[OrganizationType]
    ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION: _ClassVar[OrganizationType]
ORGANIZATION_TYPE_UNSPECIFIED: OrganizationType
ORGANIZATION_TYPE_ASSOCIATION: OrganizationType
ORGANIZATION_TYPE_SERVICE_INSTITUTION: OrganizationType
ORGANIZATION_TYPE_FOUNDATION: OrganizationType
ORGANIZATION_TYPE_COMMUNITY_ORGANIZATION: OrganizationType

class Organization(_message.Message):
    __slots__ = ("name", "display_name", "type", "division", "state", "state_reason", "unified_social_credit_code", "legal_representative", "founders", "officers", "members", "capital_fen", "business_scope", "supervising_unit", "premises", "full_time_staff", "articles_adopted", "charity", "rating", "annual_checks", "penalties", "filing", "registration", "version", "etag", "create_time", "update_time", "staff")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Organization.State]
        STATE_UNREGISTERED: _ClassVar[Organization.State]
        STATE_FILED: _ClassVar[Organization.State]
        STATE_REGISTERED: _ClassVar[Organization.State]
        STATE_DEREGISTERED: _ClassVar[Organization.State]
    STATE_UNSPECIFIED: Organization.State
    STATE_UNREGISTERED: Organization.State
    STATE_FILED: Organization.State
    STATE_REGISTERED: Organization.State
    STATE_DEREGISTERED: Organization.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    LEGAL_REPRESENTATIVE_FIELD_NUMBER: _ClassVar[int]
    FOUNDERS_FIELD_NUMBER: _ClassVar[int]
    OFFICERS_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    CAPITAL_FEN_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_SCOPE_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_UNIT_FIELD_NUMBER: _ClassVar[int]
    PREMISES_FIELD_NUMBER: _ClassVar[int]
    FULL_TIME_STAFF_FIELD_NUMBER: _ClassVar[int]
    ARTICLES_ADOPTED_FIELD_NUMBER: _ClassVar[int]
    CHARITY_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_CHECKS_FIELD_NUMBER: _ClassVar[int]
    PENALTIES_FIELD_NUMBER: _ClassVar[int]
    FILING_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    STAFF_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    type: OrganizationType
    division: str
    state: Organization.State
    state_reason: str
    unified_social_credit_code: str
    legal_representative: str
    founders: _containers.RepeatedScalarFieldContainer[str]
    officers: _containers.RepeatedCompositeFieldContainer[Officer]
    members: Membership
    capital_fen: int
    business_scope: str
    supervising_unit: str
    premises: str
    full_time_staff: int
    articles_adopted: bool
    charity: bool
    rating: Rating
    annual_checks: _containers.RepeatedCompositeFieldContainer[AnnualCheck]
    penalties: _containers.RepeatedCompositeFieldContainer[Penalty]
    filing: Filing
    registration: Registration
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    staff: _containers.RepeatedCompositeFieldContainer[OrganizationStaff]
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., type: _Optional[_Union[OrganizationType, str]] = ..., division: _Optional[str] = ..., state: _Optional[_Union[Organization.State, str]] = ..., state_reason: _Optional[str] = ..., unified_social_credit_code: _Optional[str] = ..., legal_representative: _Optional[str] = ..., founders: _Optional[_Iterable[str]] = ..., officers: _Optional[_Iterable[_Union[Officer, _Mapping]]] = ..., members: _Optional[_Union[Membership, _Mapping]] = ..., capital_fen: _Optional[int] = ..., business_scope: _Optional[str] = ..., supervising_unit: _Optional[str] = ..., premises: _Optional[str] = ..., full_time_staff: _Optional[int] = ..., articles_adopted: _Optional[bool] = ..., charity: _Optional[bool] = ..., rating: _Optional[_Union[Rating, _Mapping]] = ..., annual_checks: _Optional[_Iterable[_Union[AnnualCheck, _Mapping]]] = ..., penalties: _Optional[_Iterable[_Union[Penalty, _Mapping]]] = ..., filing: _Optional[_Union[Filing, _Mapping]] = ..., registration: _Optional[_Union[Registration, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., staff: _Optional[_Iterable[_Union[OrganizationStaff, _Mapping]]] = ...) -> None: ...

class OrganizationStaff(_message.Message):
    __slots__ = ("subject", "position")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    subject: str
    position: str
    def __init__(self, subject: _Optional[str] = ..., position: _Optional[str] = ...) -> None: ...

class Officer(_message.Message):
    __slots__ = ("person", "position")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    person: str
    position: str
    def __init__(self, person: _Optional[str] = ..., position: _Optional[str] = ...) -> None: ...

class Membership(_message.Message):
    __slots__ = ("individuals", "units")
    INDIVIDUALS_FIELD_NUMBER: _ClassVar[int]
    UNITS_FIELD_NUMBER: _ClassVar[int]
    individuals: int
    units: int
    def __init__(self, individuals: _Optional[int] = ..., units: _Optional[int] = ...) -> None: ...

class Rating(_message.Message):
    __slots__ = ("grade", "decide_date", "expire_date")
    class Grade(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        GRADE_UNSPECIFIED: _ClassVar[Rating.Grade]
        GRADE_1A: _ClassVar[Rating.Grade]
        GRADE_2A: _ClassVar[Rating.Grade]
        GRADE_3A: _ClassVar[Rating.Grade]
        GRADE_4A: _ClassVar[Rating.Grade]
        GRADE_5A: _ClassVar[Rating.Grade]
    GRADE_UNSPECIFIED: Rating.Grade
    GRADE_1A: Rating.Grade
    GRADE_2A: Rating.Grade
    GRADE_3A: Rating.Grade
    GRADE_4A: Rating.Grade
    GRADE_5A: Rating.Grade
    GRADE_FIELD_NUMBER: _ClassVar[int]
    DECIDE_DATE_FIELD_NUMBER: _ClassVar[int]
    EXPIRE_DATE_FIELD_NUMBER: _ClassVar[int]
    grade: Rating.Grade
    decide_date: _date_pb2.Date
    expire_date: _date_pb2.Date
    def __init__(self, grade: _Optional[_Union[Rating.Grade, str]] = ..., decide_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., expire_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class AnnualCheck(_message.Message):
    __slots__ = ("year", "result", "decide_date")
    class Result(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        RESULT_UNSPECIFIED: _ClassVar[AnnualCheck.Result]
        RESULT_PASSED: _ClassVar[AnnualCheck.Result]
        RESULT_BASICALLY_PASSED: _ClassVar[AnnualCheck.Result]
        RESULT_FAILED: _ClassVar[AnnualCheck.Result]
        RESULT_ABSENT: _ClassVar[AnnualCheck.Result]
    RESULT_UNSPECIFIED: AnnualCheck.Result
    RESULT_PASSED: AnnualCheck.Result
    RESULT_BASICALLY_PASSED: AnnualCheck.Result
    RESULT_FAILED: AnnualCheck.Result
    RESULT_ABSENT: AnnualCheck.Result
    YEAR_FIELD_NUMBER: _ClassVar[int]
    RESULT_FIELD_NUMBER: _ClassVar[int]
    DECIDE_DATE_FIELD_NUMBER: _ClassVar[int]
    year: int
    result: AnnualCheck.Result
    decide_date: _date_pb2.Date
    def __init__(self, year: _Optional[int] = ..., result: _Optional[_Union[AnnualCheck.Result, str]] = ..., decide_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Penalty(_message.Message):
    __slots__ = ("document_number", "kind", "decide_date", "authority")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Penalty.Kind]
        KIND_WARNING: _ClassVar[Penalty.Kind]
        KIND_FINE: _ClassVar[Penalty.Kind]
        KIND_SUSPENSION: _ClassVar[Penalty.Kind]
        KIND_REPLACEMENT: _ClassVar[Penalty.Kind]
        KIND_REVOCATION: _ClassVar[Penalty.Kind]
    KIND_UNSPECIFIED: Penalty.Kind
    KIND_WARNING: Penalty.Kind
    KIND_FINE: Penalty.Kind
    KIND_SUSPENSION: Penalty.Kind
    KIND_REPLACEMENT: Penalty.Kind
    KIND_REVOCATION: Penalty.Kind
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    DECIDE_DATE_FIELD_NUMBER: _ClassVar[int]
    AUTHORITY_FIELD_NUMBER: _ClassVar[int]
    document_number: str
    kind: Penalty.Kind
    decide_date: _date_pb2.Date
    authority: str
    def __init__(self, document_number: _Optional[str] = ..., kind: _Optional[_Union[Penalty.Kind, str]] = ..., decide_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., authority: _Optional[str] = ...) -> None: ...

class Filing(_message.Message):
    __slots__ = ("number", "authority", "file_date")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    AUTHORITY_FIELD_NUMBER: _ClassVar[int]
    FILE_DATE_FIELD_NUMBER: _ClassVar[int]
    number: str
    authority: str
    file_date: _date_pb2.Date
    def __init__(self, number: _Optional[str] = ..., authority: _Optional[str] = ..., file_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Registration(_message.Message):
    __slots__ = ("authority", "register_date")
    AUTHORITY_FIELD_NUMBER: _ClassVar[int]
    REGISTER_DATE_FIELD_NUMBER: _ClassVar[int]
    authority: str
    register_date: _date_pb2.Date
    def __init__(self, authority: _Optional[str] = ..., register_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class OrganizationChange(_message.Message):
    __slots__ = ("organization", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[OrganizationChange.Kind]
        KIND_FOUNDED: _ClassVar[OrganizationChange.Kind]
        KIND_UPDATED: _ClassVar[OrganizationChange.Kind]
        KIND_FILED: _ClassVar[OrganizationChange.Kind]
        KIND_REGISTERED: _ClassVar[OrganizationChange.Kind]
        KIND_DEREGISTERED: _ClassVar[OrganizationChange.Kind]
        KIND_CHARITY_RECOGNIZED: _ClassVar[OrganizationChange.Kind]
        KIND_CHARITY_REVOKED: _ClassVar[OrganizationChange.Kind]
        KIND_RATED: _ClassVar[OrganizationChange.Kind]
        KIND_CHECKED: _ClassVar[OrganizationChange.Kind]
        KIND_PENALIZED: _ClassVar[OrganizationChange.Kind]
        KIND_IMPORTED: _ClassVar[OrganizationChange.Kind]
        KIND_PERSON_REPLACED: _ClassVar[OrganizationChange.Kind]
        KIND_STAFF_NAMED: _ClassVar[OrganizationChange.Kind]
    KIND_UNSPECIFIED: OrganizationChange.Kind
    KIND_FOUNDED: OrganizationChange.Kind
    KIND_UPDATED: OrganizationChange.Kind
    KIND_FILED: OrganizationChange.Kind
    KIND_REGISTERED: OrganizationChange.Kind
    KIND_DEREGISTERED: OrganizationChange.Kind
    KIND_CHARITY_RECOGNIZED: OrganizationChange.Kind
    KIND_CHARITY_REVOKED: OrganizationChange.Kind
    KIND_RATED: OrganizationChange.Kind
    KIND_CHECKED: OrganizationChange.Kind
    KIND_PENALIZED: OrganizationChange.Kind
    KIND_IMPORTED: OrganizationChange.Kind
    KIND_PERSON_REPLACED: OrganizationChange.Kind
    KIND_STAFF_NAMED: OrganizationChange.Kind
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    organization: str
    version: int
    kind: OrganizationChange.Kind
    state: Organization.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, organization: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[OrganizationChange.Kind, str]] = ..., state: _Optional[_Union[Organization.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
