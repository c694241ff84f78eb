from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import disclosure_pb2 as _disclosure_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class DisclosureState(_message.Message):
    __slots__ = ("disclosure", "charity_project", "community", "kind", "number", "first_day", "last_day", "due_day", "state", "edition", "published_edition", "publish_day", "late", "published_hash")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_DAY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_HASH_FIELD_NUMBER: _ClassVar[int]
    disclosure: str
    charity_project: str
    community: str
    kind: _disclosure_pb2.DisclosureKind
    number: int
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    due_day: _date_pb2.Date
    state: _disclosure_pb2.Disclosure.State
    edition: int
    published_edition: int
    publish_day: _date_pb2.Date
    late: bool
    published_hash: str
    def __init__(self, disclosure: _Optional[str] = ..., charity_project: _Optional[str] = ..., community: _Optional[str] = ..., kind: _Optional[_Union[_disclosure_pb2.DisclosureKind, str]] = ..., number: _Optional[int] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., state: _Optional[_Union[_disclosure_pb2.Disclosure.State, str]] = ..., edition: _Optional[int] = ..., published_edition: _Optional[int] = ..., publish_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., late: _Optional[bool] = ..., published_hash: _Optional[str] = ...) -> None: ...
