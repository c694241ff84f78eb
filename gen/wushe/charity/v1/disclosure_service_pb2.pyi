from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.type import date_pb2 as _date_pb2
from wushe.charity.v1 import disclosure_pb2 as _disclosure_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListStatutoryDutiesRequest(_message.Message):
    __slots__ = ("parent", "due_until", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    DUE_UNTIL_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    due_until: _date_pb2.Date
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., due_until: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListStatutoryDutiesResponse(_message.Message):
    __slots__ = ("duties", "next_page_token")
    DUTIES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    duties: _containers.RepeatedCompositeFieldContainer[_disclosure_pb2.StatutoryDuty]
    next_page_token: str
    def __init__(self, duties: _Optional[_Iterable[_Union[_disclosure_pb2.StatutoryDuty, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class ListOwedDisclosuresRequest(_message.Message):
    __slots__ = ("parent", "state", "kind", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _disclosure_pb2.Disclosure.State
    kind: _disclosure_pb2.DisclosureKind
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_disclosure_pb2.Disclosure.State, str]] = ..., kind: _Optional[_Union[_disclosure_pb2.DisclosureKind, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListOwedDisclosuresResponse(_message.Message):
    __slots__ = ("disclosures", "next_page_token")
    DISCLOSURES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    disclosures: _containers.RepeatedCompositeFieldContainer[_disclosure_pb2.Disclosure]
    next_page_token: str
    def __init__(self, disclosures: _Optional[_Iterable[_Union[_disclosure_pb2.Disclosure, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetDisclosureEditionRequest(_message.Message):
    __slots__ = ("name", "edition")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    name: str
    edition: int
    def __init__(self, name: _Optional[str] = ..., edition: _Optional[int] = ...) -> None: ...

class GetDisclosureEditionResponse(_message.Message):
    __slots__ = ("disclosure", "edition")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    edition: _disclosure_pb2.DisclosureEdition
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ..., edition: _Optional[_Union[_disclosure_pb2.DisclosureEdition, _Mapping]] = ...) -> None: ...

class DraftDisclosureRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class DraftDisclosureResponse(_message.Message):
    __slots__ = ("disclosure", "edition")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    edition: _disclosure_pb2.DisclosureEdition
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ..., edition: _Optional[_Union[_disclosure_pb2.DisclosureEdition, _Mapping]] = ...) -> None: ...

class ReviewDisclosureRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ReviewDisclosureResponse(_message.Message):
    __slots__ = ("disclosure",)
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ...) -> None: ...

class ReturnDisclosureRequest(_message.Message):
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

class ReturnDisclosureResponse(_message.Message):
    __slots__ = ("disclosure",)
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ...) -> None: ...

class PublishDisclosureRequest(_message.Message):
    __slots__ = ("name", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class PublishDisclosureResponse(_message.Message):
    __slots__ = ("disclosure", "edition")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    edition: _disclosure_pb2.DisclosureEdition
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ..., edition: _Optional[_Union[_disclosure_pb2.DisclosureEdition, _Mapping]] = ...) -> None: ...

class ReviseDisclosureRequest(_message.Message):
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

class ReviseDisclosureResponse(_message.Message):
    __slots__ = ("disclosure", "edition")
    DISCLOSURE_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    disclosure: _disclosure_pb2.Disclosure
    edition: _disclosure_pb2.DisclosureEdition
    def __init__(self, disclosure: _Optional[_Union[_disclosure_pb2.Disclosure, _Mapping]] = ..., edition: _Optional[_Union[_disclosure_pb2.DisclosureEdition, _Mapping]] = ...) -> None: ...

class ListDisclosureChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListDisclosureChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_disclosure_pb2.DisclosureChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_disclosure_pb2.DisclosureChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetDisclosureRequest(_message.Message):
    __slots__ = ("name", "edition")
    NAME_FIELD_NUMBER: _ClassVar[int]
    EDITION_FIELD_NUMBER: _ClassVar[int]
    name: str
    edition: int
    def __init__(self, name: _Optional[str] = ..., edition: _Optional[int] = ...) -> None: ...

class GetDisclosureResponse(_message.Message):
    __slots__ = ("edition", "published_edition", "due_day", "late")
    EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_EDITION_FIELD_NUMBER: _ClassVar[int]
    DUE_DAY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    edition: _disclosure_pb2.DisclosureEdition
    published_edition: int
    due_day: _date_pb2.Date
    late: bool
    def __init__(self, edition: _Optional[_Union[_disclosure_pb2.DisclosureEdition, _Mapping]] = ..., published_edition: _Optional[int] = ..., due_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., late: _Optional[bool] = ...) -> None: ...

class ListDisclosuresRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class PublishedDisclosure(_message.Message):
    __slots__ = ("name", "charity_project", "kind", "number", "first_day", "last_day", "published_edition", "publish_day", "late")
    NAME_FIELD_NUMBER: _ClassVar[int]
    CHARITY_PROJECT_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    NUMBER_FIELD_NUMBER: _ClassVar[int]
    FIRST_DAY_FIELD_NUMBER: _ClassVar[int]
    LAST_DAY_FIELD_NUMBER: _ClassVar[int]
    PUBLISHED_EDITION_FIELD_NUMBER: _ClassVar[int]
    PUBLISH_DAY_FIELD_NUMBER: _ClassVar[int]
    LATE_FIELD_NUMBER: _ClassVar[int]
    name: str
    charity_project: str
    kind: _disclosure_pb2.DisclosureKind
    number: int
    first_day: _date_pb2.Date
    last_day: _date_pb2.Date
    published_edition: int
    publish_day: _date_pb2.Date
    late: bool
    def __init__(self, name: _Optional[str] = ..., charity_project: _Optional[str] = ..., kind: _Optional[_Union[_disclosure_pb2.DisclosureKind, str]] = ..., number: _Optional[int] = ..., first_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., last_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., published_edition: _Optional[int] = ..., publish_day: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., late: _Optional[bool] = ...) -> None: ...

class ListDisclosuresResponse(_message.Message):
    __slots__ = ("disclosures", "next_page_token")
    DISCLOSURES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    disclosures: _containers.RepeatedCompositeFieldContainer[PublishedDisclosure]
    next_page_token: str
    def __init__(self, disclosures: _Optional[_Iterable[_Union[PublishedDisclosure, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
