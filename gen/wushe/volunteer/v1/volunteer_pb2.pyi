import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AgeBand(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    AGE_BAND_UNSPECIFIED: _ClassVar[AgeBand]
    AGE_BAND_UNDER_8: _ClassVar[AgeBand]
    AGE_BAND_8_TO_13: _ClassVar[AgeBand]
    AGE_BAND_14_TO_17: _ClassVar[AgeBand]
    AGE_BAND_ADULT: _ClassVar[AgeBand]

class RegistrationChannel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    REGISTRATION_CHANNEL_UNSPECIFIED: _ClassVar[RegistrationChannel]
    REGISTRATION_CHANNEL_SELF: _ClassVar[RegistrationChannel]
    REGISTRATION_CHANNEL_ORGANISATION: _ClassVar[RegistrationChannel]
    REGISTRATION_CHANNEL_IMPORT: _ClassVar[RegistrationChannel]
AGE_BAND_UNSPECIFIED: AgeBand
AGE_BAND_UNDER_8: AgeBand
AGE_BAND_8_TO_13: AgeBand
AGE_BAND_14_TO_17: AgeBand
AGE_BAND_ADULT: AgeBand
REGISTRATION_CHANNEL_UNSPECIFIED: RegistrationChannel
REGISTRATION_CHANNEL_SELF: RegistrationChannel
REGISTRATION_CHANNEL_ORGANISATION: RegistrationChannel
REGISTRATION_CHANNEL_IMPORT: RegistrationChannel

class Volunteer(_message.Message):
    __slots__ = ("name", "person", "display_name", "volunteer_number", "national_registration", "community", "state", "state_reason", "skills", "age_band", "guardian_consent", "channel", "organisation", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Volunteer.State]
        STATE_PENDING_REVIEW: _ClassVar[Volunteer.State]
        STATE_ACTIVE: _ClassVar[Volunteer.State]
        STATE_SUSPENDED: _ClassVar[Volunteer.State]
        STATE_DEREGISTERED: _ClassVar[Volunteer.State]
        STATE_REJECTED: _ClassVar[Volunteer.State]
    STATE_UNSPECIFIED: Volunteer.State
    STATE_PENDING_REVIEW: Volunteer.State
    STATE_ACTIVE: Volunteer.State
    STATE_SUSPENDED: Volunteer.State
    STATE_DEREGISTERED: Volunteer.State
    STATE_REJECTED: Volunteer.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    NATIONAL_REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    AGE_BAND_FIELD_NUMBER: _ClassVar[int]
    GUARDIAN_CONSENT_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    person: str
    display_name: str
    volunteer_number: str
    national_registration: NationalRegistration
    community: str
    state: Volunteer.State
    state_reason: str
    skills: _containers.RepeatedScalarFieldContainer[str]
    age_band: AgeBand
    guardian_consent: GuardianConsent
    channel: RegistrationChannel
    organisation: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., person: _Optional[str] = ..., display_name: _Optional[str] = ..., volunteer_number: _Optional[str] = ..., national_registration: _Optional[_Union[NationalRegistration, _Mapping]] = ..., community: _Optional[str] = ..., state: _Optional[_Union[Volunteer.State, str]] = ..., state_reason: _Optional[str] = ..., skills: _Optional[_Iterable[str]] = ..., age_band: _Optional[_Union[AgeBand, str]] = ..., guardian_consent: _Optional[_Union[GuardianConsent, _Mapping]] = ..., channel: _Optional[_Union[RegistrationChannel, str]] = ..., organisation: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class NationalRegistration(_message.Message):
    __slots__ = ("number", "source")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    SOURCE_FIELD_NUMBER: _ClassVar[int]
    number: str
    source: str
    def __init__(self, number: _Optional[str] = ..., source: _Optional[str] = ...) -> None: ...

class GuardianConsent(_message.Message):
    __slots__ = ("guardian", "consent_time", "document")
    GUARDIAN_FIELD_NUMBER: _ClassVar[int]
    CONSENT_TIME_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_FIELD_NUMBER: _ClassVar[int]
    guardian: str
    consent_time: _timestamp_pb2.Timestamp
    document: str
    def __init__(self, guardian: _Optional[str] = ..., consent_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., document: _Optional[str] = ...) -> None: ...

class VolunteerChange(_message.Message):
    __slots__ = ("volunteer", "version", "kind", "state", "community", "age_band", "person", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[VolunteerChange.Kind]
        KIND_REGISTERED: _ClassVar[VolunteerChange.Kind]
        KIND_UPDATED: _ClassVar[VolunteerChange.Kind]
        KIND_APPROVED: _ClassVar[VolunteerChange.Kind]
        KIND_REJECTED: _ClassVar[VolunteerChange.Kind]
        KIND_SUSPENDED: _ClassVar[VolunteerChange.Kind]
        KIND_REINSTATED: _ClassVar[VolunteerChange.Kind]
        KIND_DEREGISTERED: _ClassVar[VolunteerChange.Kind]
        KIND_TRANSFERRED: _ClassVar[VolunteerChange.Kind]
        KIND_AGE_BAND_CHANGED: _ClassVar[VolunteerChange.Kind]
        KIND_RENAMED: _ClassVar[VolunteerChange.Kind]
        KIND_PERSON_CHANGED: _ClassVar[VolunteerChange.Kind]
        KIND_ERASED: _ClassVar[VolunteerChange.Kind]
    KIND_UNSPECIFIED: VolunteerChange.Kind
    KIND_REGISTERED: VolunteerChange.Kind
    KIND_UPDATED: VolunteerChange.Kind
    KIND_APPROVED: VolunteerChange.Kind
    KIND_REJECTED: VolunteerChange.Kind
    KIND_SUSPENDED: VolunteerChange.Kind
    KIND_REINSTATED: VolunteerChange.Kind
    KIND_DEREGISTERED: VolunteerChange.Kind
    KIND_TRANSFERRED: VolunteerChange.Kind
    KIND_AGE_BAND_CHANGED: VolunteerChange.Kind
    KIND_RENAMED: VolunteerChange.Kind
    KIND_PERSON_CHANGED: VolunteerChange.Kind
    KIND_ERASED: VolunteerChange.Kind
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    AGE_BAND_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    version: int
    kind: VolunteerChange.Kind
    state: Volunteer.State
    community: str
    age_band: AgeBand
    person: str
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, volunteer: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[VolunteerChange.Kind, str]] = ..., state: _Optional[_Union[Volunteer.State, str]] = ..., community: _Optional[str] = ..., age_band: _Optional[_Union[AgeBand, str]] = ..., person: _Optional[str] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
