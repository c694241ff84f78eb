import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.volunteer.v1 import hours_review_pb2 as _hours_review_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RecordScoreState(_message.Message):
    __slots__ = ("record_score", "service_record", "community", "entered_by", "state", "points", "rules", "rules_version", "decided_by", "decide_time", "score_time")
    RECORD_SCORE_FIELD_NUMBER: _ClassVar[int]
    SERVICE_RECORD_FIELD_NUMBER: _ClassVar[int]
    COMMUNITY_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    RULES_VERSION_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    SCORE_TIME_FIELD_NUMBER: _ClassVar[int]
    record_score: str
    service_record: str
    community: str
    entered_by: str
    state: _hours_review_pb2.RecordScore.State
    points: int
    rules: _containers.RepeatedScalarFieldContainer[str]
    rules_version: str
    decided_by: str
    decide_time: _timestamp_pb2.Timestamp
    score_time: _timestamp_pb2.Timestamp
    def __init__(self, record_score: _Optional[str] = ..., service_record: _Optional[str] = ..., community: _Optional[str] = ..., entered_by: _Optional[str] = ..., state: _Optional[_Union[_hours_review_pb2.RecordScore.State, str]] = ..., points: _Optional[int] = ..., rules: _Optional[_Iterable[str]] = ..., rules_version: _Optional[str] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., score_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
