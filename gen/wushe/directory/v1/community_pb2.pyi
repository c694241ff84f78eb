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

class Community(_message.Message):
    __slots__ = ("name", "code", "display_name", "full_path", "division", "state", "profile", "valid_from", "valid_until", "successors", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Community.State]
        STATE_ACTIVE: _ClassVar[Community.State]
        STATE_MERGED: _ClassVar[Community.State]
        STATE_SPLIT: _ClassVar[Community.State]
        STATE_RECODED: _ClassVar[Community.State]
        STATE_ABOLISHED: _ClassVar[Community.State]
    STATE_UNSPECIFIED: Community.State
    STATE_ACTIVE: Community.State
    STATE_MERGED: Community.State
    STATE_SPLIT: Community.State
    STATE_RECODED: Community.State
    STATE_ABOLISHED: Community.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    FULL_PATH_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PROFILE_FIELD_NUMBER: _ClassVar[int]
    VALID_FROM_FIELD_NUMBER: _ClassVar[int]
    VALID_UNTIL_FIELD_NUMBER: _ClassVar[int]
    SUCCESSORS_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    code: str
    display_name: str
    full_path: str
    division: str
    state: Community.State
    profile: CommunityProfile
    valid_from: _date_pb2.Date
    valid_until: _date_pb2.Date
    successors: _containers.RepeatedScalarFieldContainer[str]
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., code: _Optional[str] = ..., display_name: _Optional[str] = ..., full_path: _Optional[str] = ..., division: _Optional[str] = ..., state: _Optional[_Union[Community.State, str]] = ..., profile: _Optional[_Union[CommunityProfile, _Mapping]] = ..., valid_from: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., valid_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., successors: _Optional[_Iterable[str]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class CommunityProfile(_message.Message):
    __slots__ = ("kind", "urban_rural_class", "party_venue_area_m2", "service_facility_area_m2", "households", "grids")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CommunityProfile.Kind]
        KIND_RESIDENTS_COMMITTEE: _ClassVar[CommunityProfile.Kind]
        KIND_VILLAGERS_COMMITTEE: _ClassVar[CommunityProfile.Kind]
        KIND_OTHER: _ClassVar[CommunityProfile.Kind]
    KIND_UNSPECIFIED: CommunityProfile.Kind
    KIND_RESIDENTS_COMMITTEE: CommunityProfile.Kind
    KIND_VILLAGERS_COMMITTEE: CommunityProfile.Kind
    KIND_OTHER: CommunityProfile.Kind
    class UrbanRuralClass(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        URBAN_RURAL_CLASS_UNSPECIFIED: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_URBAN_CORE: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_URBAN_FRINGE: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_TOWN_CENTRE: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_TOWN_FRINGE: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_SPECIAL_AREA: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_TOWNSHIP_CENTRE: _ClassVar[CommunityProfile.UrbanRuralClass]
        URBAN_RURAL_CLASS_VILLAGE: _ClassVar[CommunityProfile.UrbanRuralClass]
    URBAN_RURAL_CLASS_UNSPECIFIED: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_URBAN_CORE: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_URBAN_FRINGE: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_TOWN_CENTRE: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_TOWN_FRINGE: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_SPECIAL_AREA: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_TOWNSHIP_CENTRE: CommunityProfile.UrbanRuralClass
    URBAN_RURAL_CLASS_VILLAGE: CommunityProfile.UrbanRuralClass
    KIND_FIELD_NUMBER: _ClassVar[int]
    URBAN_RURAL_CLASS_FIELD_NUMBER: _ClassVar[int]
    PARTY_VENUE_AREA_M2_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FACILITY_AREA_M2_FIELD_NUMBER: _ClassVar[int]
    HOUSEHOLDS_FIELD_NUMBER: _ClassVar[int]
    GRIDS_FIELD_NUMBER: _ClassVar[int]
    kind: CommunityProfile.Kind
    urban_rural_class: CommunityProfile.UrbanRuralClass
    party_venue_area_m2: int
    service_facility_area_m2: int
    households: int
    grids: int
    def __init__(self, kind: _Optional[_Union[CommunityProfile.Kind, str]] = ..., urban_rural_class: _Optional[_Union[CommunityProfile.UrbanRuralClass, str]] = ..., party_venue_area_m2: _Optional[int] = ..., service_facility_area_m2: _Optional[int] = ..., households: _Optional[int] = ..., grids: _Optional[int] = ...) -> None: ...

class CommunityChange(_message.Message):
    __slots__ = ("community", "version", "kind", "effective_date", "document_number", "display_name_before", "display_name_after", "predecessors", "successors", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CommunityChange.Kind]
        KIND_IMPORTED: _ClassVar[CommunityChange.Kind]
        KIND_CREATED: _ClassVar[CommunityChange.Kind]
        KIND_RENAMED: _ClassVar[CommunityChange.Kind]
        KIND_RECODED: _ClassVar[CommunityChange.Kind]
        KIND_MERGED: _ClassVar[CommunityChange.Kind]
        KIND_SPLIT: _ClassVar[CommunityChange.Kind]
        KIND_ABOLISHED: _ClassVar[CommunityChange.Kind]
        KIND_PROFILE_UPDATED: _ClassVar[CommunityChange.Kind]
    KIND_UNSPECIFIED: CommunityChange.Kind
    KIND_IMPORTED: CommunityChange.Kind
    KIND_CREATED: CommunityChange.Kind
    KIND_RENAMED: CommunityChange.Kind
    KIND_RECODED: CommunityChange.Kind
    KIND_MERGED: CommunityChange.Kind
    KIND_SPLIT: CommunityChange.Kind
    KIND_ABOLISHED: CommunityChange.Kind
    KIND_PROFILE_UPDATED: CommunityChange.Kind
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    EFFECTIVE_DATE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_BEFORE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_AFTER_FIELD_NUMBER: _ClassVar[int]
    PREDECESSORS_FIELD_NUMBER: _ClassVar[int]
    SUCCESSORS_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    community: str
    version: int
    kind: CommunityChange.Kind
    effective_date: _date_pb2.Date
    document_number: str
    display_name_before: str
    display_name_after: str
    predecessors: _containers.RepeatedScalarFieldContainer[str]
    successors: _containers.RepeatedScalarFieldContainer[str]
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, community: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[CommunityChange.Kind, str]] = ..., effective_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., document_number: _Optional[str] = ..., display_name_before: _Optional[str] = ..., display_name_after: _Optional[str] = ..., predecessors: _Optional[_Iterable[str]] = ..., successors: _Optional[_Iterable[str]] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
