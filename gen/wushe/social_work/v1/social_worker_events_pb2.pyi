from wushe.social_work.v1 import employer_pb2 as _employer_pb2
from wushe.social_work.v1 import social_worker_pb2 as _social_worker_pb2
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class SocialWorkerState(_message.Message):
    __slots__ = ("social_worker", "person", "division", "level", "registration", "employer", "state")
    SOCIAL_WORKER_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    DIVISION_FIELD_NUMBER: _ClassVar[int]
    LEVEL_FIELD_NUMBER: _ClassVar[int]
    REGISTRATION_FIELD_NUMBER: _ClassVar[int]
    EMPLOYER_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    social_worker: str
    person: str
    division: str
    level: _social_worker_pb2.WorkerLevel
    registration: _social_worker_pb2.WorkerRegistration
    employer: _employer_pb2.Employer
    state: _social_worker_pb2.SocialWorker.State
    def __init__(self, social_worker: _Optional[str] = ..., person: _Optional[str] = ..., division: _Optional[str] = ..., level: _Optional[_Union[_social_worker_pb2.WorkerLevel, str]] = ..., registration: _Optional[_Union[_social_worker_pb2.WorkerRegistration, _Mapping]] = ..., employer: _Optional[_Union[_employer_pb2.Employer, _Mapping]] = ..., state: _Optional[_Union[_social_worker_pb2.SocialWorker.State, str]] = ...) -> None: ...
