"""Statements on fields of service months. Whoever writes has locked the month."""

from __future__ import annotations

from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.field_count import FieldCount
from services.social_work.domain.service_month import ServiceField
from services.social_work.events import OUTBOX, SERVICE_COUNT
from shared.aggregates import History, Recorder, Shelf

SHELF: Final = Shelf.flat("service_count", "serviceCounts", FieldCount, place="township", month="month_id", station="station_id")
RECORDER: Final = Recorder(SHELF, History("service_count_change", "count_id"), SERVICE_COUNT, OUTBOX)


async def of_month(tx: AsyncConnection, month: UUID) -> dict[ServiceField, FieldCount]:
    """Return the fields of a locked month."""
    return {one.field: one for one in await SHELF.fetch(tx, "WHERE month_id = $1", month)}
