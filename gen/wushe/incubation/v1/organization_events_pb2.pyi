from wushe.incubation.v1 import organization_pb2 as _organization_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class OrganizationState(_message.Message):
    __slots__ = ("organization", "display_name", "type", "division", "state", "unified_social_credit_code", "legal_representative", "founders", "officers", "members", "capital_fen", "business_scope", "supervising_unit", "full_time_staff", "charity", "rating", "annual_checks", "penalties", "filing", "registration")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TYPE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    LEGAL_REPRESENTATIVE_FIELD_NUMBER: _ClassVar[int]
    FOUNDERS_FIELD_NUMBER: _ClassVar[int]
    OFFICERS_FIELD_NUMBER: _ClassVar[int]
    MEMBERS_FIELD_NUMBER: _ClassVar[int]
    CAPITAL_FEN_FIELD_NUMBER: _ClassVar[int]
    BUSINESS_SCOPE_FIELD_NUMBER: _ClassVar[int]
    SUPERVISING_UNIT_FIELD_NUMBER: _ClassVar[int]
    FULL_TIME_STAFF_FIELD_NUMBER: _ClassVar[int]
    CHARITY_FIELD_NUMBER: _ClassVar[int]
    RATING_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_CHECKS_FIELD_NUMBER: _ClassVar[int]
    PENALTIES_FIELD_NUMBER: _ClassVar[int]
    FILING_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    organization: str
    display_name: str
    type: _organization_pb2.OrganizationType
    division: str
    state: _organization_pb2.Organization.State
    unified_social_credit_code: str
    legal_representative: str
    founders: _containers.RepeatedScalarFieldContainer[str]
    officers: _containers.RepeatedCompositeFieldContainer[_organization_pb2.Officer]
    members: _organization_pb2.Membership
    capital_fen: int
    business_scope: str
    supervising_unit: str
    full_time_staff: int
    charity: bool
    rating: _organization_pb2.Rating
    annual_checks: _containers.RepeatedCompositeFieldContainer[_organization_pb2.AnnualCheck]
    penalties: _containers.RepeatedCompositeFieldContainer[_organization_pb2.Penalty]
    filing: _organization_pb2.Filing
    registration: _organization_pb2.Registration
    def __init__(self, organization: _Optional[str] = ..., display_name: _Optional[str] = ..., type: _Optional[_Union[_organization_pb2.OrganizationType, str]] = ..., division: _Optional[str] = ..., state: _Optional[_Union[_organization_pb2.Organization.State, str]] = ..., unified_social_credit_code: _Optional[str] = ..., legal_representative: _Optional[str] = ..., founders: _Optional[_Iterable[str]] = ..., officers: _Optional[_Iterable[_Union[_organization_pb2.Officer, _Mapping]]] = ..., members: _Optional[_Union[_organization_pb2.Membership, _Mapping]] = ..., capital_fen: _Optional[int] = ..., business_scope: _Optional[str] = ..., supervising_unit: _Optional[str] = ..., full_time_staff: _Optional[int] = ..., charity: _Optional[bool] = ..., rating: _Optional[_Union[_organization_pb2.Rating, _Mapping]] = ..., annual_checks: _Optional[_Iterable[_Union[_organization_pb2.AnnualCheck, _Mapping]]] = ..., penalties: _Optional[_Iterable[_Union[_organization_pb2.Penalty, _Mapping]]] = ..., filing: _Optional[_Union[_organization_pb2.Filing, _Mapping]] = ..., registration: _Optional[_Union[_organization_pb2.Registration, _Mapping]] = ...) -> None: ...
