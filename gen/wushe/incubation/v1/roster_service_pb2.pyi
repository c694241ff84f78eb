import datetime

from buf.validate import validate_pb2 as _validate_pb2
from google.api import field_behavior_pb2 as _field_behavior_pb2
from google.api import resource_pb2 as _resource_pb2
from google.protobuf import timestamp_pb2 as _timestamp_pb2
from wushe.common.v1 import import_pb2 as _import_pb2
from wushe.common.v1 import job_pb2 as _job_pb2
from wushe.incubation.v1 import attendance_pb2 as _attendance_pb2
from wushe.incubation.v1 import enrollment_pb2 as _enrollment_pb2
from wushe.incubation.v1 import roster_row_pb2 as _roster_row_pb2
from wushe.incubation.v1 import training_change_pb2 as _training_change_pb2
from google.protobuf.internal import containers as _containers
from google.protobuf import descriptor as _descriptor
from google.protobuf import message as _message
from collections.abc import Iterable as _Iterable, Mapping as _Mapping
from typing import ClassVar as _ClassVar, Optional as _Optional, Union as _Union

DESCRIPTOR: _descriptor.FileDescriptor

class EnrollPersonRequest(_message.Message):
    __slots__ = ("training", "person", "organization", "request_id")
    TRAINING_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    ORGANIZATION_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    training: str
    person: str
    organization: str
    request_id: str
    def __init__(self, training: _Optional[str] = ..., person: _Optional[str] = ..., organization: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EnrollPersonResponse(_message.Message):
    __slots__ = ("enrollment",)
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    enrollment: _enrollment_pb2.Enrollment
    def __init__(self, enrollment: _Optional[_Union[_enrollment_pb2.Enrollment, _Mapping]] = ...) -> None: ...

class WithdrawEnrollmentRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class WithdrawEnrollmentResponse(_message.Message):
    __slots__ = ("enrollment",)
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    enrollment: _enrollment_pb2.Enrollment
    def __init__(self, enrollment: _Optional[_Union[_enrollment_pb2.Enrollment, _Mapping]] = ...) -> None: ...

class GetEnrollmentRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetEnrollmentResponse(_message.Message):
    __slots__ = ("enrollment",)
    ENROLLMENT_FIELD_NUMBER: _ClassVar[int]
    enrollment: _enrollment_pb2.Enrollment
    def __init__(self, enrollment: _Optional[_Union[_enrollment_pb2.Enrollment, _Mapping]] = ...) -> None: ...

class ListEnrollmentsRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _enrollment_pb2.Enrollment.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_enrollment_pb2.Enrollment.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListEnrollmentsResponse(_message.Message):
    __slots__ = ("enrollments", "next_page_token")
    ENROLLMENTS_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    enrollments: _containers.RepeatedCompositeFieldContainer[_enrollment_pb2.Enrollment]
    next_page_token: str
    def __init__(self, enrollments: _Optional[_Iterable[_Union[_enrollment_pb2.Enrollment, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class SignInRequest(_message.Message):
    __slots__ = ("session", "person", "request_id")
    SESSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    session: str
    person: str
    request_id: str
    def __init__(self, session: _Optional[str] = ..., person: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class SignInResponse(_message.Message):
    __slots__ = ("attendance",)
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    attendance: _attendance_pb2.Attendance
    def __init__(self, attendance: _Optional[_Union[_attendance_pb2.Attendance, _Mapping]] = ...) -> None: ...

class EnterAttendanceRequest(_message.Message):
    __slots__ = ("session", "person", "sign_in_time", "reason", "request_id")
    SESSION_FIELD_NUMBER: _ClassVar[int]
    PERSON_FIELD_NUMBER: _ClassVar[int]
    SIGN_IN_TIME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    session: str
    person: str
    sign_in_time: _timestamp_pb2.Timestamp
    reason: str
    request_id: str
    def __init__(self, session: _Optional[str] = ..., person: _Optional[str] = ..., sign_in_time: _Optional[_Union[datetime.datetime, _timestamp_pb2.Timestamp, _Mapping]] = ..., reason: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class EnterAttendanceResponse(_message.Message):
    __slots__ = ("attendance",)
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    attendance: _attendance_pb2.Attendance
    def __init__(self, attendance: _Optional[_Union[_attendance_pb2.Attendance, _Mapping]] = ...) -> None: ...

class VoidAttendanceRequest(_message.Message):
    __slots__ = ("name", "reason", "etag", "request_id")
    NAME_FIELD_NUMBER: _ClassVar[int]
    REASON_FIELD_NUMBER: _ClassVar[int]
    ETAG_FIELD_NUMBER: _ClassVar[int]
    REQUEST_ID_FIELD_NUMBER: _ClassVar[int]
    name: str
    reason: str
    etag: str
    request_id: str
    def __init__(self, name: _Optional[str] = ..., reason: _Optional[str] = ..., etag: _Optional[str] = ..., request_id: _Optional[str] = ...) -> None: ...

class VoidAttendanceResponse(_message.Message):
    __slots__ = ("attendance",)
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    attendance: _attendance_pb2.Attendance
    def __init__(self, attendance: _Optional[_Union[_attendance_pb2.Attendance, _Mapping]] = ...) -> None: ...

class GetAttendanceRequest(_message.Message):
    __slots__ = ("name",)
    NAME_FIELD_NUMBER: _ClassVar[int]
    name: str
    def __init__(self, name: _Optional[str] = ...) -> None: ...

class GetAttendanceResponse(_message.Message):
    __slots__ = ("attendance",)
    ATTENDANCE_FIELD_NUMBER: _ClassVar[int]
    attendance: _attendance_pb2.Attendance
    def __init__(self, attendance: _Optional[_Union[_attendance_pb2.Attendance, _Mapping]] = ...) -> None: ...

class ListAttendancesRequest(_message.Message):
    __slots__ = ("parent", "state", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    STATE_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    state: _attendance_pb2.Attendance.State
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., state: _Optional[_Union[_attendance_pb2.Attendance.State, str]] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListAttendancesResponse(_message.Message):
    __slots__ = ("attendances", "next_page_token")
    ATTENDANCES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    attendances: _containers.RepeatedCompositeFieldContainer[_attendance_pb2.Attendance]
    next_page_token: str
    def __init__(self, attendances: _Optional[_Iterable[_Union[_attendance_pb2.Attendance, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...

class RosterRows(_message.Message):
    __slots__ = ("rows",)
    ROWS_FIELD_NUMBER: _ClassVar[int]
    rows: _containers.RepeatedCompositeFieldContainer[_roster_row_pb2.RosterRow]
    def __init__(self, rows: _Optional[_Iterable[_Union[_roster_row_pb2.RosterRow, _Mapping]]] = ...) -> None: ...

class ImportRosterRequest(_message.Message):
    __slots__ = ("config", "rows", "complete")
    CONFIG_FIELD_NUMBER: _ClassVar[int]
    ROWS_FIELD_NUMBER: _ClassVar[int]
    COMPLETE_FIELD_NUMBER: _ClassVar[int]
    config: _import_pb2.ImportConfig
    rows: RosterRows
    complete: bool
    def __init__(self, config: _Optional[_Union[_import_pb2.ImportConfig, _Mapping]] = ..., rows: _Optional[_Union[RosterRows, _Mapping]] = ..., complete: _Optional[bool] = ...) -> None: ...

class ImportRosterResponse(_message.Message):
    __slots__ = ("job", "received_line")
    JOB_FIELD_NUMBER: _ClassVar[int]
    RECEIVED_LINE_FIELD_NUMBER: _ClassVar[int]
    job: _job_pb2.Job
    received_line: int
    def __init__(self, job: _Optional[_Union[_job_pb2.Job, _Mapping]] = ..., received_line: _Optional[int] = ...) -> None: ...

class ListRosterChangesRequest(_message.Message):
    __slots__ = ("parent", "page_size", "page_token")
    PARENT_FIELD_NUMBER: _ClassVar[int]
    PAGE_SIZE_FIELD_NUMBER: _ClassVar[int]
    PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    parent: str
    page_size: int
    page_token: str
    def __init__(self, parent: _Optional[str] = ..., page_size: _Optional[int] = ..., page_token: _Optional[str] = ...) -> None: ...

class ListRosterChangesResponse(_message.Message):
    __slots__ = ("changes", "next_page_token")
    CHANGES_FIELD_NUMBER: _ClassVar[int]
    NEXT_PAGE_TOKEN_FIELD_NUMBER: _ClassVar[int]
    changes: _containers.RepeatedCompositeFieldContainer[_training_change_pb2.TrainingChange]
    next_page_token: str
    def __init__(self, changes: _Optional[_Iterable[_Union[_training_change_pb2.TrainingChange, _Mapping]]] = ..., next_page_token: _Optional[str] = ...) -> None: ...
