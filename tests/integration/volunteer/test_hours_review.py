"""Hours that were bought are flagged, each for what can be seen of it; honest ones are not. What reviewers make of flags, and who may."""

from __future__ import annotations

import asyncio
from datetime import date, timedelta
from typing import Any

import pytest
from wushe.volunteer.v1 import hours_review_service_pb2 as pb
from wushe.volunteer.v1 import service_record_service_pb2 as record_pb
from wushe.volunteer.v1.hours_review_events_pb2 import RecordScoreState

from services.volunteer.store import circumstances
from shared.errors import refusal_in
from shared.refusals import Refusal
from tests.integration.volunteer.records import RECORD, Records, account, instant, project, stated
from tests.integration.volunteer.reviews import SCORE, Reviews, copied, crowd, entered, stored, told
from tests.integration.volunteer.running import ELSEWHERE, Running, eventually, request_id
from tests.integration.volunteer.teams import active

DAY = 24
WAITING = """
SELECT count(*) FROM pg_locks JOIN pg_database ON pg_database.oid = database
WHERE locktype = 'advisory' AND NOT granted AND datname = current_database()
"""


async def test_hours_sold_to_two_hundred_are_flagged_for_each_reason_and_an_honest_list_is_not(running: Running) -> None:
    clerk, reviews = Records(running, ("registrar", "1304"), subject="clerk"), Reviews(running)
    everybody = await crowd(running, 200)
    where = await project(running, first=date(2025, 12, 1), backfilled=True)
    honest = await entered(clerk, [stated(where, one, -2, 0) for one in everybody])  # this morning, all of them
    assert await reviews.queue() == []
    assert (await reviews.score(honest[0].name)).state == SCORE.STATE_BELOW_THRESHOLD
    running.directory.clock.advance(timedelta(hours=1))  # so that the two lists have nothing to do with each other
    sold = await entered(clerk, [stated(where, one, -4 - 60 * DAY, 4 - 60 * DAY) for one in everybody])
    assert {one.state for one in sold} == {RECORD.STATE_PENDING}
    queue = await reviews.queue(page_size=77)
    assert {one.service_record for one in queue} == {one.name for one in sold}
    assert {one.points for one in queue} == {80}
    rules = (await reviews("ListScoringRules", pb.ListScoringRulesRequest(version=queue[0].rules_version))).rules
    assert (rules.version, rules.review_at_points) == (queue[0].rules_version, 60)
    assert [(found.rule, found.points, found.explanation) for found in queue[0].findings] == [
        ("OPERATOR_BURST", 30, "同一录入人在前后 10 分钟内录入了 200 人的服务记录，达到 150 人的提示线。"),
        ("SAME_HOURS", 20, "同一录入人在前后 10 分钟内录入的 200 条记录起止时间完全相同，达到 100 条的提示线。"),
        ("BACK_FILL", 30, "服务日之后 60 天才录入，达到 60 天的提示线。"),
    ]
    figures = {each.name: each.value for each in queue[0].findings[0].figures}
    assert figures == {"measured": 200, "threshold": 150, "window_minutes": 10}
    assert await reviews.queue(rule="CLASH") == []
    assert len(await reviews.queue(rule="BACK_FILL", least_points=80)) == 200
    assert await reviews.queue(least_points=81) == []
    assert await reviews.queue("divisions/130403") == []
    flags = await told(running, "record_score", RecordScoreState)
    assert [kind for _, kind, _, _ in flags] == ["RecordFlagged"] * 200
    assert (flags[0][0], flags[0][3].rules) == (["wushe.volunteer.v1.record_score.130402"], ["OPERATOR_BURST", "SAME_HOURS", "BACK_FILL"])

    desk = Records(running)
    seen = [record_pb.RecordAsSeen(name=one.name, etag=one.etag) for one in (*honest[:2], *sold[:2])]
    approved = (await desk("BatchApproveRecords", record_pb.BatchApproveRecordsRequest(records=seen, request_id=request_id()))).outcomes
    assert [one.HasField("record") for one in approved] == [True, True, False, False]
    refused = refusal_in(approved[2].refusal)
    assert refused is not None
    assert (refused.reason, refused.metadata, refused.violations[0].field) == (
        "RECORD_FLAGGED",
        {"record_score": f"recordScores/{sold[0].name.partition('/')[2]}"},
        "records[2].name",
    )
    with pytest.raises(Refusal) as alone:
        await desk.change("ApproveRecord", sold[0])
    assert alone.value.reason == "RECORD_FLAGGED"


