from wushe.incubation.v1 import course_pb2 as _course_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class CourseState(_message.Message):
    __slots__ = ("course", "division", "display_name", "subject", "planned_minutes", "state")
    COURSE_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    SUBJECT_FIELD_NUMBER: _ClassVar[int]
    PLANNED_MINUTES_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    course: str
    division: str
    display_name: str
    subject: str
    planned_minutes: int
    state: _course_pb2.Course.State
    def __init__(self, course: _Optional[str] = ..., division: _Optional[str] = ..., display_name: _Optional[str] = ..., subject: _Optional[str] = ..., planned_minutes: _Optional[int] = ..., state: _Optional[_Union[_course_pb2.Course.State, str]] = ...) -> None: ...
