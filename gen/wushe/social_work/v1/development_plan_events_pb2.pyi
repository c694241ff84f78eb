from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class DevelopmentPlanState(_message.Message):
    __slots__ = ("development_plan", "county", "year", "planned_posts", "planned_stations")
    DEVELOPMENT_PLAN_FIELD_NUMBER: _ClassVar[int]
    COUNTY_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    PLANNED_POSTS_FIELD_NUMBER: _ClassVar[int]
    PLANNED_STATIONS_FIELD_NUMBER: _ClassVar[int]
    development_plan: str
    county: str
    year: int
    planned_posts: int
    planned_stations: int
    def __init__(self, development_plan: _Optional[str] = ..., county: _Optional[str] = ..., year: _Optional[int] = ..., planned_posts: _Optional[int] = ..., planned_stations: _Optional[int] = ...) -> None: ...
