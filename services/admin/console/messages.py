"""Messages of the contract as people read them: a value becomes text, a message rows of name and value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html import escape
from operator import attrgetter
from typing import Any, Final

from google.protobuf.descriptor import Descriptor, FieldDescriptor
from markupsafe import Markup

from services.admin import words
from services.admin.resources import RESOURCES
from shared.clock import SHANGHAI

NOT_SHOWN: Final = frozenset({"etag", "version"})
DIVISIONS: Final = "divisions/"
PERSONS: Final = "persons"
"""Kept by the directory and shown masked, on a page of their own."""

_CALLED: Final = ("display_name", "person_display_name", "number")
_FEN_IN_YUAN: Final = 100
_MINUTES_IN_HOUR: Final = 60
_NOTHING: Final = '<span class="text-body-secondary">—</span>'


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
    return tuple(row for row in found if row.values or any(row.groups))


def cell(message: Any, path: str) -> tuple[Shown, ...]:
    """Return what stands under a path: `organiser.team`."""
    return _column(message.DESCRIPTOR, path)(message)


def html(values: Iterable[Shown], names: Mapping[str, str]) -> Markup:
    """Return values as a page shows them: what a link leads to by its name, a state as a badge."""
    return Markup(_html(values, names))  # noqa: S704 — escaped


def cells(line: Iterable[Iterable[Shown]], names: Mapping[str, str]) -> Markup:
    """Return the values of a line as cells of a table. In Python, not as a macro of the templates: a list has some hundreds of them."""
    return Markup("".join([f"<td>{_html(values, names)}</td>" for values in line]))  # noqa: S704 — escaped


def heading(message: Any) -> str:
    """Return what a thing is called: the name it shows, its number as people write it, or what kind of thing it is."""
    fields = message.DESCRIPTOR.fields_by_name
    said = (getattr(message, name) for name in _CALLED if name in fields)
    unnamed = f"{words.noun(message.name.partition('/')[0])} {short(message.name)}"
    return next((text for text in said if text and isinstance(text, str)), unnamed)


def short(name: str) -> str:
    """Return the end of a resource name that tells it from its neighbours, as people read it aloud."""
    identifier = name.rpartition("/")[2]
    return identifier[-8:] if "-" in identifier else identifier


def link_to(name: str) -> str:
    """Return the page of a resource name; empty for what has none."""
    noun, _, identifier = name.partition("/")
    return f"/{noun}/{identifier}" if (noun in RESOURCES or noun == PERSONS) and identifier and "/" not in identifier else ""


def reference(name: str) -> Shown:
    """Return a resource name as a value that names something: pages call it by its name, where it has one."""
    return _text(name) or Shown("")


def moment(seconds: int) -> str:
    """Return an instant on the clock of China."""
    return f"{datetime.fromtimestamp(seconds, SHANGHAI):%Y-%m-%d %H:%M}"


def _html(values: Iterable[Shown], names: Mapping[str, str]) -> str:
    return "、".join([_one(value, names) for value in values]) or _NOTHING


def _one(one: Shown, names: Mapping[str, str]) -> str:
    if one.badge:
        return f'<span class="badge state-{one.badge.lower().replace("_", "-")}">{escape(one.text)}</span>'
    if one.link.startswith(f"/{DIVISIONS}"):
        return escape(names.get(one.link, one.text))
    if one.link.startswith(f"/{PERSONS}/"):  # whose name is not shown here
        return f'<a href="{escape(one.link)}">人员 {escape(one.text)}</a>'
    if one.link:
        return f'<a href="{escape(one.link)}">{escape(names.get(one.link, one.text))}</a>'
    return escape(one.text)


@lru_cache(maxsize=2048)
def _column(descriptor: Descriptor, path: str) -> Callable[[Any], tuple[Shown, ...]]:
    """Return what reads the values under a path out of a message of a kind; found out once."""
    *way, last = path.split(".")
    for name in way:
        within = descriptor.fields_by_name[name].message_type
        if within is None:
            raise KeyError(path)
        descriptor = within
    field = descriptor.fields_by_name[last]
    owner: Callable[[Any], Any] = attrgetter(".".join(way)) if way else lambda message: message
    return lambda message: _values(field, owner(message))


def _row(field: FieldDescriptor, message: Any) -> Row:
    label = words.field(field)
    if field.message_type is not None and not field.message_type.full_name.startswith("google."):
        if not field.is_repeated and not message.HasField(field.name):
            return Row(label, field.name)
        value = getattr(message, field.name)
        return Row(label, field.name, groups=tuple(rows(item) for item in (value if field.is_repeated else (value,))))
    return Row(label, field.name, _values(field, message))


def _values(field: FieldDescriptor, message: Any) -> tuple[Shown, ...]:
    """Return the values of a field that says something."""
    name, read = field.name, _reader(field)
    if field.is_repeated:
        return tuple(shown for item in getattr(message, name) if (shown := read(item)) is not None)
    if field.has_presence and not message.HasField(name):
        return ()
    shown = read(getattr(message, name))
    return () if shown is None else (shown,)


@lru_cache(maxsize=8192)
def _reader(field: FieldDescriptor) -> Callable[[Any], Shown | None]:
    """Return what turns one value of a field into text, None for nothing said; found out once."""
    name = field.name
    if field.message_type is not None:
        kind = field.message_type.full_name
        return lambda value: _of_google(kind, value)
    if field.enum_type is not None:
        known = {
            one.number: Shown(words.value(one), badge=one.name if name == "state" else "") for one in field.enum_type.values if one.number
        }
        return known.get
    if field.type == FieldDescriptor.TYPE_STRING:
        return _text
    if field.type == FieldDescriptor.TYPE_BOOL:
        return (Shown("否"), Shown("是")).__getitem__
    return lambda value: Shown(_number(name, value))


def _number(name: str, value: float) -> str:
    if name.endswith("_fen"):
        return f"{value // _FEN_IN_YUAN:,}.{abs(value) % _FEN_IN_YUAN:02d} 元"
    if name.endswith("_minutes") and value >= _MINUTES_IN_HOUR:
        return f"{value}（{value / _MINUTES_IN_HOUR:.1f} 小时）"
    return f"{value:g}" if isinstance(value, float) else str(value)


def _text(value: str) -> Shown | None:
    if not value:
        return None
    if value.startswith(DIVISIONS) and value.removeprefix(DIVISIONS).isdigit():  # has no page, and a name all the same
        return Shown(value.removeprefix(DIVISIONS), f"/{value}")
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
