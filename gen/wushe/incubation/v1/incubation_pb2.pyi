import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from wushe.incubation.v1 import organization_pb2 as _organization_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class IncubationStage(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    INCUBATION_STAGE_UNSPECIFIED: _ClassVar[IncubationStage]
    INCUBATION_STAGE_SEED: _ClassVar[IncubationStage]
    INCUBATION_STAGE_GROWTH: _ClassVar[IncubationStage]
    INCUBATION_STAGE_MATURE: _ClassVar[IncubationStage]
INCUBATION_STAGE_UNSPECIFIED: IncubationStage
INCUBATION_STAGE_SEED: IncubationStage
INCUBATION_STAGE_GROWTH: IncubationStage
INCUBATION_STAGE_MATURE: IncubationStage

class Incubation(_message.Message):
    __slots__ = ("name", "application", "organization", "base", "division", "seat_kind", "seat_number", "agreement", "renewal_count", "stage", "state", "state_reason", "milestones", "evaluations", "end_date", "hand_over_due_date", "hand_over_date", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Incubation.State]
        STATE_INCUBATING: _ClassVar[Incubation.State]
        STATE_GRADUATED: _ClassVar[Incubation.State]
        STATE_EXITED: _ClassVar[Incubation.State]
        STATE_TERMINATED: _ClassVar[Incubation.State]
    STATE_UNSPECIFIED: Incubation.State
    STATE_INCUBATING: Incubation.State
    STATE_GRADUATED: Incubation.State
    STATE_EXITED: Incubation.State
    STATE_TERMINATED: Incubation.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    SEAT_KIND_FIELD_NUMBER: _ClassVar[int]
    SEAT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_FIELD_NUMBER: _ClassVar[int]
    RENEWAL_COUNT_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    MILESTONES_FIELD_NUMBER: _ClassVar[int]
    EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    END_DATE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    HAND_OVER_DATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    application: str
    organization: str
    base: str
    division: str
    seat_kind: _base_pb2.SeatKind
    seat_number: int
    agreement: Agreement
    renewal_count: int
    stage: IncubationStage
    state: Incubation.State
    state_reason: str
    milestones: _containers.RepeatedCompositeFieldContainer[Milestone]
    evaluations: _containers.RepeatedCompositeFieldContainer[Evaluation]
    end_date: _date_pb2.Date
    hand_over_due_date: _date_pb2.Date
    hand_over_date: _date_pb2.Date
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., application: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., seat_kind: _Optional[_Union[_base_pb2.SeatKind, str]] = ..., seat_number: _Optional[int] = ..., agreement: _Optional[_Union[Agreement, _Mapping]] = ..., renewal_count: _Optional[int] = ..., stage: _Optional[_Union[IncubationStage, str]] = ..., state: _Optional[_Union[Incubation.State, str]] = ..., state_reason: _Optional[str] = ..., milestones: _Optional[_Iterable[_Union[Milestone, _Mapping]]] = ..., evaluations: _Optional[_Iterable[_Union[Evaluation, _Mapping]]] = ..., end_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., hand_over_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., hand_over_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Agreement(_message.Message):
    __slots__ = ("number", "sign_date", "first_day", "last_day")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    SIGN_DATE_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    number: str
    sign_date: _date_pb2.Date
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    def __init__(self, number: _Optional[str] = ..., sign_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Milestone(_message.Message):
    __slots__ = ("number", "title", "due_date", "reach_date")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REACH_DATE_FIELD_NUMBER: _ClassVar[int]
    number: int
    title: str
    due_date: _date_pb2.Date
    reach_date: _date_pb2.Date
    def __init__(self, number: _Optional[int] = ..., title: _Optional[str] = ..., due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., reach_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Evaluation(_message.Message):
    __slots__ = ("kind", "scores", "total_points", "passed", "evaluate_date", "evaluator")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Evaluation.Kind]
        KIND_MID_TERM: _ClassVar[Evaluation.Kind]
        KIND_FINAL: _ClassVar[Evaluation.Kind]
    KIND_UNSPECIFIED: Evaluation.Kind
    KIND_MID_TERM: Evaluation.Kind
    KIND_FINAL: Evaluation.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    TOTAL_POINTS_FIELD_NUMBER: _ClassVar[int]
    PASSED_FIELD_NUMBER: _ClassVar[int]
    EVALUATE_DATE_FIELD_NUMBER: _ClassVar[int]
    EVALUATOR_FIELD_NUMBER: _ClassVar[int]
    kind: Evaluation.Kind
    scores: _containers.RepeatedCompositeFieldContainer[IndicatorScore]
    total_points: int
    passed: bool
    evaluate_date: _date_pb2.Date
    evaluator: str
    def __init__(self, kind: _Optional[_Union[Evaluation.Kind, str]] = ..., scores: _Optional[_Iterable[_Union[IndicatorScore, _Mapping]]] = ..., total_points: _Optional[int] = ..., passed: _Optional[bool] = ..., evaluate_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., evaluator: _Optional[str] = ...) -> None: ...

class IndicatorScore(_message.Message):
    __slots__ = ("indicator", "points")
    INDICATOR_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    indicator: str
    points: int
    def __init__(self, indicator: _Optional[str] = ..., points: _Optional[int] = ...) -> None: ...

class ServiceDelivery(_message.Message):
    __slots__ = ("name", "incubation", "organization", "base", "division", "kind", "minutes", "deliver_date", "note", "state", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[ServiceDelivery.State]
        STATE_RECORDED: _ClassVar[ServiceDelivery.State]
        STATE_REVOKED: _ClassVar[ServiceDelivery.State]
    STATE_UNSPECIFIED: ServiceDelivery.State
    STATE_RECORDED: ServiceDelivery.State
    STATE_REVOKED: ServiceDelivery.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    DELIVER_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    incubation: str
    organization: str
    base: str
    division: str
    kind: _base_pb2.ServiceKind
    minutes: int
    deliver_date: _date_pb2.Date
    note: str
    state: ServiceDelivery.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., incubation: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., kind: _Optional[_Union[_base_pb2.ServiceKind, str]] = ..., minutes: _Optional[int] = ..., deliver_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., note: _Optional[str] = ..., state: _Optional[_Union[ServiceDelivery.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Outcome(_message.Message):
    __slots__ = ("name", "incubation", "organization", "base", "division", "year", "state", "annual_check", "grade", "contract_count", "contract_fen", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Outcome.State]
        STATE_ALIVE: _ClassVar[Outcome.State]
        STATE_CEASED: _ClassVar[Outcome.State]
    STATE_UNSPECIFIED: Outcome.State
    STATE_ALIVE: Outcome.State
    STATE_CEASED: Outcome.State
    NAME_FIELD_NUMBER: _ClassVar[int]
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
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    incubation: str
    organization: str
    base: str
    division: str
    year: int
    state: Outcome.State
    annual_check: _organization_pb2.AnnualCheck.Result
    grade: _organization_pb2.Rating.Grade
    contract_count: int
    contract_fen: int
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., incubation: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., year: _Optional[int] = ..., state: _Optional[_Union[Outcome.State, str]] = ..., annual_check: _Optional[_Union[_organization_pb2.AnnualCheck.Result, str]] = ..., grade: _Optional[_Union[_organization_pb2.Rating.Grade, str]] = ..., contract_count: _Optional[int] = ..., contract_fen: _Optional[int] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class IncubationChange(_message.Message):
    __slots__ = ("incubation", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[IncubationChange.Kind]
        KIND_BEGUN: _ClassVar[IncubationChange.Kind]
        KIND_ADVANCED: _ClassVar[IncubationChange.Kind]
        KIND_MILESTONE_PLANNED: _ClassVar[IncubationChange.Kind]
        KIND_MILESTONE_REACHED: _ClassVar[IncubationChange.Kind]
        KIND_EVALUATED: _ClassVar[IncubationChange.Kind]
        KIND_RENEWED: _ClassVar[IncubationChange.Kind]
        KIND_GRADUATED: _ClassVar[IncubationChange.Kind]
        KIND_EXITED: _ClassVar[IncubationChange.Kind]
        KIND_TERMINATED: _ClassVar[IncubationChange.Kind]
        KIND_HANDED_OVER: _ClassVar[IncubationChange.Kind]
    KIND_UNSPECIFIED: IncubationChange.Kind
    KIND_BEGUN: IncubationChange.Kind
    KIND_ADVANCED: IncubationChange.Kind
    KIND_MILESTONE_PLANNED: IncubationChange.Kind
    KIND_MILESTONE_REACHED: IncubationChange.Kind
    KIND_EVALUATED: IncubationChange.Kind
    KIND_RENEWED: IncubationChange.Kind
    KIND_GRADUATED: IncubationChange.Kind
    KIND_EXITED: IncubationChange.Kind
    KIND_TERMINATED: IncubationChange.Kind
    KIND_HANDED_OVER: IncubationChange.Kind
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    incubation: str
    version: int
    kind: IncubationChange.Kind
    state: Incubation.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, incubation: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[IncubationChange.Kind, str]] = ..., state: _Optional[_Union[Incubation.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
