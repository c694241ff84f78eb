"""Trainings held at two bases, followed from the incubation service to the figures: three figures, each of which opens down to its rows."""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from services.warehouse.indicators import catalogue
from shared.periods import Interval
from tests.integration.incubation.running import NEXT_COUNTY
from tests.integration.incubation.trainings import HOUR, Trainings, a_base
from tests.integration.warehouse.following import Both

DAY: Final = timedelta(days=1)
FIGURES: Final = ("trainings_held", "training_sessions", "trainees", "training_person_times", "completion_certificates_issued")


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
