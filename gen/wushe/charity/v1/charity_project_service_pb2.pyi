from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import field_mask_pb2 as _field_mask_pb2
from wushe.charity.v1 import charity_project_pb2 as _charity_project_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityProjectProposal(_message.Message):
    __slots__ = ("display_name", "description", "community", "kind", "organiser", "holder", "partners", "purpose", "budget", "beneficiaries", "implementation", "plan", "emergency")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    PARTNERS_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARIES_FIELD_NUMBER: _ClassVar[int]
    IMPLEMENTATION_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    description: str
    community: str
    kind: _charity_project_pb2.CharityProjectKind
    organiser: str
    holder: str
    partners: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.Partner]
    purpose: _purpose_pb2.CharityPurpose
    budget: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.BudgetLine]
    beneficiaries: _charity_project_pb2.Beneficiaries
    implementation: _charity_project_pb2.Period
    plan: _charity_project_pb2.FundraisingPlan
    emergency: _charity_project_pb2.Emergency
    def __init__(self, display_name: _Optional[str] = ..., description: _Optional[str] = ..., community: _Optional[str] = ..., kind: _Optional[_Union[_charity_project_pb2.CharityProjectKind, str]] = ..., organiser: _Optional[str] = ..., holder: _Optional[str] = ..., partners: _Optional[_Iterable[_Union[_charity_project_pb2.Partner, _Mapping]]] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., budget: _Optional[_Iterable[_Union[_charity_project_pb2.BudgetLine, _Mapping]]] = ..., beneficiaries: _Optional[_Union[_charity_project_pb2.Beneficiaries, _Mapping]] = ..., implementation: _Optional[_Union[_charity_project_pb2.Period, _Mapping]] = ..., plan: _Optional[_Union[_charity_project_pb2.FundraisingPlan, _Mapping]] = ..., emergency: _Optional[_Union[_charity_project_pb2.Emergency, _Mapping]] = ...) -> None: ...

class CreateCharityProjectRequest(_message.Message):
    __slots__ = ("charity_project", "request_id")
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    charity_project: CharityProjectProposal
    request_id: str
    def __init__(self, charity_project: _Optional[_Union[CharityProjectProposal, _Mapping]] = ..., request_id: _Optional[str] = ...) -> None: ...

class CreateCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class GetCharityProjectRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project", "volunteer_service")
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_SERVICE_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    volunteer_service: _charity_project_pb2.VolunteerService
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ..., volunteer_service: _Optional[_Union[_charity_project_pb2.VolunteerService, _Mapping]] = ...) -> None: ...

class BatchGetCharityProjectsRequest(_message.Message):
    __slots__ = ("names",)
    NAMES_FIELD_NUMBER: _ClassVar[int]
    names: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, names: _Optional[_Iterable[str]] = ...) -> None: ...

class BatchGetCharityProjectsResponse(_message.Message):
    __slots__ = ("charity_projects",)
    CHARITY_PROJECTS_FIELD_NUMBER: _ClassVar[int]
    charity_projects: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.CharityProject]
    def __init__(self, charity_projects: _Optional[_Iterable[_Union[_charity_project_pb2.CharityProject, _Mapping]]] = ...) -> None: ...

