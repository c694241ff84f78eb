"""Statements on service months and their corrections."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.service_month import ByField, Correction, Counts, MonthState, ServiceField, ServiceMonth
from services.social_work.events import OUTBOX, SERVICE_MONTH
from shared.aggregates import History, Recorder, Shelf
from shared.db import driver

_COLUMNS: Final = (
    "id", "station_id", "township", "year", "month", "counts", "closed_counts", "corrections", "state", "close_time", "version",
    "create_time", "update_time",
)  # fmt: skip
_OF_MONTH: Final = "WHERE station_id = $1 AND year = $2 AND month = $3"
_CORRECT: Final = "INSERT INTO service_correction VALUES ($1, $2, $3, $4, $5)"
_CORRECTIONS: Final = """
SELECT version, field, before, after, reason, actor, record_time FROM service_correction
JOIN service_month_change USING (month_id, version) WHERE month_id = $1 AND (version, field) > ($2, $3) ORDER BY version, field LIMIT $4
"""


def _row(one: ServiceMonth) -> tuple[Any, ...]:
    return (
        one.id, one.station, one.place, one.year, one.month, _json(one.counts), _json(one.closed_counts), one.corrections, one.state,
        one.close_time, one.version, one.create_time, one.update_time,
    )  # fmt: skip


def _made(row: Any) -> ServiceMonth:
    identifier, station, place, year, month, counts, closed, corrections, state, *times = row
    return ServiceMonth(identifier, station, place, year, month, _counts(counts), _counts(closed), corrections, MonthState(state), *times)


def _json(counts: ByField) -> str:
    return json.dumps({str(field.value): _numbers(counted) for field, counted in counts})


def _counts(kept: Mapping[str, list[int]]) -> ByField:
    return tuple(sorted((ServiceField(int(field)), Counts(*numbers)) for field, numbers in kept.items()))


def _numbers(counted: Counts) -> list[int]:
    return [counted.cases, counted.groups, counted.activities, counted.visits]


SHELF: Final = Shelf("service_month", "serviceMonths", _COLUMNS, row=_row, made=_made, place="township")
RECORDER: Final = Recorder(SHELF, History("service_month_change", "month_id"), SERVICE_MONTH, OUTBOX)


async def of_month(connection: AsyncConnection, station: UUID, year: int, month: int, *, lock: bool = False) -> ServiceMonth | None:
    """Return the service month of a station, locked where it is to be changed."""
    clause = f"{_OF_MONTH} FOR UPDATE" if lock else _OF_MONTH
    return next(iter(await SHELF.fetch(connection, clause, station, year, month)), None)


async def correct(tx: AsyncConnection, one: ServiceMonth, changed: Mapping[ServiceField, tuple[Counts, Counts]]) -> None:
    """Write down what a correction changed, under the version that it led to."""
    rows = [(one.id, one.version, field, _numbers(before), _numbers(after)) for field, (before, after) in sorted(changed.items())]
    await driver(tx).executemany(_CORRECT, rows)


async def corrections(connection: AsyncConnection, month: UUID, *, after: tuple[int, int], limit: int) -> list[Correction]:
    """Return the corrections of a service month behind a version and field, oldest first."""
    rows = await driver(connection).fetch(_CORRECTIONS, month, *after, limit)
    return [Correction(version, ServiceField(field), Counts(*before), Counts(*now), *told) for version, field, before, now, *told in rows]
