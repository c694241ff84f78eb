"""Figures over a city: how long the warehouse counts, opens and lists 1.6 million volunteers and what they served.

The rows are made inside the engine, in the tables of the model; what is measured is what StatisticsService does below its servicer.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.indicators import catalogue
from services.warehouse.model import SOURCES
from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.engine import Dialect
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from services.warehouse.store.schema import create, database_of
from services.warehouse.store.warehouse import Warehouse
from shared.periods import Interval, Period
from tests.bench.figures import Results

VOLUNTEERS: Final = 1_600_000
RECORDS_EACH: Final = 2
SERVE: Final = 8
"""One in so many has served at all."""
ROUNDS: Final = 7
MEMORY_MIB: Final = 700
NOW: Final = datetime(2026, 11, 1, tzinfo=UTC)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))

_NAME: Final = """
concat('{kind}/', lower(hex(intDiv({n}, 65536) + 429496729)), '-', lower(leftPad(hex({n} % 65536), 4, '0')), '-7000-8000-',
    lower(leftPad(substring(hex(cityHash64({n}, {salt})), 1, 12), 12, '0')))
"""
_PLACE: Final = """
toString(130402000000 + (cityHash64({by}, 5) % 20) * 1000000 + (1 + cityHash64({by}, 7) % 14) * 1000 + 1 + cityHash64({by}, 11) % 20)
"""
_BORN: Final = "toDateTime64('2025-01-01 00:00:00', 6, 'UTC') + toIntervalSecond(cityHash64(number) % 50000000)"
_ENVELOPE: Final = "name, version, event_id, event_type, event_time, place, state, deleted"


async def _fill(engine: EmbeddedEngine, volunteers: int) -> None:
    await create(engine, 0, SOURCES)
    person, volunteer = (_NAME.format(kind=kind, salt=salt, n="number") for kind, salt in (("persons", 1), ("volunteers", 2)))
    columns = f"{_ENVELOPE}, verification_level, gender, birth_cohort, merged_into"
    values = f"""
    SELECT {person}, 1, '', 'PersonRegistered', {_BORN}, '', 'ACTIVE', false, 'FORMAT_CHECKED',
        ['MALE', 'FEMALE'][1 + number % 2], 1940 + 5 * (cityHash64(number, 3) % 14), '' FROM numbers({volunteers})
    """
    await _twice(engine, "person", columns, values)
    columns = f"{_ENVELOPE}, person, age_band, channel, organisation"
    for version, share in ((1, 1), (2, 5)):  # a fifth of them were changed once: suspended, or transferred
        values = f"""
        SELECT {volunteer}, {version}, '', 'VolunteerRegistered', {_BORN} + toIntervalDay({100 * (version - 1)}),
            {_PLACE.format(by=f"number + {version - 1}")}, ['ACTIVE', 'ACTIVE', 'SUSPENDED', 'DEREGISTERED'][1 + number % 4], false,
            {person}, 'ADULT', ['SELF', 'IMPORT'][1 + number % 2], '' FROM numbers({volunteers}) WHERE number % {share} = 0
        """
        await _twice(engine, "volunteer", columns, values)
    columns = f"{_ENVELOPE}, project, volunteer, source, day, duration_minutes, correction_requested, entered_time"
    served = _NAME.format(kind="volunteers", salt=2, n=f"(cityHash64(number, 13) % {volunteers // SERVE})")
    values = f"""
    SELECT {_NAME.format(kind="serviceRecords", salt=4, n="number")}, 1, '', 'RecordEntered', {_BORN}, {_PLACE.format(by="number")},
        ['EFFECTIVE', 'EFFECTIVE', 'EFFECTIVE', 'PENDING'][1 + number % 4], false, 'projects/1', {served},
        ['CHECK_IN', 'TEAM_ENTRY'][1 + number % 2], toDate32('2025-06-01') + toIntervalDay(cityHash64(number) % 500), 60 + number % 120,
        false, {_BORN} FROM numbers({volunteers * RECORDS_EACH})
    """
    await _twice(engine, "service_record", columns, values)


async def _twice(engine: EmbeddedEngine, table: str, columns: str, values: str) -> None:
    """Write rows into the history and, out of it, into the present."""
    database = database_of(0)
    before = await engine.query(f"SELECT count() FROM {table}_history", database=database)
    await engine.execute(f"INSERT INTO {table}_history ({columns}) {values}", database=database)
    where = "WHERE version = 2" if before[0][0] else ""
    await engine.execute(f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {table}_history {where}", database=database)


def measure(results: Results, folder: Path, volunteers: int = VOLUNTEERS) -> None:
    """Fill an engine in a folder and take the figures."""
    asyncio.run(_measure(results, folder, volunteers))


async def _measure(results: Results, folder: Path, volunteers: int) -> None:
    engine = await EmbeddedEngine.open(folder, memory_mib=MEMORY_MIB, threads=2, dialect=Dialect())
    try:
        await _fill(engine, volunteers)
        figures = Figures(Warehouse(engine), Relations())
        for key, selection, grouping in _questions():
            cells = await figures.count(selection, grouping, limit=100_000)
            times = [await _seconds(lambda: figures.count(selection, grouping, limit=100_000)) for _ in range(ROUNDS)]  # noqa: B023
            results.add(key, statistics.median(times) * 1000, figures=len(cells), rows=sum(one.count for one in cells))
        people = Selection(catalogue()["registered_volunteers"], "130402", NOW)
        [*_, last] = await figures.page(people, after="", limit=1000)
        times = [await _seconds(lambda: figures.page(people, after=last.name, limit=1000)) for _ in range(ROUNDS)]
        results.add("rows_page", statistics.median(times) * 1000)
        [(size,)] = await engine.query("SELECT sum(bytes_on_disk) FROM system.parts WHERE active AND database = 'wushe_0'")
        results.add("engine_disk", size / 2**20)
    finally:
        await engine.close()


def _questions() -> list[tuple[str, Selection, Grouping]]:
    people, active, minutes = (catalogue()[code] for code in ("registered_volunteers", "active_volunteers", "service_minutes"))
    dimensions = {one.code: one for one in people.dimensions}
    now = Selection(people, "1304", NOW, present=True)
    pyramid = Grouping(6, dimensions=(dimensions["gender"], dimensions["birth_cohort"]))
    return [
        ("figure_by_county", now, Grouping(6)),
        ("figure_by_community", now, Grouping(12)),
        ("figure_by_channel", now, Grouping(6, dimensions=(dimensions["channel"], dimensions["state"]))),
        ("figure_pyramid", now, pyramid),
        ("figure_as_of", Selection(people, "1304", NOW - timedelta(days=100)), Grouping(6)),
        ("figure_active", Selection(active, "1304", NOW, period=YEAR, present=True), Grouping(6)),
        ("figure_hours", Selection(minutes, "1304", NOW, period=YEAR, present=True), Grouping(6, Interval.MONTH)),
    ]


async def _seconds(work: Callable[[], Awaitable[Any]]) -> float:
    began = time.perf_counter()
    await work()
    return time.perf_counter() - began
