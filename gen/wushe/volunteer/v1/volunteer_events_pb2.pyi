from wushe.volunteer.v1 import volunteer_pb2 as _volunteer_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class VolunteerState(_message.Message):
    __slots__ = ("volunteer", "person", "volunteer_number", "state", "community", "age_band", "skills", "channel", "organisation", "guardian", "display_name_version", "erased")
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_NUMBER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    AGE_BAND_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    CHANNEL_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    GUARDIAN_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_VERSION_FIELD_NUMBER: _ClassVar[int]
    ERASED_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    person: str
    volunteer_number: str
    state: _volunteer_pb2.Volunteer.State
    community: str
    age_band: _volunteer_pb2.AgeBand
    skills: _containers.RepeatedScalarFieldContainer[str]
    channel: _volunteer_pb2.RegistrationChannel
    organisation: str
    guardian: str
    display_name_version: int
    erased: bool
    def __init__(self, volunteer: _Optional[str] = ..., person: _Optional[str] = ..., volunteer_number: _Optional[str] = ..., state: _Optional[_Union[_volunteer_pb2.Volunteer.State, str]] = ..., community: _Optional[str] = ..., age_band: _Optional[_Union[_volunteer_pb2.AgeBand, str]] = ..., skills: _Optional[_Iterable[str]] = ..., channel: _Optional[_Union[_volunteer_pb2.RegistrationChannel, str]] = ..., organisation: _Optional[str] = ..., guardian: _Optional[str] = ..., display_name_version: _Optional[int] = ..., erased: _Optional[bool] = ...) -> None: ...
