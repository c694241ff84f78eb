"""Many at once: nobody is in two places, no minute is counted twice, no check-in is closed twice."""

from __future__ import annotations

import asyncio
import random
from datetime import timedelta
from typing import Any
from uuid import UUID

import asyncpg
import pytest

from services.volunteer.store import service_records
from services.volunteer.use_cases.close_check_ins import CloseCheckIns
from shared.clock import FixedClock
from shared.db import driver
from shared.ids import uuid7
from shared.refusals import Refusal
from tests.integration.volunteer.records import HOUR, NOON, RECORD, Records, account, project, told
from tests.integration.volunteer.running import Running, eventually
from tests.integration.volunteer.teams import active

_RAW = """
INSERT INTO service_record (id, project_id, community, volunteer_id, source, state, state_reason, day, start_time, end_time, minutes,
    description, correction_request, entered_by, version, create_time, update_time)
SELECT $1, id, community, $2, $3, $4, '', $5, $6, $7, $8, '', '', 'by hand', 1, $9, $9 FROM project WHERE id = $10
"""
_OVERLAPS = """
SELECT count(*) FROM service_record one JOIN service_record other ON one.volunteer_id = other.volunteer_id AND one.id < other.id
WHERE one.state <= 3 AND other.state <= 3 AND tstzrange(one.start_time, one.end_time) && tstzrange(other.start_time, other.end_time)
"""


@pytest.fixture
def records(running: Running) -> Records:
    return Records(running)


def uuid_of(name: str) -> UUID:
    return UUID(name.partition("/")[2])


async def outcome(work: Any) -> str:
    try:
        await work
    except Refusal as refusal:
        return refusal.reason
    return "ok"


async def test_of_a_hundred_callers_who_want_the_same_hour_in_ten_projects_one_gets_it(running: Running, records: Records) -> None:
    who = await active(running)
    places = [await project(running, who) for _ in range(10)]
    calls = [
        outcome(records.enter("RecordService" if at % 2 else "ApplyForRecord", places[at % 10], who.name, -3 + at / 100, -1 + at / 100))
        for at in range(90)
    ] + [outcome(records.check_in(places[at], who.name)) for at in range(10)]
    random.Random(5).shuffle(calls)  # noqa: S311 - a seed, so that it can be done again
    outcomes = await asyncio.gather(*calls)
    assert sorted(outcomes)[:-2] == ["RECORD_OVERLAPS"] * 98  # one in the morning, and one check-in at noon
    assert outcomes.count("ok") == 2
    assert await running.scalar(_OVERLAPS) == 0
    assert await running.scalar("SELECT count(*) FROM service_record") == len(await told(running)) == 2


async def test_corrections_at_once_never_make_records_overlap_and_accounts_stay_their_sum(running: Running, records: Records) -> None:
    crowd = [await active(running, at) for at in (1, 2)]
    where = await project(running, *crowd)
    entered = [await records.enter("RecordService", where, who.name, -at - 1, -at) for who in crowd for at in range(6)]
    kept = [await records.change("ApproveRecord", one) for one in entered]
    dice = random.Random(7)  # noqa: S311 - the same

    def work(one: Any) -> Any:
        if dice.random() < 0.3:
            return records.change("RevokeRecord", one, reason="查实未到场")
        start = -dice.randint(2, 8)
        times = {"start_time": NOON + start * HOUR, "end_time": NOON + (start + dice.randint(1, 2)) * HOUR}
        return records.change("CorrectRecord", one, reason="核对签到表", **times)

    outcomes = await asyncio.gather(*[outcome(work(one)) for one in kept for _ in range(2)])
    assert set(outcomes) <= {"ok", "RECORD_OVERLAPS", "STALE_ETAG"}
    assert outcomes.count("ok") > 0
    assert await running.scalar(_OVERLAPS) == 0
    for who in crowd:
        account_says, sum_is = await account(running, who.name)
        assert account_says == sum_is


async def test_the_database_itself_keeps_two_writers_who_ask_nobody_from_overlapping(running: Running) -> None:
    who = await active(running)
    where = await project(running, who)

    async def write(start: float, end: float | None, *, state: int = 2, minutes: int | None = None, day: int = 0) -> str:
        begin, over = NOON + start * HOUR, None if end is None else NOON + end * HOUR
        length = minutes if minutes is not None else 0 if over is None else int((over - begin).total_seconds() // 60)
        told = (NOON + timedelta(days=day)).date(), begin, over, length, NOON + 24 * HOUR, uuid_of(where)
        source = 1 if over is None else 2
        try:
            async with running.service.database.transaction() as tx:
                await driver(tx).execute(_RAW, uuid7(), uuid_of(who.name), source, state, *told)
        except asyncpg.IntegrityConstraintViolationError as error:
            return str(error.constraint_name)
        return "ok"

    overlap = "service_record_never_overlaps"
    assert sorted(await asyncio.gather(*[write(-2, 0) for _ in range(8)])) == ["ok", *[overlap] * 7]
    assert await write(0, 1) == "ok"  # one ends when the next begins
    assert await write(2, None, state=1) == "ok"
    assert await write(11, 12) == overlap  # an open check-in holds the rest of its day
    assert await write(12, 13, day=1) == "ok"  # and nothing of the next
    assert await write(-1, 0, state=4) == "ok"  # what was refused is in nobody's way
    assert await write(-5, -5, minutes=0) in {"service_record_served", "service_record_minutes"}
    assert await write(-5, -4, minutes=600) == "service_record_minutes"
    assert await write(11, 13) == "service_record_one_day"
    assert await write(-5, -4, day=1) == "service_record_on_its_day"
    assert await write(30, 31, day=1) == "service_record_not_before_the_fact"


async def test_check_ins_are_closed_once_by_two_jobs_at_once_and_again_after_one_was_stopped(running: Running, records: Records) -> None:
    crowd = [await active(running, at) for at in range(1, 6)]
    where = await project(running, *crowd)
    names = [(await records.check_in(where, who.name)).name for who in crowd]
    clock = FixedClock(NOON + 12 * HOUR)
    database = running.service.database
    async with database.transaction() as tx:
        half = await service_records.overdue(tx, clock.today(), 2)  # another replica is at these two
        assert len(half) == 2
        assert await CloseCheckIns(database, clock, every_seconds=60).turn() == 3
    assert len([kind for _, kind, _ in await told(running) if kind == "CheckInLapsed"]) == 3
    jobs = [CloseCheckIns(database, clock, every_seconds=0.01) for _ in range(3)]
    working = [asyncio.create_task(job.run()) for job in jobs]
    working[0].cancel()

    async def states() -> set[int]:
        return {(await records.get(name)).state for name in names}

    await eventually(states, {RECORD.STATE_LAPSED})
    for task in working:
        task.cancel()
    await asyncio.gather(*working, return_exceptions=True)
    assert [await records.kinds(name) for name in names] == [["CHECKED_IN", "LAPSED"]] * 5
    assert len([kind for _, kind, _ in await told(running) if kind == "CheckInLapsed"]) == 5
    assert await running.scalar("SELECT coalesce(sum(effective_minutes), 0) FROM hours_account") == 0
