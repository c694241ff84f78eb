"""What is known beside records that are scored: counted for a whole list in one statement, which sees what its transaction wrote."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.scoring import Circumstances
from services.volunteer.domain.scoring_rules import MOST_COUNTED, RuleBook
from shared.db import driver, lock_key

# A check-in was entered by nobody for others, and an application through a channel where volunteers apply by themselves neither.
_BY_HAND: Final = "source <> 1 AND NOT (source = 3 AND entered_by = ANY ($4::text[]))"
_READ: Final = f"""
WITH wanted AS MATERIALIZED (
    SELECT id, volunteer_id, source, community, day, start_time, end_time, entered_by, create_time, {_BY_HAND} AS by_hand
    FROM service_record WHERE id = ANY ($1::uuid[])
),
entered AS MATERIALIZED (
    SELECT recent.*
    FROM (SELECT entered_by, min(create_time) AS first, max(create_time) AS last FROM wanted WHERE by_hand GROUP BY 1) AS operator
    CROSS JOIN LATERAL (
        SELECT entered_by, volunteer_id, start_time, end_time FROM service_record
        WHERE service_record.entered_by = operator.entered_by AND {_BY_HAND}
            AND create_time BETWEEN operator.first - $2::interval AND operator.last + $2::interval
        ORDER BY create_time DESC LIMIT {MOST_COUNTED}
    ) AS recent
),
people AS (SELECT entered_by, count(DISTINCT volunteer_id) AS people FROM entered GROUP BY 1),
same AS (SELECT entered_by, start_time, end_time, count(*) AS alike FROM entered GROUP BY 1, 2, 3)
SELECT wanted.id, wanted.community, wanted.entered_by,
    CASE WHEN by_hand THEN coalesce(people, 0) ELSE 0 END, CASE WHEN by_hand THEN coalesce(alike, 0) ELSE 0 END,
    CASE WHEN source = 1 THEN 0 ELSE (create_time AT TIME ZONE 'Asia/Shanghai')::date - day END,
    own.clashes, own.day_minutes, own.month_minutes
FROM wanted LEFT JOIN people USING (entered_by) LEFT JOIN same USING (entered_by, start_time, end_time)
CROSS JOIN LATERAL (
    SELECT count(*) FILTER (
            WHERE other.id <> wanted.id AND other.community <> wanted.community
            AND tstzrange(other.start_time, coalesce(other.end_time, other.start_time), '[]')
                && tstzrange(wanted.start_time - $3::interval, wanted.end_time + $3::interval, '()')
        ) AS clashes,
        coalesce(sum(other.minutes) FILTER (WHERE other.day = wanted.day AND other.state IN (2, 3)), 0) AS day_minutes,
        coalesce(sum(other.minutes) FILTER (WHERE other.state IN (2, 3)), 0) AS month_minutes
    FROM service_record AS other
    WHERE other.volunteer_id = wanted.volunteer_id AND other.day >= date_trunc('month', wanted.day::timestamp)::date
        AND other.day < (date_trunc('month', wanted.day::timestamp) + interval '1 month')::date
) AS own
"""  # noqa: S608 — made of constants
_HOLD: Final = "SELECT pg_advisory_xact_lock(key) FROM (SELECT key FROM unnest($1::bigint[]) AS key ORDER BY key) AS sorted"
_EARLIER: Final = """
SELECT record.id FROM unnest($1::text[], $2::timestamptz[], $3::integer[]) AS operator (entered_by, until, burst_points)
CROSS JOIN LATERAL (
    SELECT id FROM service_record
    WHERE service_record.entered_by = operator.entered_by AND source <> 1 AND state IN (2, 3) AND id <> ALL ($5::uuid[])
        AND NOT (source = 3 AND service_record.entered_by = ANY ($7::text[]))
        AND create_time BETWEEN operator.until - $4::interval AND operator.until
    ORDER BY create_time DESC LIMIT $6
) AS recent
JOIN service_record AS record ON record.id = recent.id
LEFT JOIN record_score ON record_id = record.id
WHERE coalesce(record_score.burst_points, 0) < operator.burst_points
ORDER BY record.id FOR UPDATE OF record SKIP LOCKED
"""


async def hold_operators(tx: AsyncConnection, subjects: Collection[str]) -> None:
    """Wait until nobody else's entries of these operators are being scored: each then counts those before it, however many run at once.

    Taken last in a transaction and in one order, so nobody waits in a circle.
    """
    await driver(tx).execute(_HOLD, sorted(lock_key(f"scoring/{subject}") for subject in subjects))


async def read(tx: AsyncConnection, records: Collection[UUID], book: RuleBook) -> list[Circumstances]:
    """Return what is known beside records that have an end, in one statement."""
    window, gap = timedelta(minutes=book.window_minutes), timedelta(minutes=book.gap_minutes)
    return [Circumstances(*row) for row in await driver(tx).fetch(_READ, list(records), window, gap, list(book.self_service))]


async def earlier(tx: AsyncConnection, bursts: Collection[tuple[str, datetime, int]], book: RuleBook, but: Collection[UUID]) -> list[UUID]:
    """Lock and return records that wait or count, entered before their operator's burst showed: operator, moment, points of the burst now.

    What somebody else is at is left out; the next entry of the burst finds it.
    """
    operators, moments, points = map(list, zip(*bursts, strict=True))
    window = timedelta(minutes=book.window_minutes)
    return [
        row[0]
        for row in await driver(tx).fetch(_EARLIER, operators, moments, points, window, list(but), MOST_COUNTED, list(book.self_service))
    ]
