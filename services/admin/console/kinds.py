"""Which input a field of the contract has, by what the contract says of its type; and how many items of a list were typed."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from google.protobuf.descriptor import FieldDescriptor

from services.admin.console import constraints, references

HIDDEN: Final = frozenset({"name", "etag", "request_id", "update_mask", "validate_only"})
LONG: Final = frozenset({"reason", "description", "risks", "note", "purpose", "content", "opinion", "business_scope"})


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


def kind_of(each: FieldDescriptor) -> Kind:
    """Return which input a field has."""
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


def is_lines(each: FieldDescriptor | None) -> bool:
    """Tell whether a field is typed line by line."""
    return each is not None and kind_of(each) is Kind.LINES


def count(typed: Mapping[str, list[str]], path: str) -> int:
    """Return how many items were typed: the numbers in `path[n]` have no gaps, the page sees to that."""
    numbers = [int(number) for key in typed if key.startswith(f"{path}[") and (number := key[len(path) + 1 :].partition("]")[0]).isdigit()]
    return max(numbers, default=-1) + 1
