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

class ScoringTier(_message.Message):
    __slots__ = ("at_least", "points")
    AT_LEAST_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    at_least: int
    points: int
    def __init__(self, at_least: _Optional[int] = ..., points: _Optional[int] = ...) -> None: ...

class ScoringRule(_message.Message):
    __slots__ = ("code", "title", "explanation", "unit", "tiers")
    CODE_FIELD_NUMBER: _ClassVar[int]
    TITLE_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    UNIT_FIELD_NUMBER: _ClassVar[int]
    TIERS_FIELD_NUMBER: _ClassVar[int]
    code: str
    title: str
    explanation: str
    unit: str
    tiers: _containers.RepeatedCompositeFieldContainer[ScoringTier]
    def __init__(self, code: _Optional[str] = ..., title: _Optional[str] = ..., explanation: _Optional[str] = ..., unit: _Optional[str] = ..., tiers: _Optional[_Iterable[_Union[ScoringTier, _Mapping]]] = ...) -> None: ...

class ScoringRules(_message.Message):
    __slots__ = ("version", "review_at_points", "window_minutes", "gap_minutes", "rules")
    VERSION_FIELD_NUMBER: _ClassVar[int]
    REVIEW_AT_POINTS_FIELD_NUMBER: _ClassVar[int]
    WINDOW_MINUTES_FIELD_NUMBER: _ClassVar[int]
    GAP_MINUTES_FIELD_NUMBER: _ClassVar[int]
    RULES_FIELD_NUMBER: _ClassVar[int]
    version: str
    review_at_points: int
    window_minutes: int
    gap_minutes: int
    rules: _containers.RepeatedCompositeFieldContainer[ScoringRule]
    def __init__(self, version: _Optional[str] = ..., review_at_points: _Optional[int] = ..., window_minutes: _Optional[int] = ..., gap_minutes: _Optional[int] = ..., rules: _Optional[_Iterable[_Union[ScoringRule, _Mapping]]] = ...) -> None: ...

class ScoringFigure(_message.Message):
    __slots__ = ("name", "value")
    NAME_FIELD_NUMBER: _ClassVar[int]
    VALUE_FIELD_NUMBER: _ClassVar[int]
    name: str
    value: int
    def __init__(self, name: _Optional[str] = ..., value: _Optional[int] = ...) -> None: ...

class ScoringFinding(_message.Message):
    __slots__ = ("rule", "points", "explanation", "figures")
    RULE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    EXPLANATION_FIELD_NUMBER: _ClassVar[int]
    FIGURES_FIELD_NUMBER: _ClassVar[int]
    rule: str
    points: int
    explanation: str
    figures: _containers.RepeatedCompositeFieldContainer[ScoringFigure]
    def __init__(self, rule: _Optional[str] = ..., points: _Optional[int] = ..., explanation: _Optional[str] = ..., figures: _Optional[_Iterable[_Union[ScoringFigure, _Mapping]]] = ...) -> None: ...

class RecordScore(_message.Message):
    __slots__ = ("name", "service_record", "entered_by", "state", "points", "findings", "rules_version", "reason", "decided_by", "decide_time", "score_time", "version", "etag")
    class State(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        STATE_UNSPECIFIED: _ClassVar[RecordScore.State]
        STATE_BELOW_THRESHOLD: _ClassVar[RecordScore.State]
        STATE_OPEN: _ClassVar[RecordScore.State]
        STATE_CLEARED: _ClassVar[RecordScore.State]
        STATE_UPHELD: _ClassVar[RecordScore.State]
    STATE_UNSPECIFIED: RecordScore.State
    STATE_BELOW_THRESHOLD: RecordScore.State
    STATE_OPEN: RecordScore.State
    STATE_CLEARED: RecordScore.State
    STATE_UPHELD: RecordScore.State
    NAME_FIELD_NUMBER: _ClassVar[int]
    SERVICE_RECORD_FIELD_NUMBER: _ClassVar[int]
    ENTERED_BY_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    POINTS_FIELD_NUMBER: _ClassVar[int]
    FINDINGS_FIELD_NUMBER: _ClassVar[int]
    RULES_VERSION_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    DECIDED_BY_FIELD_NUMBER: _ClassVar[int]
    DECIDE_TIME_FIELD_NUMBER: _ClassVar[int]
    SCORE_TIME_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    service_record: str
    entered_by: str
    state: RecordScore.State
    points: int
    findings: _containers.RepeatedCompositeFieldContainer[ScoringFinding]
    rules_version: str
    reason: str
    decided_by: str
    decide_time: _timestamp_pb2.Timestamp
    score_time: _timestamp_pb2.Timestamp
    version: int
    etag: str
    def __init__(self, name: _Optional[str] = ..., service_record: _Optional[str] = ..., entered_by: _Optional[str] = ..., state: _Optional[_Union[RecordScore.State, str]] = ..., points: _Optional[int] = ..., findings: _Optional[_Iterable[_Union[ScoringFinding, _Mapping]]] = ..., rules_version: _Optional[str] = ..., reason: _Optional[str] = ..., decided_by: _Optional[str] = ..., decide_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., score_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., version: _Optional[int] = ..., etag: _Optional[str] = ...) -> None: ...