async def test_a_burst_entered_one_by_one_is_flagged_from_its_first_record_on(running: Running) -> None:
    clerk, reviews = Records(running, ("registrar", "1304"), subject="clerk"), Reviews(running)
    everybody = await crowd(running, 55)
    where = await project(running, first=date(2025, 12, 1), backfilled=True)
    names = [(await clerk.enter("RecordService", where, one, -4 - 60 * DAY, 4 - 60 * DAY)).name for one in everybody]
    assert {one.service_record for one in await reviews.queue()} == set(names)


async def test_lists_kept_short_and_sent_at_once_are_counted_together(running: Running) -> None:
    clerk, everybody = Records(running, ("registrar", "1304"), subject="clerk"), await crowd(running, 196)
    where = await project(running, first=date(2025, 12, 1), backfilled=True)
    lists = [[stated(where, one, -4 - 60 * DAY, 4 - 60 * DAY) for one in everybody[at::4]] for at in range(4)]  # 49 each

    async def waiting() -> Any:
        return await running.scalar(WAITING)

    async with running.service.database.transaction() as tx:  # until all four are written, none is counted
        await circumstances.hold_operators(tx, ["clerk"])
        entries = [asyncio.create_task(entered(clerk, each)) for each in lists]
        await eventually(waiting, 4)
    names = {one.name for new in await asyncio.gather(*entries) for one in new}
    assert {one.service_record for one in await Reviews(running).queue()} == names


async def test_a_reviewer_clears_or_takes_back_and_nobody_judges_their_own_entries(running: Running) -> None:
    desk, reviews = Records(running), Reviews(running)
    own = Reviews(running, ("city_admin", "1304"), subject="desk")
    who = [await active(running, sequence) for sequence in range(1, 4)]
    where = await project(running, *who)
    names = [(await desk.enter("RecordService", where, one.name, -36, -21)).name for one in who[:2]]  # 900 minutes of yesterday
    genuine, false = [await reviews.score(name) for name in names]
    assert [(one.state, [found.rule for found in one.findings]) for one in (genuine, false)] == [(SCORE.STATE_OPEN, ["DAILY_TOTAL"])] * 2
    assert [one.reason for one in await own.decide("ClearFlags", genuine)] == ["SAME_HAND"]
    assert [one.reason for one in await own.decide("RevokeFlagged", false)] == ["SAME_HAND"]
    elsewhere = Reviews(running, ("reviewer", "130403"))
    assert [one.reason for one in await elsewhere.decide("ClearFlags", genuine)] == ["SERVICE_RECORD_NOT_FOUND"]
    with pytest.raises(Refusal) as unseen:
        await elsewhere.score(names[0])
    assert unseen.value.reason == "SERVICE_RECORD_NOT_FOUND"

    cleared, twice = await reviews.decide("ClearFlags", genuine, genuine, request_id="clear")
    assert (cleared.state, cleared.decided_by, cleared.reason, twice.reason) == (
        SCORE.STATE_CLEARED,
        "reviewer",
        "核对签到照片",
        "RECORD_LISTED_TWICE",
    )
    assert (await reviews.decide("ClearFlags", genuine, genuine, request_id="clear"))[0] == cleared
    assert [one.reason for one in await reviews.decide("RevokeFlagged", genuine)] == ["STALE_ETAG"]
    assert [one.reason for one in await reviews.decide("RevokeFlagged", cleared)] == ["ILLEGAL_TRANSITION"]
    counts = await desk.change("ApproveRecord", await desk.get(names[0]))
    [fallen] = await reviews.decide("RevokeFlagged", false)
    assert (fallen.state, (await desk.get(names[1])).state) == (SCORE.STATE_UPHELD, RECORD.STATE_REJECTED)

    # Other times are scored anew: more points than were cleared open the flag again, and what counts already is then revoked.
    await desk.change("CorrectRecord", counts, start_time=instant(-36), end_time=instant(-20.5), reason="补登半小时")
    assert (await reviews.score(names[0])).state == SCORE.STATE_CLEARED
    await desk.enter("RecordService", where, who[2].name, -2, 0)
    again = await desk.enter("RecordService", await project(running, who[2], at=ELSEWHERE), who[2].name, 0 - 2.5, -2)
    clash = await reviews.score(again.name)
    assert [(found.rule, found.points) for found in clash.findings] == [("CLASH", 40)]
    assert clash.state == SCORE.STATE_BELOW_THRESHOLD
    assert [one.service_record for one in await reviews.queue(state=SCORE.STATE_BELOW_THRESHOLD)] == [again.name]
    assert [(kind, version, state.decided_by) for _, kind, version, state in await told(running, "record_score", RecordScoreState)] == [
        ("RecordFlagged", 1, ""),
        ("RecordFlagged", 1, ""),
        ("FlagCleared", 2, "reviewer"),
        ("FlagUpheld", 2, "reviewer"),
        ("RecordRescored", 3, "reviewer"),
    ]
    assert await copied(running, "record_score") == {genuine.name: 3, false.name: 2}


