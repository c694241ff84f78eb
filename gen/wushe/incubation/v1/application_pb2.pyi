import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.type import date_pb2 as _date_pb2
from wushe.incubation.v1 import base_pb2 as _base_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class Application(_message.Message):
    __slots__ = ("name", "organization", "base", "division", "seat_kind", "months", "plan", "attachments", "state", "state_reason", "reviews", "submit_time", "decide_time", "seat_number", "version", "etag", "create_time", "update_time", "check_due_date", "review_due_date")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[Application.State]
        STATE_DRAFT: _ClassVar[Application.State]
        STATE_SUBMITTED: _ClassVar[Application.State]
        STATE_SUPPLEMENTING: _ClassVar[Application.State]
        STATE_UNDER_REVIEW: _ClassVar[Application.State]
        STATE_ADMITTED: _ClassVar[Application.State]
        STATE_REFUSED: _ClassVar[Application.State]
        STATE_WITHDRAWN: _ClassVar[Application.State]
        STATE_CONTRACTED: _ClassVar[Application.State]
    STATE_UNSPECIFIED: Application.State
    STATE_DRAFT: Application.State
    STATE_SUBMITTED: Application.State
    STATE_SUPPLEMENTING: Application.State
    STATE_UNDER_REVIEW: Application.State
    STATE_ADMITTED: Application.State
    STATE_REFUSED: Application.State
    STATE_WITHDRAWN: Application.State
    STATE_CONTRACTED: Application.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    SEAT_KIND_FIELD_NUMBER: _ClassVar[int]
    MONTHS_FIELD_NUMBER: _ClassVar[int]
    PLAN_FIELD_NUMBER: _ClassVar[int]
    ATTACHMENTS_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    STATE_REASON_FIELD_NUMBER: _ClassVar[int]
    REVIEWS_FIELD_NUMBER: _ClassVar[int]
    SUBMIT_TIME_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    SEAT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    CREATE_TIME_FIELD_NUMBER: _ClassVar[int]
    UPDATE_TIME_FIELD_NUMBER: _ClassVar[int]
    CHECK_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    REVIEW_DUE_DATE_FIELD_NUMBER: _ClassVar[int]
    name: str
    organization: str
    base: str
    division: str
    seat_kind: _base_pb2.SeatKind
    months: int
    plan: str
    attachments: _containers.RepeatedCompositeFieldContainer[Attachment]
    state: Application.State
    state_reason: str
    reviews: _containers.RepeatedCompositeFieldContainer[Review]
    submit_time: _timestamp_pb2.Timestamp
    decide_time: _timestamp_pb2.Timestamp
    seat_number: int
    version: int
    etag: str
    create_time: _timestamp_pb2.Timestamp
    update_time: _timestamp_pb2.Timestamp
    check_due_date: _date_pb2.Date
    review_due_date: _date_pb2.Date
    def __init__(self, name: _Optional[str] = ..., organization: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., seat_kind: _Optional[_Union[_base_pb2.SeatKind, str]] = ..., months: _Optional[int] = ..., plan: _Optional[str] = ..., attachments: _Optional[_Iterable[_Union[Attachment, _Mapping]]] = ..., state: _Optional[_Union[Application.State, str]] = ..., state_reason: _Optional[str] = ..., reviews: _Optional[_Iterable[_Union[Review, _Mapping]]] = ..., submit_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., seat_number: _Optional[int] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ..., create_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., update_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., check_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ..., review_due_date: _Optional[_Union[_date_pb2.Date, _Mapping]] = ...) -> None: ...

class Attachment(_message.Message):
    __slots__ = ("display_name", "uri", "sha256", "size_bytes")
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    URI_FIELD_NUMBER: _ClassVar[int]
    SHA256_FIELD_NUMBER: _ClassVar[int]
    SIZE_BYTES_FIELD_NUMBER: _ClassVar[int]
    display_name: str
    uri: str
    sha256: str
    size_bytes: int
    def __init__(self, display_name: _Optional[str] = ..., uri: _Optional[str] = ..., sha256: _Optional[str] = ..., size_bytes: _Optional[int] = ...) -> None: ...

class Review(_message.Message):
    __slots__ = ("reviewer", "conflict_declared", "score", "comment", "review_time")
    REVIEWER_FIELD_NUMBER: _ClassVar[int]
    CONFLICT_DECLARED_FIELD_NUMBER: _ClassVar[int]
    SCORE_FIELD_NUMBER: _ClassVar[int]
    COMMENT_FIELD_NUMBER: _ClassVar[int]
    REVIEW_TIME_FIELD_NUMBER: _ClassVar[int]
    reviewer: str
    conflict_declared: bool
    score: int
    comment: str
    review_time: _timestamp_pb2.Timestamp
    def __init__(self, reviewer: _Optional[str] = ..., conflict_declared: _Optional[bool] = ..., score: _Optional[int] = ..., comment: _Optional[str] = ..., review_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class ApplicationChange(_message.Message):
    __slots__ = ("application", "version", "kind", "state", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[ApplicationChange.Kind]
        KIND_DRAFTED: _ClassVar[ApplicationChange.Kind]
        KIND_UPDATED: _ClassVar[ApplicationChange.Kind]
        KIND_SUBMITTED: _ClassVar[ApplicationChange.Kind]
        KIND_SUPPLEMENT_REQUESTED: _ClassVar[ApplicationChange.Kind]
        KIND_SUPPLEMENTED: _ClassVar[ApplicationChange.Kind]
        KIND_CHECKED: _ClassVar[ApplicationChange.Kind]
        KIND_REVIEWED: _ClassVar[ApplicationChange.Kind]
        KIND_ADMITTED: _ClassVar[ApplicationChange.Kind]
        KIND_REFUSED: _ClassVar[ApplicationChange.Kind]
        KIND_WITHDRAWN: _ClassVar[ApplicationChange.Kind]
        KIND_CONTRACTED: _ClassVar[ApplicationChange.Kind]
    KIND_UNSPECIFIED: ApplicationChange.Kind
    KIND_DRAFTED: ApplicationChange.Kind
    KIND_UPDATED: ApplicationChange.Kind
    KIND_SUBMITTED: ApplicationChange.Kind
    KIND_SUPPLEMENT_REQUESTED: ApplicationChange.Kind
    KIND_SUPPLEMENTED: ApplicationChange.Kind
    KIND_CHECKED: ApplicationChange.Kind
    KIND_REVIEWED: ApplicationChange.Kind
    KIND_ADMITTED: ApplicationChange.Kind
    KIND_REFUSED: ApplicationChange.Kind
    KIND_WITHDRAWN: ApplicationChange.Kind
    KIND_CONTRACTED: ApplicationChange.Kind
    APPLICATION_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    application: str
    version: int
    kind: ApplicationChange.Kind
    state: Application.State
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, application: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[ApplicationChange.Kind, str]] = ..., state: _Optional[_Union[Application.State, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
