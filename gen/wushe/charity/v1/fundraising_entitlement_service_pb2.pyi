from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import fundraising_entitlement_pb2 as _fundraising_entitlement_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RecordEntitlementRequest(_message.Message):
    __slots__ = ("organization", "division", "certificate_number", "first_day", "last_day", "request_id")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    organization: str
    division: str
    certificate_number: str
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    request_id: str
    def __init__(self, organization: _Optional[str] = ..., division: _Optional[str] = ..., certificate_number: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordEntitlementResponse(_message.Message):
    __slots__ = ("fundraising_entitlement",)
    FUNDRAISING_ENTITLEMENT_FIELD_NUMBER: _ClassVar[int]
    fundraising_entitlement: _fundraising_entitlement_pb2.FundraisingEntitlement
    def __init__(self, fundraising_entitlement: _Optional[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement, _Mapping]] = ...) -> None: ...

class RevokeEntitlementRequest(_message.Message):
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

class RevokeEntitlementResponse(_message.Message):
    __slots__ = ("fundraising_entitlement",)
    FUNDRAISING_ENTITLEMENT_FIELD_NUMBER: _ClassVar[int]
    fundraising_entitlement: _fundraising_entitlement_pb2.FundraisingEntitlement
    def __init__(self, fundraising_entitlement: _Optional[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement, _Mapping]] = ...) -> None: ...

class GetEntitlementRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetEntitlementResponse(_message.Message):
    __slots__ = ("fundraising_entitlement",)
    FUNDRAISING_ENTITLEMENT_FIELD_NUMBER: _ClassVar[int]
    fundraising_entitlement: _fundraising_entitlement_pb2.FundraisingEntitlement
    def __init__(self, fundraising_entitlement: _Optional[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement, _Mapping]] = ...) -> None: ...

class ListEntitlementsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _fundraising_entitlement_pb2.FundraisingEntitlement.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEntitlementsResponse(_message.Message):
    __slots__ = ("fundraising_entitlements", "next_page_token")
    FUNDRAISING_ENTITLEMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    fundraising_entitlements: _containers.RepeatedCompositeFieldContainer[_fundraising_entitlement_pb2.FundraisingEntitlement]
    next_page_token: str
    def __init__(self, fundraising_entitlements: _Optional[_Iterable[_Union[_fundraising_entitlement_pb2.FundraisingEntitlement, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
