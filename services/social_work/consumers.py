"""The directory's events about persons: decode, then follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event
from wushe.directory.v1.person_events_pb2 import PersonState
from wushe.directory.v1.person_pb2 import Person

from services.social_work.use_cases.follow_persons import FollowPersons, PersonChanged
from shared.codes import code_of
from shared.inbox import Handler

DIRECTORY: Final = "wushe.directory.v1"
PERSONS: Final = (f"{DIRECTORY}.person.>",)
"""The subjects that are listened to."""


def on_persons(follow: FollowPersons) -> Handler:
    """Return what handles events about persons."""

    async def handle(tx: AsyncConnection, events: Sequence[Event]) -> None:
        await follow(tx, list(map(_changed, events)), events[-1].traceparent)

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
