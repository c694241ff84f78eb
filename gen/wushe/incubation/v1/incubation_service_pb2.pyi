from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from wushe.incubation.v1 import incubation_pb2 as _incubation_pb2
from wushe.incubation.v1 import organization_pb2 as _organization_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Indicator(_message.Message):
    __slots__ = ("code", "display_name", "most_points")
    CODE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    MOST_POINTS_FIELD_NUMBER: _ClassVar[int]
    code: str
    display_name: str
    most_points: int
    def __init__(self, code: _Optional[str] = ..., display_name: _Optional[str] = ..., most_points: _Optional[int] = ...) -> None: ...

class DeliverySum(_message.Message):
    __slots__ = ("kind", "delivery_count", "minutes")
    KIND_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_COUNT_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    kind: _base_pb2.ServiceKind
    delivery_count: int
    minutes: int
    def __init__(self, kind: _Optional[_Union[_base_pb2.ServiceKind, str]] = ..., delivery_count: _Optional[int] = ..., minutes: _Optional[int] = ...) -> None: ...

class BeginIncubationRequest(_message.Message):
    __slots__ = ("application", "agreement", "etag", "request_id")
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    application: str
    agreement: _incubation_pb2.Agreement
    etag: str
    request_id: str
    def __init__(self, application: _Optional[str] = ..., agreement: _Optional[_Union[_incubation_pb2.Agreement, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BeginIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class GetIncubationRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class ListIncubationsRequest(_message.Message):
    __slots__ = ("parent", "state", "stage", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _incubation_pb2.Incubation.State
    stage: _incubation_pb2.IncubationStage
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_incubation_pb2.Incubation.State, str]] = ..., stage: _Optional[_Union[_incubation_pb2.IncubationStage, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIncubationsResponse(_message.Message):
    __slots__ = ("incubations", "next_page_token")
    INCUBATIONS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    incubations: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.Incubation]
    next_page_token: str
    def __init__(self, incubations: _Optional[_Iterable[_Union[_incubation_pb2.Incubation, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class AdvanceStageRequest(_message.Message):
    __slots__ = ("name", "stage", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    STAGE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    stage: _incubation_pb2.IncubationStage
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., stage: _Optional[_Union[_incubation_pb2.IncubationStage, str]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class AdvanceStageResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class PlanMilestoneRequest(_message.Message):
    __slots__ = ("name", "title", "due_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    title: str
    due_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., title: _Optional[str] = ..., due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PlanMilestoneResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class ReachMilestoneRequest(_message.Message):
    __slots__ = ("name", "number", "reach_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    REACH_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    number: int
    reach_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., number: _Optional[int] = ..., reach_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReachMilestoneResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class ListIndicatorsRequest(_message.Message):
    __slots__ = ()
    def __init__(self) -> None: ...

class ListIndicatorsResponse(_message.Message):
    __slots__ = ("indicators", "pass_points")
    INDICATORS_FIELD_NUMBER: _ClassVar[int]
    PASS_POINTS_FIELD_NUMBER: _ClassVar[int]
    indicators: _containers.RepeatedCompositeFieldContainer[Indicator]
    pass_points: int
    def __init__(self, indicators: _Optional[_Iterable[_Union[Indicator, _Mapping]]] = ..., pass_points: _Optional[int] = ...) -> None: ...

class EvaluateIncubationRequest(_message.Message):
    __slots__ = ("name", "kind", "scores", "evaluate_date", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    SCORES_FIELD_NUMBER: _ClassVar[int]
    EVALUATE_DATE_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    kind: _incubation_pb2.Evaluation.Kind
    scores: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.IndicatorScore]
    evaluate_date: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., kind: _Optional[_Union[_incubation_pb2.Evaluation.Kind, str]] = ..., scores: _Optional[_Iterable[_Union[_incubation_pb2.IndicatorScore, _Mapping]]] = ..., evaluate_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EvaluateIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class RenewIncubationRequest(_message.Message):
    __slots__ = ("name", "last_day", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    last_day: _date_pb2.Date
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RenewIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class GraduateIncubationRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class GraduateIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class ExitIncubationRequest(_message.Message):
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

class ExitIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class TerminateIncubationRequest(_message.Message):
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

class TerminateIncubationResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class ConfirmHandOverRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ConfirmHandOverResponse(_message.Message):
    __slots__ = ("incubation",)
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    incubation: _incubation_pb2.Incubation
    def __init__(self, incubation: _Optional[_Union[_incubation_pb2.Incubation, _Mapping]] = ...) -> None: ...

class RecordDeliveryRequest(_message.Message):
    __slots__ = ("incubation", "kind", "minutes", "deliver_date", "note", "request_id")
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    DELIVER_DATE_FIELD_NUMBER: _ClassVar[int]
    NOTE_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    incubation: str
    kind: _base_pb2.ServiceKind
    minutes: int
    deliver_date: _date_pb2.Date
    note: str
    request_id: str
    def __init__(self, incubation: _Optional[str] = ..., kind: _Optional[_Union[_base_pb2.ServiceKind, str]] = ..., minutes: _Optional[int] = ..., deliver_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., note: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordDeliveryResponse(_message.Message):
    __slots__ = ("service_delivery",)
    SERVICE_DELIVERY_FIELD_NUMBER: _ClassVar[int]
    service_delivery: _incubation_pb2.ServiceDelivery
    def __init__(self, service_delivery: _Optional[_Union[_incubation_pb2.ServiceDelivery, _Mapping]] = ...) -> None: ...

class RevokeDeliveryRequest(_message.Message):
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

class RevokeDeliveryResponse(_message.Message):
    __slots__ = ("service_delivery",)
    SERVICE_DELIVERY_FIELD_NUMBER: _ClassVar[int]
    service_delivery: _incubation_pb2.ServiceDelivery
    def __init__(self, service_delivery: _Optional[_Union[_incubation_pb2.ServiceDelivery, _Mapping]] = ...) -> None: ...

class ListDeliveriesRequest(_message.Message):
    __slots__ = ("parent", "kind", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    kind: _base_pb2.ServiceKind
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., kind: _Optional[_Union[_base_pb2.ServiceKind, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDeliveriesResponse(_message.Message):
    __slots__ = ("service_deliveries", "next_page_token")
    SERVICE_DELIVERIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    service_deliveries: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.ServiceDelivery]
    next_page_token: str
    def __init__(self, service_deliveries: _Optional[_Iterable[_Union[_incubation_pb2.ServiceDelivery, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SumDeliveriesRequest(_message.Message):
    __slots__ = ("parent",)
    PARENT_FIELD_NUMBER: _ClassVar[int]
    parent: str
    def __init__(self, parent: _Optional[str] = ...) -> None: ...

class SumDeliveriesResponse(_message.Message):
    __slots__ = ("sums",)
    SUMS_FIELD_NUMBER: _ClassVar[int]
    sums: _containers.RepeatedCompositeFieldContainer[DeliverySum]
    def __init__(self, sums: _Optional[_Iterable[_Union[DeliverySum, _Mapping]]] = ...) -> None: ...

class RecordOutcomeRequest(_message.Message):
    __slots__ = ("incubation", "year", "state", "annual_check", "grade", "contract_count", "contract_fen", "request_id")
    INCUBATION_FIELD_NUMBER: _ClassVar[int]
    YEAR_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_CHECK_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_FEN_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    incubation: str
    year: int
    state: _incubation_pb2.Outcome.State
    annual_check: _organization_pb2.AnnualCheck.Result
    grade: _organization_pb2.Rating.Grade
    contract_count: int
    contract_fen: int
    request_id: str
    def __init__(self, incubation: _Optional[str] = ..., year: _Optional[int] = ..., state: _Optional[_Union[_incubation_pb2.Outcome.State, str]] = ..., annual_check: _Optional[_Union[_organization_pb2.AnnualCheck.Result, str]] = ..., grade: _Optional[_Union[_organization_pb2.Rating.Grade, str]] = ..., contract_count: _Optional[int] = ..., contract_fen: _Optional[int] = ..., request_id: _Optional[str] = ...) -> None: ...

class RecordOutcomeResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: _incubation_pb2.Outcome
    def __init__(self, outcome: _Optional[_Union[_incubation_pb2.Outcome, _Mapping]] = ...) -> None: ...

class CorrectOutcomeRequest(_message.Message):
    __slots__ = ("name", "state", "annual_check", "grade", "contract_count", "contract_fen", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    ANNUAL_CHECK_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_COUNT_FIELD_NUMBER: _ClassVar[int]
    CONTRACT_FEN_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    state: _incubation_pb2.Outcome.State
    annual_check: _organization_pb2.AnnualCheck.Result
    grade: _organization_pb2.Rating.Grade
    contract_count: int
    contract_fen: int
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., state: _Optional[_Union[_incubation_pb2.Outcome.State, str]] = ..., annual_check: _Optional[_Union[_organization_pb2.AnnualCheck.Result, str]] = ..., grade: _Optional[_Union[_organization_pb2.Rating.Grade, str]] = ..., contract_count: _Optional[int] = ..., contract_fen: _Optional[int] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CorrectOutcomeResponse(_message.Message):
    __slots__ = ("outcome",)
    OUTCOME_FIELD_NUMBER: _ClassVar[int]
    outcome: _incubation_pb2.Outcome
    def __init__(self, outcome: _Optional[_Union[_incubation_pb2.Outcome, _Mapping]] = ...) -> None: ...

class ListOutcomesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOutcomesResponse(_message.Message):
    __slots__ = ("outcomes", "next_page_token")
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.Outcome]
    next_page_token: str
    def __init__(self, outcomes: _Optional[_Iterable[_Union[_incubation_pb2.Outcome, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListIncubationChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListIncubationChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_incubation_pb2.IncubationChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_incubation_pb2.IncubationChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
