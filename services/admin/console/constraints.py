"""What the contract asks of a field: whether it must be given, how long it may be, and whether it is asked for at all."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from buf.validate import validate_pb2
from google.api import field_behavior_pb2  # type: ignore[import-untyped] # googleapis-common-protos has no stubs of these
from google.protobuf.descriptor import FieldDescriptor

WHOLE: Final = frozenset(
    {
        *(FieldDescriptor.TYPE_INT32, FieldDescriptor.TYPE_INT64, FieldDescriptor.TYPE_UINT32, FieldDescriptor.TYPE_UINT64),
        *(FieldDescriptor.TYPE_SINT32, FieldDescriptor.TYPE_SINT64),
    }
)


@lru_cache(maxsize=8192)
def only_told(each: FieldDescriptor) -> bool:
    """Tell whether a field is for the service to say: a message that is also asked for may hold such."""
    return field_behavior_pb2.OUTPUT_ONLY in each.GetOptions().Extensions[field_behavior_pb2.field_behavior]


@lru_cache(maxsize=8192)
def asked_for(each: FieldDescriptor) -> tuple[bool, int]:
    """Return whether a field must be given, and how long it may be; found out once."""
    rules: validate_pb2.FieldRules = each.GetOptions().Extensions[validate_pb2.field]  # type: ignore[index] # the stubs know no extensions of options
    return _required(each, rules), rules.string.max_len


def _required(each: FieldDescriptor, rules: validate_pb2.FieldRules) -> bool:
    """Tell whether the contract refuses a message that leaves a field empty."""
    if rules.required or rules.repeated.min_items > 0:
        return True
    if each.is_repeated or rules.ignore == validate_pb2.IGNORE_IF_ZERO_VALUE or each.has_presence:
        return False
    if each.enum_type is not None:
        return 0 in rules.enum.not_in
    if each.type in WHOLE:
        return _refuses_nought(rules.int64) or _refuses_nought(rules.int32)
    return rules.string.min_len > 0 or bool(rules.string.pattern and re.search(rules.string.pattern, "") is None)


def _refuses_nought(rules: validate_pb2.Int64Rules | validate_pb2.Int32Rules) -> bool:
    return rules.gte > 0 or (rules.HasField("gt") and rules.gt >= 0)
