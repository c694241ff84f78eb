"""Statements on statutory clocks. Whoever changes one has locked the thing it is about, and then the clock."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date, datetime
from typing import Any, Final
from uuid import UUID

import asyncpg
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.codes import PAST_THE_DIGITS
from shared.db import driver
from shared.statutory.calendar import WorkdayCalendar
from shared.statutory.clock import Clock, recounted
from shared.statutory.period import DAY, Due, Pause, Period, Unit

_COLUMNS: Final = (
    "id, subject, rule, place, length, unit, rolls, start_time, pauses, last_day, due_time, provisional, suspend_time, stop_time, lapsed"
)
_SELECT: Final = f"SELECT {_COLUMNS} FROM statutory_clock"  # noqa: S608 — made of constants, as all below
_OF_SUBJECT: Final = f"{_SELECT} WHERE subject = $1 ORDER BY start_time, id"
_LOCK: Final = f"{_SELECT} WHERE subject = $1 AND rule = $2 AND stop_time IS NULL FOR UPDATE"
_LOCK_ALL: Final = (
    f"{_SELECT} WHERE (subject, rule) IN (SELECT * FROM unnest($1::text[], $2::text[])) AND stop_time IS NULL ORDER BY id FOR UPDATE"  # noqa: S608
)
_FALLING_DUE: Final = f"""
{_SELECT} WHERE stop_time IS NULL AND suspend_time IS NULL AND due_time > $1 AND due_time <= $2 AND place >= $3 AND place < $4
    AND (due_time, id) > ($5, $6) ORDER BY due_time, id LIMIT $7
"""
_PROVISIONAL: Final = f"{_SELECT} WHERE provisional AND stop_time IS NULL AND id > $1 ORDER BY id LIMIT $2 FOR UPDATE"
_INSERT: Final = f"""
INSERT INTO statutory_clock ({_COLUMNS}) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
ON CONFLICT DO NOTHING RETURNING id
"""  # noqa: S608
_SAVE: Final = """
UPDATE statutory_clock SET pauses = $2, last_day = $3, due_time = $4, provisional = $5, suspend_time = $6, stop_time = $7, lapsed = $8
WHERE id = $1
"""
_NO_ROW: Final = UUID(int=0)
_LONG_AGO: Final = datetime.fromisoformat("0001-01-01T00:00:00+00:00")


async def insert(tx: AsyncConnection, clock: Clock) -> bool:
    """Insert a new clock; tell whether it is one: not where one of the rule runs about the same thing."""
    return bool(await insert_all(tx, [clock]))


async def insert_all(tx: AsyncConnection, clocks: Sequence[Clock]) -> set[UUID]:
    """Insert new clocks; return those that are: not where one of the rule runs about the same thing."""
    return {row[0] for row in await driver(tx).fetchmany(_INSERT, list(map(_row, clocks)))}


def _row(clock: Clock) -> tuple[Any, ...]:
    period, when = clock.period, clock.due
    return (
        clock.id, clock.subject, clock.rule, clock.place, period.length, period.unit, period.rolls, clock.start_time, _ranges(clock.pauses),
        when.last_day, when.instant, when.provisional, clock.suspend_time, clock.stop_time, clock.lapsed,
    )  # fmt: skip


async def lock_all(tx: AsyncConnection, asked: Collection[tuple[str, str]]) -> dict[tuple[str, str], Clock]:
    """Lock and return the clocks that have not ended, by the thing they are about and their rule."""
    subjects, rules = zip(*asked, strict=True)
    found = map(_clock, await driver(tx).fetch(_LOCK_ALL, list(subjects), list(rules)))
    return {(clock.subject, clock.rule): clock for clock in found}


async def lock(tx: AsyncConnection, subject: str, rule: str) -> Clock | None:
    """Lock and return the clock of a rule that has not ended about a thing."""
    row = await driver(tx).fetchrow(_LOCK, subject, rule)
    return None if row is None else _clock(row)


async def save(tx: AsyncConnection, clock: Clock) -> None:
    """Write a locked clock as it is now."""
    await save_all(tx, [clock])


async def save_all(tx: AsyncConnection, clocks: Sequence[Clock]) -> None:
    """Write locked clocks as they are now."""
    rows = [
        (one.id, _ranges(one.pauses), one.due.last_day, one.due.instant, one.due.provisional, one.suspend_time, one.stop_time, one.lapsed)
        for one in clocks
    ]
    await driver(tx).executemany(_SAVE, rows)


async def of_subject(connection: AsyncConnection, subject: str) -> list[Clock]:
    """Return every clock about a thing, those that ended included, oldest first."""
    return list(map(_clock, await driver(connection).fetch(_OF_SUBJECT, subject)))


async def overdue(
    connection: AsyncConnection, within: str, *, at: datetime, after: tuple[datetime, UUID] | None, limit: int
) -> list[Clock]:
    """Return what is late below a place, what is late the longest first, from behind a place of the list."""
    return await _falling_due(connection, within, (_LONG_AGO, at), after, limit)


async def due_soon(
    connection: AsyncConnection, within: str, *, at: datetime, until: datetime, after: tuple[datetime, UUID] | None, limit: int
) -> list[Clock]:
    """Return what below a place is not late at an instant and will be at another, what is due first first."""
    return await _falling_due(connection, within, (at, until), after, limit)


async def recount(tx: AsyncConnection, workdays: WorkdayCalendar, *, after: UUID, limit: int) -> list[UUID]:
    """Count some provisional clocks anew, from behind an identifier; return those that were looked at."""
    found = list(map(_clock, await driver(tx).fetch(_PROVISIONAL, after, limit)))
    for clock in found:
        counted = recounted(clock, workdays)
        if counted != clock:
            await save(tx, counted)
    return [clock.id for clock in found]


async def _falling_due(
    connection: AsyncConnection, within: str, span: tuple[datetime, datetime], after: tuple[datetime, UUID] | None, limit: int
) -> list[Clock]:
    place = (within, within + PAST_THE_DIGITS)
    return list(map(_clock, await driver(connection).fetch(_FALLING_DUE, *span, *place, *(after or (_LONG_AGO, _NO_ROW)), limit)))


def _ranges(pauses: Sequence[Pause]) -> list[asyncpg.Range[date]]:
    return [asyncpg.Range(pause.first, pause.last + DAY) for pause in pauses]


def _clock(row: Any) -> Clock:
    identifier, subject, rule, place, length, unit, rolls, start, ranges, last_day, _due, provisional, *end = row
    pauses = tuple(Pause(one.lower, one.upper - DAY) for one in ranges)
    return Clock(identifier, subject, rule, place, Period(length, Unit(unit), rolls), start, pauses, Due(last_day, provisional), *end)
