"""Keeps the outbox in daily partitions: makes them ahead of time and drops them when all they hold is published and old.

Nothing is lost when this never runs: rows without a partition of their day go to the default one, and are moved into
place later.
"""

from __future__ import annotations

from collections.abc import Awaitable, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Final

import asyncpg
import structlog

from shared.db import Database, DriverConnection, lock_key

log = structlog.get_logger(__name__)

DAYS_AHEAD: Final = 7
RETENTION_DAYS: Final = 30

_LOCK: Final = "wushe.outbox-upkeep"
_PREFIX: Final = "outbox_day_"

# Waiting long for a table lock would make every writer wait behind us; the next round tries again.
_PREPARE = "SET lock_timeout = '2s'"

_PARTITIONS = """
SELECT child.relname FROM pg_inherits
JOIN pg_class AS child ON child.oid = inhrelid
WHERE inhparent = 'outbox'::regclass AND child.relname LIKE 'outbox_day_%' ORDER BY child.relname
"""


async def maintain(database: Database, *, today: date, ahead: int = DAYS_AHEAD, retention: int = RETENTION_DAYS) -> None:
    """Make the partitions from today on, file what lies in the default one, and drop what nobody needs any more."""
    async with database.session() as session:
        if not await session.fetchval("SELECT pg_try_advisory_lock($1)", lock_key(_LOCK)):
            return
        await session.execute(_PREPARE)
        partitions = [str(row[0]) for row in await session.fetch(_PARTITIONS)]
        strays = await _stray_days(session)  # by the database's clock, which may be another than ours
        for day in sorted({*strays, *(today + timedelta(days=n) for n in range(ahead + 1))}):
            if _name(day) not in partitions:
                written = day in strays or day <= today + timedelta(days=1)
                await _attempt("create", _name(day), _create(session, day, written=written))
        for name in partitions:
            if _day(name) < today - timedelta(days=retention):
                await _attempt("drop", name, _drop(session, name))
        await session.execute(
            "DELETE FROM outbox_default WHERE published_at IS NOT NULL AND created_at < $1", _midnight(today - timedelta(days=retention))
        )


async def publish_again(session: DriverConnection, within: timedelta) -> int:
    """Let the relay publish once more what it published last, and return how many events that are.

    For a bus that was made anew: who followed may not have read all of the old one. Consumers drop the versions they know.
    """
    last = "SELECT max(published_at) FROM outbox"
    done = await session.execute(f"UPDATE outbox SET published_at = NULL WHERE published_at > ({last}) - $1::interval", within)  # noqa: S608
    return int(done.rpartition(" ")[2])


async def _attempt(what: str, name: str, work: Awaitable[None]) -> None:
    try:
        await work
    except asyncpg.LockNotAvailableError:
        log.info("outbox partition busy", step=what, partition=name)


async def _stray_days(session: DriverConnection) -> Sequence[date]:
    rows = await session.fetch("SELECT DISTINCT (created_at AT TIME ZONE 'UTC')::date FROM outbox_default")
    return [row[0] for row in rows]


async def _create(session: DriverConnection, day: date, *, written: bool) -> None:
    """Make a day's partition beside the table, move the day's rows out of the default one, then attach it.

    Attaching, unlike creating in place, lets others go on writing. Except to a day that is being `written` already: who has chosen the
    default partition before and writes to it after would be refused (23514), so writers wait. Names come from dates alone, so nothing
    is injected.
    """
    name, start, end = _name(day), _midnight(day), _midnight(day + timedelta(days=1))
    async with session.transaction():
        if written:
            await session.execute("LOCK TABLE outbox IN SHARE ROW EXCLUSIVE MODE")
        await session.execute(f"CREATE TABLE {name} (LIKE outbox INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)")
        await session.execute(f"ALTER TABLE {name} SET (autovacuum_vacuum_scale_factor = 0.02, autovacuum_analyze_scale_factor = 0.05)")
        moved = "WITH moved AS (DELETE FROM outbox_default WHERE created_at >= $1 AND created_at < $2 RETURNING *)"
        await session.execute("LOCK TABLE outbox_default IN ACCESS EXCLUSIVE MODE")
        await session.execute(f"{moved} INSERT INTO {name} SELECT * FROM moved", start, end)  # noqa: S608 # the same
        await session.execute(
            f"ALTER TABLE outbox ATTACH PARTITION {name} FOR VALUES FROM ('{start.isoformat()}') TO ('{end.isoformat()}')"
        )


async def _drop(session: DriverConnection, name: str) -> None:
    async with session.transaction():
        await session.execute(f"LOCK TABLE {name} IN ACCESS EXCLUSIVE MODE")
        if await session.fetchval(f"SELECT EXISTS (SELECT FROM {name} WHERE published_at IS NULL)"):  # noqa: S608 # the name comes from a date
            log.warning("an old outbox partition holds unpublished events and is kept", partition=name)
            return
        await session.execute(f"DROP TABLE {name}")


def _name(day: date) -> str:
    return f"{_PREFIX}{day:%Y%m%d}"


def _day(name: str) -> date:
    return datetime.strptime(name.removeprefix(_PREFIX), "%Y%m%d").replace(tzinfo=UTC).date()


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)
