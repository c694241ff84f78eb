"""The kinds of columns that the warehouse has. There is none for texts: what a column can hold is what may be known here.

A column is declared by its name and, where it differs, the path in the state message: `count("minutes", "duration_minutes")`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial
from operator import attrgetter
from typing import Any, Final, TypeAlias

Descriptor: TypeAlias = Any
"""A message's google.protobuf.descriptor.Descriptor, whose type depends on how protobuf was built."""

Read: TypeAlias = Callable[[Any], Any]
"""Takes a column's value from a state message."""

_NAME: Final = re.compile(r"(?:[a-zA-Z][A-Za-z_]*/[0-9A-Za-z._:-]{1,80})(?:/[a-zA-Z][A-Za-z_]*/[0-9A-Za-z._:-]{1,80})*")
_PLACE: Final = re.compile(r"(?:\d{2}|\d{4}|\d{6}|\d{9}|\d{12})?")
_YEARS_OF_A_COHORT: Final = 5
_FIRST_YEAR, _LAST_YEAR = 1900, 2299
_NANOSECONDS: Final = 1_000_000_000
_LAST_SECOND: Final = 9_000_000_000
"""The engine's days and instants end soon after; what it cannot read would hold up everything behind it."""


class NotWhatItSays(ValueError):
    """An event holds what a column of its kind cannot; the message names the column and never the value."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a statistical table."""

    name: str
    type: str
    """ClickHouse's type."""
    bind: Callable[[Descriptor], Read]
    """Returns what reads the column from messages of a type. Raises KeyError where the type has no such field."""
    members: Callable[[Descriptor], frozenset[str]] | None = None
    """Of a column of an enumeration what it can hold, out of a type of messages; None for other columns."""


def reference(name: str, path: str = "") -> Column:
    """Return a column of resource names: `persons/…`; empty where nothing is referred to."""
    return Column(name, "String", partial(_checked, name, path or name, _is_reference))


def references(name: str, path: str = "") -> Column:
    """Return a column of lists of resource names."""
    return Column(name, "Array(String)", partial(_all_checked, name, path or name))


def place(name: str, path: str = "") -> Column:
    """Return a column of division and community codes, taken from resource names: `130402001001` of `communities/130402001001`."""
    return Column(name, "LowCardinality(String)", partial(_place, name, path or name))


def places(name: str, path: str = "") -> Column:
    """Return a column of lists of such codes."""
    return Column(name, "Array(String)", partial(_places, path or name))


def choice(name: str, path: str = "") -> Column:
    """Return a column of values of an enumeration, by their names without the common beginning: `ACTIVE`."""
    return Column(name, "LowCardinality(String)", partial(_choice, name, path or name), partial(_members, path or name))


def choices(name: str, path: str = "") -> Column:
    """Return a column of sets of values of an enumeration."""
    return Column(name, "Array(LowCardinality(String))", partial(_choices, name, path or name))


def flag(name: str, path: str = "") -> Column:
    """Return a column of yes and no."""
    return Column(name, "Bool", partial(_plain, path or name))


def count(name: str, path: str = "") -> Column:
    """Return a column of whole numbers: how many, minutes, fen, square metres."""
    return Column(name, "Int64", partial(_plain, path or name))


def size(name: str, path: str = "") -> Column:
    """Return a column that counts the items of a repeated field."""
    return Column(name, "UInt32", partial(_size, path or name))


def instant(name: str, path: str = "") -> Column:
    """Return a column of points in time; NULL where there is none."""
    return Column(name, "Nullable(DateTime64(3, 'UTC'))", partial(_present, path or name, written_instant))


def day(name: str, path: str = "") -> Column:
    """Return a column of days; NULL where there is none."""
    return Column(name, "Nullable(Date32)", partial(_present, path or name, _written_day))


def cohort(name: str, path: str) -> Column:
    """Return a column of the five years somebody was born in, by their first: 1985 of 1987; 0 where the year is not known."""
    return Column(name, "UInt16", partial(_cohort, path))


