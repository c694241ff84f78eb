"""From the desk where somebody registers to the figure in the report and back down to the row: three services, one story."""

from __future__ import annotations

import asyncio
import csv
import io
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from wushe.directory.v1 import community_service_pb2 as community_pb
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.statistics_service_pb2_grpc import StatisticsServiceStub

from services.warehouse.main import assemble
from services.warehouse.store import control, migrations
from services.warehouse.store.control import Generation
from services.warehouse.store.engine import Engine
from services.warehouse.use_cases.open_mirror import open_mirror
from shared import migrate
from shared.ids import uuid7
from shared.periods import Period
from shared.server import Service
from tests.infrastructure import Infra
from tests.integration.directory.persons import PLACES, resident_id
from tests.integration.directory.running import running as running_directory
from tests.integration.volunteer import records, teams
from tests.integration.volunteer.running import ELSEWHERE, HOME, NEXT_DOOR, Running, Volunteers, beside, registration
from tests.integration.warehouse.mirroring import FIRST
from tests.integration.warehouse.statistics import Statistician, selection, serving, settings_for

PATIENCE = 30.0
MARCH = Period(date(2026, 3, 1), date(2026, 3, 31))
COUNTY, COMMUNITY = pb.DIVISION_LEVEL_COUNTY, pb.DIVISION_LEVEL_COMMUNITY


@dataclass
class City:
    """A city: its registry, and the warehouse that follows it."""

    registry: Running
    caller: Statistician

    async def figure(self, indicator: str, wanted: int, division: str = "divisions/1304", **selected: Any) -> None:
        """Wait until a figure is told as wanted, then open it: its rows come to it."""
        deadline, told = time.monotonic() + PATIENCE, -1
        while told != wanted:
            assert time.monotonic() < deadline, f"{indicator} of {division} is {told}, not {wanted}"
            [cell] = (await self.caller.query(selection(indicator, division, **selected))).cells
            told = cell.value
            await asyncio.sleep(0.05)
        assert sum((await self.caller.rows(cell.selection)).values()) == wanted

    async def by(self, indicator: str, **grouping: Any) -> dict[tuple[str, ...], int]:
        """Return figures by division and members."""
        cells = (await self.caller.query(selection(indicator), **grouping)).cells
        return {(cell.division.rpartition("/")[2], *cell.members): cell.value for cell in cells}


@pytest.fixture
async def city(infra: Infra, engine: Engine, databases: list[str], tmp_path: Path) -> AsyncIterator[City]:
    """Run the directory, the volunteer service and the warehouse beside each other."""
    database_url, volunteer_database_url, warehouse_database_url = databases
    await migrate.upgrade(warehouse_database_url, migrations.PACKAGE)
    folder = tmp_path / "warehouse"
    folder.mkdir()
    async with (
        running_directory(infra, database_url, tmp_path) as directory,
        beside(directory, infra, volunteer_database_url, tmp_path / "volunteer") as volunteers,
    ):
        await directory.communities().load(PLACES)
        token = folder / "token"
        token.write_text(directory.token(("system", "*"), subject="service:warehouse"), encoding="ascii")
        peers = {"directory": directory.service.address, "volunteer": volunteers.service.address}
        settings = settings_for(
            infra, warehouse_database_url, folder, directory.signing_key, peers=peers, service_token_file=token, settle_seconds=0.3,
            hole_seconds=1.0, freeze_margin_seconds=1.0,
        )  # fmt: skip
        async with Service("warehouse", settings, migrations=migrations.PACKAGE, clock=directory.clock) as service:
            async with service.database.transaction() as tx:
                await control.add_generation(tx, Generation(next(FIRST), uuid7(), answering=True, job_id=None))
            assemble(service, settings, await open_mirror(engine, service.database))
            async with serving(service) as channel:
                caller = Statistician(StatisticsServiceStub(channel), directory.token(("statistician", "1304")))
                yield City(volunteers, caller)


