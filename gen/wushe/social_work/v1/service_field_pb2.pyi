from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class ServiceField(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    SERVICE_FIELD_UNSPECIFIED: _ClassVar[ServiceField]
    SERVICE_FIELD_SOCIAL_ASSISTANCE: _ClassVar[ServiceField]
    SERVICE_FIELD_ELDERLY: _ClassVar[ServiceField]
    SERVICE_FIELD_CHILDREN: _ClassVar[ServiceField]
    SERVICE_FIELD_COMMUNITY_GOVERNANCE: _ClassVar[ServiceField]
    SERVICE_FIELD_DISABILITY: _ClassVar[ServiceField]
    SERVICE_FIELD_FAMILY: _ClassVar[ServiceField]
    SERVICE_FIELD_MENTAL_HEALTH: _ClassVar[ServiceField]
    SERVICE_FIELD_VOLUNTEERING: _ClassVar[ServiceField]
    SERVICE_FIELD_OTHER: _ClassVar[ServiceField]
SERVICE_FIELD_UNSPECIFIED: ServiceField
SERVICE_FIELD_SOCIAL_ASSISTANCE: ServiceField
SERVICE_FIELD_ELDERLY: ServiceField
SERVICE_FIELD_CHILDREN: ServiceField
SERVICE_FIELD_COMMUNITY_GOVERNANCE: ServiceField
SERVICE_FIELD_DISABILITY: ServiceField
SERVICE_FIELD_FAMILY: ServiceField
SERVICE_FIELD_MENTAL_HEALTH: ServiceField
SERVICE_FIELD_VOLUNTEERING: ServiceField
SERVICE_FIELD_OTHER: ServiceField
