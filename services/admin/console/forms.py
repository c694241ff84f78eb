"""Requests of the contract as forms: a field becomes an input, and what was typed becomes the request.

The form knows what the contract says of a field (its type, whether it must be given, how long it may be), and nothing more: every rule is
the service's, and its refusal is shown at the field that it names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from wushe.directory.v1 import identity_service_pb2, person_pb2

from services.admin import words
from services.admin.console import constraints, references
from shared.clock import SHANGHAI

HIDDEN: Final = frozenset({"name", "etag", "request_id", "update_mask", "validate_only"})
LONG: Final = frozenset({"reason", "description", "risks", "note", "purpose", "content", "opinion", "business_scope"})
LEFT_OUT: Final = "此项必填"
_FEN_IN_YUAN: Final = 100
_MOST_HOLD: Final = "DOCUMENT_TYPE_RESIDENT_ID"
_DOCUMENT: Final[Any] = person_pb2.Document.DESCRIPTOR.fields_by_name
_CLAIM: Final[Any] = identity_service_pb2.PersonClaim.DESCRIPTOR.fields_by_name


class Kind(StrEnum):
    """Which input a field has."""

    TEXT = "text"
    LONG_TEXT = "textarea"
    LINES = "lines"
    NUMBER = "number"
    DECIMAL = "decimal"
    MONEY = "money"
    DATE = "date"
    INSTANT = "datetime-local"
    CHOICE = "select"
    CHOICES = "checkboxes"
    YES_NO = "checkbox"
    GROUP = "group"
    GROUPS = "groups"
    REFERENCES = "references"
    PERSON = "person"
    PERSONS = "persons"


_KINDS_OF_GOOGLE: Final = {"google.type.Date": Kind.DATE, "google.protobuf.Timestamp": Kind.INSTANT}


@dataclass(slots=True)
class Input:
    """One input, or a group of them."""

    path: str
    """As refusals name it: `registration.document.number`."""
    label: str
    kind: Kind
    required: bool = False
    longest: int = 0
    options: tuple[tuple[str, str], ...] = ()
    value: str = ""
    values: frozenset[str] = frozenset()
    error: str = ""
    inputs: list[Input] = field(default_factory=list)
    """Of a group; of groups, one group an item."""
    item: FieldDescriptor | None = None
    """Of groups, what an item is."""
    refers: str = ""
    """Of a text that names other things, the field's full name: by it the page asks which there are."""
    chosen: tuple[str, ...] = ()
    """Of references, what they are."""


class Malformed(Exception):
    """Something typed cannot be what the contract asks for."""

    def __init__(self, path: str, reason: str) -> None:
        """Tell where and why."""
        self.path = path
        self.reason = reason
        super().__init__(f"{path}: {reason}")


def inputs(message: Descriptor, typed: Mapping[str, list[str]], *, skip: Collection[str] = HIDDEN, under: str = "") -> list[Input]:
    """Return the inputs for a message, filled in with what was typed."""
    return [
        _input(each, typed, f"{under}{each.name}") for each in message.fields if each.name not in skip and not constraints.only_told(each)
    ]


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
            if _kind(each) is Kind.PERSONS:
                found[f"{path}[{position}]"] = [item]
            elif each.message_type is not None and not each.message_type.full_name.startswith("google."):
                found |= typed_from(item, f"{path}[{position}]." if each.is_repeated else f"{path}.")
            else:
                found.setdefault(path, []).append(_typed(each, item))
    for path, some in found.items():
        if _is_lines(message.DESCRIPTOR.fields_by_name.get(path.removeprefix(under))):
            found[path] = ["\n".join(some)]
    return found


def blame(form: list[Input], errors: Mapping[str, str]) -> list[str]:
    """Write errors at the inputs they are about, and return those that no input shows."""
    at = {one.path: one for one in _all(form)}
    left = []
    for path, error in errors.items():
        spot = next((at[candidate] for candidate in _candidates(path) if candidate in at), None)
        if spot is None:
            left.append(error)
        else:
            left_out = spot.required and not (spot.value or spot.values or spot.inputs)
            spot.error = LEFT_OUT if left_out else error
    return left


def labels(form: list[Input]) -> dict[str, str]:
    """Return what each input is called, by path."""
    return {one.path: one.label for one in _all(form)}


def _all(form: list[Input]) -> Iterator[Input]:
    for one in form:
        yield one
        yield from _all(one.inputs)


def _candidates(path: str) -> Iterator[str]:
    """Yield a path and what lies around it: an error about a part that has no input is shown at the whole."""
    while path:
        yield path
        yield path.removesuffix("]").rpartition("[")[0] if path.endswith("]") else f"{path}[0]"
        path = path.rpartition(".")[0]


