import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TeamKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TEAM_KIND_UNSPECIFIED: _ClassVar[TeamKind]
    TEAM_KIND_REGISTERED_ORGANISATION: _ClassVar[TeamKind]
    TEAM_KIND_OTHER_LEGAL_PERSON: _ClassVar[TeamKind]
    TEAM_KIND_UNREGISTERED_GROUP: _ClassVar[TeamKind]

class JoinMode(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    JOIN_MODE_UNSPECIFIED: _ClassVar[JoinMode]
    JOIN_MODE_OPEN: _ClassVar[JoinMode]
    JOIN_MODE_REVIEW: _ClassVar[JoinMode]
    JOIN_MODE_PASSWORD: _ClassVar[JoinMode]
    JOIN_MODE_CLOSED: _ClassVar[JoinMode]
TEAM_KIND_UNSPECIFIED: TeamKind
TEAM_KIND_REGISTERED_ORGANISATION: TeamKind
TEAM_KIND_OTHER_LEGAL_PERSON: TeamKind
TEAM_KIND_UNREGISTERED_GROUP: TeamKind
JOIN_MODE_UNSPECIFIED: JoinMode
JOIN_MODE_OPEN: JoinMode
JOIN_MODE_REVIEW: JoinMode
JOIN_MODE_PASSWORD: JoinMode
JOIN_MODE_CLOSED: JoinMode

class Team(_message.Message):
    __slots__ = ("name", "display_name", "standing", "community", "join_mode", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Team.State]
        STATE_ACTIVE: _ClassVar[Team.State]
        STATE_DISBANDED: _ClassVar[Team.State]
    STATE_UNSPECIFIED: Team.State
    STATE_ACTIVE: Team.State
    STATE_DISBANDED: Team.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    JOIN_MODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    standing: TeamStanding
    community: str
    join_mode: JoinMode
    state: Team.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., standing: _Optional[_Union[TeamStanding, _Mapping]] = ..., community: _Optional[str] = ..., join_mode: _Optional[_Union[JoinMode, str]] = ..., state: _Optional[_Union[Team.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TeamStanding(_message.Message):
    __slots__ = ("kind", "unified_social_credit_code", "approving_unit")
    KIND_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    APPROVING_UNIT_FIELD_NUMBER: _ClassVar[int]
    kind: TeamKind
    unified_social_credit_code: str
    approving_unit: ApprovingUnit
    def __init__(self, kind: _Optional[_Union[TeamKind, str]] = ..., unified_social_credit_code: _Optional[str] = ..., approving_unit: _Optional[_Union[ApprovingUnit, _Mapping]] = ...) -> None: ...

class ApprovingUnit(_message.Message):
    __slots__ = ("display_name", "unified_social_credit_code")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    UNIFIED_SOCIAL_CREDIT_CODE_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    unified_social_credit_code: str
    def __init__(self, display_name: _Optional[str] = ..., unified_social_credit_code: _Optional[str] = ...) -> None: ...

class Joining(_message.Message):
    __slots__ = ("mode", "password")
    MODE_FIELD_NUMBER: _ClassVar[int]
    PASSWORD_FIELD_NUMBER: _ClassVar[int]
    mode: JoinMode
    password: str
    def __init__(self, mode: _Optional[_Union[JoinMode, str]] = ..., password: _Optional[str] = ...) -> None: ...

class TeamMembership(_message.Message):
    __slots__ = ("name", "team", "volunteer", "state", "state_reason", "join_time", "end_time", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[TeamMembership.State]
        STATE_APPLIED: _ClassVar[TeamMembership.State]
        STATE_INVITED: _ClassVar[TeamMembership.State]
        STATE_MEMBER: _ClassVar[TeamMembership.State]
        STATE_REJECTED: _ClassVar[TeamMembership.State]
        STATE_DECLINED: _ClassVar[TeamMembership.State]
        STATE_LEFT: _ClassVar[TeamMembership.State]
        STATE_REMOVED: _ClassVar[TeamMembership.State]
        STATE_ENDED: _ClassVar[TeamMembership.State]
    STATE_UNSPECIFIED: TeamMembership.State
    STATE_APPLIED: TeamMembership.State
    STATE_INVITED: TeamMembership.State
    STATE_MEMBER: TeamMembership.State
    STATE_REJECTED: TeamMembership.State
    STATE_DECLINED: TeamMembership.State
    STATE_LEFT: TeamMembership.State
    STATE_REMOVED: TeamMembership.State
    STATE_ENDED: TeamMembership.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    JOIN_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    team: str
    volunteer: str
    state: TeamMembership.State
    state_reason: str
    join_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., team: _Optional[str] = ..., volunteer: _Optional[str] = ..., state: _Optional[_Union[TeamMembership.State, str]] = ..., state_reason: _Optional[str] = ..., join_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TeamChange(_message.Message):
    __slots__ = ("team", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[TeamChange.Kind]
        KIND_CREATED: _ClassVar[TeamChange.Kind]
        KIND_UPDATED: _ClassVar[TeamChange.Kind]
        KIND_DISBANDED: _ClassVar[TeamChange.Kind]
    KIND_UNSPECIFIED: TeamChange.Kind
    KIND_CREATED: TeamChange.Kind
    KIND_UPDATED: TeamChange.Kind
    KIND_DISBANDED: TeamChange.Kind
    TEAM_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    team: str
    version: int
    kind: TeamChange.Kind
    state: Team.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, team: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[TeamChange.Kind, str]] = ..., state: _Optional[_Union[Team.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class TeamMembershipChange(_message.Message):
    __slots__ = ("membership", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[TeamMembershipChange.Kind]
        KIND_APPLIED: _ClassVar[TeamMembershipChange.Kind]
        KIND_INVITED: _ClassVar[TeamMembershipChange.Kind]
        KIND_JOINED: _ClassVar[TeamMembershipChange.Kind]
        KIND_APPROVED: _ClassVar[TeamMembershipChange.Kind]
        KIND_REJECTED: _ClassVar[TeamMembershipChange.Kind]
        KIND_ACCEPTED: _ClassVar[TeamMembershipChange.Kind]
        KIND_DECLINED: _ClassVar[TeamMembershipChange.Kind]
        KIND_LEFT: _ClassVar[TeamMembershipChange.Kind]
        KIND_REMOVED: _ClassVar[TeamMembershipChange.Kind]
        KIND_ENDED: _ClassVar[TeamMembershipChange.Kind]
    KIND_UNSPECIFIED: TeamMembershipChange.Kind
    KIND_APPLIED: TeamMembershipChange.Kind
    KIND_INVITED: TeamMembershipChange.Kind
    KIND_JOINED: TeamMembershipChange.Kind
    KIND_APPROVED: TeamMembershipChange.Kind
    KIND_REJECTED: TeamMembershipChange.Kind
    KIND_ACCEPTED: TeamMembershipChange.Kind
    KIND_DECLINED: TeamMembershipChange.Kind
    KIND_LEFT: TeamMembershipChange.Kind
    KIND_REMOVED: TeamMembershipChange.Kind
    KIND_ENDED: TeamMembershipChange.Kind
    MEMBERSHIP_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    membership: str
    version: int
    kind: TeamMembershipChange.Kind
    state: TeamMembership.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, membership: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[TeamMembershipChange.Kind, str]] = ..., state: _Optional[_Union[TeamMembership.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
