"""Statements that list service records: by day, from behind a place."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, Literal
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_facts import RecordChange, RecordChangeKind
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_views import RecordsWanted
from services.volunteer.domain.service_period import Period
from services.volunteer.domain.service_record import ServiceRecord
from services.volunteer.store.service_records import COLUMNS, record
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

_NARROWED: Final = "AND day BETWEEN $3 AND $4 AND source = coalesce($5, source)"
_OF: Final = """
SELECT {columns} FROM service_record WHERE {parent} = $1 AND (day, id) > ($6, $7) {narrowed} ORDER BY day, id LIMIT $2
"""
_BELOW: Final = """
SELECT {columns} FROM service_record WHERE community >= $1 AND community < $8 AND (community, day, id) > ($9, $6, $7) {narrowed}
ORDER BY community, day, id LIMIT $2
"""
_HISTORY: Final = """
SELECT version, kind, state, start_time, end_time, reason, actor, record_time FROM service_record_change
WHERE record_id = $1 AND version > $2 ORDER BY version LIMIT $3
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in a list: behind it, a page begins."""

    community: str
    day: date
    id: UUID


@dataclass(frozen=True, slots=True)
class Parent:
    """Whose records are listed."""

    column: Literal["project_id", "volunteer_id"]
    id: UUID


async def of(connection: AsyncConnection, parent: Parent, wanted: RecordsWanted, after: Place, limit: int) -> list[ServiceRecord]:
    """Return the records of a project or a volunteer by day and identifier."""
    query = _OF.format(columns=COLUMNS, parent=parent.column, narrowed=_narrowed(wanted))
    told = (parent.id, limit, wanted.first_day, wanted.last_day, wanted.source, after.day, after.id)
    return list(map(record, await driver(connection).fetch(query, *told)))


async def below(connection: AsyncConnection, division: str, wanted: RecordsWanted, after: Place, limit: int) -> list[ServiceRecord]:
    """Return the records of the projects kept below a division by community, day and identifier."""
    query = _BELOW.format(columns=COLUMNS, narrowed=_narrowed(wanted))
    told = (
        division,
        limit,
        wanted.first_day,
        wanted.last_day,
        wanted.source,
        after.day,
        after.id,
        division + PAST_THE_DIGITS,
        after.community,
    )
    return list(map(record, await driver(connection).fetch(query, *told)))


async def history(connection: AsyncConnection, identifier: UUID, *, after: int, limit: int) -> list[RecordChange]:
    """Return what happened to a record after a version, oldest first."""
    rows = await driver(connection).fetch(_HISTORY, identifier, after, limit)
    return [
        RecordChange(version, RecordChangeKind(kind), RecordState(state), Period(start, end), reason, actor, time)
        for version, kind, state, start, end, reason, actor, time in rows
    ]


def _narrowed(wanted: RecordsWanted) -> str:
    """Return the condition; the state stands in the text, so that a partial index can serve it."""
    return _NARROWED if wanted.state is None else f"{_NARROWED} AND state = {wanted.state.value}"
