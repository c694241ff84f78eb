from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from typing import ClassVar as _ClassVar, Optional as _Optional

DESCRIPTOR: _descriptor.FileDescriptor

class Employer(_message.Message):
    __slots__ = ("organisation", "display_name")
    ORGANISATION_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    organisation: str
    display_name: str
    def __init__(self, organisation: _Optional[str] = ..., display_name: _Optional[str] = ...) -> None: ...