class ListCharityProjectsRequest(_message.Message):
    __slots__ = ("parent", "state", "kind", "organiser", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    ORGANISER_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _charity_project_pb2.CharityProject.State
    kind: _charity_project_pb2.CharityProjectKind
    organiser: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_charity_project_pb2.CharityProject.State, str]] = ..., kind: _Optional[_Union[_charity_project_pb2.CharityProjectKind, str]] = ..., organiser: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityProjectsResponse(_message.Message):
    __slots__ = ("charity_projects", "next_page_token")
    CHARITY_PROJECTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    charity_projects: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.CharityProject]
    next_page_token: str
    def __init__(self, charity_projects: _Optional[_Iterable[_Union[_charity_project_pb2.CharityProject, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class CharityProjectUpdate(_message.Message):
    __slots__ = ("display_name", "description", "holder", "partners", "purpose", "budget", "beneficiaries", "implementation", "plan", "emergency")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    DESCRIPTION_FIELD_NUMBER: _ClassVar[int]
    HOLDER_FIELD_NUMBER: _ClassVar[int]
    PARTNERS_FIELD_NUMBER: _ClassVar[int]
    PURPOSE_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARIES_FIELD_NUMBER: _ClassVar[int]
    IMPLEMENTATION_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    EMERGENCY_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    description: str
    holder: str
    partners: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.Partner]
    purpose: _purpose_pb2.CharityPurpose
    budget: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.BudgetLine]
    beneficiaries: _charity_project_pb2.Beneficiaries
    implementation: _charity_project_pb2.Period
    plan: _charity_project_pb2.FundraisingPlan
    emergency: _charity_project_pb2.Emergency
    def __init__(self, display_name: _Optional[str] = ..., description: _Optional[str] = ..., holder: _Optional[str] = ..., partners: _Optional[_Iterable[_Union[_charity_project_pb2.Partner, _Mapping]]] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., budget: _Optional[_Iterable[_Union[_charity_project_pb2.BudgetLine, _Mapping]]] = ..., beneficiaries: _Optional[_Union[_charity_project_pb2.Beneficiaries, _Mapping]] = ..., implementation: _Optional[_Union[_charity_project_pb2.Period, _Mapping]] = ..., plan: _Optional[_Union[_charity_project_pb2.FundraisingPlan, _Mapping]] = ..., emergency: _Optional[_Union[_charity_project_pb2.Emergency, _Mapping]] = ...) -> None: ...

class UpdateCharityProjectRequest(_message.Message):
    __slots__ = ("name", "update", "update_mask", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_FIELD_NUMBER: _ClassVar[int]
    UPDATE_MASK_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    update: CharityProjectUpdate
    update_mask: _field_mask_pb2.FieldMask
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., update: _Optional[_Union[CharityProjectUpdate, _Mapping]] = ..., update_mask: _Optional[_Union[_field_mask_pb2.FieldMask, _Mapping]] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UpdateCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class FileCharityProjectRequest(_message.Message):
    __slots__ = ("name", "filing_number", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    FILING_NUMBER_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    filing_number: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., filing_number: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class FileCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class BeginFundraisingRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BeginFundraisingResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class BeginImplementationRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class BeginImplementationResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class CompleteCharityProjectRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class CompleteCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class SuspendCharityProjectRequest(_message.Message):
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

class SuspendCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class ResumeCharityProjectRequest(_message.Message):
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

class ResumeCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class EndCharityProjectRequest(_message.Message):
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

class EndCharityProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class ChangeCharityProjectUseRequest(_message.Message):
    __slots__ = ("name", "budget", "beneficiaries", "use_change", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    BUDGET_FIELD_NUMBER: _ClassVar[int]
    BENEFICIARIES_FIELD_NUMBER: _ClassVar[int]
    USE_CHANGE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    budget: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.BudgetLine]
    beneficiaries: _charity_project_pb2.Beneficiaries
    use_change: _charity_project_pb2.UseChange
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., budget: _Optional[_Iterable[_Union[_charity_project_pb2.BudgetLine, _Mapping]]] = ..., beneficiaries: _Optional[_Union[_charity_project_pb2.Beneficiaries, _Mapping]] = ..., use_change: _Optional[_Union[_charity_project_pb2.UseChange, _Mapping]] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ChangeCharityProjectUseResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class LinkVolunteerProjectRequest(_message.Message):
    __slots__ = ("name", "volunteer_project", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_PROJECT_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    volunteer_project: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., volunteer_project: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class LinkVolunteerProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class UnlinkVolunteerProjectRequest(_message.Message):
    __slots__ = ("name", "volunteer_project", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_PROJECT_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    volunteer_project: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., volunteer_project: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class UnlinkVolunteerProjectResponse(_message.Message):
    __slots__ = ("charity_project",)
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    charity_project: _charity_project_pb2.CharityProject
    def __init__(self, charity_project: _Optional[_Union[_charity_project_pb2.CharityProject, _Mapping]] = ...) -> None: ...

class ListCharityProjectChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListCharityProjectChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_charity_project_pb2.CharityProjectChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_charity_project_pb2.CharityProjectChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
