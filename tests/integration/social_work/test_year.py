"""One township's year: a plan, a station, posts, people, what they did, and what of it is visible when it ends."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from wushe.social_work.v1 import post_pb2, service_field_pb2, service_month_pb2, social_worker_pb2, station_pb2
from wushe.social_work.v1.service_count_events_pb2 import ServiceCountState

from services.warehouse.store.embedded_engine import EmbeddedEngine
from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.incubation.organizations import NO_ORGANIZATION, Organizations
from tests.integration.social_work.conftest import beside_organisations, database_of_its_own
from tests.integration.social_work.running import (
    BECAUSE,
    COMMITTEE,
    COMMUNITY,
    COUNTY,
    NEXT_TOWNSHIP,
    TOWNSHIP,
    Desk,
    Running,
    eventually,
    sent,
)
from tests.integration.warehouse.mirroring import mirror_of

ELDERLY, CHILDREN = service_field_pb2.SERVICE_FIELD_ELDERLY, service_field_pb2.SERVICE_FIELD_CHILDREN
DIVISION: Final = f"divisions/{COUNTY}"
KINDS: Final = ("station", "post", "development_plan", "social_worker", "assignment", "service_month", "service_count", "contract")
POST, STATION = post_pb2.Post, station_pb2.Station


@pytest.fixture
async def year(infra: Infra, tmp_path: Path) -> AsyncIterator[tuple[Running, str]]:
    """Run the service beside a directory and a registry of organisations, on a clock that this test moves from 1 March 2026 on.

    Return it with the name of an organisation.
    """
    async with beside_organisations(infra, tmp_path) as (running, incubation):
        yield running, (await Organizations(incubation).create()).name


def count(field: int, **done: int) -> service_month_pb2.ServiceCount:
    """Return counts of one field."""
    return service_month_pb2.ServiceCount(field=field, **done)  # type: ignore[arg-type] # a field


async def test_a_townships_year(year: tuple[Running, str], infra: Infra, engine: EmbeddedEngine, tmp_path: Path) -> None:
    running, organisation = year
    desk = Desk(running)
    plan, station = await plan_and_open(running, desk, organisation)
    first, second = await set_up_posts(desk, plan, station)
    old = await bring_in_people(running, desk, station, (first, second))
    await renew_in_time(desk, old)
    await count_march(running, desk, station)
    await buy_a_service(desk, organisation)
    await let_the_old_hand_leave(running, desk, station, second)
    await evaluate_and_close(running, desk, plan, station)
    await look_at_events(running)
    await compare_with_the_warehouse(running, infra, engine, tmp_path)


async def plan_and_open(year: Running, desk: Desk, organisation: str) -> tuple[Any, Any]:
    """March: both townships are gaps; the county plans a station and three posts, and opens the station, which an organisation runs."""
    gaps = await desk.all("ListTownshipCoverage", DIVISION, only_gaps=True)
    assert [gap.township for gap in gaps] == [f"divisions/{TOWNSHIP}", f"divisions/{NEXT_TOWNSHIP}"]
    wish = {"county": DIVISION, "year": 2026, "planned_posts": 3, "planned_stations": 1}
    plan = await desk.do("CreateDevelopmentPlan", development_plan=wish)
    assert (plan.existing_posts, plan.open_stations) == (0, 0)
    with pytest.raises(Refusal) as unknown:
        await desk.station(operator=NO_ORGANIZATION)
    assert (unknown.value.reason, unknown.value.violations[0].field) == ("ORGANISATION_NOT_FOUND", "station.operator")
    station = await desk.station(opened=year.today, required_staff=2, operator=organisation)
    assert [one.name for one in await desk.all("ListStations", DIVISION, operator=organisation)] == [station.name]
    assert [gap.township for gap in await desk.all("ListTownshipCoverage", DIVISION, only_gaps=True)] == [f"divisions/{NEXT_TOWNSHIP}"]
    [served, _] = await desk.all("ListTownshipCoverage", DIVISION)
    assert (served.open_stations, served.required_staff, served.present_staff) == (1, 2, 0)
    return plan, station


async def set_up_posts(desk: Desk, plan: Any, station: Any) -> tuple[Any, Any]:
    """Two posts of the station open; a third stays planned, and the plan says so."""
    posts = await desk.post(station=station.name), await desk.post(station=station.name, place=f"communities/{COMMUNITY}")
    await desk.post(open_it=False)
    assert (await desk.ask("GetDevelopmentPlan", name=plan.name)).development_plan.existing_posts == 2
    return posts


async def bring_in_people(year: Running, desk: Desk, station: Any, posts: tuple[Any, Any]) -> Any:
    """One was registered this year, the other nearly three years ago: whose registration ends is seen ahead of time."""
    new = await desk.worker(registered=date(2026, 2, 2), certified=date(2026, 1, 10))
    old = await desk.worker(registered=date(2023, 5, 1), certified=date(2023, 3, 1), level=social_worker_pb2.WORKER_LEVEL_ASSISTANT)
    assert (old.registration.last_date, old.registration.renewal_open_date) == (sent(date(2026, 4, 30)), sent(date(2026, 2, 1)))
    old = await desk.change("RecordEmployment", old, employment={"employer": COMMITTEE, "first_date": sent(date(2023, 5, 1))})
    for worker, post in zip((new, old), posts, strict=True):
        await desk.assign(worker, post, year.today)
    station = (await desk.ask("GetStation", name=station.name)).station
    assert (station.required_staff, station.present_staff) == (2, 2)
    for late in ("ListExpiringRegistrations", "ListCreditShortfalls"):
        assert [one.name for one in await desk.all(late, DIVISION)] == [old.name]
    return old


async def renew_in_time(desk: Desk, old: Any) -> None:
    """Education is short, is completed, and the registration goes on without a gap."""
    with pytest.raises(Refusal) as short:
        await desk.change("RenewRegistration", old)
    assert (short.value.reason, dict(short.value.metadata)) == ("CREDITS_SHORT", {"required": "72", "credited": "0"})
    for hours, day in ((40, date(2024, 6, 1)), (36, date(2025, 9, 3))):
        credit = {"course": "个案工作实务", "provider": "样本培训中心", "hours": hours, "completion_date": sent(day)}
        old = await desk.change("RecordEducation", old, credit=credit)
    assert (old.registration.credit_hours, await desk.all("ListCreditShortfalls", DIVISION)) == (76, [])
    old = await desk.change("RenewRegistration", old)
    assert (old.registration.first_date, old.registration.last_date) == (sent(date(2026, 5, 1)), sent(date(2029, 4, 30)))
    assert (old.registration.since_date, old.registration.credit_hours) == (sent(date(2023, 5, 1)), 0)
    assert await desk.all("ListExpiringRegistrations", DIVISION) == []


async def count_march(year: Running, desk: Desk, station: Any) -> None:
    """A month is counted, closed when it is over, and corrected visibly."""
    march = {"station": station.name, "year": 2026, "month": 3}
    month = await desk.do("RecordServiceCounts", **march, counts=[count(ELDERLY, cases=3, visits=40)])
    more = [count(ELDERLY, cases=4, visits=41), count(CHILDREN, groups=2)]
    month = await desk.do("RecordServiceCounts", **march, etag=month.etag, counts=more)
    with pytest.raises(Refusal, match="when it is over"):
        await desk.change("CloseServiceMonth", month)
    year.directory.clock.advance(timedelta(days=31))
    month = await desk.change("CloseServiceMonth", month)
    month = await desk.change("CorrectServiceCounts", month, counts=[count(ELDERLY, cases=4, visits=14)], reason="走访人次录入有误")
    assert [one.visits for one in month.counts] == [14, 0]
    assert [one.visits for one in month.closed_counts] == [41, 0]
    [correction] = await desk.all("ListCountCorrections", month.name)
    assert (correction.before.visits, correction.after.visits, correction.reason) == (41, 14, "走访人次录入有误")
    fields = [event for _, event in await year.events() if event.aggregate_type == "service_count"]
    assert [event.type.rpartition(".")[2] for event in fields] == [
        *("FieldCounted", "FieldCounted", "FieldCounted"),  # one field, then more of it and another
        *("FieldClosed", "FieldClosed", "FieldCorrected"),
    ]
    state = ServiceCountState()
    assert fields[-1].data.Unpack(state)
    assert (state.visits, state.closed.visits, state.field, state.month_date) == (14, 41, ELDERLY, sent(date(2026, 3, 1)))


async def buy_a_service(desk: Desk, organisation: str) -> None:
    """April: the county buys what the organisation does, pays for what was delivered, and takes a wrong payment back."""
    day, later = sent(date(2026, 4, 1)), sent(date(2026, 12, 31))
    milestone = {"number": 1, "deliverable": "半年服务报告", "due_date": later, "amount_fen": 30_000_000}
    terms = {"first_date": day, "last_date": later, "amount_fen": 30_000_000, "townships": [f"divisions/{TOWNSHIP}"]}
    terms |= {"milestones": [milestone], "budget_lines": [{"field": ELDERLY, "purpose": "人员经费", "amount_fen": 30_000_000}]}
    offer = {"display_name": "样本街道社工服务", "tender_reference": "样采〔2026〕1号", "buyer": COMMITTEE, "division": DIVISION}
    one = await desk.do("CreateContract", contract={**offer, "provider": organisation, "terms": terms})
    one = await desk.change("SignContract", one, sign_date=day)
    one = await desk.change("DeliverMilestone", one, milestone=1, delivery_date=day)
    for amount in (20_000_000, 9_000_000):
        one = await desk.change("PayMilestone", one, milestone=1, amount_fen=amount, pay_date=day, voucher="凭2026-001")
    [_, wrong] = await desk.all("ListPayments", one.name)
    one = await desk.change("ReversePayment", one, payment=wrong.name, reason="金额有误")
    assert (one.paid_fen, len(await desk.all("ListPayments", one.name))) == (20_000_000, 3)


async def let_the_old_hand_leave(year: Running, desk: Desk, station: Any, post: Any) -> None:
    """A last day at the end of June: until it is over the post is filled, and then the day vacates it by itself."""
    [one] = await desk.all("ListAssignments", post.name)
    await desk.change("EndAssignment", one, last_date=sent(date(2026, 6, 30)), reason="本人申请离岗")
    year.directory.clock.advance(timedelta(days=90))
    assert (await desk.ask("GetStation", name=station.name)).station.present_staff == 2
    year.directory.clock.advance(timedelta(days=1))

    async def state() -> int:
        return int((await desk.ask("GetPost", name=post.name)).post.state)

    await eventually(state, POST.STATE_OPEN)
    assert (await desk.ask("GetStation", name=station.name)).station.present_staff == 1


async def evaluate_and_close(year: Running, desk: Desk, plan: Any, station: Any) -> None:
    """The year ends: the station is evaluated, the plan revised, and in the end both history and order of closing are kept."""
    year.directory.clock.advance(timedelta(days=180))
    station = (await desk.ask("GetStation", name=station.name)).station
    evaluation = {"year": 2026, "grade": station_pb2.StationEvaluation.GRADE_GOOD, "evaluation_date": sent(year.today)}
    station = await desk.change("EvaluateStation", station, evaluation=evaluation)
    plan = (await desk.ask("GetDevelopmentPlan", name=plan.name)).development_plan
    assert (plan.existing_posts, plan.filled_posts, plan.open_stations) == (2, 1, 1)
    plan = await desk.change("ReviseDevelopmentPlan", plan, planned_posts=2, planned_stations=1, reason="年度经费调整")
    said = [(entry.planned_posts, entry.reason) for entry in await desk.all("ListDevelopmentPlanChanges", plan.name)]
    assert said == [(3, ""), (2, "年度经费调整")]
    with pytest.raises(Refusal, match="posts that are not closed"):
        await desk.change("CloseStation", station, close_date=sent(year.today), reason=BECAUSE)
    for post in await desk.all("ListPosts", station.name):
        await desk.change("ClosePost", post, reason=BECAUSE)
    assert (await desk.change("CloseStation", station, close_date=sent(year.today), reason=BECAUSE)).state == STATION.STATE_CLOSED
    assert [entry.kind for entry in await desk.all("ListStationChanges", station.name)] == [1, 3, 4, 5]


async def look_at_events(year: Running) -> None:
    """Every event is of one county, its versions follow on each other, and none names anybody or a certificate."""
    versions: dict[str, int] = {}
    for subjects, event in await year.events():
        assert {subject.rpartition(".")[2] for subject in subjects} == {COUNTY}
        assert event.version == versions.get(event.subject, 0) + 1
        versions[event.subject] = event.version
        assert "样本人".encode() not in event.data.value
        assert b"SAMPLE-" not in event.data.value


async def compare_with_the_warehouse(year: Running, infra: Infra, engine: EmbeddedEngine, folder: Path) -> None:
    """A warehouse that begins only now equals the registry on every name and version, and its figures are those of the year."""
    token = folder / "warehouse.token"
    token.write_text(year.directory.token(("system", "*"), subject="service:warehouse"), encoding="ascii")
    told: dict[str, Any] = {"peers": {"social_work": year.service.address}, "service_token_file": token}
    with database_of_its_own(infra) as url:
        async with mirror_of(infra, url, folder / "warehouse", engine, year.directory.signing_key, **told) as mirrored:
            await mirrored.settled()
            found = await mirrored.reconcile(repair=False)
            assert {kind: (one.equal, one.difference_count) for kind, one in found.items()} == dict.fromkeys(KINDS, (True, 0))
            assert all(one.service_count == one.warehouse_count > 0 for one in found.values())
            figures = {
                "SELECT count() FROM station FINAL WHERE state = 'CLOSED' AND evaluation_grade = 'GOOD'": 1,
                "SELECT count() FROM post FINAL WHERE state = 'CLOSED'": 2,
                "SELECT sum(planned_posts) FROM development_plan FINAL": 2,
                "SELECT count() FROM social_worker FINAL WHERE state = 'REGISTERED' AND level = 'ASSISTANT'": 1,
                "SELECT sum(visits) FROM service_count FINAL WHERE field = 'ELDERLY'": 14,
                "SELECT sum(closed_visits) FROM service_count FINAL": 41,
                "SELECT sum(paid_fen) FROM contract FINAL WHERE delivered_milestones = milestones": 20_000_000,
            }
            for query, wanted in figures.items():
                await mirrored.holds(query, [(wanted,)])
