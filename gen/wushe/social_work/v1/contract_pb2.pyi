import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from wushe.social_work.v1 import service_field_pb2 as _service_field_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class BudgetLine(_message.Message):
    __slots__ = ("field", "purpose", "amount_fen")
    FIELD_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    field: _service_field_pb2.ServiceField
    purpose: str
    amount_fen: int
    def __init__(self, field: _Optional[_Union[_service_field_pb2.ServiceField, str]] = ..., purpose: _Optional[str] = ..., amount_fen: _Optional[int] = ...) -> None: ...

class Milestone(_message.Message):
    __slots__ = ("number", "deliverable", "due_date", "amount_fen", "delivery_date", "paid_fen")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DELIVERABLE_FIELD_NUMBER: _ClassVar[int]
    DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    DELIVERY_DATE_FIELD_NUMBER: _ClassVar[int]
    PAID_FEN_FIELD_NUMBER: _ClassVar[int]
    number: int
    deliverable: str
    due_date: _date_pb2.Date
    amount_fen: int
    delivery_date: _date_pb2.Date
    paid_fen: int
    def __init__(self, number: _Optional[int] = ..., deliverable: _Optional[str] = ..., due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., amount_fen: _Optional[int] = ..., delivery_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., paid_fen: _Optional[int] = ...) -> None: ...

