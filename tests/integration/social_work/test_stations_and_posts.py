"""Stations, posts and plans: what of them lasts, what two at once do, and what is visible of a gap."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from wushe.social_work.v1 import post_pb2, station_pb2

from shared.refusals import Refusal
from tests.integration.social_work.running import (
    BECAUSE,
    COMMUNITY,
    NEXT_TOWNSHIP,
    TOWNSHIP,
    Desk,
    Running,
    at_once,
    sent,
)

STATION, POST, GRADE = station_pb2.Station, post_pb2.Post, station_pb2.StationEvaluation


def evaluated(running: Running, year: int = 2026, grade: Any = GRADE.GRADE_GOOD) -> dict[str, Any]:
    """Return an evaluation of a year."""
    return {"evaluation": {"year": year, "grade": grade, "evaluation_date": sent(running.today)}}


async def test_a_year_is_evaluated_once_and_the_latest_stays_in_view(running: Running, desk: Desk) -> None:
    station = await desk.station(opened=running.today - timedelta(400))
    answers = await at_once(*(desk.change("EvaluateStation", station, **evaluated(running)) for _ in range(3)))
    assert answers[1:] == ["STALE_ETAG"] * 2
    with pytest.raises(Refusal) as refused:
        await desk.change("EvaluateStation", answers[0], **evaluated(running))
    assert (refused.value.reason, refused.value.violations[0].field) == ("ALREADY_EVALUATED", "evaluation.year")
    earlier = await desk.change("EvaluateStation", answers[0], **evaluated(running, 2025, GRADE.GRADE_EXCELLENT))
    assert (earlier.evaluation.year, earlier.evaluation.grade) == (2026, GRADE.GRADE_GOOD)
    assert [each.year for each in await desk.all("ListStationEvaluations", station.name)] == [2025, 2026]


async def test_a_station_closes_or_gets_a_post_but_never_both(running: Running, desk: Desk) -> None:
    for _ in range(4):
        station = await desk.station(opened=running.today)
        answers = await at_once(
            desk.change("CloseStation", station, close_date=sent(running.today), reason=BECAUSE),
            desk.post(station=station.name, open_it=False),
        )
        assert answers[1] in {"STATION_CLOSED", "STATION_HAS_POSTS"}
        posts = await running.scalar("SELECT count(*) FROM post WHERE station_id::text = :it", it=station.name[9:])
        closed = (await desk.ask("GetStation", name=station.name)).station.state == STATION.STATE_CLOSED
        assert (posts == 0) == closed


async def test_a_station_can_be_changed_found_and_closed(running: Running, desk: Desk) -> None:
    station = await desk.station(NEXT_TOWNSHIP, opened=running.today)
    after = await desk.change("UpdateStation", station, update={"display_name": "新站名", "required_staff": 5})
    assert (after.display_name, after.required_staff, after.version) == ("新站名", 5, 3)
    there = f"divisions/{NEXT_TOWNSHIP}"
    assert [each.name for each in await desk.all("ListStations", there, state=STATION.STATE_OPEN)] == [station.name]
    assert (await desk.ask("BatchGetStations", names=[station.name])).stations == [after]
    closed = await desk.change("CloseStation", after, close_date=sent(running.today), reason=BECAUSE)
    assert (closed.state, closed.close_date, closed.state_reason) == (STATION.STATE_CLOSED, sent(running.today), BECAUSE)
    assert await desk.all("ListStations", there, state=STATION.STATE_OPEN) == []
    planned = await desk.station(NEXT_TOWNSHIP)
    assert (await desk.change("CloseStation", planned, reason=BECAUSE)).state == STATION.STATE_CLOSED


async def test_the_city_sees_the_gaps_of_all_counties_by_code(running: Running, desk: Desk) -> None:
    await desk.station("130403001", opened=running.today, required_staff=4)
    found = await desk.all("ListTownshipCoverage", "divisions/1304", page_size=1)
    codes = [each.township[10:] for each in found]
    assert codes == sorted(codes) == [TOWNSHIP, NEXT_TOWNSHIP, "130403001"]
    assert (found[2].display_name, found[2].open_stations, found[2].required_staff) == ("和平街道", 1, 4)
    gaps = await desk.all("ListTownshipCoverage", "divisions/130403", only_gaps=True)
    assert gaps == []


async def test_a_post_is_suspended_resumed_and_closed_with_its_history(desk: Desk) -> None:
    post = await desk.post(place=f"communities/{COMMUNITY}")
    suspended = await desk.change("SuspendPost", post, reason="经费未到位")
    assert (suspended.state, suspended.state_reason) == (POST.STATE_SUSPENDED, "经费未到位")
    resumed = await desk.change("ResumePost", suspended)
    assert (resumed.state, resumed.state_reason) == (POST.STATE_OPEN, "")
    changed = await desk.change("UpdatePost", resumed, update={"funding_source": 2}, update_mask={"paths": ["funding_source"]})
    assert changed.funding_source == post_pb2.FUNDING_SOURCE_WELFARE_LOTTERY
    await desk.change("ClosePost", changed, reason=BECAUSE)
    history = await desk.all("ListPostChanges", post.name)
    assert [(entry.kind, entry.reason) for entry in history] == [
        (1, ""),
        (3, ""),
        (6, "经费未到位"),
        (7, ""),
        (2, ""),
        (8, BECAUSE),
    ]
    in_place = await desk.all("ListPosts", f"divisions/{TOWNSHIP}", state=POST.STATE_CLOSED)
    assert post.name in [each.name for each in in_place]
    assert (await desk.ask("BatchGetPosts", names=[post.name])).posts[0].state == POST.STATE_CLOSED


async def test_a_county_has_one_plan_a_year_whoever_records_it_first(desk: Desk) -> None:
    wish = {"county": "divisions/130403", "year": 2026, "planned_posts": 9}
    answers = await at_once(*(desk.do("CreateDevelopmentPlan", development_plan=wish) for _ in range(4)))
    assert (answers[0].planned_posts, answers[1:]) == (9, ["PLAN_EXISTS"] * 3)
    await desk.post(place="communities/130403001001")
    [plan] = await desk.all("ListDevelopmentPlans", "divisions/1304", year=2026)
    assert (plan.county, plan.existing_posts, plan.filled_posts, plan.open_stations) == ("divisions/130403", 1, 0, 1)


async def test_a_month_is_opened_once_and_what_was_closed_stays(running: Running, desk: Desk) -> None:
    station = await desk.station(opened=running.today - timedelta(40))
    entry = {"station": station.name, "year": 2026, "month": 2}
    answers = await at_once(*(desk.do("RecordServiceCounts", **entry, counts=[{"field": 2, "cases": number}]) for number in range(1, 5)))
    assert answers[1:] == ["MONTH_EXISTS"] * 3
    month = answers[0]
    answers = await at_once(
        desk.change("CloseServiceMonth", month),
        desk.do("RecordServiceCounts", **entry, etag=month.etag, counts=[{"field": 3, "visits": 7}]),
    )
    assert answers[1] in {"STALE_ETAG", "MONTH_CLOSED"}
    month = (await desk.ask("GetServiceMonth", name=month.name)).service_month
    month = month if month.state == 2 else await desk.change("CloseServiceMonth", month)
    for method, content in (
        ("RecordServiceCounts", {**entry, "etag": month.etag, "counts": [{"field": 2, "cases": 9}]}),
        ("CorrectServiceCounts", {"name": month.name, "etag": month.etag, "counts": list(month.counts), "reason": BECAUSE}),
    ):
        with pytest.raises(Refusal) as refused:
            await desk.do(method, **content)
        assert refused.value.reason in {"MONTH_CLOSED", "NOTHING_CORRECTED"}
    with pytest.raises(Exception, match="what a closed month came to"):
        async with running.service.database.transaction() as tx:
            await tx.exec_driver_sql("UPDATE service_month SET closed_counts = '{}' WHERE state = 2")
    emptied = await desk.change("CorrectServiceCounts", month, counts=[{"field": one.field} for one in month.counts], reason="录入站点有误")
    assert (list(emptied.counts), emptied.closed_counts) == ([], month.counts)
    listed = await desk.all("ListServiceMonths", f"divisions/{TOWNSHIP}", year=2026, month=2)
    assert emptied in listed
    assert await desk.all("ListServiceMonths", station.name, year=2025) == []
    assert [entry.kind for entry in await desk.all("ListServiceMonthChanges", month.name)][-2:] == [3, 4]


async def test_nothing_is_seen_or_changed_from_another_county(running: Running, desk: Desk) -> None:
    station, post = await desk.station(opened=running.today), await desk.post()
    plan = await desk.do("CreateDevelopmentPlan", development_plan={"county": "divisions/130402", "year": 2031})
    stranger = Desk(running, ("city_admin", "130403"))
    for method, content in (
        ("GetStation", {"name": station.name}), ("BatchGetStations", {"names": [station.name]}), ("GetPost", {"name": post.name}),
        ("ListPosts", {"parent": station.name}), ("ListServiceMonths", {"parent": station.name}),
        ("GetDevelopmentPlan", {"name": plan.name}),
        ("ListStationChanges", {"parent": station.name}),
        ("OpenStation", {"name": station.name, "etag": station.etag, "open_date": sent(running.today), "request_id": "stranger-1"}),
        ("ClosePost", {"name": post.name, "etag": post.etag, "reason": BECAUSE, "request_id": "stranger-2"}),
        ("RecordServiceCounts", {"station": station.name, "year": 2026, "month": 3, "counts": [{"field": 1}], "request_id": "stranger-3"}),
    ):  # fmt: skip
        with pytest.raises(Refusal, match="in your scope"):
            await stranger.ask(method, **content)
