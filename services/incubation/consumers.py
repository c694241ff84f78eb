"""The directory's events about persons: decode, then follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event
from wushe.directory.v1.person_events_pb2 import PersonState
from wushe.directory.v1.person_pb2 import Person

from services.incubation.domain.known_person import PersonChanged
from services.incubation.use_cases.follow_merged import follow_merged
from services.incubation.use_cases.follow_persons import follow_persons
from shared.clock import Clock
from shared.codes import code_of
from shared.inbox import Handler

DIRECTORY: Final = "wushe.directory.v1"
PERSONS: Final = (f"{DIRECTORY}.person.>",)
"""The subjects that are listened to."""


def on_persons(clock: Clock) -> Handler:
    """Return what handles events about persons."""

    async def handle(tx: AsyncConnection, events: Sequence[Event]) -> None:
        changed = list(map(_changed, events))
        await follow_persons(tx, changed)
        await follow_merged(tx, changed, now=clock.now(), traceparent=events[-1].traceparent)

    return handle


def _changed(event: Event) -> PersonChanged:
    state = PersonState()
    if not event.data.Unpack(state):
        raise ValueError(f"event {event.id} carries no PersonState")
    return PersonChanged(
        id=UUID(code_of(event.subject)),
        version=event.version,
        merged_into=UUID(code_of(state.merged_into)) if state.state == Person.STATE_MERGED else None,
        erased=state.state == Person.STATE_ERASED,
    )
