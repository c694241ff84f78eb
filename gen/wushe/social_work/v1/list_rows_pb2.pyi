from wushe.directory.v1 import person_pb2 as _person_pb2
from wushe.social_work.v1 import post_pb2 as _post_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class StationRow(_message.Message):
    __slots__ = ("line", "township", "display_name", "operator_code", "required_staff", "open_date")
    LINE_FIELD_NUMBER: _ClassVar[int]
    TOWNSHIP_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    OPERATOR_CODE_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_STAFF_FIELD_NUMBER: _ClassVar[int]
    OPEN_DATE_FIELD_NUMBER: _ClassVar[int]
    line: int
    township: str
    display_name: str
    operator_code: str
    required_staff: str
    open_date: str
    def __init__(self, line: _Optional[int] = ..., township: _Optional[str] = ..., display_name: _Optional[str] = ..., operator_code: _Optional[str] = ..., required_staff: _Optional[str] = ..., open_date: _Optional[str] = ...) -> None: ...

class PostRow(_message.Message):
    __slots__ = ("line", "display_name", "kind", "place", "station", "required_level", "employer_display_name", "employer_code", "funding_source", "development_year", "open")
    LINE_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PLACE_FIELD_NUMBER: _ClassVar[int]
    STATION_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_LEVEL_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_CODE_FIELD_NUMBER: _ClassVar[int]
    FUNDING_SOURCE_FIELD_NUMBER: _ClassVar[int]
    DEVELOPMENT_YEAR_FIELD_NUMBER: _ClassVar[int]
    OPEN_FIELD_NUMBER: _ClassVar[int]
    line: int
    display_name: str
    kind: _post_pb2.PostKind
    place: str
    station: str
    required_level: _social_worker_pb2.WorkerLevel
    employer_display_name: str
    employer_code: str
    funding_source: _post_pb2.FundingSource
    development_year: str
    open: bool
    def __init__(self, line: _Optional[int] = ..., display_name: _Optional[str] = ..., kind: _Optional[_Union[_post_pb2.PostKind, str]] = ..., place: _Optional[str] = ..., station: _Optional[str] = ..., required_level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., employer_display_name: _Optional[str] = ..., employer_code: _Optional[str] = ..., funding_source: _Optional[_Union[_post_pb2.FundingSource, str]] = ..., development_year: _Optional[str] = ..., open: _Optional[bool] = ...) -> None: ...

class SocialWorkerRow(_message.Message):
    __slots__ = ("line", "document_type", "document_number", "display_name", "phone", "division", "level", "certificate_number", "certificate_date", "register_date")
    LINE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_DATE_FIELD_NUMBER: _ClassVar[int]
    REGISTER_DATE_FIELD_NUMBER: _ClassVar[int]
    line: int
    document_type: _person_pb2.DocumentType
    document_number: str
    display_name: str
    phone: str
    division: str
    level: _social_worker_pb2.WorkerLevel
    certificate_number: str
    certificate_date: str
    register_date: str
    def __init__(self, line: _Optional[int] = ..., document_type: _Optional[_Union[_person_pb2.DocumentType, str]] = ..., document_number: _Optional[str] = ..., display_name: _Optional[str] = ..., phone: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., certificate_number: _Optional[str] = ..., certificate_date: _Optional[str] = ..., register_date: _Optional[str] = ...) -> None: ...

class AssignmentRow(_message.Message):
    __slots__ = ("line", "certificate_number", "post", "first_date", "last_date", "share_percent")
    LINE_FIELD_NUMBER: _ClassVar[int]
    CERTIFICATE_NUMBER_FIELD_NUMBER: _ClassVar[int]
    POST_FIELD_NUMBER: _ClassVar[int]
    FIRST_DATE_FIELD_NUMBER: _ClassVar[int]
    LAST_DATE_FIELD_NUMBER: _ClassVar[int]
    SHARE_PERCENT_FIELD_NUMBER: _ClassVar[int]
    line: int
    certificate_number: str
    post: str
    first_date: str
    last_date: str
    share_percent: str
    def __init__(self, line: _Optional[int] = ..., certificate_number: _Optional[str] = ..., post: _Optional[str] = ..., first_date: _Optional[str] = ..., last_date: _Optional[str] = ..., share_percent: _Optional[str] = ...) -> None: ...
