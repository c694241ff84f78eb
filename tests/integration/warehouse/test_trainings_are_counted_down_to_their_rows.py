"""Trainings held at two bases, followed from the incubation service to the figures: three figures, each of which opens down to its rows."""

from __future__ import annotations

import uuid
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final, cast

import pytest

from services.warehouse.domain.selection import Grouping, Selection
from services.warehouse.indicators import catalogue
from services.warehouse.store.embedded_engine import EmbeddedEngine
from services.warehouse.store.figures import Figures
from services.warehouse.store.relations import Relations
from shared.periods import Interval, Period
from tests.infrastructure import Infra, await_now, create_database, drop_database
from tests.integration.directory.persons import PLACES
from tests.integration.directory.running import running as running_directory
from tests.integration.incubation.running import NEXT_COUNTY, Running, beside
from tests.integration.incubation.trainings import HOUR, Trainings, a_base
from tests.integration.warehouse.mirroring import Mirrored, mirroring

DAY: Final = timedelta(days=1)
YEAR: Final = Period(date(2026, 1, 1), date(2026, 12, 31))
LATER: Final = datetime(2030, 1, 1, tzinfo=UTC)
FIGURES: Final = ("trainings_held", "training_sessions", "trainees", "training_person_times", "completion_certificates_issued")


@dataclass
class Both:
    """The incubation service, and the warehouse that follows it."""

    running: Running
    mirrored: Mirrored

    async def told(self, code: str, division: str = "1304", *, level: int = 0, **grouping: Any) -> dict[tuple[str, ...], int]:
        """Return a figure of the year, by county where a level is given."""
        figures = Figures(self.mirrored.mirror.warehouse, Relations())
        selection = Selection(catalogue()[code], division, LATER, period=YEAR, present=True)
        found = await figures.count(selection, Grouping(level, **grouping), limit=1_000)
        return {(one.division, *one.members): one.value for one in found}

    async def rows(self, code: str, division: str = "1304") -> set[str]:
        """Return the resource names of the rows of a figure."""
        figures = Figures(self.mirrored.mirror.warehouse, Relations())
        page = await figures.page(Selection(catalogue()[code], division, LATER, period=YEAR), after="", limit=1_000)
        return {row.name for row in page}


@pytest.fixture
def urls(infra: Infra) -> Iterator[list[str]]:
    names = [f"test_{uuid.uuid4().hex[:12]}" for _ in range(3)]
    for name in names:
        await_now(lambda name=name: create_database(infra, name))  # type: ignore[misc]
    yield [infra.database_url(name) for name in names]
    for name in names:
        await_now(lambda name=name: drop_database(infra, name))  # type: ignore[misc]


@pytest.fixture
async def both(infra: Infra, urls: list[str], nats_url: str, tmp_path: Path, engine: EmbeddedEngine) -> AsyncIterator[Both]:
    assert nats_url
    async with running_directory(infra, urls[0], tmp_path) as directory:
        await directory.communities().load(PLACES)
        async with beside(directory, infra, urls[1], tmp_path / "incubation") as running:
            token = tmp_path / "warehouse.token"
            token.write_text(directory.token(("system", "*"), subject="service:warehouse"), encoding="ascii")
            peers = {"directory": directory.service.address, "incubation": running.service.address}
            told = {"registry": cast("Any", directory.service), "peers": peers, "service_token_file": token}
            async with mirroring(infra, urls[2], tmp_path / "warehouse", engine, **told) as mirrored:
                await mirrored.settled()
                yield Both(running, mirrored)


async def test_sessions_trainees_and_person_times_are_three_figures_and_each_opens_down_to_its_rows(both: Both) -> None:
    desk = Trainings(both.running)
    here, there = await a_base(both.running), await a_base(both.running, NEXT_COUNTY)
    held = [await _held(desk, base, people, attended) for base, people, attended in [(here, 3, 2), (here, 2, 1), (there, 2, 3)]]
    cancelled = await desk.plan(base=here)
    await desk.session(cancelled, -5 * DAY)
    await desk.change("CancelTraining", cancelled, reason="报名人数不足")
    voided = (await desk.all("ListAttendances", held[1]))[0]
    await desk.change("VoidAttendance", voided, reason="代签，本人未到场")
    await both.mirrored.holds("SELECT count() FROM attendance FINAL WHERE state = 'VOIDED'", [(1,)])
    await both.mirrored.holds("SELECT count() FROM completion_certificate FINAL WHERE state = 'REVOKED'", [(1,)])

    assert {code: (await both.told(code))[("1304",)] for code in FIGURES} == {
        "trainings_held": 3,
        "training_sessions": 9,
        "trainees": 7 - 1,
        "training_person_times": 3 * 2 + 2 * 1 - 1 + 2 * 3,
        "completion_certificates_issued": 7 - 1,
    }
    assert await both.told("training_person_times", level=6) == {("130402",): 7, ("130403",): 6}
    by_base = catalogue()["training_person_times"].dimension("base")
    assert by_base is not None
    assert await both.told("training_person_times", dimensions=(by_base,)) == {("1304", here): 7, ("1304", there): 6}
    assert sum((await both.told("training_sessions", interval=Interval.MONTH)).values()) > 0

    recorded = {one.name for training in held for one in await desk.all("ListAttendances", training, state=1)}
    assert await both.rows("training_person_times") == recorded
    assert len(recorded) == 13
    assert await both.rows("trainings_held", "130403") == {held[2]}
    assert voided.name not in recorded
    found = await both.mirrored.reconcile(repair=False)
    assert all(found[one].equal for one in ("training", "training_session", "enrollment", "attendance", "completion_certificate"))


async def test_whoever_comes_to_two_trainings_is_one_trainee_where_they_came_first(both: Both) -> None:
    desk = Trainings(both.running)
    here, there = await a_base(both.running), await a_base(both.running, NEXT_COUNTY)
    person = await both.running.person()
    for base, start in [(there, -50 * HOUR), (here, -80 * HOUR), (there, -20 * HOUR)]:
        training, [session] = await desk.open(start, base=base)
        await desk.enter(session, await desk.enroll(training, person))
    await both.mirrored.holds("SELECT count() FROM attendance FINAL", [(3,)])

    assert await both.told("training_person_times", level=6) == {("130402",): 1, ("130403",): 2}
    assert await both.told("trainees", level=6) == {("130402",): 1}
    assert await both.rows("trainees") == {person}
    assert await both.rows("trainees", "130403") == set()


async def _held(desk: Trainings, base: str, people: int, attended: int) -> str:
    """Hold a training of three sessions where each of so many people attended so many, and certify all; return its name."""
    training, sessions = await desk.open(-9 * HOUR, -6 * HOUR, -3 * HOUR, base=base, required_percent=1)
    roster = [await desk.enroll(training) for _ in range(people)]
    for one in roster:
        for session in sessions[:attended]:
            await desk.enter(session, one)
    await desk.change("CloseTraining", training)
    for one in roster:
        await desk.issue(one)
    return str(training.name)
