"""What a request must look like: its size, its bytes, and the rules written in the contract."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeAlias

from google.protobuf.message import DecodeError, Message
from protovalidate import Validator
from protovalidate import Violation as Broken

from shared.refusals import InvalidField, RequestTooLarge, Violation

MOST_TOLD: Final = 100
"""Violations told of one request; a batch of a thousand bad items need not fill the answer."""

Read: TypeAlias = Callable[[bytes], Message]
"""Turns the bytes of a request into a valid message."""

_collect: Final = Validator().collect_violations


def reader(parse: Callable[[bytes], Message], limit: int) -> Read:
    """Return the function that turns a method's bytes into a valid message, or refuses them."""

    def read(raw: bytes) -> Message:
        if len(raw) > limit:
            raise RequestTooLarge(metadata={"limit_bytes": str(limit)})
        try:
            message = parse(raw)
        except (DecodeError, UnicodeDecodeError):
            raise InvalidField("the bytes are no message of this method's request type") from None
        broken = _collect(message)
        if broken:
            raise invalid(broken)
        return message

    return read


def invalid(broken: list[Broken]) -> InvalidField:
    """Return the refusal that names each broken rule by field path. What the field holds is never repeated."""
    violations = [Violation(field_path(each.proto.field), "INVALID_FIELD", each.proto.message) for each in broken[:MOST_TOLD]]
    return InvalidField(f"{violations[0].field or 'the request'}: {violations[0].description}", violations=violations)


def field_path(path: Any) -> str:
    """Return a path as google.rpc.BadRequest writes it: `names[2]`, `documents["a"].number`."""
    text = ""
    for element in path.elements if path is not None else ():
        text += f".{element.field_name}" if text else element.field_name
        if element.subscript is not None:
            value = element.subscript.value
            text += f'["{value}"]' if isinstance(value, str) else f"[{str(value).lower() if isinstance(value, bool) else value}]"
    return text
