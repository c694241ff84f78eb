from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.rpc import status_pb2 as _status_pb2
from wushe.volunteer.v1 import hours_review_pb2 as _hours_review_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class ListFlaggedRecordsRequest(_message.Message):
    __slots__ = ("parent", "state", "least_points", "rule", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    LEAST_POINTS_FIELD_NUMBER: _ClassVar[int]
    RULE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _hours_review_pb2.RecordScore.State
    least_points: int
    rule: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_hours_review_pb2.RecordScore.State, str]] = ..., least_points: _Optional[int] = ..., rule: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListFlaggedRecordsResponse(_message.Message):
    __slots__ = ("scores", "next_page_token")
    SCORES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    scores: _containers.RepeatedCompositeFieldContainer[_hours_review_pb2.RecordScore]
    next_page_token: str
    def __init__(self, scores: _Optional[_Iterable[_Union[_hours_review_pb2.RecordScore, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class GetRecordScoreRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetRecordScoreResponse(_message.Message):
    __slots__ = ("score",)
    SCORE_FIELD_NUMBER: _ClassVar[int]
    score: _hours_review_pb2.RecordScore
    def __init__(self, score: _Optional[_Union[_hours_review_pb2.RecordScore, _Mapping]] = ...) -> None: ...

class FlagSeen(_message.Message):
    __slots__ = ("name", "etag")
    NAME_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    name: str
    etag: str
    def __init__(self, name: _Optional[str] = ..., etag: _Optional[str] = ...) -> None: ...

class FlagOutcome(_message.Message):
    __slots__ = ("score", "refusal")
    SCORE_FIELD_NUMBER: _ClassVar[int]
    REFUSAL_FIELD_NUMBER: _ClassVar[int]
    score: _hours_review_pb2.RecordScore
    refusal: _status_pb2.Status
    def __init__(self, score: _Optional[_Union[_hours_review_pb2.RecordScore, _Mapping]] = ..., refusal: _Optional[_Union[_status_pb2.Status, _Mapping]] = ...) -> None: ...

class ClearFlagsRequest(_message.Message):
    __slots__ = ("flags", "reason", "request_id")
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    flags: _containers.RepeatedCompositeFieldContainer[FlagSeen]
    reason: str
    request_id: str
    def __init__(self, flags: _Optional[_Iterable[_Union[FlagSeen, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class ClearFlagsResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[FlagOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[FlagOutcome, _Mapping]]] = ...) -> None: ...

class RevokeFlaggedRequest(_message.Message):
    __slots__ = ("flags", "reason", "request_id")
    FLAGS_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    flags: _containers.RepeatedCompositeFieldContainer[FlagSeen]
    reason: str
    request_id: str
    def __init__(self, flags: _Optional[_Iterable[_Union[FlagSeen, _Mapping]]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class RevokeFlaggedResponse(_message.Message):
    __slots__ = ("outcomes",)
    OUTCOMES_FIELD_NUMBER: _ClassVar[int]
    outcomes: _containers.RepeatedCompositeFieldContainer[FlagOutcome]
    def __init__(self, outcomes: _Optional[_Iterable[_Union[FlagOutcome, _Mapping]]] = ...) -> None: ...

class ListScoringRulesRequest(_message.Message):
    __slots__ = ("version",)
    VERSION_FIELD_NUMBER: _ClassVar[int]
    version: str
    def __init__(self, version: _Optional[str] = ...) -> None: ...

class ListScoringRulesResponse(_message.Message):
    __slots__ = ("rules",)
    RULES_FIELD_NUMBER: _ClassVar[int]
    rules: _hours_review_pb2.ScoringRules
    def __init__(self, rules: _Optional[_Union[_hours_review_pb2.ScoringRules, _Mapping]] = ...) -> None: ...
