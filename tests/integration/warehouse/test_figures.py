"""Figures over gRPC: counted, opened, compared, frozen, explained and exported, on a registry that never was."""

from __future__ import annotations

import asyncio
import csv
import io
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import asyncpg
import pytest
from wushe.warehouse.v1 import frozen_period_pb2
from wushe.warehouse.v1 import statistics_service_pb2 as pb

from services.warehouse.domain.standing import SourceStanding
from services.warehouse.indicators import catalogue
from services.warehouse.store.engine import Engine
from services.warehouse.store.relations import Relations
from shared.periods import Period
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.warehouse.generated import NOW, Registry
from tests.integration.warehouse.statistics import YEARS, Statistics, counting, request_id, selection

GENERATION = 901
MONTH, QUARTER_DAYS = "2026-03", Period(date(2026, 1, 1), date(2026, 3, 31))
COUNTY, COMMUNITY = pb.DIVISION_LEVEL_COUNTY, pb.DIVISION_LEVEL_COMMUNITY
DIFFERS = frozen_period_pb2.RowDifference


@pytest.fixture(scope="module")
async def statistics(
    infra: Infra, module_database_url: str, engine: Engine, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Statistics]:
    """Run one service for all of them; what a test freezes is its own."""
    registry = Registry(7, catalogue(), Relations().tables)
    folder: Path = tmp_path_factory.mktemp("statistics")
    async with counting(infra, module_database_url, folder, engine, registry=registry, generation=GENERATION) as running:
        yield running


async def test_every_indicator_is_listed_with_what_it_means(statistics: Statistics) -> None:
    caller = statistics.caller(("registrar", "130402"))
    page = await caller("ListIndicators", pb.ListIndicatorsRequest(page_size=5))
    names = [one.name for one in page.indicators]
    while page.next_page_token:
        page = await caller("ListIndicators", pb.ListIndicatorsRequest(page_size=5, page_token=page.next_page_token))
        names += [one.name for one in page.indicators]
    assert names == [one.resource for one in catalogue().values()]
    hours = (await caller("GetIndicator", pb.GetIndicatorRequest(name="indicators/service_minutes"))).indicator
    assert (hours.unit, hours.measure, hours.timing) == (hours.UNIT_MINUTES, hours.MEASURE_SUM, hours.TIMING_PERIOD)
    assert hours.aggregate_type == "service_record"
    assert [one.code for one in hours.dimensions] == ["source", "demonstration", "backfilled"]


async def test_a_cell_is_all_it_takes_to_see_its_rows(statistics: Statistics) -> None:
    caller = statistics.caller()
    answer = await caller.query(selection("recorded_minutes", period=YEARS), level=COUNTY, interval=pb.INTERVAL_YEAR, dimensions=["state"])
    assert len({cell.division for cell in answer.cells}) > 2
    for cell in answer.cells:
        rows = await caller.rows(cell.selection)
        assert (sum(rows.values()), len(rows)) == (cell.value, cell.row_count)


async def test_a_list_of_rows_tells_to_its_end_what_was_known_at_its_beginning(statistics: Statistics) -> None:
    caller = statistics.caller()
    first = await caller("ListIndicatorRows", pb.ListIndicatorRowsRequest(selection=selection("registered_volunteers"), page_size=3))
    whole = await caller.rows(selection("registered_volunteers", as_of=first.as_of))
    leaver = max(whole)
    statistics.clock.advance(timedelta(seconds=1))
    await statistics.correct("volunteer", leaver, state="DEREGISTERED")
    again = pb.ListIndicatorRowsRequest(selection=selection("registered_volunteers"), page_size=1000, page_token=first.next_page_token)
    rest = await caller("ListIndicatorRows", again)
    assert [row.name for row in (*first.rows, *rest.rows)] == sorted(whole)
    assert leaver not in await caller.rows(selection("registered_volunteers"))


