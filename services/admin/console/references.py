"""Fields that name other things: which kinds they may name, as the contract's patterns say, so that a page can offer them by name.

Nobody types `volunteers/0193…`: things are found by name, and people by the document they hold.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from buf.validate import validate_pb2
from google.protobuf.descriptor import Descriptor, FieldDescriptor

from services.admin.resources import RESOURCES

PERSONS: Final = "persons"
DIVISIONS: Final = "divisions"
TYPE, NUMBER, NAME = "~type", "~number", "~display_name"
"""Behind the path of a field that names a person: what is typed instead, the document and the name on it."""

_KNOWN: Final = frozenset({*RESOURCES, PERSONS, DIVISIONS})
_WORD: Final = re.compile(r"[a-z][A-Za-z]+")
_PART_OF: Final = "}/"
"""In the pattern of a thing that is named within another: there is no list of such."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody by their document, as typed in the place of a field that names a person."""

    path: str
    type: str
    number: str
    display_name: str


@lru_cache(maxsize=8192)
def nouns(field: FieldDescriptor) -> tuple[str, ...]:
    """Return the kinds of things that a field may name; none for one that names nothing, or what has no page here."""
    pattern = pattern_of(field)
    return () if _PART_OF in pattern else tuple(word for word in dict.fromkeys(_WORD.findall(pattern)) if word in _KNOWN)


def pattern_of(field: FieldDescriptor) -> str:
    """Return the pattern that the contract asks of a text, or of each text of a list; empty where it asks none."""
    rules: validate_pb2.FieldRules = field.GetOptions().Extensions[validate_pb2.field]  # type: ignore[index] # the stubs know no extensions of options
    return rules.repeated.items.string.pattern if field.is_repeated else rules.string.pattern


def names_person(field: FieldDescriptor) -> bool:
    """Tell whether a field names people and nothing else."""
    return nouns(field) == (PERSONS,)


def holders(typed: Mapping[str, list[str]]) -> Iterator[Holder]:
    """Yield the people who are given by their documents."""
    for key, (number, *_) in ((key, given) for key, given in typed.items() if key.endswith(NUMBER) and given):
        if number.strip():
            path = key.removesuffix(NUMBER)
            kind, name = (typed.get(f"{path}{part}", [""])[0].strip() for part in (TYPE, NAME))
            yield Holder(path, kind, number.strip(), name)


def named(typed: Mapping[str, list[str]], known: Mapping[str, str]) -> dict[str, list[str]]:
    """Return what was typed with people by their names in the place of documents: no number is read or shown again."""
    return {path: given for path, given in typed.items() if "~" not in path} | {path: [name] for path, name in known.items()}


def field_for(message: Descriptor, noun: str, *, skip: Collection[str], under: str = "") -> str:
    """Return the path of the first field of a request that may name a thing of a kind; empty where none does."""
    return next(_paths(message, noun, skip, under), "")


def _paths(message: Descriptor, noun: str, skip: Collection[str], under: str) -> Iterator[str]:
    fields: Iterable[FieldDescriptor] = [one for one in message.fields if one.name not in skip and not one.is_repeated]
    yield from (f"{under}{one.name}" for one in fields if noun in nouns(one))
    for one in fields:
        if one.message_type is not None and not one.message_type.full_name.startswith("google.") and not under:
            yield from _paths(one.message_type, noun, skip, f"{one.name}.")