def written_instant(time: Any) -> str:
    """Return a Timestamp as the engine reads it. Raises NotWhatItSays for one that it cannot read."""
    if not 0 <= time.seconds < _LAST_SECOND or not 0 <= time.nanos < _NANOSECONDS:
        raise NotWhatItSays("an instant is out of range")
    return f"{time.seconds}.{time.nanos // 1000:06d}"


def code_in(name: str) -> str:
    """Return the code in the resource name of a division or community. Raises NotWhatItSays for anything else."""
    code = name.rpartition("/")[2]
    if _PLACE.fullmatch(code) is None:
        raise NotWhatItSays("a place is no code of a division")
    return code


def is_name(text: str) -> bool:
    """Tell whether a text has the form of a resource name."""
    return _NAME.fullmatch(text) is not None


def names_of(enum: Any) -> dict[int, str]:
    """Return the short names of an EnumDescriptor's values by their numbers; the zero value's is empty."""
    zero: str = enum.values_by_number[0].name
    beginning = zero.removesuffix("UNSPECIFIED")
    return {value.number: "" if value.number == 0 else value.name.removeprefix(beginning) for value in enum.values}


def _field(descriptor: Descriptor, path: str) -> Any:
    above, _, last = path.rpartition(".")
    return (_field(descriptor, above).message_type if above else descriptor).fields_by_name[last]


def _plain(path: str, descriptor: Descriptor) -> Read:
    _field(descriptor, path)
    return attrgetter(path)


def _size(path: str, descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)
    return lambda state: len(read(state))


def _checked(name: str, path: str, allowed: Callable[[str], bool], descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)

    def checked(state: Any) -> str:
        value: str = read(state)
        if not allowed(value):
            raise NotWhatItSays(f"{name} is no resource name")
        return value

    return checked


def _all_checked(name: str, path: str, descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)

    def checked(state: Any) -> list[str]:
        values = list(read(state))
        if not all(map(is_name, values)):
            raise NotWhatItSays(f"{name} holds what is no resource name")
        return values

    return checked


def _place(name: str, path: str, descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)

    def checked(state: Any) -> str:
        try:
            return code_in(read(state))
        except NotWhatItSays:
            raise NotWhatItSays(f"{name} is no code of a division") from None

    return checked


def _places(path: str, descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)
    return lambda state: list(map(code_in, read(state)))


def _members(path: str, descriptor: Descriptor) -> frozenset[str]:
    return frozenset(names_of(_field(descriptor, path).enum_type).values())


def _choice(name: str, path: str, descriptor: Descriptor) -> Read:
    read, names = _plain(path, descriptor), names_of(_field(descriptor, path).enum_type)

    def named(state: Any) -> str:
        try:
            return names[read(state)]
        except KeyError:
            raise NotWhatItSays(f"{name} has a value that this version does not know") from None

    return named


def _choices(name: str, path: str, descriptor: Descriptor) -> Read:
    read, names = _plain(path, descriptor), names_of(_field(descriptor, path).enum_type)

    def named(state: Any) -> list[str]:
        try:
            return [names[value] for value in read(state)]
        except KeyError:
            raise NotWhatItSays(f"{name} has a value that this version does not know") from None

    return named


def _present(path: str, write: Callable[[Any], str], descriptor: Descriptor) -> Read:
    _field(descriptor, path)
    above, _, last = path.rpartition(".")
    parent = attrgetter(above) if above else _itself

    def read(state: Any) -> str | None:
        message = parent(state)
        return write(getattr(message, last)) if message.HasField(last) else None

    return read


def _cohort(path: str, descriptor: Descriptor) -> Read:
    read = _plain(path, descriptor)
    return lambda state: read(state) // _YEARS_OF_A_COHORT * _YEARS_OF_A_COHORT


def _itself(state: Any) -> Any:
    return state


def _is_reference(value: str) -> bool:
    return not value or is_name(value)


def _written_day(value: Any) -> str:
    try:
        if _FIRST_YEAR <= value.year <= _LAST_YEAR:
            return date(value.year, value.month, value.day).isoformat()
    except ValueError:
        pass
    raise NotWhatItSays("a day is none, or is out of range")
