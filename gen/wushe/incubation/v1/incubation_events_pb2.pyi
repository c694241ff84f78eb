from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from wushe.incubation.v1 import clock_pb2 as _clock_pb2
from wushe.incubation.v1 import incubation_pb2 as _incubation_pb2
from wushe.incubation.v1 import organization_pb2 as _organization_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class IncubationState(_message.Message):
    __slots__ = ("incubation", "application", "organization", "base", "division", "seat_kind", "first_day", "last_day", "renewal_count", "stage", "state", "milestone_count", "reached_count", "evaluations", "end_date", "hand_over_due_date", "hand_over_date", "hand_over_clock")
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    SEAT_KIND_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    MILESTONE_COUNT_FIELD_NUMBER: _ClassVar[int]
    REACHED_COUNT_FIELD_NUMBER: _ClassVar[int]
    EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_DATE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_CLOCK_FIELD_NUMBER: _ClassVar[int]
    incubation: str
    application: str
    organization: str
    base: str
    division: str
    seat_kind: _base_pb2.SeatKind
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    renewal_count: int
    stage: _incubation_pb2.IncubationStage
    state: _incubation_pb2.Incubation.State
    milestone_count: int
    reached_count: int
    evaluations: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.Evaluation]
    end_date: _date_pb2.Date
    hand_over_due_date: _date_pb2.Date
    hand_over_date: _date_pb2.Date
    hand_over_clock: _clock_pb2.StatutoryClock.State
    def __init__(self, incubation: _Optional[str] = ..., application: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., seat_kind: _Optional[_Union[_base_pb2.SeatKind, str]] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., renewal_count: _Optional[int] = ..., stage: _Optional[_Union[_incubation_pb2.IncubationStage, str]] = ..., state: _Optional[_Union[_incubation_pb2.Incubation.State, str]] = ..., milestone_count: _Optional[int] = ..., reached_count: _Optional[int] = ..., evaluations: _Optional[_Iterable[_Union[_incubation_pb2.Evaluation, _Mapping]]] = ..., end_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., hand_over_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., hand_over_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., hand_over_clock: _Optional[_Union[_clock_pb2.StatutoryClock.State, str]] = ...) -> None: ...

class ServiceDeliveryState(_message.Message):
    __slots__ = ("service_delivery", "incubation", "organization", "base", "division", "kind", "minutes", "deliver_date", "state")
    SERVICE_DELIVERY_FIELD_NUMBER: _ClassVar[int]
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    DELIVER_DATE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    service_delivery: str
    incubation: str
    organization: str
    base: str
    division: str
    kind: _base_pb2.ServiceKind
    minutes: int
    deliver_date: _date_pb2.Date
    state: _incubation_pb2.ServiceDelivery.State
    def __init__(self, service_delivery: _Optional[str] = ..., incubation: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., kind: _Optional[_Union[_base_pb2.ServiceKind, str]] = ..., minutes: _Optional[int] = ..., deliver_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_incubation_pb2.ServiceDelivery.State, str]] = ...) -> None: ...

class OutcomeState(_message.Message):
    __slots__ = ("outcome", "incubation", "organization", "base", "division", "year", "state", "annual_check", "grade", "contract_count", "contract_fen")
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_CHECK_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_FEN_FIELD_NUMBER: _ClassVar[int]
    outcome: str
    incubation: str
    organization: str
    base: str
    division: str
    year: int
    state: _incubation_pb2.Outcome.State
    annual_check: _organization_pb2.AnnualCheck.Result
    grade: _organization_pb2.Rating.Grade
    contract_count: int
    contract_fen: int
    def __init__(self, outcome: _Optional[str] = ..., incubation: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., year: _Optional[int] = ..., state: _Optional[_Union[_incubation_pb2.Outcome.State, str]] = ..., annual_check: _Optional[_Union[_organization_pb2.AnnualCheck.Result, str]] = ..., grade: _Optional[_Union[_organization_pb2.Rating.Grade, str]] = ..., contract_count: _Optional[int] = ..., contract_fen: _Optional[int] = ...) -> None: ...
