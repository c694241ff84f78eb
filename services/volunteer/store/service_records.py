"""Statements on service records. Lock the accounts of their volunteers first, as `store/hours.py` says."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date
from typing import Any, Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_refusals import RecordOverlaps
from services.volunteer.domain.service_period import Period, end_of
from services.volunteer.domain.service_record import Distances, RecordSource, ServiceRecord
from shared.db import driver, sqlstate

VERSIONS: Final = "SELECT 'serviceRecords/' || id AS name, version FROM service_record"
"""Name and version of every record, those that do not count included."""
COLUMNS: Final = (
    "id, project_id, community, volunteer_id, source, state, state_reason, start_time, end_time, check_in_metres, check_out_metres, "
    "description, correction_request, entered_by, entry_batch, version, create_time, update_time"
)
"""What is read; `record` makes a ServiceRecord of it."""

_EXCLUSION_VIOLATION: Final = "23P01"
_READ: Final = f"SELECT {COLUMNS} FROM service_record WHERE id = ANY ($1::uuid[])"  # noqa: S608 — made of constants, as all below
_LOCK: Final = f"{_READ} ORDER BY id FOR UPDATE"
_AFTER: Final = f"SELECT {COLUMNS} FROM service_record WHERE id > $1 ORDER BY id LIMIT $2"  # noqa: S608
_OPEN: Final = f"""
SELECT {COLUMNS} FROM service_record WHERE state = 1 AND day < $1 ORDER BY day, id LIMIT $2 FOR UPDATE SKIP LOCKED
"""  # noqa: S608
_INSERT: Final = f"""
INSERT INTO service_record ({COLUMNS}, day, minutes)
SELECT {COLUMNS}, day, minutes FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::uuid[], $5::smallint[], $6::smallint[], $7::text[],
    $8::timestamptz[], $9::timestamptz[], $10::integer[], $11::integer[], $12::text[], $13::text[], $14::text[], $15::uuid[], $16::bigint[],
    $17::timestamptz[], $18::timestamptz[], $19::date[], $20::integer[]) WITH ORDINALITY AS new ({COLUMNS}, day, minutes, position)
ORDER BY position ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608
_SAVE: Final = """
UPDATE service_record
SET (state, state_reason, start_time, end_time, check_out_metres, correction_request, version, update_time, day, minutes) = ROW (
    new.state, new.state_reason, new.start_time, new.end_time, new.check_out_metres, new.correction_request, new.version, new.update_time,
    new.day, new.minutes)
FROM unnest($1::uuid[], $2::smallint[], $3::text[], $4::timestamptz[], $5::timestamptz[], $6::integer[], $7::text[], $8::bigint[],
    $9::timestamptz[], $10::date[], $11::integer[]) AS new
    (id, state, state_reason, start_time, end_time, check_out_metres, correction_request, version, update_time, day, minutes)
WHERE service_record.id = new.id
"""
_OVERLAPPED: Final = f"""
SELECT DISTINCT ON (new.id) new.id AS wanted, {", ".join(f"service_record.{column}" for column in COLUMNS.split(", "))}
FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::timestamptz[]) AS new (id, volunteer_id, start_time, end_time)
JOIN service_record ON service_record.volunteer_id = new.volunteer_id AND service_record.state <= 3
    AND tstzrange(service_record.start_time, coalesce(service_record.end_time, (day + 1)::timestamp AT TIME ZONE 'Asia/Shanghai'))
    && tstzrange(new.start_time, new.end_time)
ORDER BY new.id, service_record.start_time
"""  # noqa: S608


async def read(connection: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, ServiceRecord]:
    """Return the records of these identifiers that exist."""
    return {one.id: one for one in map(record, await driver(connection).fetch(_READ, list(identifiers)))}


async def lock(tx: AsyncConnection, identifiers: Collection[UUID]) -> dict[UUID, ServiceRecord]:
    """Lock records in the order of their identifiers, and return them as they are now."""
    return {one.id: one for one in map(record, await driver(tx).fetch(_LOCK, list(identifiers)))}


async def overdue(tx: AsyncConnection, today: date, limit: int) -> list[ServiceRecord]:
    """Lock and return check-ins that are open though their day is over, without those that another replica is at."""
    return list(map(record, await driver(tx).fetch(_OPEN, today, limit)))


async def following(connection: AsyncConnection, after: UUID, limit: int) -> list[ServiceRecord]:
    """Return records in the order of their identifiers."""
    return list(map(record, await driver(connection).fetch(_AFTER, after, limit)))


async def insert(tx: AsyncConnection, new: Sequence[ServiceRecord]) -> set[UUID]:
    """Insert new records in their order, and return those that overlap no other of their volunteer; the constraint decides."""
    written = [
        (
            one.id, one.project, one.community, one.volunteer, one.source, one.state, one.state_reason, one.period.start, one.period.end,
            one.distances.check_in, one.distances.check_out, one.description, one.correction_request, one.entered_by, one.entry_batch,
            one.version, one.create_time, one.update_time, one.period.day, one.period.minutes,
        )
        for one in new
    ]  # fmt: skip
    return {row[0] for row in await driver(tx).fetch(_INSERT, *map(list, zip(*written, strict=True)))} if written else set()


async def overlapped(tx: AsyncConnection, refused: Sequence[ServiceRecord]) -> dict[UUID, ServiceRecord]:
    """Return the first record that each of these overlaps, by the identifier of the one that was refused."""
    wanted = [(one.id, one.volunteer, one.period.start, one.period.end or end_of(one.period.day)) for one in refused]
    rows = await driver(tx).fetch(_OVERLAPPED, *map(list, zip(*wanted, strict=True))) if wanted else ()
    return {row["wanted"]: record(row) for row in rows}


async def save(tx: AsyncConnection, records: Sequence[ServiceRecord]) -> None:
    """Write locked records as they are now. Raises RecordOverlaps, which ends the transaction, for times that overlap another record."""
    written = [
        (
            one.id, one.state, one.state_reason, one.period.start, one.period.end, one.distances.check_out, one.correction_request,
            one.version, one.update_time, one.period.day, one.period.minutes,
        )
        for one in records
    ]  # fmt: skip
    try:
        await driver(tx).execute(_SAVE, *map(list, zip(*written, strict=True)))
    except Exception as error:
        if sqlstate(error) == _EXCLUSION_VIOLATION:
            raise RecordOverlaps(field="start_time") from None
        raise


def record(row: Any) -> ServiceRecord:
    """Return the record in a row of COLUMNS."""
    return ServiceRecord(
        id=row["id"],
        project=row["project_id"],
        community=row["community"],
        volunteer=row["volunteer_id"],
        source=RecordSource(row["source"]),
        state=RecordState(row["state"]),
        state_reason=row["state_reason"],
        period=Period(row["start_time"], row["end_time"]),
        distances=Distances(row["check_in_metres"], row["check_out_metres"]),
        description=row["description"],
        correction_request=row["correction_request"],
        entered_by=row["entered_by"],
        entry_batch=row["entry_batch"],
        version=row["version"],
        create_time=row["create_time"],
        update_time=row["update_time"],
    )
