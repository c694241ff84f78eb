from wushe.incubation.v1 import enrollment_pb2 as _enrollment_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EnrollmentState(_message.Message):
    __slots__ = ("enrollment", "training", "base", "division", "person", "organization", "state")
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    BASE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    enrollment: str
    training: str
    base: str
    division: str
    person: str
    organization: str
    state: _enrollment_pb2.Enrollment.State
    def __init__(self, enrollment: _Optional[str] = ..., training: _Optional[str] = ..., base: _Optional[str] = ..., division: _Optional[str] = ..., person: _Optional[str] = ..., organization: _Optional[str] = ..., state: _Optional[_Union[_enrollment_pb2.Enrollment.State, str]] = ...) -> None: ...
