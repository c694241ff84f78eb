import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.volunteer.v1 import project_pb2 as _project_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ProjectState(_message.Message):
    __slots__ = ("project", "display_name", "service_field", "organiser", "community", "schedule", "places", "recruiting", "insured", "posts", "backfilled", "demonstration", "unpublishable", "state")
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    PLACES_FIELD_NUMBER: _ClassVar[int]
    RECRUITING_FIELD_NUMBER: _ClassVar[int]
    INSURED_FIELD_NUMBER: _ClassVar[int]
    POSTS_FIELD_NUMBER: _ClassVar[int]
    BACKFILLED_FIELD_NUMBER: _ClassVar[int]
    DEMONSTRATION_FIELD_NUMBER: _ClassVar[int]
    UNPUBLISHABLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    project: str
    display_name: str
    service_field: str
    organiser: _project_pb2.Organiser
    community: str
    schedule: _project_pb2.Schedule
    places: _containers.RepeatedCompositeFieldContainer[_project_pb2.ServicePlace]
    recruiting: _project_pb2.Recruiting
    insured: bool
    posts: _containers.RepeatedCompositeFieldContainer[_project_pb2.Post]
    backfilled: bool
    demonstration: bool
    unpublishable: _containers.RepeatedScalarFieldContainer[_project_pb2.UnpublishableKind]
    state: _project_pb2.Project.State
    def __init__(self, project: _Optional[str] = ..., display_name: _Optional[str] = ..., service_field: _Optional[str] = ..., organiser: _Optional[_Union[_project_pb2.Organiser, _Mapping]] = ..., community: _Optional[str] = ..., schedule: _Optional[_Union[_project_pb2.Schedule, _Mapping]] = ..., places: _Optional[_Iterable[_Union[_project_pb2.ServicePlace, _Mapping]]] = ..., recruiting: _Optional[_Union[_project_pb2.Recruiting, _Mapping]] = ..., insured: _Optional[bool] = ..., posts: _Optional[_Iterable[_Union[_project_pb2.Post, _Mapping]]] = ..., backfilled: _Optional[bool] = ..., demonstration: _Optional[bool] = ..., unpublishable: _Optional[_Iterable[_Union[_project_pb2.UnpublishableKind, str]]] = ..., state: _Optional[_Union[_project_pb2.Project.State, str]] = ...) -> None: ...

class SignUpState(_message.Message):
    __slots__ = ("sign_up", "project", "post", "volunteer", "community", "state", "select_time", "end_time")
    SIGN_UP_FIELD_NUMBER: _ClassVar[int]
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SELECT_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    sign_up: str
    project: str
    post: str
    volunteer: str
    community: str
    state: _project_pb2.SignUp.State
    select_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    def __init__(self, sign_up: _Optional[str] = ..., project: _Optional[str] = ..., post: _Optional[str] = ..., volunteer: _Optional[str] = ..., community: _Optional[str] = ..., state: _Optional[_Union[_project_pb2.SignUp.State, str]] = ..., select_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