def _input(each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> Input:
    given = typed.get(path, [])
    one = Input(path, words.field(each), _kind(each), value=given[0] if given else "")
    one.required, one.longest = constraints.asked_for(each)
    if each.enum_type is not None:
        one.options = tuple((value.name, words.value(value)) for value in each.enum_type.values if value.number)
        one.values = frozenset(given)
    if one.kind in {Kind.TEXT, Kind.REFERENCES} and references.nouns(each):
        one.refers, one.chosen = each.full_name, tuple(given)
    if one.kind is Kind.PERSON:
        one.inputs = _document(typed, path)
    if one.kind is Kind.PERSONS:
        one.item = each
        one.inputs = [_person(each, typed, f"{path}[{position}]") for position in range(_count(typed, path) or 1)]
    if one.kind is Kind.GROUP:
        one.inputs = inputs(_inner(each), typed, under=f"{path}.")
    if one.kind is Kind.GROUPS:
        one.item = each
        one.inputs = [_group(each, typed, f"{path}[{position}]") for position in range(_count(typed, path) or (1 if one.required else 0))]
    return one


def _person(each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> Input:
    return Input(path, words.field(each), Kind.PERSON, value=typed.get(path, [""])[0], inputs=_document(typed, path))


def _document(typed: Mapping[str, list[str]], path: str) -> list[Input]:
    """Return the inputs by which a person is given: the document and the name on it."""
    parts = {references.TYPE: _DOCUMENT["type"], references.NUMBER: _DOCUMENT["number"], references.NAME: _CLAIM["display_name"]}
    found = [_input(field, typed, f"{path}{part}") for part, field in parts.items()]
    for one in found:
        one.required = False  # who is known already is named without them
    found[0].value = found[0].value or _MOST_HOLD
    return found


def _group(each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> Input:
    return Input(path, words.field(each), Kind.GROUP, inputs=inputs(_inner(each), typed, under=f"{path}."))


def empty_group(groups: Input) -> Input:
    """Return an empty group for one more item; the page puts the item's number in the place of `#`."""
    if groups.item is None:
        raise TypeError(f"{groups.path} holds no items")
    empty = _person if groups.kind is Kind.PERSONS else _group
    return empty(groups.item, {}, f"{groups.path}[#]")


def _inner(each: FieldDescriptor) -> Descriptor:
    """Return the message that a field holds."""
    if each.message_type is None:
        raise TypeError(f"{each.full_name} holds no message")
    return each.message_type


def _count(typed: Mapping[str, list[str]], path: str) -> int:
    """Return how many items were typed: the numbers in `path[n]` have no gaps, the page sees to that."""
    numbers = [int(number) for key in typed if key.startswith(f"{path}[") and (number := key[len(path) + 1 :].partition("]")[0]).isdigit()]
    return max(numbers, default=-1) + 1


def _kind(each: FieldDescriptor) -> Kind:
    name = each.message_type.full_name if each.message_type is not None else ""
    if name and not name.startswith("google."):
        return Kind.GROUPS if each.is_repeated else Kind.GROUP
    if each.enum_type is not None:
        return Kind.CHOICES if each.is_repeated else Kind.CHOICE
    if references.nouns(each):
        single, many = (Kind.PERSON, Kind.PERSONS) if references.names_person(each) else (Kind.TEXT, Kind.REFERENCES)
        return many if each.is_repeated else single
    return Kind.LINES if each.is_repeated else _KINDS_OF_GOOGLE.get(name, Kind.TEXT) if name else _scalar(each)


def _scalar(each: FieldDescriptor) -> Kind:
    if each.type == FieldDescriptor.TYPE_BOOL:
        return Kind.YES_NO
    if each.type == FieldDescriptor.TYPE_STRING:
        return Kind.LONG_TEXT if each.name in LONG else Kind.TEXT
    if each.type in constraints.WHOLE:
        return Kind.MONEY if each.name.endswith("_fen") else Kind.NUMBER
    return Kind.DECIMAL


def _is_lines(each: FieldDescriptor | None) -> bool:
    return each is not None and _kind(each) is Kind.LINES


def _fill(message: Any, each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> None:
    kind, given = _kind(each), [text.strip() for text in typed.get(path, []) if text.strip()]
    if kind is Kind.GROUPS:
        for position in range(_count(typed, path)):
            if _said(typed, f"{path}[{position}]."):
                fill(getattr(message, each.name).add(), typed, under=f"{path}[{position}].")
    elif kind is Kind.PERSONS:
        some = (typed.get(f"{path}[{position}]", [""])[0].strip() for position in range(_count(typed, path)))
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
    kind = _kind(each)
    if kind is Kind.DATE:
        return f"{value.year:04d}-{value.month:02d}-{value.day:02d}"
    if kind is Kind.INSTANT:
        return str(value.ToDatetime(SHANGHAI).strftime("%Y-%m-%dT%H:%M"))
    if kind is Kind.MONEY:
        return f"{Decimal(value) / _FEN_IN_YUAN:.2f}"
    if kind is Kind.YES_NO:
        return "yes"
    return str(value)
