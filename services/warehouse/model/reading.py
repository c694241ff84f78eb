"""Reads messages of a stream into rows, by projection; what cannot be read is poison and holds up nothing. Pure, made for a thread."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from google.protobuf.message import DecodeError
from wushe.common.v1.event_pb2 import Event, EventBatch

from services.warehouse.model.projection import SNAPSHOT, InvalidEvent, Projection, Source, Values
from shared.batches import message_id

LONGEST_CAUSE: Final = 500


class Message(NamedTuple):
    """A message of the bus."""

    sequence: int
    subject: str
    id: str
    """What its producer called it by its content; empty where it says nothing."""
    payload: bytes
    newest: int = 0
    """The highest sequence of the stream that its producer had seen stored before; 0 where it says nothing."""
    first: bool = True
    """Whether it is given out for the first time."""

    @property
    def lost_before(self) -> int:
        """Return how many messages the bus lost before this one, although it had acknowledged them."""
        return max(0, self.newest - self.sequence + 1) if self.first else 0


class Poison(NamedTuple):
    """What could not be read, and why."""

    sequence: int
    content: bytes
    """The event, or the whole message."""
    cause: str


@dataclass(slots=True)
class Read:
    """What some messages came to."""

    rows: dict[str, list[Values]] = field(default_factory=dict)
    """By aggregate type."""
    poison: list[Poison] = field(default_factory=list)
    damaged: list[int] = field(default_factory=list)
    """Sequences of messages that are not what their producer published."""
    events: int = 0
    passed_over: int = 0
    """Events about aggregates of which nothing is kept."""
    newest: float = 0.0
    """When the newest event was recorded, in seconds since 1970."""
    oldest: float = 0.0
    """When the oldest was; 0 where there is none."""
    changed: dict[str, set[str]] = field(default_factory=dict)
    """By aggregate type: names of those that were told in a version above the first, by an event that follows on another."""


def read_messages(source: Source, messages: Iterable[Message]) -> Read:
    """Read the messages of one source's stream."""
    found = Read()
    for message in messages:
        if message.id and message.id != message_id(message.subject, message.payload):
            found.damaged.append(message.sequence)
            found.poison.append(Poison(message.sequence, message.payload, "DamagedMessage: its content is not what its id says"))
            continue
        try:
            events = EventBatch.FromString(message.payload).events
        except DecodeError as error:
            found.poison.append(Poison(message.sequence, message.payload, _cause(error)))
            continue
        read_events(source, events, found, message.sequence)
    return found


def read_events(source: Source, events: Iterable[Event], found: Read, sequence: int) -> None:
    """Read events into what was found."""
    projections = {one.aggregate_type: one for one in source.projections}
    for event in events:
        found.events += 1
        projection = projections.get(event.aggregate_type)
        if projection is None and event.aggregate_type:
            found.passed_over += 1
            continue
        try:
            _read_event(projection, event, found)
        except Exception as error:  # noqa: BLE001 # whatever an event holds must not hold up the others
            found.poison.append(Poison(sequence, event.SerializeToString(), _cause(error)))


def _read_event(projection: Projection | None, event: Event, found: Read) -> None:
    if projection is None:
        raise InvalidEvent("the event names no aggregate type")
    kind = projection.aggregate_type
    found.rows.setdefault(kind, []).append(projection.row(event))
    recorded = event.time.seconds + event.time.nanos / 1e9
    found.newest = max(found.newest, recorded)
    found.oldest = min(found.oldest or recorded, recorded)
    if event.version > 1 and not event.type.endswith(f".{SNAPSHOT}"):
        found.changed.setdefault(kind, set()).add(event.subject)


def _cause(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:LONGEST_CAUSE]
