"""The volunteer service's events about service records: decode, then follow."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection
from wushe.common.v1.event_pb2 import Event
from wushe.volunteer.v1.service_record_events_pb2 import ServiceRecordState
from wushe.volunteer.v1.service_record_pb2 import ServiceRecord

from services.charity.domain.volunteer_service import ServedRecord
from services.charity.use_cases.follow_records import follow_records
from shared.ids import identifier_in
from shared.inbox import Handler

VOLUNTEER: Final = "wushe.volunteer.v1"
RECORDS: Final = (f"{VOLUNTEER}.service_record.>",)
"""The subjects that are listened to."""


def on_records() -> Handler:
    """Return what handles events about service records."""

    async def handle(tx: AsyncConnection, events: Sequence[Event]) -> None:
        await follow_records(tx, list(map(_served, events)))

    return handle


def _served(event: Event) -> ServedRecord:
    state = ServiceRecordState()
    if not event.data.Unpack(state):
        raise ValueError(f"event {event.id} carries no ServiceRecordState")
    return ServedRecord(
        id=identifier_in(state.service_record),
        volunteer_project=identifier_in(state.project),
        volunteer=identifier_in(state.volunteer),
        minutes=state.duration_minutes,
        counts=state.state == ServiceRecord.STATE_EFFECTIVE,
        version=event.version,
    )