async def test_a_ratio_opens_to_the_rows_of_either_of_its_figures(statistics: Statistics) -> None:
    caller = statistics.caller()
    [cell] = (await caller.query(selection("volunteer_coverage"))).cells
    assert cell.denominator > 0
    assert cell.ratio == cell.value / cell.denominator
    assert len(await caller.rows(cell.selection, part=pb.RATIO_PART_NUMERATOR)) == cell.value
    assert len(await caller.rows(cell.selection, part=pb.RATIO_PART_DENOMINATOR)) == cell.denominator


async def test_before_anything_was_recorded_there_was_nothing(statistics: Statistics) -> None:
    [cell] = (await statistics.caller().query(selection("registered_volunteers", as_of={"seconds": -60_000_000_000}))).cells
    assert (cell.value, cell.row_count) == (0, 0)


async def test_two_years_stand_beside_each_other(statistics: Statistics) -> None:
    years = [Period(date(year, 1, 1), date(year, 12, 31)) for year in (2025, 2026)]
    caller, codes = statistics.caller(), ["service_minutes", "minutes_per_active_volunteer"]
    request = pb.CompareIndicatorsRequest(indicators=[f"indicators/{code}" for code in codes], division="divisions/1304", level=COUNTY)
    for field, year in zip((request.base_period, request.period), years, strict=True):
        field.CopyFrom(selection("x", period=year).period)
    told = (await caller("CompareIndicators", request)).comparisons
    minutes = [one for one in told if one.indicator == "indicators/service_minutes"]
    assert minutes
    assert len(told) > len(minutes)
    for one in minutes:
        assert one.difference == one.present.value - one.base.value
        assert sum((await caller.rows(one.base.selection)).values()) == one.base.value
    alone = await caller.query(selection("service_minutes", period=years[0]), level=COUNTY)
    assert {cell.division: cell.value for cell in alone.cells} == {one.division: one.base.value for one in minutes if one.base.value}


async def test_what_is_frozen_stays_and_the_difference_is_told_row_by_row(statistics: Statistics) -> None:
    caller = statistics.caller()
    frozen = await caller.freeze("2026-Q1")
    assert frozen.name == "frozenPeriods/1304-2026-Q1"
    before = {one.indicator: one for one in frozen.figures}
    assert before.keys() == {one.resource for one in catalogue().values()}
    minutes = before["indicators/service_minutes"]
    whole = await caller.rows(selection("service_minutes", period=QUARTER_DAYS, division_basis="DIVISION_BASIS_RECORDED"))
    assert (minutes.value, minutes.row_count) == (sum(whole.values()), len(whole))

    statistics.clock.advance(timedelta(days=2))
    gone, changed, *_ = sorted(whole)
    added = next(name for name in statistics.registry.versions["service_record"] if name not in whole)
    await statistics.correct("service_record", gone, state="REVOKED")
    await statistics.correct("service_record", changed, duration_minutes=whole[changed] + 30)
    await statistics.correct(
        "service_record", added, state="EFFECTIVE", day=date(2026, 2, 2), duration_minutes=45, deleted=False, place="130402"
    )

    assert (await caller("GetFrozenPeriod", pb.GetFrozenPeriodRequest(name=frozen.name))).frozen_period == frozen
    compared = await caller("ComparePeriod", pb.ComparePeriodRequest(name=frozen.name, indicator="indicators/service_minutes"))
    assert compared.complete
    assert compared.frozen.value == minutes.value
    assert compared.present.value == minutes.value - whole[gone] + 30 + 45
    assert {one.name: (one.kind, one.frozen_amount, one.present_amount) for one in compared.differences} == {
        gone: (DIFFERS.KIND_GONE, whole[gone], 0),
        changed: (DIFFERS.KIND_CHANGED, whole[changed], whole[changed] + 30),
        added: (DIFFERS.KIND_ADDED, 0, 45),
    }
    changes = sum(one.present_amount - one.frozen_amount for one in compared.differences)
    assert compared.present.value - compared.frozen.value == changes


