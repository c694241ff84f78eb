import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import purpose_pb2 as _purpose_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CharityProjectKind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHARITY_PROJECT_KIND_UNSPECIFIED: _ClassVar[CharityProjectKind]
    CHARITY_PROJECT_KIND_PUBLIC_FUNDRAISING: _ClassVar[CharityProjectKind]
    CHARITY_PROJECT_KIND_TARGETED_FUNDRAISING: _ClassVar[CharityProjectKind]
    CHARITY_PROJECT_KIND_FUNDED: _ClassVar[CharityProjectKind]

class BeneficiaryGroup(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    BENEFICIARY_GROUP_UNSPECIFIED: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_LOW_INCOME: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_OLDER_PEOPLE: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_CHILDREN: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_DISABLED: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_SICK: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_DISASTER_STRUCK: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_VETERANS: _ClassVar[BeneficiaryGroup]
    BENEFICIARY_GROUP_RESIDENTS: _ClassVar[BeneficiaryGroup]
CHARITY_PROJECT_KIND_UNSPECIFIED: CharityProjectKind
CHARITY_PROJECT_KIND_PUBLIC_FUNDRAISING: CharityProjectKind
CHARITY_PROJECT_KIND_TARGETED_FUNDRAISING: CharityProjectKind
CHARITY_PROJECT_KIND_FUNDED: CharityProjectKind
BENEFICIARY_GROUP_UNSPECIFIED: BeneficiaryGroup
BENEFICIARY_GROUP_LOW_INCOME: BeneficiaryGroup
BENEFICIARY_GROUP_OLDER_PEOPLE: BeneficiaryGroup
BENEFICIARY_GROUP_CHILDREN: BeneficiaryGroup
BENEFICIARY_GROUP_DISABLED: BeneficiaryGroup
BENEFICIARY_GROUP_SICK: BeneficiaryGroup
BENEFICIARY_GROUP_DISASTER_STRUCK: BeneficiaryGroup
BENEFICIARY_GROUP_VETERANS: BeneficiaryGroup
BENEFICIARY_GROUP_RESIDENTS: BeneficiaryGroup

class CharityProject(_message.Message):
    __slots__ = ("name", "display_name", "description", "community", "kind", "organiser", "holder", "partners", "purpose", "budget", "beneficiaries", "implementation", "plan", "emergency", "filing", "use_changes", "volunteer_projects", "fundraising_begin_day", "fundraising_end_day", "implementation_begin_day", "end_day", "state", "suspended_from", "state_reason", "version", "etag", "create_time", "update_time")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[CharityProject.State]
        STATE_DRAFT: _ClassVar[CharityProject.State]
        STATE_FILED: _ClassVar[CharityProject.State]
        STATE_FUNDRAISING: _ClassVar[CharityProject.State]
        STATE_IMPLEMENTING: _ClassVar[CharityProject.State]
        STATE_COMPLETED: _ClassVar[CharityProject.State]
        STATE_DISCLOSED: _ClassVar[CharityProject.State]
        STATE_SUSPENDED: _ClassVar[CharityProject.State]
        STATE_ENDED: _ClassVar[CharityProject.State]
    STATE_UNSPECIFIED: CharityProject.State
    STATE_DRAFT: CharityProject.State
    STATE_FILED: CharityProject.State
    STATE_FUNDRAISING: CharityProject.State
    STATE_IMPLEMENTING: CharityProject.State
    STATE_COMPLETED: CharityProject.State
    STATE_DISCLOSED: CharityProject.State
    STATE_SUSPENDED: CharityProject.State
    STATE_ENDED: CharityProject.State
    NAME_FIELD_NUMBER: _ClassVar[int]
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
    FILING_FIELD_NUMBER: _ClassVar[int]
    USE_CHANGES_FIELD_NUMBER: _ClassVar[int]
    VOLUNTEER_PROJECTS_FIELD_NUMBER: _ClassVar[int]
    FUNDRAISING_BEGIN_DAY_FIELD_NUMBER: _ClassVar[int]
    FUNDRAISING_END_DAY_FIELD_NUMBER: _ClassVar[int]
    IMPLEMENTATION_BEGIN_DAY_FIELD_NUMBER: _ClassVar[int]
    END_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    SUSPENDED_FROM_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    display_name: str
    description: str
    community: str
    kind: CharityProjectKind
    organiser: str
    holder: str
    partners: _containers.RepeatedCompositeFieldContainer[Partner]
    purpose: _purpose_pb2.CharityPurpose
    budget: _containers.RepeatedCompositeFieldContainer[BudgetLine]
    beneficiaries: Beneficiaries
    implementation: Period
    plan: FundraisingPlan
    emergency: Emergency
    filing: Filing
    use_changes: _containers.RepeatedCompositeFieldContainer[UseChange]
    volunteer_projects: _containers.RepeatedScalarFieldContainer[str]
    fundraising_begin_day: _date_pb2.Date
    fundraising_end_day: _date_pb2.Date
    implementation_begin_day: _date_pb2.Date
    end_day: _date_pb2.Date
    state: CharityProject.State
    suspended_from: CharityProject.State
    state_reason: str
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., display_name: _Optional[str] = ..., description: _Optional[str] = ..., community: _Optional[str] = ..., kind: _Optional[_Union[CharityProjectKind, str]] = ..., organiser: _Optional[str] = ..., holder: _Optional[str] = ..., partners: _Optional[_Iterable[_Union[Partner, _Mapping]]] = ..., purpose: _Optional[_Union[_purpose_pb2.CharityPurpose, str]] = ..., budget: _Optional[_Iterable[_Union[BudgetLine, _Mapping]]] = ..., beneficiaries: _Optional[_Union[Beneficiaries, _Mapping]] = ..., implementation: _Optional[_Union[Period, _Mapping]] = ..., plan: _Optional[_Union[FundraisingPlan, _Mapping]] = ..., emergency: _Optional[_Union[Emergency, _Mapping]] = ..., filing: _Optional[_Union[Filing, _Mapping]] = ..., use_changes: _Optional[_Iterable[_Union[UseChange, _Mapping]]] = ..., volunteer_projects: _Optional[_Iterable[str]] = ..., fundraising_begin_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., fundraising_end_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., implementation_begin_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., end_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[CharityProject.State, str]] = ..., suspended_from: _Optional[_Union[CharityProject.State, str]] = ..., state_reason: _Optional[str] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Partner(_message.Message):
    __slots__ = ("organization", "agreement_number", "agreement_day")
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    AGREEMENT_DAY_FIELD_NUMBER: _ClassVar[int]
    organization: str
    agreement_number: str
    agreement_day: _date_pb2.Date
    def __init__(self, organization: _Optional[str] = ..., agreement_number: _Optional[str] = ..., agreement_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class BudgetLine(_message.Message):
    __slots__ = ("title", "amount_fen")
    TITLE_FIELD_NUMBER: _ClassVar[int]
    AMOUNT_FEN_FIELD_NUMBER: _ClassVar[int]
    title: str
    amount_fen: int
    def __init__(self, title: _Optional[str] = ..., amount_fen: _Optional[int] = ...) -> None: ...

class Beneficiaries(_message.Message):
    __slots__ = ("communities", "groups")
    COMMUNITIES_FIELD_NUMBER: _ClassVar[int]
    GROUPS_FIELD_NUMBER: _ClassVar[int]
    communities: _containers.RepeatedScalarFieldContainer[str]
    groups: _containers.RepeatedScalarFieldContainer[BeneficiaryGroup]
    def __init__(self, communities: _Optional[_Iterable[str]] = ..., groups: _Optional[_Iterable[_Union[BeneficiaryGroup, str]]] = ...) -> None: ...

class Period(_message.Message):
    __slots__ = ("first_day", "last_day")
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    def __init__(self, first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class FundraisingPlan(_message.Message):
    __slots__ = ("period", "division", "target_fen", "cost_fen", "responsible_person", "office_address", "donation_ways", "surplus_disposal")
    PERIOD_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    TARGET_FEN_FIELD_NUMBER: _ClassVar[int]
    COST_FEN_FIELD_NUMBER: _ClassVar[int]
    RESPONSIBLE_PERSON_FIELD_NUMBER: _ClassVar[int]
    OFFICE_ADDRESS_FIELD_NUMBER: _ClassVar[int]
    DONATION_WAYS_FIELD_NUMBER: _ClassVar[int]
    SURPLUS_DISPOSAL_FIELD_NUMBER: _ClassVar[int]
    period: Period
    division: str
    target_fen: int
    cost_fen: int
    responsible_person: str
    office_address: str
    donation_ways: str
    surplus_disposal: str
    def __init__(self, period: _Optional[_Union[Period, _Mapping]] = ..., division: _Optional[str] = ..., target_fen: _Optional[int] = ..., cost_fen: _Optional[int] = ..., responsible_person: _Optional[str] = ..., office_address: _Optional[str] = ..., donation_ways: _Optional[str] = ..., surplus_disposal: _Optional[str] = ...) -> None: ...

class Emergency(_message.Message):
    __slots__ = ("declaration_number", "declaration_day")
    DECLARATION_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DECLARATION_DAY_FIELD_NUMBER: _ClassVar[int]
    declaration_number: str
    declaration_day: _date_pb2.Date
    def __init__(self, declaration_number: _Optional[str] = ..., declaration_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Filing(_message.Message):
    __slots__ = ("number", "day")
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    DAY_FIELD_NUMBER: _ClassVar[int]
    number: str
    day: _date_pb2.Date
    def __init__(self, number: _Optional[str] = ..., day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class UseChange(_message.Message):
    __slots__ = ("ground", "document_number", "document_day")
    class Ground(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        GROUND_UNSPECIFIED: _ClassVar[UseChange.Ground]
        GROUND_REFILING: _ClassVar[UseChange.Ground]
        GROUND_DONORS_CONSENT: _ClassVar[UseChange.Ground]
    GROUND_UNSPECIFIED: UseChange.Ground
    GROUND_REFILING: UseChange.Ground
    GROUND_DONORS_CONSENT: UseChange.Ground
    GROUND_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_DAY_FIELD_NUMBER: _ClassVar[int]
    ground: UseChange.Ground
    document_number: str
    document_day: _date_pb2.Date
    def __init__(self, ground: _Optional[_Union[UseChange.Ground, str]] = ..., document_number: _Optional[str] = ..., document_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class VolunteerService(_message.Message):
    __slots__ = ("volunteer_count", "person_times", "minutes", "catching_up")
    VOLUNTEER_COUNT_FIELD_NUMBER: _ClassVar[int]
    PERSON_TIMES_FIELD_NUMBER: _ClassVar[int]
    MINUTES_FIELD_NUMBER: _ClassVar[int]
    CATCHING_UP_FIELD_NUMBER: _ClassVar[int]
    volunteer_count: int
    person_times: int
    minutes: int
    catching_up: bool
    def __init__(self, volunteer_count: _Optional[int] = ..., person_times: _Optional[int] = ..., minutes: _Optional[int] = ..., catching_up: _Optional[bool] = ...) -> None: ...

class CharityProjectChange(_message.Message):
    __slots__ = ("version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[CharityProjectChange.Kind]
        KIND_CREATED: _ClassVar[CharityProjectChange.Kind]
        KIND_UPDATED: _ClassVar[CharityProjectChange.Kind]
        KIND_FILED: _ClassVar[CharityProjectChange.Kind]
        KIND_FUNDRAISING_BEGUN: _ClassVar[CharityProjectChange.Kind]
        KIND_IMPLEMENTATION_BEGUN: _ClassVar[CharityProjectChange.Kind]
        KIND_COMPLETED: _ClassVar[CharityProjectChange.Kind]
        KIND_DISCLOSED: _ClassVar[CharityProjectChange.Kind]
        KIND_SUSPENDED: _ClassVar[CharityProjectChange.Kind]
        KIND_RESUMED: _ClassVar[CharityProjectChange.Kind]
        KIND_ENDED: _ClassVar[CharityProjectChange.Kind]
        KIND_USE_CHANGED: _ClassVar[CharityProjectChange.Kind]
        KIND_VOLUNTEER_PROJECT_LINKED: _ClassVar[CharityProjectChange.Kind]
        KIND_VOLUNTEER_PROJECT_UNLINKED: _ClassVar[CharityProjectChange.Kind]
    KIND_UNSPECIFIED: CharityProjectChange.Kind
    KIND_CREATED: CharityProjectChange.Kind
    KIND_UPDATED: CharityProjectChange.Kind
    KIND_FILED: CharityProjectChange.Kind
    KIND_FUNDRAISING_BEGUN: CharityProjectChange.Kind
    KIND_IMPLEMENTATION_BEGUN: CharityProjectChange.Kind
    KIND_COMPLETED: CharityProjectChange.Kind
    KIND_DISCLOSED: CharityProjectChange.Kind
    KIND_SUSPENDED: CharityProjectChange.Kind
    KIND_RESUMED: CharityProjectChange.Kind
    KIND_ENDED: CharityProjectChange.Kind
    KIND_USE_CHANGED: CharityProjectChange.Kind
    KIND_VOLUNTEER_PROJECT_LINKED: CharityProjectChange.Kind
    KIND_VOLUNTEER_PROJECT_UNLINKED: CharityProjectChange.Kind
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    version: int
    kind: CharityProjectChange.Kind
    state: CharityProject.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, version: _Optional[int] = ..., kind: _Optional[_Union[CharityProjectChange.Kind, str]] = ..., state: _Optional[_Union[CharityProject.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
