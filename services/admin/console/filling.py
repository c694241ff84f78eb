"""What was typed into a form becomes a request of the contract, and what stands in a message becomes what would be typed for it.

The contract's types are all that is looked at here: every rule is the service's.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any, Final

from google.protobuf.descriptor import FieldDescriptor

from services.admin.console.kinds import HIDDEN, Kind, count, is_lines, kind_of
from shared.clock import SHANGHAI

_FEN_IN_YUAN: Final = 100


class Malformed(Exception):
    """Something typed cannot be what the contract asks for."""

    def __init__(self, path: str, reason: str) -> None:
        """Tell where and why."""
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


def fill(message: Any, typed: Mapping[str, list[str]], *, skip: Collection[str] = HIDDEN, under: str = "") -> Any:
    """Write what was typed into a message and return it; what is empty is not said. Raises Malformed."""
    for each in message.DESCRIPTOR.fields:
        if each.name not in skip:
            _fill(message, each, typed, f"{under}{each.name}")
    return message


def typed_from(message: Any, under: str = "") -> dict[str, list[str]]:
    """Return what would have to be typed for a message as it is: what a form that changes something begins with."""
    found: dict[str, list[str]] = {}
    for each, value in message.ListFields():
        path = f"{under}{each.name}"
        for position, item in enumerate(value if each.is_repeated else [value]):
            if kind_of(each) is Kind.PERSONS:
                found[f"{path}[{position}]"] = [item]
            elif each.message_type is not None and not each.message_type.full_name.startswith("google."):
                found |= typed_from(item, f"{path}[{position}]." if each.is_repeated else f"{path}.")
            else:
                found.setdefault(path, []).append(_typed(each, item))
    for path, some in found.items():
        if is_lines(message.DESCRIPTOR.fields_by_name.get(path.removeprefix(under))):
            found[path] = ["\n".join(some)]
    return found


def _fill(message: Any, each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> None:
    kind, given = kind_of(each), [text.strip() for text in typed.get(path, []) if text.strip()]
    if kind is Kind.GROUPS:
        for position in range(count(typed, path)):
            if _said(typed, f"{path}[{position}]."):
                fill(getattr(message, each.name).add(), typed, under=f"{path}[{position}].")
    elif kind is Kind.PERSONS:
        some = (typed.get(f"{path}[{position}]", [""])[0].strip() for position in range(count(typed, path)))
        getattr(message, each.name).extend(name for name in some if name)
    elif kind is Kind.GROUP:
        if _said(typed, f"{path}."):
            part = getattr(message, each.name)
            part.SetInParent()
            fill(part, typed, under=f"{path}.")
    elif kind in {Kind.LINES, Kind.CHOICES, Kind.REFERENCES}:
        items = [item for text in given for item in text.splitlines() if item.strip()]
        getattr(message, each.name).extend(_value(each, kind, item.strip(), path) for item in items)
    elif given:
        _set(message, each, kind, given[0], path)


def _said(typed: Mapping[str, list[str]], under: str) -> bool:
    return any(text.strip() for path, given in typed.items() if path.startswith(under) for text in given)


def _set(message: Any, each: FieldDescriptor, kind: Kind, text: str, path: str) -> None:
    try:
        if kind is Kind.DATE:
            day = getattr(message, each.name)
            day.year, day.month, day.day = (int(part) for part in text.split("-"))
        elif kind is Kind.INSTANT:
            getattr(message, each.name).FromDatetime(datetime.fromisoformat(text).replace(tzinfo=SHANGHAI))
        else:
            setattr(message, each.name, _value(each, kind, text, path))
    except (ValueError, InvalidOperation):
        raise Malformed(path, "格式不正确") from None


def _value(each: FieldDescriptor, kind: Kind, text: str, path: str) -> Any:
    match kind:
        case Kind.NUMBER:
            return int(text)
        case Kind.DECIMAL:
            return float(text)
        case Kind.MONEY:
            return _fen(text, path)
        case Kind.YES_NO:
            return True
        case Kind.CHOICE | Kind.CHOICES:
            known = each.enum_type.values_by_name if each.enum_type is not None else {}
            if text not in known:
                raise Malformed(path, "没有这个选项")
            return known[text].number
        case _:
            return text


def _fen(text: str, path: str) -> int:
    fen = Decimal(text.replace(",", "").replace("，", "")) * _FEN_IN_YUAN
    if not fen.is_finite() or fen != fen.to_integral_value():
        raise Malformed(path, "金额最多到分")
    return int(fen)


def _typed(each: FieldDescriptor, value: Any) -> str:
    if each.enum_type is not None:
        return str(each.enum_type.values_by_number[value].name)
    kind = kind_of(each)
    if kind is Kind.DATE:
        return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    if kind is Kind.INSTANT:
        return str(value.ToDatetime(SHANGHAI).strftime("%Y-%m-%dT%H:%M"))
    if kind is Kind.MONEY:
        return f"{Decimal(value) / _FEN_IN_YUAN:.2f}"
    if kind is Kind.YES_NO:
        return "yes"
    return str(value)
