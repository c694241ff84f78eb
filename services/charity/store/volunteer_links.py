"""Which volunteer projects serve which charity projects, and the service records of the former.

A volunteer project is named once in the table, so its hours count once. Whoever follows a record holds the link it belongs to; whoever
takes the link back removes the records with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain.volunteer_service import ServedRecord, VolunteerService
from shared.db import driver

_LINK: Final = "INSERT INTO volunteer_link VALUES ($1, $2, $3) ON CONFLICT DO NOTHING RETURNING project_id"
_UNLINK: Final = "DELETE FROM volunteer_link WHERE volunteer_project_id = $1 AND project_id = $2"
_TO_READ: Final = "SELECT volunteer_project_id FROM volunteer_link WHERE NOT was_read ORDER BY volunteer_project_id LIMIT $1"
_WAS_READ: Final = "UPDATE volunteer_link SET was_read = true WHERE volunteer_project_id = $1"
# The link is held, so that none is taken back while a record is written; a record never goes back to an older state.
_FOLLOW: Final = """
WITH held AS (
    SELECT volunteer_project_id FROM volunteer_link WHERE volunteer_project_id = ANY ($2::uuid[]) ORDER BY volunteer_project_id FOR SHARE
)
INSERT INTO linked_service
SELECT new.* FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::integer[], $5::boolean[], $6::bigint[])
    AS new (record_id, volunteer_project_id, volunteer_id, minutes, counts, version)
JOIN held USING (volunteer_project_id) ORDER BY record_id
ON CONFLICT (record_id) DO UPDATE SET minutes = excluded.minutes, counts = excluded.counts, version = excluded.version
WHERE linked_service.version < excluded.version
"""
_SUM: Final = """
SELECT count(DISTINCT volunteer_id) FILTER (WHERE counts), count(*) FILTER (WHERE counts), coalesce(sum(minutes) FILTER (WHERE counts), 0),
    (SELECT coalesce(bool_or(NOT was_read), false) FROM volunteer_link WHERE project_id = $1)
FROM linked_service JOIN volunteer_link USING (volunteer_project_id) WHERE project_id = $1
"""


async def link(tx: AsyncConnection, volunteer_project: UUID, project: UUID, since: datetime) -> bool:
    """Link a volunteer project; False where it serves a charity project already."""
    return await driver(tx).fetchval(_LINK, volunteer_project, project, since) is not None


async def unlink(tx: AsyncConnection, volunteer_project: UUID, project: UUID) -> None:
    """Take a link back, with the records that counted by it."""
    await driver(tx).execute(_UNLINK, volunteer_project, project)


async def to_read(connection: AsyncConnection, limit: int) -> list[UUID]:
    """Return volunteer projects whose records of the time before the link are still to be read."""
    return [row[0] for row in await driver(connection).fetch(_TO_READ, limit)]


async def was_read(tx: AsyncConnection, volunteer_project: UUID) -> None:
    """Note that all records of a volunteer project were read."""
    await driver(tx).execute(_WAS_READ, volunteer_project)


async def follow(tx: AsyncConnection, records: Sequence[ServedRecord]) -> None:
    """Write the newest state of records, each named once; those of projects that are not linked are passed over."""
    rows = [(one.id, one.volunteer_project, one.volunteer, one.minutes, one.counts, one.version) for one in records]
    if rows:
        await driver(tx).execute(_FOLLOW, *map(list, zip(*rows, strict=True)))


async def service(connection: AsyncConnection, project: UUID) -> VolunteerService:
    """Return what volunteers did for a charity project."""
    [[volunteers, times, minutes, catching_up]] = await driver(connection).fetch(_SUM, project)
    return VolunteerService(volunteers, times, minutes, catching_up)
