import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SeatKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SEAT_KIND_UNSPECIFIED: _ClassVar[SeatKind]
    SEAT_KIND_PHYSICAL: _ClassVar[SeatKind]
    SEAT_KIND_VIRTUAL: _ClassVar[SeatKind]

class ServiceKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SERVICE_KIND_UNSPECIFIED: _ClassVar[ServiceKind]
    SERVICE_KIND_PREMISES: _ClassVar[ServiceKind]
    SERVICE_KIND_REGISTRATION: _ClassVar[ServiceKind]
    SERVICE_KIND_GOVERNANCE: _ClassVar[ServiceKind]
    SERVICE_KIND_FINANCE: _ClassVar[ServiceKind]
    SERVICE_KIND_LEGAL: _ClassVar[ServiceKind]
    SERVICE_KIND_PROJECT: _ClassVar[ServiceKind]
    SERVICE_KIND_CAPACITY: _ClassVar[ServiceKind]
    SERVICE_KIND_RESOURCES: _ClassVar[ServiceKind]
    SERVICE_KIND_OTHER: _ClassVar[ServiceKind]

class BaseLevel(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BASE_LEVEL_UNSPECIFIED: _ClassVar[BaseLevel]
    BASE_LEVEL_PROVINCE: _ClassVar[BaseLevel]
    BASE_LEVEL_CITY: _ClassVar[BaseLevel]
    BASE_LEVEL_COUNTY: _ClassVar[BaseLevel]
    BASE_LEVEL_TOWNSHIP: _ClassVar[BaseLevel]
    BASE_LEVEL_COMMUNITY: _ClassVar[BaseLevel]
SEAT_KIND_UNSPECIFIED: SeatKind
SEAT_KIND_PHYSICAL: SeatKind
SEAT_KIND_VIRTUAL: SeatKind
SERVICE_KIND_UNSPECIFIED: ServiceKind
SERVICE_KIND_PREMISES: ServiceKind
SERVICE_KIND_REGISTRATION: ServiceKind
SERVICE_KIND_GOVERNANCE: ServiceKind
SERVICE_KIND_FINANCE: ServiceKind
SERVICE_KIND_LEGAL: ServiceKind
SERVICE_KIND_PROJECT: ServiceKind
SERVICE_KIND_CAPACITY: ServiceKind
SERVICE_KIND_RESOURCES: ServiceKind
SERVICE_KIND_OTHER: ServiceKind
BASE_LEVEL_UNSPECIFIED: BaseLevel
BASE_LEVEL_PROVINCE: BaseLevel
BASE_LEVEL_CITY: BaseLevel
BASE_LEVEL_COUNTY: BaseLevel
BASE_LEVEL_TOWNSHIP: BaseLevel
BASE_LEVEL_COMMUNITY: BaseLevel

class Base(_message.Message):
    __slots__ = ("name", "display_name", "division", "level", "operator", "premises", "physical_seats", "virtual_seats", "services", "staff", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Base.State]
        STATE_OPEN: _ClassVar[Base.State]
        STATE_CLOSED: _ClassVar[Base.State]
    STATE_UNSPECIFIED: Base.State
    STATE_OPEN: Base.State
    STATE_CLOSED: Base.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_FIELD_NUMBER: _ClassVar[int]
    PREMISES_FIELD_NUMBER: _ClassVar[int]
    PHYSICAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    VIRTUAL_SEATS_FIELD_NUMBER: _ClassVar[int]
    SERVICES_FIELD_NUMBER: _ClassVar[int]
    STAFF_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    division: str
    level: BaseLevel
    operator: str
    premises: str
    physical_seats: int
    virtual_seats: int
    services: _containers.RepeatedScalarFieldContainer[ServiceKind]
    staff: _containers.RepeatedCompositeFieldContainer[BaseStaff]
    state: Base.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[BaseLevel, str]] = ..., operator: _Optional[str] = ..., premises: _Optional[str] = ..., physical_seats: _Optional[int] = ..., virtual_seats: _Optional[int] = ..., services: _Optional[_Iterable[_Union[ServiceKind, str]]] = ..., staff: _Optional[_Iterable[_Union[BaseStaff, _Mapping]]] = ..., state: _Optional[_Union[Base.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class BaseStaff(_message.Message):
    __slots__ = ("subject", "position")
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    POSITION_FIELD_NUMBER: _ClassVar[int]
    subject: str
    position: str
    def __init__(self, subject: _Optional[str] = ..., position: _Optional[str] = ...) -> None: ...

class SeatOccupancy(_message.Message):
    __slots__ = ("base", "kind", "number", "organization", "application", "first_day", "free_day")
    BASE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    FREE_DAY_FIELD_NUMBER: _ClassVar[int]
    base: str
    kind: SeatKind
    number: int
    organization: str
    application: str
    first_day: _date_pb2.Date
    free_day: _date_pb2.Date
    def __init__(self, base: _Optional[str] = ..., kind: _Optional[_Union[SeatKind, str]] = ..., number: _Optional[int] = ..., organization: _Optional[str] = ..., application: _Optional[str] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., free_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class BaseChange(_message.Message):
    __slots__ = ("base", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[BaseChange.Kind]
        KIND_OPENED: _ClassVar[BaseChange.Kind]
        KIND_UPDATED: _ClassVar[BaseChange.Kind]
        KIND_CLOSED: _ClassVar[BaseChange.Kind]
    KIND_UNSPECIFIED: BaseChange.Kind
    KIND_OPENED: BaseChange.Kind
    KIND_UPDATED: BaseChange.Kind
    KIND_CLOSED: BaseChange.Kind
    BASE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    base: str
    version: int
    kind: BaseChange.Kind
    state: Base.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, base: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[BaseChange.Kind, str]] = ..., state: _Optional[_Union[Base.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
