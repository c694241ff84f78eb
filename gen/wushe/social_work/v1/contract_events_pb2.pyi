from google.type import date_pb2 as _date_pb2
from wushe.social_work.v1 import contract_pb2 as _contract_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ContractState(_message.Message):
    __slots__ = ("contract", "division", "provider", "townships", "first_date", "last_date", "amount_fen", "paid_fen", "milestones", "amendments", "evaluations", "conflicts", "state", "sign_date", "delivered_milestones")
    CONTRACT_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PROVIDER_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIPS_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    PAID_FEN_FIELD_NUMBER: _ClassVar[int]
    MILESTONES_FIELD_NUMBER: _ClassVar[int]
    AMENDMENTS_FIELD_NUMBER: _ClassVar[int]
    EVALUATIONS_FIELD_NUMBER: _ClassVar[int]
    CONFLICTS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SIGN_DATE_FIELD_NUMBER: _ClassVar[int]
    DELIVERED_MILESTONES_FIELD_NUMBER: _ClassVar[int]
    contract: str
    division: str
    provider: str
    townships: _containers.RepeatedScalarFieldContainer[str]
    first_date: _date_pb2.Date
    last_date: _date_pb2.Date
    amount_fen: int
    paid_fen: int
    milestones: _containers.RepeatedCompositeFieldContainer[_contract_pb2.Milestone]
    amendments: int
    evaluations: _containers.RepeatedCompositeFieldContainer[_contract_pb2.ContractEvaluation]
    conflicts: _containers.RepeatedCompositeFieldContainer[_contract_pb2.ConflictOfInterest]
    state: _contract_pb2.Contract.State
    sign_date: _date_pb2.Date
    delivered_milestones: int
    def __init__(self, contract: _Optional[str] = ..., division: _Optional[str] = ..., provider: _Optional[str] = ..., townships: _Optional[_Iterable[str]] = ..., first_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., amount_fen: _Optional[int] = ..., paid_fen: _Optional[int] = ..., milestones: _Optional[_Iterable[_Union[_contract_pb2.Milestone, _Mapping]]] = ..., amendments: _Optional[int] = ..., evaluations: _Optional[_Iterable[_Union[_contract_pb2.ContractEvaluation, _Mapping]]] = ..., conflicts: _Optional[_Iterable[_Union[_contract_pb2.ConflictOfInterest, _Mapping]]] = ..., state: _Optional[_Union[_contract_pb2.Contract.State, str]] = ..., sign_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., delivered_milestones: _Optional[int] = ...) -> None: ...
