from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import assignment_pb2 as _assignment_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class AssignmentState(_message.Message):
    __slots__ = ("assignment", "social_worker", "post", "place", "first_date", "last_date", "share_percent", "state")
    ASSIGNMENT_FIELD_NUMBER: _ClassVar[int]
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    SHARE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    assignment: str
    social_worker: str
    post: str
    place: str
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    share_percent: int
    state: _assignment_pb2.Assignment.State
    def __init__(self, assignment: _Optional[str] = ..., social_worker: _Optional[str] = ..., post: _Optional[str] = ..., place: _Optional[str] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., share_percent: _Optional[int] = ..., state: _Optional[_Union[_assignment_pb2.Assignment.State, str]] = ...) -> None: ...
