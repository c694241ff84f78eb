"""Statements on stations, their evaluations and the staff that they have."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.station import Evaluation, Grade, Station
from services.social_work.events import OUTBOX, STATION
from shared.aggregates import History, Recorder, Shelf
from shared.codes import PAST_THE_DIGITS
from shared.db import driver

SHELF: Final = Shelf.flat("station", "stations", Station, place="township")
RECORDER: Final = Recorder(SHELF, History("station_change", "station_id"), STATION, OUTBOX)

_EVALUATE: Final = "INSERT INTO station_evaluation VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING year"
_EVALUATIONS: Final = (
    "SELECT year, grade, evaluator, day FROM station_evaluation WHERE station_id = $1 AND year > $2 ORDER BY year LIMIT $3"
)
# Whoever has two posts of one station is one of its staff.
_PRESENT: Final = """
SELECT post.station_id, count(DISTINCT assignment.worker_id) FROM post JOIN assignment ON assignment.post_id = post.id
WHERE post.station_id = ANY ($1::uuid[]) AND assignment.state = 1 AND $2 BETWEEN first_day AND coalesce(last_day, 'infinity')
GROUP BY 1
"""
_POSTS: Final = "SELECT count(*) FROM post WHERE station_id = $1 AND state <> 5"
_STAFFED: Final = """
SELECT township, count(*) FILTER (WHERE state = 2), count(*) FILTER (WHERE state = 1),
    coalesce(sum(required_staff) FILTER (WHERE state = 2), 0), coalesce(sum(present) FILTER (WHERE state = 2), 0)::bigint
FROM station LEFT JOIN LATERAL (
    SELECT count(DISTINCT worker_id) AS present FROM post JOIN assignment ON assignment.post_id = post.id
    WHERE post.station_id = station.id AND assignment.state = 1 AND $3 BETWEEN first_day AND coalesce(last_day, 'infinity')
) AS staff ON true
WHERE township >= $1 AND township < $2 AND state < 3 GROUP BY township
"""


async def evaluate(tx: AsyncConnection, station: UUID, one: Evaluation) -> bool:
    """Write down the evaluation of a year; False where there is one."""
    return await driver(tx).fetchval(_EVALUATE, station, one.year, one.grade, one.evaluator, one.day) is not None


async def evaluations(connection: AsyncConnection, station: UUID, *, after: int, limit: int) -> list[Evaluation]:
    """Return the evaluations of a station behind a year, by year."""
    rows = await driver(connection).fetch(_EVALUATIONS, station, after, limit)
    return [Evaluation(year, Grade(grade), evaluator, day) for year, grade, evaluator, day in rows]


async def present(connection: AsyncConnection, stations: Collection[UUID], day: date) -> dict[UUID, int]:
    """Return how many social workers have an assignment to a post of these stations that is in force on a day; none where none has."""
    return {row[0]: row[1] for row in await driver(connection).fetch(_PRESENT, list(stations), day)}


async def open_posts(tx: AsyncConnection, station: UUID) -> int:
    """Return how many posts of a station are not closed."""
    found: int = await driver(tx).fetchval(_POSTS, station)
    return found


async def staffed(connection: AsyncConnection, within: str, day: date) -> dict[str, tuple[int, int, int, int]]:
    """Return for each township below a division that has any: open stations, planned ones, staff asked for, staff that is there."""
    rows = await driver(connection).fetch(_STAFFED, within, within + PAST_THE_DIGITS, day)
    return {township: (opened, planned, required, present) for township, opened, planned, required, present in rows}


async def named(connection: AsyncConnection, township: str, display_name: str) -> list[Station]:
    """Return the stations of a township that have a name and are not closed."""
    return await SHELF.fetch(connection, "WHERE township = $1 AND display_name = $2 AND state < 3 LIMIT 2", township, display_name)
