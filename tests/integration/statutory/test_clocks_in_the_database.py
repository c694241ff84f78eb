from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from shared.clock import FixedClock
from shared.db import Database, driver
from shared.ids import uuid7
from shared.statutory import clocks
from shared.statutory.calendar import Announced, ChineseCalendar
from shared.statutory.clock import Clock, lapse, resume, start, stop, suspend
from shared.statutory.period import Period, Unit
from shared.statutory.rules import Rule
from shared.statutory.schema import create_statutory_tables_v1, drop_statutory_tables_v1
from shared.statutory.upkeep import Upkeep

WORKDAYS = ChineseCalendar()
RULE = Rule("answer", "入驻办法", "something asked", Period(5, Unit.WORKING_DAYS))
MONDAY = datetime(2026, 3, 2, 1, 0, tzinfo=UTC)
DAY = timedelta(days=1)


class _Statements(list[str]):
    """Stands in for Alembic's `op`."""

    def execute(self, sqltext: str) -> None:
        self.append(sqltext)


@pytest.fixture
async def database(database_url: str) -> AsyncIterator[Database]:
    database = Database(database_url)
    await database.open()
    await _run(database, create_statutory_tables_v1)
    yield database
    await _run(database, drop_statutory_tables_v1)
    await database.close()


async def test_a_clock_comes_back_as_it_was_written(database: Database) -> None:
    clock = _started("things/1")
    running = resume(suspend(clock, at=MONDAY + DAY), at=MONDAY + 4 * DAY, workdays=WORKDAYS)
    again = resume(suspend(running, at=MONDAY + 8 * DAY), at=MONDAY + 9 * DAY, workdays=WORKDAYS)
    async with database.transaction() as tx:
        assert await clocks.insert(tx, clock)
        assert await clocks.lock(tx, "things/1", "answer") == clock
        for now in (again, suspend(again, at=MONDAY + 9 * DAY), stop(again, at=MONDAY + 10 * DAY, workdays=WORKDAYS)):
            await clocks.save(tx, now)
            assert await clocks.of_subject(tx, "things/1") == [now]
        assert await clocks.lock(tx, "things/1", "answer") is None


async def test_two_triggers_at_once_begin_one_clock_and_one_that_ended_leaves_room_for_another(database: Database) -> None:
    async def begin() -> bool:
        async with database.transaction() as tx:
            return await clocks.insert(tx, _started("things/1"))

    assert sorted(await asyncio.gather(*(begin() for _ in range(8)))) == [False] * 7 + [True]
    async with database.transaction() as tx:
        running = await clocks.lock(tx, "things/1", "answer")
        assert running is not None
        await clocks.save(tx, lapse(running, at=MONDAY))
    assert await begin()


async def test_what_is_overdue_and_what_soon_will_be_is_listed_by_place_what_is_late_the_longest_first(database: Database) -> None:
    late = [_started(f"things/late-{day}", at=MONDAY + day * DAY) for day in (1, 0, 0)]
    elsewhere = _started("things/elsewhere", place="130403")
    soon = _started("things/soon", at=MONDAY + 14 * DAY, place="130402001006")
    far = _started("things/far", at=MONDAY + 60 * DAY)
    still = suspend(_started("things/still"), at=MONDAY + DAY)
    done = stop(_started("things/done"), at=MONDAY + DAY, workdays=WORKDAYS)
    late[2] = replace(late[2], subject="things/late-too")
    async with database.transaction() as tx:
        for clock in (*late, elsewhere, soon, far, still, done):
            assert await clocks.insert(tx, clock)
    now = MONDAY + 15 * DAY
    wanted = sorted(late, key=lambda clock: (clock.due.instant, clock.id))
    async with database.reading() as connection:
        first = await clocks.overdue(connection, "130402", at=now, after=None, limit=2)
        behind = (first[-1].due.instant, first[-1].id)
        rest = await clocks.overdue(connection, "130402", at=now, after=behind, limit=2)
        assert [*first, *rest] == wanted
        assert await clocks.due_soon(connection, "130402", at=now, until=now + 10 * DAY, after=None, limit=9) == [soon]
        assert len(await clocks.overdue(connection, "1304", at=now, after=None, limit=9)) == 4
        end = wanted[0].due.instant
        assert await clocks.overdue(connection, "", at=end - timedelta(microseconds=1), after=None, limit=9) == []
        assert wanted[0] in await clocks.overdue(connection, "", at=end, after=None, limit=9)


async def test_provisional_clocks_are_counted_anew_once_a_notice_is_there_and_until_then_the_log_says_so(database: Database) -> None:
    asked = datetime(2035, 9, 28, 1, 0, tzinfo=UTC)
    async with database.transaction() as tx:
        assert await clocks.insert(tx, _started("things/1", at=asked))
        assert await clocks.insert(tx, _started("things/2"))
    ignorant = Upkeep(database, FixedClock(asked), WORKDAYS)
    assert ignorant.warn()
    assert await ignorant.turn() == 1
    notice = Announced(2035, [date(2035, 10, day) for day in range(1, 8)], [date(2035, 9, 29)], WORKDAYS)
    learnt = Upkeep(database, FixedClock(asked), notice)
    assert not learnt.warn()
    assert await learnt.turn() == 1
    assert await learnt.turn() == 0
    async with database.reading() as connection:
        (clock,) = await clocks.of_subject(connection, "things/1")
    assert (clock.due.last_day, clock.due.provisional) == (date(2035, 10, 11), False)


async def _run(database: Database, change: object) -> None:
    statements = _Statements()
    change(statements)  # type: ignore[operator]
    async with database.transaction() as tx:
        for statement in statements:
            await driver(tx).execute(statement)


def _started(subject: str, *, at: datetime = MONDAY, place: str = "130402") -> Clock:
    identifier: UUID = uuid7()
    return start(RULE, subject, place, identifier=identifier, at=at, workdays=WORKDAYS)
