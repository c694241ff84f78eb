from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BaseFounding(_message.Message):
    __slots__ = ("display_name", "division", "operator", "premises", "physical_seats", "virtual_seats", "services", "staff")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    PREMISES_FIELD_NUMBER: _ClassVar[int]
    PHYSICAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    VIRTUAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    SERVICES_FIELD_NUMBER: _ClassVar[int]
    STAFF_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    division: str
    operator: str
    premises: str
    physical_seats: int
    virtual_seats: int
    services: _containers.RepeatedScalarFieldContainer[_base_pb2.ServiceKind]
    staff: _containers.RepeatedCompositeFieldContainer[_base_pb2.BaseStaff]
    def __init__(self, display_name: _Optional[str] = ..., division: _Optional[str] = ..., operator: _Optional[str] = ..., premises: _Optional[str] = ..., physical_seats: _Optional[int] = ..., virtual_seats: _Optional[int] = ..., services: _Optional[_Iterable[_Union[_base_pb2.ServiceKind, str]]] = ..., staff: _Optional[_Iterable[_Union[_base_pb2.BaseStaff, _Mapping]]] = ...) -> None: ...

class BaseUpdate(_message.Message):
    __slots__ = ("display_name", "operator", "premises", "physical_seats", "virtual_seats", "services", "staff")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    PREMISES_FIELD_NUMBER: _ClassVar[int]
    PHYSICAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    VIRTUAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    SERVICES_FIELD_NUMBER: _ClassVar[int]
    STAFF_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    operator: str
    premises: str
    physical_seats: int
    virtual_seats: int
    services: _containers.RepeatedScalarFieldContainer[_base_pb2.ServiceKind]
    staff: _containers.RepeatedCompositeFieldContainer[_base_pb2.BaseStaff]
    def __init__(self, display_name: _Optional[str] = ..., operator: _Optional[str] = ..., premises: _Optional[str] = ..., physical_seats: _Optional[int] = ..., virtual_seats: _Optional[int] = ..., services: _Optional[_Iterable[_Union[_base_pb2.ServiceKind, str]]] = ..., staff: _Optional[_Iterable[_Union[_base_pb2.BaseStaff, _Mapping]]] = ...) -> None: ...

class SeatCount(_message.Message):
    __slots__ = ("kind", "seats", "taken")
    KIND_FIELD_NUMBER: _ClassVar[int]
    SEATS_FIELD_NUMBER: _ClassVar[int]
    TAKEN_FIELD_NUMBER: _ClassVar[int]
    kind: _base_pb2.SeatKind
    seats: int
    taken: int
    def __init__(self, kind: _Optional[_Union[_base_pb2.SeatKind, str]] = ..., seats: _Optional[int] = ..., taken: _Optional[int] = ...) -> None: ...

class CreateBaseRequest(_message.Message):
    __slots__ = ("base", "request_id")
    BASE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    base: BaseFounding
    request_id: str
    def __init__(self, base: _Optional[_Union[BaseFounding, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateBaseResponse(_message.Message):
    __slots__ = ("base",)
    BASE_FIELD_NUMBER: _ClassVar[int]
    base: _base_pb2.Base
    def __init__(self, base: _Optional[_Union[_base_pb2.Base, _Mapping]] = ...) -> None: ...

class GetBaseRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetBaseResponse(_message.Message):
    __slots__ = ("base",)
    BASE_FIELD_NUMBER: _ClassVar[int]
    base: _base_pb2.Base
    def __init__(self, base: _Optional[_Union[_base_pb2.Base, _Mapping]] = ...) -> None: ...

class ListBasesRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _base_pb2.Base.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_base_pb2.Base.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBasesResponse(_message.Message):
    __slots__ = ("bases", "next_page_token")
    BASES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    bases: _containers.RepeatedCompositeFieldContainer[_base_pb2.Base]
    next_page_token: str
    def __init__(self, bases: _Optional[_Iterable[_Union[_base_pb2.Base, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class UpdateBaseRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: BaseUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[BaseUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateBaseResponse(_message.Message):
    __slots__ = ("base",)
    BASE_FIELD_NUMBER: _ClassVar[int]
    base: _base_pb2.Base
    def __init__(self, base: _Optional[_Union[_base_pb2.Base, _Mapping]] = ...) -> None: ...

class CloseBaseRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id", "reason")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    reason: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ..., reason: _Optional[str] = ...) -> None: ...

class CloseBaseResponse(_message.Message):
    __slots__ = ("base",)
    BASE_FIELD_NUMBER: _ClassVar[int]
    base: _base_pb2.Base
    def __init__(self, base: _Optional[_Union[_base_pb2.Base, _Mapping]] = ...) -> None: ...

class GetOccupancyRequest(_message.Message):
    __slots__ = ("base", "day")
    BASE_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    base: str
    day: _date_pb2.Date
    def __init__(self, base: _Optional[str] = ..., day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class GetOccupancyResponse(_message.Message):
    __slots__ = ("seats",)
    SEATS_FIELD_NUMBER: _ClassVar[int]
    seats: _containers.RepeatedCompositeFieldContainer[SeatCount]
    def __init__(self, seats: _Optional[_Iterable[_Union[SeatCount, _Mapping]]] = ...) -> None: ...

class ListSeatOccupanciesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListSeatOccupanciesResponse(_message.Message):
    __slots__ = ("occupancies", "next_page_token")
    OCCUPANCIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    occupancies: _containers.RepeatedCompositeFieldContainer[_base_pb2.SeatOccupancy]
    next_page_token: str
    def __init__(self, occupancies: _Optional[_Iterable[_Union[_base_pb2.SeatOccupancy, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListBaseChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListBaseChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_base_pb2.BaseChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_base_pb2.BaseChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
