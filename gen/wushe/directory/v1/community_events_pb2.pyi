from wushe.directory.v1 import community_pb2 as _community_pb2
from wushe.directory.v1 import division_pb2 as _division_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DivisionState(_message.Message):
    __slots__ = ("division",)
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    division: _division_pb2.Division
    def __init__(self, division: _Optional[_Union[_division_pb2.Division, _Mapping]] = ...) -> None: ...

class CommunityState(_message.Message):
    __slots__ = ("community", "change")
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    CHANGE_FIELD_NUMBER: _ClassVar[int]
    community: _community_pb2.Community
    change: _community_pb2.CommunityChange
    def __init__(self, community: _Optional[_Union[_community_pb2.Community, _Mapping]] = ..., change: _Optional[_Union[_community_pb2.CommunityChange, _Mapping]] = ...) -> None: ...
