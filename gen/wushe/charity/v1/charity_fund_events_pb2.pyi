from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import charity_fund_pb2 as _charity_fund_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityFundState(_message.Message):
    __slots__ = ("charity_fund", "display_name", "community", "organization", "purposes", "committee_size", "supervisors", "state", "establish_day")
    CHARITY_FUND_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    PURPOSES_FIELD_NUMBER: _ClassVar[int]
    COMMITTEE_SIZE_FIELD_NUMBER: _ClassVar[int]
    SUPERVISORS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ESTABLISH_DAY_FIELD_NUMBER: _ClassVar[int]
    charity_fund: str
    display_name: str
    community: str
    organization: str
    purposes: _containers.RepeatedScalarFieldContainer[_purpose_pb2.CharityPurpose]
    committee_size: int
    supervisors: int
    state: _charity_fund_pb2.CharityFund.State
    establish_day: _date_pb2.Date
    def __init__(self, charity_fund: _Optional[str] = ..., display_name: _Optional[str] = ..., community: _Optional[str] = ..., organization: _Optional[str] = ..., purposes: _Optional[_Iterable[_Union[_purpose_pb2.CharityPurpose, str]]] = ..., committee_size: _Optional[int] = ..., supervisors: _Optional[int] = ..., state: _Optional[_Union[_charity_fund_pb2.CharityFund.State, str]] = ..., establish_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...
