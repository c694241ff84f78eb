"""The outbox: what happened is written in the transaction in which it happened, and the relay publishes it later.

Take the aggregate's row lock before appending. The order of ids within one aggregate is then the order of its versions,
and that is the order in which the relay publishes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, TypeAlias

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event

from shared.db import driver
from shared.ids import uuid7

NOWHERE: Final = "000000"
"""Stands in the NATS subject for the county of an aggregate that belongs to none."""

CONTENT_TYPE: Final = "application/protobuf"
COUNTY_DIGITS: Final = 6
LARGEST_EVENT: Final = 512 * 1024
"""A larger one could not be published, and would keep back all that follow; so it is refused when it is recorded."""


def insert(subjects: str, events: str) -> str:
    """Return the statement that appends events, with the places of `Columns.subjects` and `Columns.events` in it.

    A hot use case makes it the end of its own statement.
    """
    return f"""
    INSERT INTO outbox (subjects, event)
    SELECT string_to_array(subjects, ' '), event
    FROM unnest(CAST({subjects} AS text[]), CAST({events} AS bytea[])) WITH ORDINALITY AS new (subjects, event, position)
    ORDER BY position
    """  # noqa: S608 - made of constants


_INSERT: Final = insert("$1", "$2")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewEvent:
    """A fact about one aggregate, about to be recorded."""

    type: str
    """The fact in the past tense, without its package: `CommunityRenamed`."""
    aggregate_type: str
    subject: str
    """Resource name of the aggregate."""
    version: int
    data: Message
    """Full state of the aggregate after the change. No document number, phone number or name of a person."""
    counties: tuple[str, ...] = ()
    """Six-digit codes of the counties that may hear of it; two when the aggregate moves from one to the other."""
    actor: str
    traceparent: str = ""
    time: datetime


Common: TypeAlias = tuple[str, str, str, str, datetime, type[Message]]
"""What many events of one call have in common."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Rows of the outbox as columns."""

    subjects: list[str]
    """The NATS subjects of each row, with a space between them."""
    events: list[bytes]


class Outbox:
    """Appends one service's events."""

    def __init__(self, source: str, package: str) -> None:
        """Write events as `source` (`wushe.directory`), with types and NATS subjects under `package` (`wushe.directory.v1`)."""
        self._source = source
        self._package = package

    async def append(self, tx: AsyncConnection, events: Sequence[NewEvent]) -> None:
        """Record events as part of the transaction, in one statement."""
        if events:
            rows = self.encode(events)
            await driver(tx).execute(_INSERT, rows.subjects, rows.events)

    def encode(self, events: Sequence[NewEvent]) -> Columns:
        """Return the rows that record `events`, in their order."""
        common: dict[Common, bytes] = {}
        return Columns([self._subjects(event) for event in events], [self._serialise(event, common) for event in events])

    def message(self, event: NewEvent) -> Event:
        """Return the event as it will be published."""
        return Event.FromString(self._serialise(event, {}))

    def _serialise(self, event: NewEvent, common: dict[Common, bytes]) -> bytes:
        """Return an event's bytes: what events of one call have in common, made once, then its own.

        Serialised messages that follow each other are one message, also where a field of both is a message.
        """
        key = event.type, event.aggregate_type, event.actor, event.traceparent, event.time, type(event.data)
        shared = common.get(key)
        if shared is None:
            shared = common[key] = self._common(event)
        own = Event(id=str(uuid7()), subject=event.subject, version=event.version)
        own.data.value = event.data.SerializeToString()
        serialised = shared + own.SerializeToString()
        if len(serialised) > LARGEST_EVENT:
            raise ValueError(f"event {event.type} of {event.subject} is too large: {len(serialised)} bytes")
        return serialised

    def _common(self, event: NewEvent) -> bytes:
        message = Event(
            source=self._source,
            type=f"{self._package}.{event.type}",
            datacontenttype=CONTENT_TYPE,
            actor=event.actor,
            traceparent=event.traceparent,
            aggregate_type=event.aggregate_type,
        )
        message.time.FromDatetime(event.time)
        message.data.type_url = f"type.googleapis.com/{event.data.DESCRIPTOR.full_name}"
        return message.SerializeToString()

    def _subjects(self, event: NewEvent) -> str:
        stem = f"{self._package}.{event.aggregate_type}."
        return " ".join([stem + _county(county) for county in dict.fromkeys(event.counties)]) or stem + NOWHERE


def _county(code: str) -> str:
    if len(code) != COUNTY_DIGITS or not (code.isascii() and code.isdigit()):
        raise ValueError("a county is a code of six digits")
    return code
