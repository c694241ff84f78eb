"""Requests of the contract as forms: a field becomes an input, filled in with what was typed, and shows what is wrong with it.

The form knows what the contract says of a field (its type, whether it must be given, how long it may be), and nothing more: every rule is
the service's, and its refusal is shown at the field that it names.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from wushe.directory.v1 import identity_service_pb2, person_pb2

from services.admin import words
from services.admin.console import constraints, references
from services.admin.console.kinds import HIDDEN, Kind, count, kind_of

LEFT_OUT: Final = "此项必填"
_MOST_HOLD: Final = "DOCUMENT_TYPE_RESIDENT_ID"
_DOCUMENT: Final[Any] = person_pb2.Document.DESCRIPTOR.fields_by_name
_CLAIM: Final[Any] = identity_service_pb2.PersonClaim.DESCRIPTOR.fields_by_name


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


def inputs(message: Descriptor, typed: Mapping[str, list[str]], *, skip: Collection[str] = HIDDEN, under: str = "") -> list[Input]:
    """Return the inputs for a message, filled in with what was typed."""
    return [
        _input(each, typed, f"{under}{each.name}") for each in message.fields if each.name not in skip and not constraints.only_told(each)
    ]


def blame(form: list[Input], errors: Mapping[str, str]) -> list[str]:
    """Write errors at the inputs they are about, and return those that no input shows."""
    at = {one.path: one for one in every(form)}
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
    return {one.path: one.label for one in every(form)}


def every(form: list[Input]) -> Iterator[Input]:
    """Yield the inputs of a form, those within groups as well."""
    for one in form:
        yield one
        yield from every(one.inputs)


def empty_group(groups: Input) -> Input:
    """Return an empty group for one more item; the page puts the item's number in the place of `#`."""
    if groups.item is None:
        raise TypeError(f"{groups.path} holds no items")
    empty = _person if groups.kind is Kind.PERSONS else _group
    return empty(groups.item, {}, f"{groups.path}[#]")


def _candidates(path: str) -> Iterator[str]:
    """Yield a path and what lies around it: an error about a part that has no input is shown at the whole."""
    while path:
        yield path
        yield path.removesuffix("]").rpartition("[")[0] if path.endswith("]") else f"{path}[0]"
        path = path.rpartition(".")[0]


def _input(each: FieldDescriptor, typed: Mapping[str, list[str]], path: str) -> Input:
    given = typed.get(path, [])
    one = Input(path, words.field(each), kind_of(each), value=given[0] if given else "")
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
        one.inputs = [_person(each, typed, f"{path}[{position}]") for position in range(count(typed, path) or 1)]
    if one.kind is Kind.GROUP:
        one.inputs = inputs(_inner(each), typed, under=f"{path}.")
    if one.kind is Kind.GROUPS:
        one.item = each
        one.inputs = [_group(each, typed, f"{path}[{position}]") for position in range(count(typed, path) or (1 if one.required else 0))]
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


def _inner(each: FieldDescriptor) -> Descriptor:
    """Return the message that a field holds."""
    if each.message_type is None:
        raise TypeError(f"{each.full_name} holds no message")
    return each.message_type
