import datetime

from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SourceStatus(_message.Message):
    __slots__ = ("service", "stream", "following", "last_event_time", "lag_ms", "pending_messages", "sequence", "event_count", "dead_letter_count", "aggregates")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    STREAM_FIELD_NUMBER: _ClassVar[int]
    FOLLOWING_FIELD_NUMBER: _ClassVar[int]
    LAST_EVENT_TIME_FIELD_NUMBER: _ClassVar[int]
    LAG_MS_FIELD_NUMBER: _ClassVar[int]
    PENDING_MESSAGES_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    EVENT_COUNT_FIELD_NUMBER: _ClassVar[int]
    DEAD_LETTER_COUNT_FIELD_NUMBER: _ClassVar[int]
    AGGREGATES_FIELD_NUMBER: _ClassVar[int]
    service: str
    stream: str
    following: bool
    last_event_time: _timestamp_pb2.Timestamp
    lag_ms: int
    pending_messages: int
    sequence: int
    event_count: int
    dead_letter_count: int
    aggregates: _containers.RepeatedCompositeFieldContainer[AggregateStatus]
    def __init__(self, service: _Optional[str] = ..., stream: _Optional[str] = ..., following: _Optional[bool] = ..., last_event_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., lag_ms: _Optional[int] = ..., pending_messages: _Optional[int] = ..., sequence: _Optional[int] = ..., event_count: _Optional[int] = ..., dead_letter_count: _Optional[int] = ..., aggregates: _Optional[_Iterable[_Union[AggregateStatus, _Mapping]]] = ...) -> None: ...

class AggregateStatus(_message.Message):
    __slots__ = ("aggregate_type", "table", "count", "copied", "equality")
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    TABLE_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    COPIED_FIELD_NUMBER: _ClassVar[int]
    EQUALITY_FIELD_NUMBER: _ClassVar[int]
    aggregate_type: str
    table: str
    count: int
    copied: bool
    equality: Equality
    def __init__(self, aggregate_type: _Optional[str] = ..., table: _Optional[str] = ..., count: _Optional[int] = ..., copied: _Optional[bool] = ..., equality: _Optional[_Union[Equality, _Mapping]] = ...) -> None: ...

class Equality(_message.Message):
    __slots__ = ("prove_time", "count", "digest", "sequence")
    PROVE_TIME_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    prove_time: _timestamp_pb2.Timestamp
    count: int
    digest: int
    sequence: int
    def __init__(self, prove_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., count: _Optional[int] = ..., digest: _Optional[int] = ..., sequence: _Optional[int] = ...) -> None: ...

class Notice(_message.Message):
    __slots__ = ("kind", "service", "detail", "notice_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[Notice.Kind]
        KIND_MESSAGES_LOST: _ClassVar[Notice.Kind]
        KIND_STREAM_RESTARTED: _ClassVar[Notice.Kind]
        KIND_MESSAGE_DAMAGED: _ClassVar[Notice.Kind]
        KIND_ENGINE_LOST: _ClassVar[Notice.Kind]
        KIND_PARTS_DAMAGED: _ClassVar[Notice.Kind]
    KIND_UNSPECIFIED: Notice.Kind
    KIND_MESSAGES_LOST: Notice.Kind
    KIND_STREAM_RESTARTED: Notice.Kind
    KIND_MESSAGE_DAMAGED: Notice.Kind
    KIND_ENGINE_LOST: Notice.Kind
    KIND_PARTS_DAMAGED: Notice.Kind
    KIND_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    DETAIL_FIELD_NUMBER: _ClassVar[int]
    NOTICE_TIME_FIELD_NUMBER: _ClassVar[int]
    kind: Notice.Kind
    service: str
    detail: str
    notice_time: _timestamp_pb2.Timestamp
    def __init__(self, kind: _Optional[_Union[Notice.Kind, str]] = ..., service: _Optional[str] = ..., detail: _Optional[str] = ..., notice_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...

class Finding(_message.Message):
    __slots__ = ("service", "aggregate_type", "check_time", "equal", "service_count", "warehouse_count", "buckets", "bucket_count", "differences", "difference_count", "repaired_count", "gap_count", "damaged_parts")
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    CHECK_TIME_FIELD_NUMBER: _ClassVar[int]
    EQUAL_FIELD_NUMBER: _ClassVar[int]
    SERVICE_COUNT_FIELD_NUMBER: _ClassVar[int]
    WAREHOUSE_COUNT_FIELD_NUMBER: _ClassVar[int]
    BUCKETS_FIELD_NUMBER: _ClassVar[int]
    BUCKET_COUNT_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCES_FIELD_NUMBER: _ClassVar[int]
    DIFFERENCE_COUNT_FIELD_NUMBER: _ClassVar[int]
    REPAIRED_COUNT_FIELD_NUMBER: _ClassVar[int]
    GAP_COUNT_FIELD_NUMBER: _ClassVar[int]
    DAMAGED_PARTS_FIELD_NUMBER: _ClassVar[int]
    service: str
    aggregate_type: str
    check_time: _timestamp_pb2.Timestamp
    equal: bool
    service_count: int
    warehouse_count: int
    buckets: _containers.RepeatedScalarFieldContainer[int]
    bucket_count: int
    differences: _containers.RepeatedCompositeFieldContainer[Difference]
    difference_count: int
    repaired_count: int
    gap_count: int
    damaged_parts: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, service: _Optional[str] = ..., aggregate_type: _Optional[str] = ..., check_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., equal: _Optional[bool] = ..., service_count: _Optional[int] = ..., warehouse_count: _Optional[int] = ..., buckets: _Optional[_Iterable[int]] = ..., bucket_count: _Optional[int] = ..., differences: _Optional[_Iterable[_Union[Difference, _Mapping]]] = ..., difference_count: _Optional[int] = ..., repaired_count: _Optional[int] = ..., gap_count: _Optional[int] = ..., damaged_parts: _Optional[_Iterable[str]] = ...) -> None: ...

class Difference(_message.Message):
    __slots__ = ("name", "service_version", "warehouse_version")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_VERSION_FIELD_NUMBER: _ClassVar[int]
    WAREHOUSE_VERSION_FIELD_NUMBER: _ClassVar[int]
    name: str
    service_version: int
    warehouse_version: int
    def __init__(self, name: _Optional[str] = ..., service_version: _Optional[int] = ..., warehouse_version: _Optional[int] = ...) -> None: ...

class DeadLetter(_message.Message):
    __slots__ = ("name", "service", "sequence", "event_type", "subject", "version", "cause", "fail_time")
    NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_FIELD_NUMBER: _ClassVar[int]
    SEQUENCE_FIELD_NUMBER: _ClassVar[int]
    EVENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    CAUSE_FIELD_NUMBER: _ClassVar[int]
    FAIL_TIME_FIELD_NUMBER: _ClassVar[int]
    name: str
    service: str
    sequence: int
    event_type: str
    subject: str
    version: int
    cause: str
    fail_time: _timestamp_pb2.Timestamp
    def __init__(self, name: _Optional[str] = ..., service: _Optional[str] = ..., sequence: _Optional[int] = ..., event_type: _Optional[str] = ..., subject: _Optional[str] = ..., version: _Optional[int] = ..., cause: _Optional[str] = ..., fail_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
