"""What a list is narrowed to: `FIELD=VALUE` of the request, as the contract describes the field."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from google.protobuf.descriptor import FieldDescriptor

_OWN: Final = frozenset({"parent", "page_size", "page_token", "within"})
"""Fields that have options of their own; so has the query of a search, which looks within a division."""
_TRUE: Final = {"true": True, "yes": True, "false": False, "no": False}
_WHOLE_NUMBERS: Final = frozenset({FieldDescriptor.CPPTYPE_INT32, FieldDescriptor.CPPTYPE_INT64})


class UnknownFilter(Exception):
    """There is no such field, or no such value of it; the text says what there is."""


def narrow(request: Any, filters: Sequence[str]) -> None:
    """Set fields of a request. Raises UnknownFilter."""
    fields = {field.name: field for field in request.DESCRIPTOR.fields if field.name not in _OWN}
    if "within" in request.DESCRIPTOR.fields_by_name:
        fields.pop("query", None)
    for text in filters:
        name, equals, value = text.partition("=")
        if name not in fields or not equals:
            known = ", ".join(fields) or "none"
            raise UnknownFilter(f"a filter is FIELD=VALUE, and {text} is none; there are {known}")
        read = _value(fields[name], value)
        if fields[name].is_repeated:
            getattr(request, name).append(read)
        else:
            setattr(request, name, read)


def _value(field: Any, text: str) -> Any:
    if field.enum_type is not None:
        return _number(field.enum_type, text)
    if field.cpp_type == FieldDescriptor.CPPTYPE_BOOL and text in _TRUE:
        return _TRUE[text]
    if field.cpp_type in _WHOLE_NUMBERS and text.removeprefix("-").isdecimal():
        return int(text)
    if field.cpp_type == FieldDescriptor.CPPTYPE_STRING:
        return text
    raise UnknownFilter(f"{field.name} cannot be {text}")


def _number(kind: Any, text: str) -> int:
    prefix = enum_prefix(kind)
    named: dict[str, int] = {value.name.removeprefix(prefix).lower(): value.number for value in kind.values if value.number}
    try:
        return named[text.lower().replace("-", "_")]
    except KeyError:
        raise UnknownFilter(f"{text} is none of {', '.join(named)}") from None


def enum_prefix(kind: Any) -> str:
    """Return what the names of an enumeration's values begin with: `STATE_` of `STATE_UNSPECIFIED`."""
    return str(kind.values_by_number[0].name).removesuffix("UNSPECIFIED")
