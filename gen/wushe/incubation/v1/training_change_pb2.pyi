import datetime

from google.protobuf import timestamp_pb2 as _timestamp_pb2
from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class TrainingChange(_message.Message):
    __slots__ = ("subject", "version", "kind", "reason", "actor", "record_time")
    class Kind(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
        __slots__ = ()
        KIND_UNSPECIFIED: _ClassVar[TrainingChange.Kind]
        KIND_COURSE_CREATED: _ClassVar[TrainingChange.Kind]
        KIND_COURSE_UPDATED: _ClassVar[TrainingChange.Kind]
        KIND_COURSE_RETIRED: _ClassVar[TrainingChange.Kind]
        KIND_TRAINING_PLANNED: _ClassVar[TrainingChange.Kind]
        KIND_TRAINING_UPDATED: _ClassVar[TrainingChange.Kind]
        KIND_TRAINING_OPENED: _ClassVar[TrainingChange.Kind]
        KIND_TRAINING_CLOSED: _ClassVar[TrainingChange.Kind]
        KIND_TRAINING_CANCELLED: _ClassVar[TrainingChange.Kind]
        KIND_SESSION_SCHEDULED: _ClassVar[TrainingChange.Kind]
        KIND_SESSION_RESCHEDULED: _ClassVar[TrainingChange.Kind]
        KIND_SESSION_CANCELLED: _ClassVar[TrainingChange.Kind]
        KIND_PERSON_ENROLLED: _ClassVar[TrainingChange.Kind]
        KIND_ENROLLMENT_WITHDRAWN: _ClassVar[TrainingChange.Kind]
        KIND_SIGNED_IN: _ClassVar[TrainingChange.Kind]
        KIND_ATTENDANCE_ENTERED: _ClassVar[TrainingChange.Kind]
        KIND_ATTENDANCE_IMPORTED: _ClassVar[TrainingChange.Kind]
        KIND_ATTENDANCE_VOIDED: _ClassVar[TrainingChange.Kind]
        KIND_CERTIFICATE_ISSUED: _ClassVar[TrainingChange.Kind]
        KIND_CERTIFICATE_REVOKED: _ClassVar[TrainingChange.Kind]
    KIND_UNSPECIFIED: TrainingChange.Kind
    KIND_COURSE_CREATED: TrainingChange.Kind
    KIND_COURSE_UPDATED: TrainingChange.Kind
    KIND_COURSE_RETIRED: TrainingChange.Kind
    KIND_TRAINING_PLANNED: TrainingChange.Kind
    KIND_TRAINING_UPDATED: TrainingChange.Kind
    KIND_TRAINING_OPENED: TrainingChange.Kind
    KIND_TRAINING_CLOSED: TrainingChange.Kind
    KIND_TRAINING_CANCELLED: TrainingChange.Kind
    KIND_SESSION_SCHEDULED: TrainingChange.Kind
    KIND_SESSION_RESCHEDULED: TrainingChange.Kind
    KIND_SESSION_CANCELLED: TrainingChange.Kind
    KIND_PERSON_ENROLLED: TrainingChange.Kind
    KIND_ENROLLMENT_WITHDRAWN: TrainingChange.Kind
    KIND_SIGNED_IN: TrainingChange.Kind
    KIND_ATTENDANCE_ENTERED: TrainingChange.Kind
    KIND_ATTENDANCE_IMPORTED: TrainingChange.Kind
    KIND_ATTENDANCE_VOIDED: TrainingChange.Kind
    KIND_CERTIFICATE_ISSUED: TrainingChange.Kind
    KIND_CERTIFICATE_REVOKED: TrainingChange.Kind
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    VERSION_FIELD_NUMBER: _ClassVar[int]
    KIND_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ACTOR_FIELD_NUMBER: _ClassVar[int]
    RECORD_TIME_FIELD_NUMBER: _ClassVar[int]
    subject: str
    version: int
    kind: TrainingChange.Kind
    reason: str
    actor: str
    record_time: _timestamp_pb2.Timestamp
    def __init__(self, subject: _Optional[str] = ..., version: _Optional[int] = ..., kind: _Optional[_Union[TrainingChange.Kind, str]] = ..., reason: _Optional[str] = ..., actor: _Optional[str] = ..., record_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ...) -> None: ...