async def test_whoever_registers_at_a_desk_is_in_the_figure_and_every_figure_opens_down_to_them(city: City) -> None:
    desk, clock = Volunteers(city.registry), city.registry.directory.clock
    await city.figure("communities", 3)
    people = [await teams.active(city.registry, sequence, at=at) for sequence, at in enumerate((HOME, HOME, ELSEWHERE), start=1)]
    woman = await desk.register(registration(resident_id(6, born="20040229"), at=HOME))
    await city.figure("registered_volunteers", 3)  # whoever waits for review is none yet
    people.append(await desk.change("Approve", woman))
    await city.figure("registered_volunteers", 4)
    assert await city.by("registered_volunteers", level=COUNTY) == {("130402",): 3, ("130403",): 1}
    pyramid = await city.by("registered_volunteers", level=COUNTY, dimensions=["gender", "birth_cohort"])
    assert pyramid[("130402", "FEMALE", "2000")] == 1
    assert sum(pyramid.values()) == 4

    coverage = (await city.caller.query(selection("volunteer_coverage"))).cells[0]
    assert (coverage.value, coverage.denominator) == (2, 3)
    await city.figure("communities_with_volunteers", 2)

    where = await records.project(city.registry, *people)
    desk_records = records.Records(city.registry)
    served = await desk_records.change("ApproveRecord", await desk_records.enter("RecordService", where, people[0].name))
    await desk_records.enter("RecordService", where, people[1].name)
    await city.figure("service_minutes", 120, period=MARCH)
    await city.figure("recorded_minutes", 240, period=MARCH)
    await city.figure("active_volunteers", 1, period=MARCH)
    assert await city.caller.rows(selection("active_volunteers", period=MARCH)) == {people[0].name: 1}
    assert await city.caller.rows(selection("service_person_times", period=MARCH)) == {served.name: 1}

    clock.advance(timedelta(days=31))
    before = (await city.caller.query(selection("registered_volunteers"))).as_of
    clock.advance(timedelta(seconds=1))
    moved = await desk.change("Transfer", people[3], community=f"communities/{NEXT_DOOR}")
    await desk.change("Suspend", people[2], reason="样本：本人申请暂停服务")
    await desk.change("Deregister", await desk.get(people[2].name), reason="样本：本人申请注销")
    await city.figure("registered_volunteers", 3)
    clock.advance(timedelta(seconds=5))
    assert await city.by("registered_volunteers", level=COMMUNITY) == {(HOME,): 2, (NEXT_DOOR,): 1}
    await city.figure("registered_volunteers", 4, as_of=before)  # what was, stays

    frozen = await city.caller.freeze("2026-03")
    minutes = next(one for one in frozen.figures if one.indicator == "indicators/service_minutes")
    assert minutes.value == 120
    await desk_records.change("RevokeRecord", await desk_records.get(served.name), reason="样本：抽查未能证实")
    await city.figure("service_minutes", 0, period=MARCH)
    compared = await city.caller("ComparePeriod", pb.ComparePeriodRequest(name=frozen.name, indicator=minutes.indicator))
    assert (compared.frozen.value, compared.present.value, compared.complete) == (120, 0, True)
    assert [(one.name, one.frozen_amount) for one in compared.differences] == [(served.name, 120)]

    await _recode(city, NEXT_DOOR, "130403001009")
    await city.figure("registered_volunteers", 1, division="divisions/130403")
    assert await city.caller.rows(selection("registered_volunteers", "divisions/130403")) == {moved.name: 1}
    await city.figure("registered_volunteers", 0, division="divisions/130403", division_basis="DIVISION_BASIS_RECORDED")

    request = pb.ExportAggregatesRequest(aggregate_type="volunteer", division="divisions/1304", format=pb.FILE_FORMAT_CSV)
    rows = list(csv.DictReader(io.StringIO((await city.caller.file("ExportAggregates", request))[1].decode())))
    assert {row["name"] for row in rows} == {one.name for one in people}
    assert not any("样本" in value for row in rows for value in row.values())


async def _recode(city: City, old: str, new: str) -> None:
    """Give a community the code of another county."""
    communities = city.registry.directory.communities()
    known = await communities.get(old)
    request = community_pb.RecodeCommunityRequest(
        name=known.name, new_code=new, etag=known.etag, request_id="recode", document_number="邯政字〔2026〕9号",
        effective_date={"year": 2026, "month": 3, "day": 1},
    )  # fmt: skip
    await communities("RecodeCommunity", request)
