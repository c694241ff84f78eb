from wushe.directory.v1 import person_pb2 as _person_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class PersonState(_message.Message):
    __slots__ = ("person", "state", "verification_level", "divisions", "gender", "birth_year", "merged_into", "display_name_version")
    PERSON_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    VERIFICATION_LEVEL_FIELD_NUMBER: _ClassVar[int]
    DIVISIONS_FIELD_NUMBER: _ClassVar[int]
    GENDER_FIELD_NUMBER: _ClassVar[int]
    BIRTH_YEAR_FIELD_NUMBER: _ClassVar[int]
    MERGED_INTO_FIELD_NUMBER: _ClassVar[int]
    DISPLAY_NAME_VERSION_FIELD_NUMBER: _ClassVar[int]
    person: str
    state: _person_pb2.Person.State
    verification_level: _person_pb2.Person.VerificationLevel
    divisions: _containers.RepeatedScalarFieldContainer[str]
    gender: _person_pb2.Gender
    birth_year: int
    merged_into: str
    display_name_version: int
    def __init__(self, person: _Optional[str] = ..., state: _Optional[_Union[_person_pb2.Person.State, str]] = ..., verification_level: _Optional[_Union[_person_pb2.Person.VerificationLevel, str]] = ..., divisions: _Optional[_Iterable[str]] = ..., gender: _Optional[_Union[_person_pb2.Gender, str]] = ..., birth_year: _Optional[int] = ..., merged_into: _Optional[str] = ..., display_name_version: _Optional[int] = ...) -> None: ...
