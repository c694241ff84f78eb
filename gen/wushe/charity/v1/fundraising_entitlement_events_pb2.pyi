from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import fundraising_entitlement_pb2 as _fundraising_entitlement_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class FundraisingEntitlementState(_message.Message):
    __slots__ = ("fundraising_entitlement", "organization", "division", "first_day", "last_day", "state")
    FUNDRAISING_ENTITLEMENT_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    fundraising_entitlement: str
    organization: str
    division: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    state: _fundraising_entitlement_pb2.FundraisingEntitlement.State
    def __init__(self, fundraising_entitlement: _Optional[str] = ..., organization: _Optional[str] = ..., division: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement.State, str]] = ...) -> None: ...
