from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class CharityPurpose(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    CHARITY_PURPOSE_UNSPECIFIED: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_POVERTY_RELIEF: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_SUPPORT_OF_VULNERABLE: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_DISASTER_RELIEF: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_EDUCATION_AND_CULTURE: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_ENVIRONMENT: _ClassVar[CharityPurpose]
    CHARITY_PURPOSE_OTHER_PUBLIC_GOOD: _ClassVar[CharityPurpose]
CHARITY_PURPOSE_UNSPECIFIED: CharityPurpose
CHARITY_PURPOSE_POVERTY_RELIEF: CharityPurpose
CHARITY_PURPOSE_SUPPORT_OF_VULNERABLE: CharityPurpose
CHARITY_PURPOSE_DISASTER_RELIEF: CharityPurpose
CHARITY_PURPOSE_EDUCATION_AND_CULTURE: CharityPurpose
CHARITY_PURPOSE_ENVIRONMENT: CharityPurpose
CHARITY_PURPOSE_OTHER_PUBLIC_GOOD: CharityPurpose
