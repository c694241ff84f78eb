import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.volunteer.v1 import team_pb2 as _team_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TeamState(_message.Message):
    __slots__ = ("team", "display_name", "standing", "community", "join_mode", "state")
    TEAM_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    STANDING_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    JOIN_MODE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    team: str
    display_name: str
    standing: _team_pb2.TeamStanding
    community: str
    join_mode: _team_pb2.JoinMode
    state: _team_pb2.Team.State
    def __init__(self, team: _Optional[str] = ..., display_name: _Optional[str] = ..., standing: _Optional[_Union[_team_pb2.TeamStanding, _Mapping]] = ..., community: _Optional[str] = ..., join_mode: _Optional[_Union[_team_pb2.JoinMode, str]] = ..., state: _Optional[_Union[_team_pb2.Team.State, str]] = ...) -> None: ...

class TeamMembershipState(_message.Message):
    __slots__ = ("membership", "team", "volunteer", "community", "state", "join_time", "end_time")
    MEMBERSHIP_FIELD_NUMBER: _ClassVar[int]
    TEAM_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    JOIN_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    membership: str
    team: str
    volunteer: str
    community: str
    state: _team_pb2.TeamMembership.State
    join_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, membership: _Optional[str] = ..., team: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., state: _Optional[_Union[_team_pb2.TeamMembership.State, str]] = ..., join_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