async def test_differences_come_in_pages(statistics: Statistics) -> None:
    caller = statistics.caller()
    frozen = await caller.freeze("2025-Q4")
    known = selection(
        "recorded_person_times", period=Period(date(2025, 10, 1), date(2025, 12, 31)), division_basis="DIVISION_BASIS_RECORDED"
    )
    names = sorted(await caller.rows(known))[:5]
    statistics.clock.advance(timedelta(days=2))
    for name in names:
        await statistics.correct("service_record", name, deleted=True)
    found, token = [], ""
    while True:
        request = pb.ComparePeriodRequest(name=frozen.name, indicator=known.indicator, page_size=2, page_token=token)
        page = await caller("ComparePeriod", request)
        found += [one.name for one in page.differences]
        token = page.next_page_token
        if not token:
            break
    assert found == names


async def test_a_history_that_no_longer_comes_to_what_was_frozen_is_said_so_where(statistics: Statistics) -> None:
    caller = statistics.caller()
    frozen = await caller.freeze("2025-05")
    period = Period(date(2025, 5, 1), date(2025, 5, 31))
    [name, *_] = await caller.rows(selection("recorded_person_times", period=period, division_basis="DIVISION_BASIS_RECORDED"))
    earlier = statistics.clock.now() - timedelta(days=1)
    await statistics.registry.correct(statistics.engine, GENERATION, "service_record", name, earlier, day=None)
    compared = await caller("ComparePeriod", pb.ComparePeriodRequest(name=frozen.name, indicator="indicators/recorded_person_times"))
    assert not compared.complete
    place = statistics.registry.versions["service_record"][name][-2]["place"].ljust(12, "0")
    assert list(compared.unexplained_communities) == [f"communities/{place}"]
    assert compared.present.value == compared.frozen.value - 1


async def test_frozen_figures_are_read_by_county_and_by_member(statistics: Statistics) -> None:
    caller = statistics.caller()
    frozen = await caller.freeze("2025")
    total = next(one.value for one in frozen.figures if one.indicator == "indicators/recorded_minutes")
    for told in ({"level": COUNTY}, {"level": COMMUNITY}, {"dimension": "state"}, {"level": COUNTY, "dimension": "source"}):
        request = pb.QueryFrozenPeriodRequest(name=frozen.name, indicator="indicators/recorded_minutes", **told)
        assert sum(one.value for one in (await caller("QueryFrozenPeriod", request)).figures) == total
    request = pb.QueryFrozenPeriodRequest(name=frozen.name, indicator="indicators/minutes_per_active_volunteer", level=COUNTY)
    for one in (await caller("QueryFrozenPeriod", request)).figures:
        assert (one.ratio == one.value / one.denominator) if one.denominator else not one.HasField("ratio")


async def test_nothing_is_frozen_for_good_while_something_has_not_arrived(statistics: Statistics) -> None:
    whole = SourceStanding(
        "volunteer", "WUSHE_VOLUNTEER", following=True, last_event_time=NOW, lag_seconds=0.1, pending=0, sequence=9, events=9,
        dead_letters=0, aggregates=(),
    )  # fmt: skip
    for missing in (replace(whole, following=False), replace(whole, dead_letters=1), replace(whole, pending=3, lag_seconds=9_999.0)):
        statistics.sources[:] = [whole, missing]
        with pytest.raises(Refusal) as refused:
            await statistics.caller().freeze("2024-12", "divisions/130406")
        assert (refused.value.reason, refused.value.metadata["services"]) == ("MIRROR_NOT_WHOLE", "volunteer")
    statistics.sources[:] = [whole, replace(whole, pending=3)]
    assert (await statistics.caller().freeze("2024-12", "divisions/130406")).calendar_period == "2024-12"


async def test_a_period_is_frozen_once_whoever_comes_at_the_same_time(statistics: Statistics) -> None:
    caller = statistics.caller()
    attempts = await asyncio.gather(*(caller.freeze(MONTH) for _ in range(4)), return_exceptions=True)
    refused = [one for one in attempts if isinstance(one, BaseException)]
    assert [getattr(one, "reason", one) for one in refused] == ["PERIOD_ALREADY_FROZEN"] * 3


