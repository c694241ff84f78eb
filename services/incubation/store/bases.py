"""Statements on bases and their seats."""

from __future__ import annotations

from collections.abc import Collection
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.base import Base, BaseProfile, SeatKind, ServiceKind, Staff
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.events import BASE, OUTBOX
from services.incubation.store.documents import Document
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_STAFF: Final[Document[tuple[Staff, ...]]] = Document(tuple[Staff, ...])
_COLUMNS: Final = (
    "id", "place", "display_name", "operator", "premises", "physical_seats", "virtual_seats", "services", "staff", "state", "state_reason",
    "version", "create_time", "update_time",
)  # fmt: skip
_SEATS: Final = """
INSERT INTO base_seat (base_id, kind, number, in_use) SELECT $1, $2, number, true FROM generate_series(1, $3::integer) AS number
ON CONFLICT (base_id, kind, number) DO UPDATE SET in_use = true WHERE NOT base_seat.in_use
"""
_NO_SEATS: Final = "UPDATE base_seat SET in_use = false WHERE base_id = $1 AND kind = $2 AND number > $3 AND in_use"


def _row(one: Base) -> tuple[Any, ...]:
    told = one.profile
    return (
        one.id, one.place, told.display_name, told.operator, told.premises, told.physical_seats, told.virtual_seats, list(told.services),
        _STAFF.written(told.staff), one.state, one.state_reason, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _base(row: Any) -> Base:
    identifier, place, name, operator, premises, physical, virtual, services, staff, state, *rest = row
    profile = BaseProfile(name, operator, premises, physical, virtual, tuple(map(ServiceKind, services)), _STAFF.value(staff))
    return Base(identifier, place, profile, BaseState(state), *rest)


class Bases(Shelf[Base]):
    """The table of bases, and their seats beside it: a seat that is taken cannot go, for its occupancy refers to a seat in use."""

    async def insert_all(self, tx: AsyncConnection, some: Collection[Base]) -> set[UUID]:
        """Insert new bases with their seats."""
        inserted = await super().insert_all(tx, some)
        for one in some:
            await self._seat(tx, one)
        return inserted

    async def save_all(self, tx: AsyncConnection, some: Collection[Base]) -> None:
        """Write locked bases and their seats as they are now."""
        await super().save_all(tx, some)
        for one in some:
            await self._seat(tx, one)

    async def _seat(self, tx: AsyncConnection, one: Base) -> None:
        for kind in SeatKind:
            await driver(tx).execute(_SEATS, one.id, kind, one.profile.seats(kind))
            await driver(tx).execute(_NO_SEATS, one.id, kind, one.profile.seats(kind))


BASES: Final = Bases("base", "bases", _COLUMNS, row=_row, made=_base, place="place")
RECORDER: Final = Recorder(BASES, History("base_change", "base_id"), BASE, OUTBOX)
