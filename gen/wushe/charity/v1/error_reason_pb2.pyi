from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class CharityErrorReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHARITY_ERROR_REASON_UNSPECIFIED: _ClassVar[CharityErrorReason]
    CHARITY_ERROR_REASON_COMMUNITY_NOT_FOUND: _ClassVar[CharityErrorReason]
    CHARITY_ERROR_REASON_COMMUNITY_ENDED: _ClassVar[CharityErrorReason]
CHARITY_ERROR_REASON_UNSPECIFIED: CharityErrorReason
CHARITY_ERROR_REASON_COMMUNITY_NOT_FOUND: CharityErrorReason
CHARITY_ERROR_REASON_COMMUNITY_ENDED: CharityErrorReason
