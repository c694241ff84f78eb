from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from wushe.common.v1 import event_pb2 as _event_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListDigestsRequest(_message.Message):
    __slots__ = ("aggregate_type", "bucket_bits")
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    BUCKET_BITS_FIELD_NUMBER: _ClassVar[int]
    aggregate_type: str
    bucket_bits: int
    def __init__(self, aggregate_type: _Optional[str] = ..., bucket_bits: _Optional[int] = ...) -> None: ...

class ListDigestsResponse(_message.Message):
    __slots__ = ("digests", "bucket_bits")
    DIGESTS_FIELD_NUMBER: _ClassVar[int]
    BUCKET_BITS_FIELD_NUMBER: _ClassVar[int]
    digests: _containers.RepeatedCompositeFieldContainer[Digest]
    bucket_bits: int
    def __init__(self, digests: _Optional[_Iterable[_Union[Digest, _Mapping]]] = ..., bucket_bits: _Optional[int] = ...) -> None: ...

class Digest(_message.Message):
    __slots__ = ("bucket", "count", "digest")
    BUCKET_FIELD_NUMBER: _ClassVar[int]
    COUNT_FIELD_NUMBER: _ClassVar[int]
    DIGEST_FIELD_NUMBER: _ClassVar[int]
    bucket: int
    count: int
    digest: int
    def __init__(self, bucket: _Optional[int] = ..., count: _Optional[int] = ..., digest: _Optional[int] = ...) -> None: ...

class StreamAggregatesRequest(_message.Message):
    __slots__ = ("aggregate_type", "buckets", "bucket_bits", "names", "resume_token")
    AGGREGATE_TYPE_FIELD_NUMBER: _ClassVar[int]
    BUCKETS_FIELD_NUMBER: _ClassVar[int]
    BUCKET_BITS_FIELD_NUMBER: _ClassVar[int]
    NAMES_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    aggregate_type: str
    buckets: _containers.RepeatedScalarFieldContainer[int]
    bucket_bits: int
    names: _containers.RepeatedScalarFieldContainer[str]
    resume_token: str
    def __init__(self, aggregate_type: _Optional[str] = ..., buckets: _Optional[_Iterable[int]] = ..., bucket_bits: _Optional[int] = ..., names: _Optional[_Iterable[str]] = ..., resume_token: _Optional[str] = ...) -> None: ...

class StreamAggregatesResponse(_message.Message):
    __slots__ = ("snapshots", "resume_token")
    SNAPSHOTS_FIELD_NUMBER: _ClassVar[int]
    RESUME_TOKEN_FIELD_NUMBER: _ClassVar[int]
    snapshots: _containers.RepeatedCompositeFieldContainer[_event_pb2.Event]
    resume_token: str
    def __init__(self, snapshots: _Optional[_Iterable[_Union[_event_pb2.Event, _Mapping]]] = ..., resume_token: _Optional[str] = ...) -> None: ...
