from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from wushe.social_work.v1 import post_pb2 as _post_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PostState(_message.Message):
    __slots__ = ("post", "display_name", "kind", "place", "station", "required_level", "employer", "funding_source", "development_year", "state")
    POST_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    FUNDING_SOURCE_FIELD_NUMBER: _ClassVar[int]
    DEVELOPMENT_YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    post: str
    display_name: str
    kind: _post_pb2.PostKind
    place: str
    station: str
    required_level: _social_worker_pb2.WorkerLevel
    employer: _employer_pb2.Employer
    funding_source: _post_pb2.FundingSource
    development_year: int
    state: _post_pb2.Post.State
    def __init__(self, post: _Optional[str] = ..., display_name: _Optional[str] = ..., kind: _Optional[_Union[_post_pb2.PostKind, str]] = ..., place: _Optional[str] = ..., station: _Optional[str] = ..., required_level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., funding_source: _Optional[_Union[_post_pb2.FundingSource, str]] = ..., development_year: _Optional[int] = ..., state: _Optional[_Union[_post_pb2.Post.State, str]] = ...) -> None: ...
