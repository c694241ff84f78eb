import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.incubation.v1 import training_pb2 as _training_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TrainingState(_message.Message):
    __slots__ = ("training", "course", "base", "division", "display_name", "capacity", "required_percent", "state")
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    COURSE_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    CAPACITY_FIELD_NUMBER: _ClassVar[int]
    REQUIRED_PERCENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    training: str
    course: str
    base: str
    division: str
    display_name: str
    capacity: int
    required_percent: int
    state: _training_pb2.Training.State
    def __init__(self, training: _Optional[str] = ..., course: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., display_name: _Optional[str] = ..., capacity: _Optional[int] = ..., required_percent: _Optional[int] = ..., state: _Optional[_Union[_training_pb2.Training.State, str]] = ...) -> None: ...

class TrainingSessionState(_message.Message):
    __slots__ = ("session", "training", "base", "division", "start_time", "end_time", "state")
    SESSION_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    START_TIME_FIELD_NUMBER: _ClassVar[int]
    END_TIME_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    session: str
    training: str
    base: str
    division: str
    start_time: _timestamp_pb2.Timestamp
    end_time: _timestamp_pb2.Timestamp
    state: _training_pb2.TrainingSession.State
    def __init__(self, session: _Optional[str] = ..., training: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., start_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., end_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., state: _Optional[_Union[_training_pb2.TrainingSession.State, str]] = ...) -> None: ...
