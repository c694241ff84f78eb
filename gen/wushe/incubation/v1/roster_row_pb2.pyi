from wushe.directory.v1 import person_pb2 as _person_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class RosterRow(_message.Message):
    __slots__ = ("line", "training", "document_type", "document_number", "display_name", "phone", "organization", "attended")
    LINE_FIELD_NUMBER: _ClassVar[int]
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_TYPE_FIELD_NUMBER: _ClassVar[int]
    DOCUMENT_NUMBER_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_FIELD_NUMBER: _ClassVar[int]
    PHONE_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    ATTENDED_FIELD_NUMBER: _ClassVar[int]
    line: int
    training: str
    document_type: _person_pb2.DocumentType
    document_number: str
    display_name: str
    phone: str
    organization: str
    attended: _containers.RepeatedScalarFieldContainer[str]
    def __init__(self, line: _Optional[int] = ..., training: _Optional[str] = ..., document_type: _Optional[_Union[_person_pb2.DocumentType, str]] = ..., document_number: _Optional[str] = ..., display_name: _Optional[str] = ..., phone: _Optional[str] = ..., organization: _Optional[str] = ..., attended: _Optional[_Iterable[str]] = ...) -> None: ...
