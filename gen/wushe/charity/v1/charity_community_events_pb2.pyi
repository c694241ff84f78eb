from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import charity_community_pb2 as _charity_community_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityCommunityState(_message.Message):
    __slots__ = ("charity_community", "community", "assessment", "designation_day", "valid_until", "state")
    CHARITY_COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ASSESSMENT_FIELD_NUMBER: _ClassVar[int]
    DESIGNATION_DAY_FIELD_NUMBER: _ClassVar[int]
    VALID_UNTIL_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    charity_community: str
    community: str
    assessment: _charity_community_pb2.Assessment
    designation_day: _date_pb2.Date
    valid_until: _date_pb2.Date
    state: _charity_community_pb2.CharityCommunity.State
    def __init__(self, charity_community: _Optional[str] = ..., community: _Optional[str] = ..., assessment: _Optional[_Union[_charity_community_pb2.Assessment, _Mapping]] = ..., designation_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., valid_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_charity_community_pb2.CharityCommunity.State, str]] = ...) -> None: ...