class ContractEvaluation(_message.Message):
    __slots__ = ("kind", "grade", "evaluator", "evaluation_date")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ContractEvaluation.Kind]
        KIND_MID_TERM: _ClassVar[ContractEvaluation.Kind]
        KIND_FINAL: _ClassVar[ContractEvaluation.Kind]
    KIND_UNSPECIFIED: ContractEvaluation.Kind
    KIND_MID_TERM: ContractEvaluation.Kind
    KIND_FINAL: ContractEvaluation.Kind
    class Grade(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        GRADE_UNSPECIFIED: _ClassVar[ContractEvaluation.Grade]
        GRADE_EXCELLENT: _ClassVar[ContractEvaluation.Grade]
        GRADE_GOOD: _ClassVar[ContractEvaluation.Grade]
        GRADE_QUALIFIED: _ClassVar[ContractEvaluation.Grade]
        GRADE_UNQUALIFIED: _ClassVar[ContractEvaluation.Grade]
    GRADE_UNSPECIFIED: ContractEvaluation.Grade
    GRADE_EXCELLENT: ContractEvaluation.Grade
    GRADE_GOOD: ContractEvaluation.Grade
    GRADE_QUALIFIED: ContractEvaluation.Grade
    GRADE_UNQUALIFIED: ContractEvaluation.Grade
    KIND_FIELD_NUMBER: _ClassVar[int]
    GRADE_FIELD_NUMBER: _ClassVar[int]
    EVALUATOR_FIELD_NUMBER: _ClassVar[int]
    EVALUATION_DATE_FIELD_NUMBER: _ClassVar[int]
    kind: ContractEvaluation.Kind
    grade: ContractEvaluation.Grade
    evaluator: str
    evaluation_date: _date_pb2.Date
    def __init__(self, kind: _Optional[_Union[ContractEvaluation.Kind, str]] = ..., grade: _Optional[_Union[ContractEvaluation.Grade, str]] = ..., evaluator: _Optional[str] = ..., evaluation_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class ConflictOfInterest(_message.Message):
    __slots__ = ("kind", "organisation", "other_organisation", "person")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ConflictOfInterest.Kind]
        KIND_PROVIDER_EVALUATOR: _ClassVar[ConflictOfInterest.Kind]
        KIND_PROVIDER_BASE_OPERATOR: _ClassVar[ConflictOfInterest.Kind]
        KIND_EVALUATOR_BASE_OPERATOR: _ClassVar[ConflictOfInterest.Kind]
    KIND_UNSPECIFIED: ConflictOfInterest.Kind
    KIND_PROVIDER_EVALUATOR: ConflictOfInterest.Kind
    KIND_PROVIDER_BASE_OPERATOR: ConflictOfInterest.Kind
    KIND_EVALUATOR_BASE_OPERATOR: ConflictOfInterest.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    OTHER_ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    kind: ConflictOfInterest.Kind
    organisation: str
    other_organisation: str
    person: str
    def __init__(self, kind: _Optional[_Union[ConflictOfInterest.Kind, str]] = ..., organisation: _Optional[str] = ..., other_organisation: _Optional[str] = ..., person: _Optional[str] = ...) -> None: ...

class Contract(_message.Message):
    __slots__ = ("name", "display_name", "tender_reference", "buyer", "division", "provider", "townships", "first_date", "last_date", "amount_fen", "budget_lines", "milestones", "paid_fen", "amendments", "evaluations", "conflicts", "state", "state_reason", "sign_date", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Contract.State]
        STATE_DRAFT: _ClassVar[Contract.State]
        STATE_ACTIVE: _ClassVar[Contract.State]
        STATE_COMPLETED: _ClassVar[Contract.State]
        STATE_TERMINATED: _ClassVar[Contract.State]
    STATE_UNSPECIFIED: Contract.State
    STATE_DRAFT: Contract.State
    STATE_ACTIVE: Contract.State
    STATE_COMPLETED: Contract.State
    STATE_TERMINATED: Contract.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    TENDER_REFERENCE_FIELD_NUMBER: _ClassVar[int]
    BUYER_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIPS_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    BUDGET_LINES_FIELD_NUMBER: _ClassVar[int]
    MILESTONES_FIELD_NUMBER: _ClassVar[int]
    PAID_FEN_FIELD_NUMBER: _ClassVar[int]
    AMENDMENTS_FIELD_NUMBER: _ClassVar[int]
    EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    SIGN_DATE_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    tender_reference: str
    buyer: _employer_pb2.Employer
    division: str
    provider: str
    townships: _containers.RepeatedScalarFieldContainer[str]
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    amount_fen: int
    budget_lines: _containers.RepeatedCompositeFieldContainer[BudgetLine]
    milestones: _containers.RepeatedCompositeFieldContainer[Milestone]
    paid_fen: int
    amendments: int
    evaluations: _containers.RepeatedCompositeFieldContainer[ContractEvaluation]
    conflicts: _containers.RepeatedCompositeFieldContainer[ConflictOfInterest]
    state: Contract.State
    state_reason: str
    sign_date: _date_pb2.Date
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., tender_reference: _Optional[str] = ..., buyer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., division: _Optional[str] = ..., provider: _Optional[str] = ..., townships: _Optional[_Iterable[str]] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., amount_fen: _Optional[int] = ..., budget_lines: _Optional[_Iterable[_Union[BudgetLine, _Mapping]]] = ..., milestones: _Optional[_Iterable[_Union[Milestone, _Mapping]]] = ..., paid_fen: _Optional[int] = ..., amendments: _Optional[int] = ..., evaluations: _Optional[_Iterable[_Union[ContractEvaluation, _Mapping]]] = ..., conflicts: _Optional[_Iterable[_Union[ConflictOfInterest, _Mapping]]] = ..., state: _Optional[_Union[Contract.State, str]] = ..., state_reason: _Optional[str] = ..., sign_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Payment(_message.Message):
    __slots__ = ("name", "milestone", "amount_fen", "pay_date", "voucher", "reverses", "reason", "actor", "create_time")
    NAME_FIELD_NUMBER: _ClassVar[int]
    MILESTONE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    PAY_DATE_FIELD_NUMBER: _ClassVar[int]
    VOUCHER_FIELD_NUMBER: _ClassVar[int]
    REVERSES_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    milestone: int
    amount_fen: int
    pay_date: _date_pb2.Date
    voucher: str
    reverses: str
    reason: str
    actor: str
    create_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., milestone: _Optional[int] = ..., amount_fen: _Optional[int] = ..., pay_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., voucher: _Optional[str] = ..., reverses: _Optional[str] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Amendment(_message.Message):
    __slots__ = ("version", "amount_fen_before", "amount_fen_after", "last_date_before", "last_date_after", "reason", "actor", "record_time")
    VERSION_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_BEFORE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_AFTER_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_BEFORE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_AFTER_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    amount_fen_before: int
    amount_fen_after: int
    last_date_before: _date_pb2.Date
    last_date_after: _date_pb2.Date
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., amount_fen_before: _Optional[int] = ..., amount_fen_after: _Optional[int] = ..., last_date_before: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date_after: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ContractChange(_message.Message):
    __slots__ = ("contract", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ContractChange.Kind]
        KIND_CREATED: _ClassVar[ContractChange.Kind]
        KIND_AMENDED: _ClassVar[ContractChange.Kind]
        KIND_SIGNED: _ClassVar[ContractChange.Kind]
        KIND_DELIVERED: _ClassVar[ContractChange.Kind]
        KIND_PAID: _ClassVar[ContractChange.Kind]
        KIND_REVERSED: _ClassVar[ContractChange.Kind]
        KIND_EVALUATED: _ClassVar[ContractChange.Kind]
        KIND_COMPLETED: _ClassVar[ContractChange.Kind]
        KIND_TERMINATED: _ClassVar[ContractChange.Kind]
    KIND_UNSPECIFIED: ContractChange.Kind
    KIND_CREATED: ContractChange.Kind
    KIND_AMENDED: ContractChange.Kind
    KIND_SIGNED: ContractChange.Kind
    KIND_DELIVERED: ContractChange.Kind
    KIND_PAID: ContractChange.Kind
    KIND_REVERSED: ContractChange.Kind
    KIND_EVALUATED: ContractChange.Kind
    KIND_COMPLETED: ContractChange.Kind
    KIND_TERMINATED: ContractChange.Kind
    CONTRACT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    contract: str
    version: int
    kind: ContractChange.Kind
    state: Contract.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, contract: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[ContractChange.Kind, str]] = ..., state: _Optional[_Union[Contract.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
