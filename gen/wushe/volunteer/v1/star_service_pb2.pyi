from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from wushe.volunteer.v1 import star_pb2 as _star_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ApproverLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    APPROVER_LEVEL_UNSPECIFIED: _ClassVar[ApproverLevel]
    APPROVER_LEVEL_PROVINCE: _ClassVar[ApproverLevel]
    APPROVER_LEVEL_CITY: _ClassVar[ApproverLevel]
    APPROVER_LEVEL_COUNTY: _ClassVar[ApproverLevel]
    APPROVER_LEVEL_TOWNSHIP: _ClassVar[ApproverLevel]
    APPROVER_LEVEL_COMMUNITY: _ClassVar[ApproverLevel]
APPROVER_LEVEL_UNSPECIFIED: ApproverLevel
APPROVER_LEVEL_PROVINCE: ApproverLevel
APPROVER_LEVEL_CITY: ApproverLevel
APPROVER_LEVEL_COUNTY: ApproverLevel
APPROVER_LEVEL_TOWNSHIP: ApproverLevel
APPROVER_LEVEL_COMMUNITY: ApproverLevel

class StarRule(_message.Message):
    __slots__ = ("level_hours", "approver_level")
    LEVEL_HOURS_FIELD_NUMBER: _ClassVar[int]
    APPROVER_LEVEL_FIELD_NUMBER: _ClassVar[int]
    level_hours: _containers.RepeatedScalarFieldContainer[int]
    approver_level: ApproverLevel
    def __init__(self, level_hours: _Optional[_Iterable[int]] = ..., approver_level: _Optional[_Union[ApproverLevel, str]] = ...) -> None: ...

class GetStarRuleRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class GetStarRuleResponse(_message.Message):
    __slots__ = ("rule",)
    RULE_FIELD_NUMBER: _ClassVar[int]
    rule: StarRule
    def __init__(self, rule: _Optional[_Union[StarRule, _Mapping]] = ...) -> None: ...

class ApplyForStarRequest(_message.Message):
    __slots__ = ("volunteer", "level", "request_id")
    VOLUNTEER_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    volunteer: str
    level: int
    request_id: str
    def __init__(self, volunteer: _Optional[str] = ..., level: _Optional[int] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApplyForStarResponse(_message.Message):
    __slots__ = ("star",)
    STAR_FIELD_NUMBER: _ClassVar[int]
    star: _star_pb2.Star
    def __init__(self, star: _Optional[_Union[_star_pb2.Star, _Mapping]] = ...) -> None: ...

class ApproveStarRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ApproveStarResponse(_message.Message):
    __slots__ = ("star",)
    STAR_FIELD_NUMBER: _ClassVar[int]
    star: _star_pb2.Star
    def __init__(self, star: _Optional[_Union[_star_pb2.Star, _Mapping]] = ...) -> None: ...

class RejectStarRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RejectStarResponse(_message.Message):
    __slots__ = ("star",)
    STAR_FIELD_NUMBER: _ClassVar[int]
    star: _star_pb2.Star
    def __init__(self, star: _Optional[_Union[_star_pb2.Star, _Mapping]] = ...) -> None: ...

class GetStarRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetStarResponse(_message.Message):
    __slots__ = ("star",)
    STAR_FIELD_NUMBER: _ClassVar[int]
    star: _star_pb2.Star
    def __init__(self, star: _Optional[_Union[_star_pb2.Star, _Mapping]] = ...) -> None: ...

class ListStarsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _star_pb2.Star.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_star_pb2.Star.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStarsResponse(_message.Message):
    __slots__ = ("stars", "next_page_token")
    STARS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    stars: _containers.RepeatedCompositeFieldContainer[_star_pb2.Star]
    next_page_token: str
    def __init__(self, stars: _Optional[_Iterable[_Union[_star_pb2.Star, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListStarChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStarChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_star_pb2.StarChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_star_pb2.StarChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