async def test_the_same_request_is_answered_as_the_first_time(statistics: Statistics) -> None:
    caller, key = statistics.caller(), request_id()
    frozen = await caller.freeze("2025-07", key=key)
    assert await caller.freeze("2025-07", key=key) == frozen


async def test_frozen_periods_are_listed_newest_first(statistics: Statistics) -> None:
    caller = statistics.caller()
    for name in ("2025-01", "2025-03", "2025-02"):
        await caller.freeze(name, "divisions/130404")
    found, token = [], ""
    while True:
        page = await caller("ListFrozenPeriods", pb.ListFrozenPeriodsRequest(parent="divisions/130404", page_size=2, page_token=token))
        found += [one.calendar_period for one in page.frozen_periods]
        token = page.next_page_token
        if not token:
            break
    assert found == ["2025-03", "2025-02", "2025-01"]


async def test_the_database_refuses_to_change_what_is_frozen(statistics: Statistics, module_database_url: str) -> None:
    await statistics.caller().freeze("2025-08")
    connection = await asyncpg.connect(module_database_url)
    try:
        for statement in ("UPDATE frozen_figures SET amounts = amounts", "DELETE FROM frozen_period", "TRUNCATE frozen_figures"):
            with pytest.raises(asyncpg.RestrictViolationError):
                await connection.execute(statement)
    finally:
        await connection.close()


async def test_a_file_holds_what_the_answer_holds(statistics: Statistics, tmp_path: Path) -> None:
    caller, wanted = statistics.caller(), selection("recorded_minutes", period=YEARS)
    grouping = pb.Grouping(level=COUNTY, interval=pb.INTERVAL_YEAR, dimensions=["state"])
    answer = await caller("QueryIndicator", pb.QueryIndicatorRequest(selection=wanted, grouping=grouping))
    told = sorted((cell.division.rpartition("/")[2], cell.members[0], cell.value) for cell in answer.cells)
    request = pb.ExportIndicatorRequest(selection=wanted, grouping=grouping, format=pb.FILE_FORMAT_CSV)
    header, content = await caller.file("ExportIndicator", request)
    assert (header.file_name, header.media_type, header.query_version) == ("recorded_minutes-1304.csv", "text/csv", 1)
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    assert sorted((row["division"], row["state"], int(row["value"])) for row in rows) == told
    request.format = pb.FILE_FORMAT_PARQUET
    header, content = await caller.file("ExportIndicator", request)
    path = tmp_path / header.file_name
    path.write_bytes(content)
    read = await statistics.engine.query(f"SELECT division, state, value FROM file('{path}', Parquet)")  # noqa: S608 — a path of the test
    assert sorted(read) == told


async def test_a_ratio_is_exported_with_both_of_its_figures(statistics: Statistics) -> None:
    caller, wanted = statistics.caller(), selection("volunteer_coverage")
    request = pb.ExportIndicatorRequest(selection=wanted, grouping=pb.Grouping(level=COUNTY), format=pb.FILE_FORMAT_CSV)
    rows = list(csv.DictReader(io.StringIO((await caller.file("ExportIndicator", request))[1].decode())))
    cells = (await caller.query(wanted, level=COUNTY)).cells
    assert [(row["division"], int(row["value"]), int(row["denominator"])) for row in rows] == [
        (cell.division.rpartition("/")[2], cell.value, cell.denominator) for cell in cells
    ]


async def test_aggregates_of_a_county_are_exported_and_no_others(statistics: Statistics) -> None:
    caller = statistics.caller(("statistician", "130403"))
    request = pb.ExportAggregatesRequest(aggregate_type="service_record", division="divisions/130403", format=pb.FILE_FORMAT_CSV)
    _, content = await caller.file("ExportAggregates", request)
    rows = list(csv.DictReader(io.StringIO(content.decode())))
    known = statistics.registry.at("service_record", statistics.clock.now())
    assert {row["name"] for row in rows} == {name for name, row in known.items() if row["place"].startswith("130403")}
    assert all(row["place"].startswith("130403") for row in rows)
