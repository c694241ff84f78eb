from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import charity_project_pb2 as _charity_project_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityProjectState(_message.Message):
    __slots__ = ("charity_project", "display_name", "community", "kind", "organiser", "holder", "partners", "purpose", "budget_fen", "beneficiaries", "implementation", "fundraising", "target_fen", "emergency", "filing_day", "use_change_count", "volunteer_projects", "fundraising_begin_day", "fundraising_end_day", "implementation_begin_day", "end_day", "state")
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    PARTNERS_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FEN_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARIES_FIELD_NUMBER: _ClassVar[int]
    IMPLEMENTATION_FIELD_NUMBER: _ClassVar[int]
    FUNDRAISING_FIELD_NUMBER: _ClassVar[int]
    TARGET_FEN_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_FIELD_NUMBER: _ClassVar[int]
    FILING_DAY_FIELD_NUMBER: _ClassVar[int]
    USE_CHANGE_COUNT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_PROJECTS_FIELD_NUMBER: _ClassVar[int]
    FUNDRAISING_BEGIN_DAY_FIELD_NUMBER: _ClassVar[int]
    FUNDRAISING_END_DAY_FIELD_NUMBER: _ClassVar[int]
    IMPLEMENTATION_BEGIN_DAY_FIELD_NUMBER: _ClassVar[int]
    END_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    charity_project: str
    display_name: str
    community: str
    kind: _charity_project_pb2.CharityProjectKind
    organiser: str
    holder: str
    partners: _containers.RepeatedScalarFieldContainer[str]
    purpose: _purpose_pb2.CharityPurpose
    budget_fen: int
    beneficiaries: _charity_project_pb2.Beneficiaries
    implementation: _charity_project_pb2.Period
    fundraising: _charity_project_pb2.Period
    target_fen: int
    emergency: bool
    filing_day: _date_pb2.Date
    use_change_count: int
    volunteer_projects: _containers.RepeatedScalarFieldContainer[str]
    fundraising_begin_day: _date_pb2.Date
    fundraising_end_day: _date_pb2.Date
    implementation_begin_day: _date_pb2.Date
    end_day: _date_pb2.Date
    state: _charity_project_pb2.CharityProject.State
    def __init__(self, charity_project: _Optional[str] = ..., display_name: _Optional[str] = ..., community: _Optional[str] = ..., kind: _Optional[_Union[_charity_project_pb2.CharityProjectKind, str]] = ..., organiser: _Optional[str] = ..., holder: _Optional[str] = ..., partners: _Optional[_Iterable[str]] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., budget_fen: _Optional[int] = ..., beneficiaries: _Optional[_Union[_charity_project_pb2.Beneficiaries, _Mapping]] = ..., implementation: _Optional[_Union[_charity_project_pb2.Period, _Mapping]] = ..., fundraising: _Optional[_Union[_charity_project_pb2.Period, _Mapping]] = ..., target_fen: _Optional[int] = ..., emergency: _Optional[bool] = ..., filing_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., use_change_count: _Optional[int] = ..., volunteer_projects: _Optional[_Iterable[str]] = ..., fundraising_begin_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., fundraising_end_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., implementation_begin_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., end_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_charity_project_pb2.CharityProject.State, str]] = ...) -> None: ...
