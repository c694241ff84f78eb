"""A projection: which columns are kept of an aggregate type, and how a row comes from an event. Data, in a module for each service."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, Final, TypeAlias

from google.protobuf.message import DecodeError, Message
from wushe.common.v1.event_pb2 import Event

from services.warehouse.model.columns import Column, NotWhatItSays, Read, choice, is_name, place, written_instant
from shared.jetstream import stream_of

Values: TypeAlias = tuple[Any, ...]
"""A row, in the order of `Projection.columns`."""

SNAPSHOT: Final = "Snapshot"
"""Type of an event that tells a state and not how it came about."""

GENERIC: Final = (
    ("name", "String"),
    ("version", "UInt64"),
    ("event_id", "String"),
    ("event_type", "LowCardinality(String)"),
    ("event_time", "DateTime64(6, 'UTC')"),
    ("place", "LowCardinality(String)"),
    ("state", "LowCardinality(String)"),
    ("deleted", "Bool"),
)
"""What every table has: resource name, version, the event that made it, code of division or community, state, whether it is a tombstone."""

COUNTY: Final = ("county", "LowCardinality(String) DEFAULT substring(place, 1, 6)")
"""Follows from the place, at the time of the event."""


_TYPE: Final = re.compile(r"[a-z][a-z0-9_.]{0,80}\.[A-Z][A-Za-z]{0,79}")
_ID: Final = re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")


class InvalidEvent(ValueError):
    """An event is not what its envelope says."""


def _never(_state: Any) -> bool:
    return False


@dataclass(frozen=True)
class Projection:
    """What is kept of one aggregate type, in a table of the present and in one of every version seen."""

    aggregate_type: str
    state: type[Message]
    """The message that its events carry."""
    columns: tuple[Column, ...]
    """What is kept besides `GENERIC`."""
    place: str
    """Path of the reference to the division or community it belongs to; empty for one that belongs to none."""
    state_path: str = "state"
    """Path of the state it is in; empty where it has none."""
    table: str = ""
    """Name of its table; that of its aggregate type, unless another service has one of that name."""
    deleted: Callable[[Any], bool] = _never
    """Tells from a state message whether it is but a tombstone."""
    row: Callable[[Event], Values] = field(init=False, repr=False, compare=False)
    """Makes a row from an event. Raises InvalidEvent, NotWhatItSays."""

    def __post_init__(self) -> None:
        """Bind the columns to the message; a column whose field the message lacks raises KeyError."""
        object.__setattr__(self, "table", self.table or self.aggregate_type)
        object.__setattr__(self, "row", _bound(self))

    @property
    def column_names(self) -> tuple[str, ...]:
        """Return the names of a row's values."""
        return tuple(name for name, _ in GENERIC) + tuple(column.name for column in self.columns)

    @property
    def column_types(self) -> tuple[tuple[str, str], ...]:
        """Return name and type of each column of the table."""
        return (*GENERIC, COUNTY, *((column.name, column.type) for column in self.columns))

    def members(self, column: str) -> frozenset[str] | None:
        """Return what a column of an enumeration can hold; None for any other."""
        told = [*self.columns, *([choice("state", self.state_path)] if self.state_path else [])]
        found = next((one.members for one in told if one.name == column), None)
        return None if found is None else found(self.state.DESCRIPTOR)

    @property
    def history(self) -> str:
        """Return the name of the table of every version."""
        return f"{self.table}_history"


@dataclass(frozen=True, slots=True)
class Source:
    """A service that is followed."""

    service: str
    """Its name, as in the settings `peers` and in the catalogue of services."""
    projections: tuple[Projection, ...]

    @property
    def package(self) -> str:
        """Return the proto package of its events."""
        return f"wushe.{self.service}.v1"

    @property
    def stream(self) -> str:
        """Return the stream that carries them."""
        return stream_of(self.package)

    def projection(self, aggregate_type: str) -> Projection | None:
        """Return how an aggregate type is kept; None for one that is not."""
        return next((one for one in self.projections if one.aggregate_type == aggregate_type), None)


def _bound(projection: Projection) -> Callable[[Event], Values]:
    descriptor = projection.state.DESCRIPTOR
    type_url = f"type.googleapis.com/{descriptor.full_name}"
    read_state = choice("state", projection.state_path).bind(descriptor) if projection.state_path else _nothing
    read_place = place("place", projection.place).bind(descriptor) if projection.place else _nothing
    reads: Sequence[Read] = [column.bind(descriptor) for column in projection.columns]
    parse, deleted = projection.state.FromString, projection.deleted

    def row(event: Event) -> Values:
        if event.data.type_url != type_url:
            raise InvalidEvent(f"the event carries no {descriptor.full_name}")
        _check(event)
        try:
            state = parse(event.data.value)
        except DecodeError as error:
            raise InvalidEvent(f"the event's {descriptor.full_name} cannot be read") from error
        return (
            *_envelope(event),
            read_place(state),
            read_state(state),
            deleted(state),
            *[read(state) for read in reads],
        )

    return row


def _check(event: Event) -> None:
    if event.version < 1 or not event.HasField("time") or not event.id:
        raise InvalidEvent("the event has no id, version or time")
    if not is_name(event.subject):
        raise NotWhatItSays("the subject is no resource name")
    if _TYPE.fullmatch(event.type) is None or _ID.fullmatch(event.id) is None:
        raise NotWhatItSays("the event's type or id is none")


def _envelope(event: Event) -> tuple[str, int, str, str, str]:
    return event.subject, event.version, event.id, event.type.rpartition(".")[2], written_instant(event.time)


def _nothing(_state: Any) -> str:
    return ""
