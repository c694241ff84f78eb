import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.volunteer.v1 import volunteer_pb2 as _volunteer_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RecruitScope(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    RECRUIT_SCOPE_UNSPECIFIED: _ClassVar[RecruitScope]
    RECRUIT_SCOPE_PUBLIC: _ClassVar[RecruitScope]
    RECRUIT_SCOPE_TEAMS: _ClassVar[RecruitScope]
    RECRUIT_SCOPE_PRIVATE: _ClassVar[RecruitScope]

class TaskKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    TASK_KIND_UNSPECIFIED: _ClassVar[TaskKind]
    TASK_KIND_ORDINARY: _ClassVar[TaskKind]
    TASK_KIND_DANGEROUS: _ClassVar[TaskKind]
    TASK_KIND_RESCUE: _ClassVar[TaskKind]

class Selection(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SELECTION_UNSPECIFIED: _ClassVar[Selection]
    SELECTION_FIRST_COME: _ClassVar[Selection]
    SELECTION_ORGANISER: _ClassVar[Selection]

class UnpublishableKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    UNPUBLISHABLE_KIND_UNSPECIFIED: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_OWN_JOB: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_INTERNAL_DUTY: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_SELF_INTEREST: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_UNCLEAR_PURPOSE: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_PAID: _ClassVar[UnpublishableKind]
    UNPUBLISHABLE_KIND_HOURS_IN_RETURN: _ClassVar[UnpublishableKind]
RECRUIT_SCOPE_UNSPECIFIED: RecruitScope
RECRUIT_SCOPE_PUBLIC: RecruitScope
RECRUIT_SCOPE_TEAMS: RecruitScope
RECRUIT_SCOPE_PRIVATE: RecruitScope
TASK_KIND_UNSPECIFIED: TaskKind
TASK_KIND_ORDINARY: TaskKind
TASK_KIND_DANGEROUS: TaskKind
TASK_KIND_RESCUE: TaskKind
SELECTION_UNSPECIFIED: Selection
SELECTION_FIRST_COME: Selection
SELECTION_ORGANISER: Selection
UNPUBLISHABLE_KIND_UNSPECIFIED: UnpublishableKind
UNPUBLISHABLE_KIND_OWN_JOB: UnpublishableKind
UNPUBLISHABLE_KIND_INTERNAL_DUTY: UnpublishableKind
UNPUBLISHABLE_KIND_SELF_INTEREST: UnpublishableKind
UNPUBLISHABLE_KIND_UNCLEAR_PURPOSE: UnpublishableKind
UNPUBLISHABLE_KIND_PAID: UnpublishableKind
UNPUBLISHABLE_KIND_HOURS_IN_RETURN: UnpublishableKind

class Project(_message.Message):
    __slots__ = ("name", "display_name", "description", "service_field", "organiser", "community", "schedule", "places", "recruiting", "risks", "insurance", "posts", "backfilled", "demonstration", "unpublishable", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Project.State]
        STATE_DRAFT: _ClassVar[Project.State]
        STATE_IN_REVIEW: _ClassVar[Project.State]
        STATE_RECRUITING: _ClassVar[Project.State]
        STATE_RUNNING: _ClassVar[Project.State]
        STATE_CLOSED: _ClassVar[Project.State]
        STATE_CANCELLED: _ClassVar[Project.State]
    STATE_UNSPECIFIED: Project.State
    STATE_DRAFT: Project.State
    STATE_IN_REVIEW: Project.State
    STATE_RECRUITING: Project.State
    STATE_RUNNING: Project.State
    STATE_CLOSED: Project.State
    STATE_CANCELLED: Project.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    SCHEDULE_FIELD_NUMBER: _ClassVar[int]
    PLACES_FIELD_NUMBER: _ClassVar[int]
    RECRUITING_FIELD_NUMBER: _ClassVar[int]
    RISKS_FIELD_NUMBER: _ClassVar[int]
    INSURANCE_FIELD_NUMBER: _ClassVar[int]
    POSTS_FIELD_NUMBER: _ClassVar[int]
    BACKFILLED_FIELD_NUMBER: _ClassVar[int]
    DEMONSTRATION_FIELD_NUMBER: _ClassVar[int]
    UNPUBLISHABLE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    description: str
    service_field: str
    organiser: Organiser
    community: str
    schedule: Schedule
    places: _containers.RepeatedCompositeFieldContainer[ServicePlace]
    recruiting: Recruiting
    risks: str
    insurance: Insurance
    posts: _containers.RepeatedCompositeFieldContainer[Post]
    backfilled: bool
    demonstration: bool
    unpublishable: _containers.RepeatedScalarFieldContainer[UnpublishableKind]
    state: Project.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., service_field: _Optional[str] = ..., organiser: _Optional[_Union[Organiser, _Mapping]] = ..., community: _Optional[str] = ..., schedule: _Optional[_Union[Schedule, _Mapping]] = ..., places: _Optional[_Iterable[_Union[ServicePlace, _Mapping]]] = ..., recruiting: _Optional[_Union[Recruiting, _Mapping]] = ..., risks: _Optional[str] = ..., insurance: _Optional[_Union[Insurance, _Mapping]] = ..., posts: _Optional[_Iterable[_Union[Post, _Mapping]]] = ..., backfilled: _Optional[bool] = ..., demonstration: _Optional[bool] = ..., unpublishable: _Optional[_Iterable[_Union[UnpublishableKind, str]]] = ..., state: _Optional[_Union[Project.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Organiser(_message.Message):
    __slots__ = ("team", "organisation")
    TEAM_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    team: str
    organisation: str
    def __init__(self, team: _Optional[str] = ..., organisation: _Optional[str] = ...) -> None: ...

class Schedule(_message.Message):
    __slots__ = ("first_day", "last_day", "sign_up_until")
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    SIGN_UP_UNTIL_FIELD_NUMBER: _ClassVar[int]
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    sign_up_until: _date_pb2.Date
    def __init__(self, first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., sign_up_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class ServicePlace(_message.Message):
    __slots__ = ("display_name", "fence")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    FENCE_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    fence: Fence
    def __init__(self, display_name: _Optional[str] = ..., fence: _Optional[_Union[Fence, _Mapping]] = ...) -> None: ...

class Fence(_message.Message):
    __slots__ = ("latitude", "longitude", "radius_m")
    LATITUDE_FIELD_NUMBER: _ClassVar[int]
    LONGITUDE_FIELD_NUMBER: _ClassVar[int]
    RADIUS_M_FIELD_NUMBER: _ClassVar[int]
    latitude: float
    longitude: float
    radius_m: int
    def __init__(self, latitude: _Optional[float] = ..., longitude: _Optional[float] = ..., radius_m: _Optional[int] = ...) -> None: ...

class Recruiting(_message.Message):
    __slots__ = ("scope", "teams")
    SCOPE_FIELD_NUMBER: _ClassVar[int]
    TEAMS_FIELD_NUMBER: _ClassVar[int]
    scope: RecruitScope
    teams: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, scope: _Optional[_Union[RecruitScope, str]] = ..., teams: _Optional[_Iterable[str]] = ...) -> None: ...

class Insurance(_message.Message):
    __slots__ = ("insurer", "policy_number")
    INSURER_FIELD_NUMBER: _ClassVar[int]
    POLICY_NUMBER_FIELD_NUMBER: _ClassVar[int]
    insurer: str
    policy_number: str
    def __init__(self, insurer: _Optional[str] = ..., policy_number: _Optional[str] = ...) -> None: ...

class Post(_message.Message):
    __slots__ = ("name", "terms", "taken")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TERMS_FIELD_NUMBER: _ClassVar[int]
    TAKEN_FIELD_NUMBER: _ClassVar[int]
    name: str
    terms: PostTerms
    taken: int
    def __init__(self, name: _Optional[str] = ..., terms: _Optional[_Union[PostTerms, _Mapping]] = ..., taken: _Optional[int] = ...) -> None: ...

class PostTerms(_message.Message):
    __slots__ = ("display_name", "head_count", "skills", "minimum_minutes", "minimum_age_band", "task_kind", "selection")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    HEAD_COUNT_FIELD_NUMBER: _ClassVar[int]
    SKILLS_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_MINUTES_FIELD_NUMBER: _ClassVar[int]
    MINIMUM_AGE_BAND_FIELD_NUMBER: _ClassVar[int]
    TASK_KIND_FIELD_NUMBER: _ClassVar[int]
    SELECTION_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    head_count: int
    skills: _containers.RepeatedScalarFieldContainer[str]
    minimum_minutes: int
    minimum_age_band: _volunteer_pb2.AgeBand
    task_kind: TaskKind
    selection: Selection
    def __init__(self, display_name: _Optional[str] = ..., head_count: _Optional[int] = ..., skills: _Optional[_Iterable[str]] = ..., minimum_minutes: _Optional[int] = ..., minimum_age_band: _Optional[_Union[_volunteer_pb2.AgeBand, str]] = ..., task_kind: _Optional[_Union[TaskKind, str]] = ..., selection: _Optional[_Union[Selection, str]] = ...) -> None: ...

class SignUp(_message.Message):
    __slots__ = ("name", "project", "post", "volunteer", "state", "state_reason", "select_time", "end_time", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[SignUp.State]
        STATE_APPLIED: _ClassVar[SignUp.State]
        STATE_SELECTED: _ClassVar[SignUp.State]
        STATE_REJECTED: _ClassVar[SignUp.State]
        STATE_WITHDRAWN: _ClassVar[SignUp.State]
        STATE_REMOVED: _ClassVar[SignUp.State]
        STATE_ENDED: _ClassVar[SignUp.State]
    STATE_UNSPECIFIED: SignUp.State
    STATE_APPLIED: SignUp.State
    STATE_SELECTED: SignUp.State
    STATE_REJECTED: SignUp.State
    STATE_WITHDRAWN: SignUp.State
    STATE_REMOVED: SignUp.State
    STATE_ENDED: SignUp.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    SELECT_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    project: str
    post: str
    volunteer: str
    state: SignUp.State
    state_reason: str
    select_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., project: _Optional[str] = ..., post: _Optional[str] = ..., volunteer: _Optional[str] = ..., state: _Optional[_Union[SignUp.State, str]] = ..., state_reason: _Optional[str] = ..., select_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ProjectChange(_message.Message):
    __slots__ = ("project", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ProjectChange.Kind]
        KIND_CREATED: _ClassVar[ProjectChange.Kind]
        KIND_UPDATED: _ClassVar[ProjectChange.Kind]
        KIND_SUBMITTED: _ClassVar[ProjectChange.Kind]
        KIND_RETURNED: _ClassVar[ProjectChange.Kind]
        KIND_PUBLISHED: _ClassVar[ProjectChange.Kind]
        KIND_STARTED: _ClassVar[ProjectChange.Kind]
        KIND_CLOSED: _ClassVar[ProjectChange.Kind]
        KIND_CANCELLED: _ClassVar[ProjectChange.Kind]
        KIND_POST_ADDED: _ClassVar[ProjectChange.Kind]
        KIND_POST_UPDATED: _ClassVar[ProjectChange.Kind]
        KIND_POST_REMOVED: _ClassVar[ProjectChange.Kind]
        KIND_MARKED: _ClassVar[ProjectChange.Kind]
        KIND_UNMARKED: _ClassVar[ProjectChange.Kind]
    KIND_UNSPECIFIED: ProjectChange.Kind
    KIND_CREATED: ProjectChange.Kind
    KIND_UPDATED: ProjectChange.Kind
    KIND_SUBMITTED: ProjectChange.Kind
    KIND_RETURNED: ProjectChange.Kind
    KIND_PUBLISHED: ProjectChange.Kind
    KIND_STARTED: ProjectChange.Kind
    KIND_CLOSED: ProjectChange.Kind
    KIND_CANCELLED: ProjectChange.Kind
    KIND_POST_ADDED: ProjectChange.Kind
    KIND_POST_UPDATED: ProjectChange.Kind
    KIND_POST_REMOVED: ProjectChange.Kind
    KIND_MARKED: ProjectChange.Kind
    KIND_UNMARKED: ProjectChange.Kind
    PROJECT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    project: str
    version: int
    kind: ProjectChange.Kind
    state: Project.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, project: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[ProjectChange.Kind, str]] = ..., state: _Optional[_Union[Project.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