async def test_an_improbable_check_in_counts_flagged_and_is_revoked_with_its_hours(running: Running) -> None:
    desk, reviews = Records(running), Reviews(running)
    who = await active(running)
    where = await project(running, who)
    running.directory.clock.advance(timedelta(hours=13))  # 01:00 of the next day
    one = await desk.check_in(where, who.name)
    running.directory.clock.advance(timedelta(hours=15))
    one = await desk.check_out(one)
    assert one.state == RECORD.STATE_EFFECTIVE
    [flag] = await reviews.queue()
    assert (flag.service_record, [found.rule for found in flag.findings]) == (one.name, ["DAILY_TOTAL"])
    decisions = await asyncio.gather(reviews.decide("RevokeFlagged", flag), reviews.decide("ClearFlags", flag))
    assert sorted(isinstance(outcome, Refusal) for [outcome] in decisions) == [False, True]
    fell = (await desk.get(one.name)).state == RECORD.STATE_REVOKED
    assert await account(running, who.name) == ((0, 0) if fell else (900, 900))
    assert fell is ((await reviews.score(one.name)).state == SCORE.STATE_UPHELD)


async def test_a_bad_decision_is_refused_by_name_and_field_and_nothing_is_stored(running: Running) -> None:
    reviews = Reviews(running)
    flag = {"name": "recordScores/01900000-0000-7000-8000-000000000000", "etag": "v1"}
    bad: dict[str, tuple[str, dict[str, Any], str, str]] = {
        "no flags": ("ClearFlags", {"reason": "核对签到照片", "request_id": "bad"}, "INVALID_FIELD", "flags"),
        "1,001 flags": ("RevokeFlagged", {"flags": [flag] * 1001, "reason": "核对签到照片", "request_id": "bad"}, "INVALID_FIELD", "flags"),
        "no reason": ("ClearFlags", {"flags": [flag], "request_id": "bad"}, "INVALID_FIELD", "reason"),
        "a phone in the reason": (
            "ClearFlags",
            {"flags": [flag], "reason": "电话13812345678", "request_id": "bad"},
            "INVALID_FIELD",
            "reason",
        ),
        "no etag": (
            "ClearFlags",
            {"flags": [{"name": flag["name"]}], "reason": "核对签到照片", "request_id": "bad"},
            "INVALID_FIELD",
            "flags[0].etag",
        ),
        "no request id": ("ClearFlags", {"flags": [flag], "reason": "核对签到照片"}, "INVALID_FIELD", "request_id"),
        "a record": ("GetRecordScore", {"name": "serviceRecords/01900000-0000-7000-8000-000000000000"}, "INVALID_FIELD", "name"),
        "no such record": ("GetRecordScore", {"name": flag["name"]}, "SERVICE_RECORD_NOT_FOUND", "name"),
        "a negative page": ("ListFlaggedRecords", {"parent": "divisions/1304", "page_size": -1}, "INVALID_FIELD", "page_size"),
        "a state nobody knows": ("ListFlaggedRecords", {"parent": "divisions/1304", "state": 99}, "INVALID_FIELD", "state"),
        "rules of no version": ("ListScoringRules", {"version": "x"}, "INVALID_FIELD", "version"),
        "rules that never were": ("ListScoringRules", {"version": "0" * 12}, "SCORING_RULES_NOT_FOUND", "version"),
    }
    before = await stored(running)
    for case, (method, content, reason, field) in bad.items():
        with pytest.raises(Refusal) as refused:
            await reviews(method, getattr(pb, f"{method}Request")(**content))
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await stored(running) == before
