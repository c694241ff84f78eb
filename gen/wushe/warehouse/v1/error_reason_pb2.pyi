from google.protobuf.internal import enum_type_wrapper as _enum_type_wrapper
from google.protobuf import descriptor as _descriptor
from typing import ClassVar as _ClassVar

DESCRIPTOR: _descriptor.FileDescriptor

class WarehouseErrorReason(int, metaclass=_enum_type_wrapper.EnumTypeWrapper):
    __slots__ = ()
    WAREHOUSE_ERROR_REASON_UNSPECIFIED: _ClassVar[WarehouseErrorReason]
    WAREHOUSE_ERROR_REASON_JOB_NOT_FOUND: _ClassVar[WarehouseErrorReason]
    WAREHOUSE_ERROR_REASON_SOURCE_UNKNOWN: _ClassVar[WarehouseErrorReason]
    WAREHOUSE_ERROR_REASON_DEAD_LETTER_NOT_FOUND: _ClassVar[WarehouseErrorReason]
    WAREHOUSE_ERROR_REASON_REBUILD_UNDER_WAY: _ClassVar[WarehouseErrorReason]
WAREHOUSE_ERROR_REASON_UNSPECIFIED: WarehouseErrorReason
WAREHOUSE_ERROR_REASON_JOB_NOT_FOUND: WarehouseErrorReason
WAREHOUSE_ERROR_REASON_SOURCE_UNKNOWN: WarehouseErrorReason
WAREHOUSE_ERROR_REASON_DEAD_LETTER_NOT_FOUND: WarehouseErrorReason
WAREHOUSE_ERROR_REASON_REBUILD_UNDER_WAY: WarehouseErrorReason
