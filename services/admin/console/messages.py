"""Messages of the contract as people read them: a value becomes text, a message rows of name and value."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from google.protobuf.descriptor import FieldDescriptor

from services.admin import words
from services.admin.resources import RESOURCES
from shared.clock import SHANGHAI

NOT_SHOWN: Final = frozenset({"etag", "version"})
PERSONS: Final = "persons"
"""Kept by the directory and shown masked, on a page of their own."""

_FEN_IN_YUAN: Final = 100
_MINUTES_IN_HOUR: Final = 60


@dataclass(frozen=True, slots=True)
class Shown:
    """One value: its text, and where a click on it leads."""

    text: str
    link: str = ""
    badge: str = ""
    """The state's name, where it is one: pages colour it."""


@dataclass(frozen=True, slots=True)
class Row:
    """One field of a message; a message within has rows of its own."""

    label: str
    field: str
    values: tuple[Shown, ...] = ()
    groups: tuple[tuple[Row, ...], ...] = ()


def rows(message: Any) -> tuple[Row, ...]:
    """Return what a message says, in the order of the contract, without what it leaves out."""
    found = (_row(field, message) for field in message.DESCRIPTOR.fields if field.name not in NOT_SHOWN)
    return tuple(row for row in found if row.values or row.groups)


def cell(message: Any, path: str) -> tuple[Shown, ...]:
    """Return what stands under a path: `organiser.team`."""
    *way, last = path.split(".")
    for name in way:
        message = getattr(message, name)
    return _row(message.DESCRIPTOR.fields_by_name[last], message).values


def heading(message: Any) -> str:
    """Return what a thing is called: the name it shows, or its number."""
    fields = message.DESCRIPTOR.fields_by_name
    return str((message.display_name if "display_name" in fields else "") or short(message.name))


def short(name: str) -> str:
    """Return the end of a resource name that tells it from its neighbours, as people read it aloud."""
    identifier = name.rpartition("/")[2]
    return identifier[-8:] if "-" in identifier else identifier


def link_to(name: str) -> str:
    """Return the page of a resource name; empty for what has none."""
    noun, _, identifier = name.partition("/")
    return f"/{noun}/{identifier}" if (noun in RESOURCES or noun == PERSONS) and identifier and "/" not in identifier else ""


def moment(seconds: int) -> str:
    """Return an instant on the clock of China."""
    return datetime.fromtimestamp(seconds, UTC).astimezone(SHANGHAI).strftime("%Y-%m-%d %H:%M")


def _row(field: FieldDescriptor, message: Any) -> Row:
    label = words.field(field)
    if not field.is_repeated and field.has_presence and not message.HasField(field.name):
        return Row(label, field.name)
    value = getattr(message, field.name)
    items: Iterable[Any] = value if field.is_repeated else (value,)
    if field.message_type is not None and not field.message_type.full_name.startswith("google."):
        return Row(label, field.name, groups=tuple(rows(item) for item in items))
    return Row(label, field.name, tuple(shown for item in items if (shown := _shown(field, item)) is not None))


def _shown(field: FieldDescriptor, value: Any) -> Shown | None:
    """Return one value; None for nothing said."""
    if field.message_type is not None:
        return _of_google(field.message_type.full_name, value)
    if field.enum_type is not None:
        number = field.enum_type.values_by_number.get(value)
        return None if value == 0 or number is None else Shown(words.value(number), badge=number.name if field.name == "state" else "")
    if field.type == FieldDescriptor.TYPE_STRING:
        return _text(value)
    return Shown(("否", "是")[value] if field.type == FieldDescriptor.TYPE_BOOL else _number(field.name, value))


def _number(name: str, value: float) -> str:
    if name.endswith("_fen"):
        return f"{value // _FEN_IN_YUAN:,}.{abs(value) % _FEN_IN_YUAN:02d} 元"
    if name.endswith("_minutes") and value >= _MINUTES_IN_HOUR:
        return f"{value}（{value / _MINUTES_IN_HOUR:.1f} 小时）"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _text(value: str) -> Shown | None:
    if not value:
        return None
    link = link_to(value)
    return Shown(short(value) if link else value, link)


def _of_google(name: str, value: Any) -> Shown | None:
    match name:
        case "google.protobuf.Timestamp":
            return Shown(moment(value.seconds)) if value.seconds else None
        case "google.type.Date":
            return Shown(f"{value.year:04d}-{value.month:02d}-{value.day:02d}") if value.year else None
        case "google.protobuf.FieldMask":
            return None
        case _:
            return Shown(str(value).strip())
