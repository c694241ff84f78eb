from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from wushe.social_work.v1 import development_plan_pb2 as _development_plan_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class NewDevelopmentPlan(_message.Message):
    __slots__ = ("county", "year", "planned_posts", "planned_stations")
    COUNTY_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PLANNED_POSTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    county: str
    year: int
    planned_posts: int
    planned_stations: int
    def __init__(self, county: _Optional[str] = ..., year: _Optional[int] = ..., planned_posts: _Optional[int] = ..., planned_stations: _Optional[int] = ...) -> None: ...

class CreateDevelopmentPlanRequest(_message.Message):
    __slots__ = ("development_plan", "request_id")
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    development_plan: NewDevelopmentPlan
    request_id: str
    def __init__(self, development_plan: _Optional[_Union[NewDevelopmentPlan, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateDevelopmentPlanResponse(_message.Message):
    __slots__ = ("development_plan",)
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    development_plan: _development_plan_pb2.DevelopmentPlan
    def __init__(self, development_plan: _Optional[_Union[_development_plan_pb2.DevelopmentPlan, _Mapping]] = ...) -> None: ...

class GetDevelopmentPlanRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetDevelopmentPlanResponse(_message.Message):
    __slots__ = ("development_plan",)
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    development_plan: _development_plan_pb2.DevelopmentPlan
    def __init__(self, development_plan: _Optional[_Union[_development_plan_pb2.DevelopmentPlan, _Mapping]] = ...) -> None: ...

class ListDevelopmentPlansRequest(_message.Message):
    __slots__ = ("parent", "year", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    year: int
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., year: _Optional[int] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDevelopmentPlansResponse(_message.Message):
    __slots__ = ("development_plans", "next_page_token")
    DEVELOPMENT_PLANS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    development_plans: _containers.RepeatedCompositeFieldContainer[_development_plan_pb2.DevelopmentPlan]
    next_page_token: str
    def __init__(self, development_plans: _Optional[_Iterable[_Union[_development_plan_pb2.DevelopmentPlan, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ReviseDevelopmentPlanRequest(_message.Message):
    __slots__ = ("name", "planned_posts", "planned_stations", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    PLANNED_POSTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    planned_posts: int
    planned_stations: int
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., planned_posts: _Optional[int] = ..., planned_stations: _Optional[int] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReviseDevelopmentPlanResponse(_message.Message):
    __slots__ = ("development_plan",)
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    development_plan: _development_plan_pb2.DevelopmentPlan
    def __init__(self, development_plan: _Optional[_Union[_development_plan_pb2.DevelopmentPlan, _Mapping]] = ...) -> None: ...

class ListDevelopmentPlanChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDevelopmentPlanChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_development_plan_pb2.DevelopmentPlanChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_development_plan_pb2.DevelopmentPlanChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
