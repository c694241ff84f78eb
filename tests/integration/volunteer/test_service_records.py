"""Service records: in and out, entered and decided, corrected and taken back, seen and copied."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import service_record_pb2
from wushe.volunteer.v1 import service_record_service_pb2 as pb
from wushe.volunteer.v1.service_record_events_pb2 import ServiceRecordState

from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.store import hours
from shared.errors import refusal_in
from shared.instants import sent_day
from shared.refusals import Refusal
from tests.integration.directory.running import Client
from tests.integration.volunteer.records import (
    FAR,
    MIDDLE,
    RECORD,
    Records,
    account,
    instant,
    project,
    stated,
    stored,
    told,
)
from tests.integration.volunteer.running import ELSEWHERE, Running, Volunteers, eventually, request_id
from tests.integration.volunteer.teams import active

TEAM_ENTRY, IMPORT = service_record_pb2.RECORD_SOURCE_TEAM_ENTRY, service_record_pb2.RECORD_SOURCE_IMPORT


@pytest.fixture
def records(running: Running) -> Records:
    return Records(running)


async def test_who_checks_in_within_the_fence_and_out_again_has_served(running: Running, records: Records) -> None:
    who = await active(running)
    where = await project(running, who, fence=200)
    before = await stored(running)
    for place, reason in ((FAR, "OUTSIDE_FENCE"), (None, "POSITION_MISSING")):
        with pytest.raises(Refusal) as refused:
            await records.check_in(where, who.name, position=place)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, ["position"])
    assert await stored(running) == before
    one = await records.check_in(where, who.name, position=MIDDLE, key="in")
    assert await records.check_in(where, who.name, position=MIDDLE, key="in") == one
    assert (one.state, one.check_in_distance_metres, one.HasField("end_time"), one.duration_minutes) == (
        RECORD.STATE_CHECKED_IN,
        0,
        False,
        0,
    )
    assert one.day == sent_day(date(2026, 3, 1))
    with pytest.raises(Refusal) as again:
        await records.check_in(await project(running, who), who.name)
    assert (again.value.reason, again.value.metadata) == ("RECORD_OVERLAPS", {"record": one.name})
    running.directory.clock.advance(timedelta(minutes=90, seconds=59))
    with pytest.raises(Refusal) as away:
        await records.check_out(one, position=FAR)
    assert away.value.reason == "OUTSIDE_FENCE"
    one = await records.check_out(one, position=MIDDLE)
    assert (one.state, one.duration_minutes, one.check_out_distance_metres) == (RECORD.STATE_EFFECTIVE, 90, 0)
    assert await records.minutes(who.name) == (90, 1)
    assert await account(running, who.name) == (90, 90)
    [(subjects, first, _), (_, second, state)] = await told(running)
    assert (subjects, first, second) == (["wushe.volunteer.v1.service_record.130402"], "VolunteerCheckedIn", "VolunteerCheckedOut")
    assert (state.duration_minutes, state.volunteer, state.entered_by) == (90, who.name, "desk")
    assert "36.6" not in str(await stored(running))


async def test_a_check_in_that_nobody_ended_by_midnight_is_closed_and_earns_nothing(running: Running, records: Records) -> None:
    who, other = await active(running, 1), await active(running, 2)
    where = await project(running, who, other)
    left, went = await records.check_in(where, who.name), await records.check_in(where, other.name)
    running.directory.clock.advance(timedelta(hours=11, minutes=59))
    went = await Records(running).check_out(went)
    assert went.duration_minutes == 719
    running.directory.clock.advance(timedelta(minutes=1))
    again = Records(running)

    async def lapsed() -> int:
        return (await again.get(left.name)).state

    with pytest.raises(Refusal) as late:
        await again.check_out(left)
    assert late.value.reason == "CHECK_IN_LAPSED"
    await eventually(lapsed, RECORD.STATE_LAPSED)
    assert await again.kinds(left.name) == ["CHECKED_IN", "LAPSED"]
    assert (await again.minutes(who.name), await again.minutes(other.name)) == ((0, 0), (719, 1))
    changes = (await again("ListRecordChanges", pb.ListRecordChangesRequest(parent=left.name))).changes
    assert changes[-1].actor == "system:check-ins"
    assert (await again.check_in(where, who.name)).state == RECORD.STATE_CHECKED_IN
    assert (await again.enter("ApplyForRecord", where, who.name, 0, 2)).state == RECORD.STATE_PENDING


async def test_what_the_organiser_enters_counts_once_a_reviewer_confirms_it(running: Running, records: Records) -> None:
    who = await active(running)
    where = await project(running, who)
    registrar, reviewer = Records(running, ("registrar", "130402")), Records(running, ("reviewer", "130402"), subject="reviewer")
    one = await registrar.enter("RecordService", where, who.name, -3, -1)
    assert (one.state, one.entered_by, one.entry_batch, await records.minutes(who.name)) == (RECORD.STATE_PENDING, "desk", "", (0, 0))
    with pytest.raises(Refusal) as refused:
        await registrar.change("ApproveRecord", one)
    assert refused.value.reason == "ROLE_NOT_ALLOWED"
    one = await reviewer.change("ApproveRecord", one)
    assert await records.minutes(who.name) == (120, 1)
    one = await registrar.change("RequestCorrection", one, reason="少记了半小时")
    one = await reviewer.change("DismissCorrection", one, reason="与签到表一致")
    one = await registrar.change("RequestCorrection", one, reason="签到表漏记了半小时")
    assert one.correction_request == "签到表漏记了半小时"
    stale = one
    one = await reviewer.change("CorrectRecord", one, start_time=instant(-3.5), end_time=instant(-1), reason="核对签到表")
    assert (one.duration_minutes, one.correction_request, one.state) == (150, "", RECORD.STATE_EFFECTIVE)
    assert await account(running, who.name) == (150, 150)
    with pytest.raises(Refusal) as late:
        await reviewer.change("RevokeRecord", stale, reason="查实未到场")
    assert late.value.reason == "STALE_ETAG"
    one = await reviewer.change("RevokeRecord", one, reason="查实未到场")
    assert (one.state, one.state_reason, await records.minutes(who.name)) == (RECORD.STATE_REVOKED, "查实未到场", (0, 0))
    changes = (await records("ListRecordChanges", pb.ListRecordChangesRequest(parent=one.name))).changes
    assert [change.duration_minutes for change in changes] == [120, 120, 120, 120, 120, 150, 150]
    assert await account(running, who.name) == (0, 0)
    assert [kind for _, kind, _ in await told(running)] == [
        "RecordEntered", "RecordApproved", "CorrectionRequested", "CorrectionDismissed", "CorrectionRequested", "RecordCorrected",
        "RecordRevoked",
    ]  # fmt: skip


async def test_a_list_is_entered_and_decided_with_an_outcome_for_each(running: Running, records: Records) -> None:
    crowd = [await active(running, at) for at in range(1, 4)]
    stranger = await active(running, 4)
    where = await project(running, *crowd)
    entries = [stated(where, one.name) for one in crowd] + [
        stated(where, crowd[0].name, -1, 0),
        stated(where, stranger.name),
        stated(where, crowd[1].name, -5, -6),
        stated(where, crowd[2].name, -2, 0, description="电话13812345678"),
    ]
    request = pb.BatchRecordServicesRequest(source=TEAM_ENTRY, entries=entries, request_id=request_id())
    answer = await records("BatchRecordServices", request)
    assert await records("BatchRecordServices", request) == answer
    good = [outcome.record for outcome in answer.outcomes[:3]]
    assert {one.entry_batch for one in good} == {answer.entry_batch}
    refusals = [refusal_in(outcome.refusal) for outcome in answer.outcomes[3:]]
    assert [(one.reason, [each.field for each in one.violations]) for one in refusals if one] == [
        ("RECORD_OVERLAPS", ["entries[3].start_time"]),
        ("VOLUNTEER_NOT_SELECTED", ["entries[4].volunteer"]),
        ("NOTHING_SERVED", ["entries[5].end_time"]),
        ("INVALID_FIELD", ["entries[6].description"]),
    ]
    imported = pb.BatchRecordServicesRequest(source=IMPORT, entries=[stated(where, stranger.name)], request_id=request_id())
    assert (await records("BatchRecordServices", imported)).outcomes[0].record.source == IMPORT
    seen = [pb.RecordAsSeen(name=one.name, etag=one.etag) for one in good]
    wanted = [*seen[:2], seen[0], pb.RecordAsSeen(name=good[2].name, etag="v9")]
    decided = (await records("BatchApproveRecords", pb.BatchApproveRecordsRequest(records=wanted, request_id=request_id()))).outcomes
    assert [outcome.record.state for outcome in decided[:2]] == [RECORD.STATE_EFFECTIVE] * 2
    refused = [refusal_in(outcome.refusal) for outcome in decided[2:]]
    assert [(one.reason, [each.field for each in one.violations]) for one in refused if one] == [
        ("RECORD_LISTED_TWICE", ["records[2].name"]),
        ("STALE_ETAG", ["records[3].etag"]),
    ]
    batch = pb.BatchRejectRecordsRequest(records=seen[1:], reason="名单有误", request_id=request_id())
    decided = (await records("BatchRejectRecords", batch)).outcomes
    assert (decided[0].HasField("refusal"), decided[1].record.state) == (True, RECORD.STATE_REJECTED)
    assert [await records.minutes(one.name) for one in crowd] == [(120, 1), (120, 1), (0, 0)]
    async with running.service.database.transaction() as tx:
        ids = [UUID(one.name.partition("/")[2]) for one in (*crowd, stranger)]
        assert await hours.effective_minutes(tx, ids) == dict(zip(ids, (120, 120, 0, 0), strict=True))
        assert await hours.lock(tx, ids) == dict(zip(ids, (120, 120, 0, 0), strict=True))


async def test_records_are_listed_by_project_volunteer_and_division_and_stay_in_scope(running: Running, records: Records) -> None:
    who, other = await active(running, 1), await active(running, 2, at=ELSEWHERE)
    here, there = await project(running, who, other), await project(running, who, at=ELSEWHERE)
    first = await records.enter("RecordService", here, who.name, -30, -29)
    second = await records.enter("RecordService", here, other.name, -2, -1)
    third = await records.enter("ApplyForRecord", there, who.name, -4, -3)
    second = await records.change("ApproveRecord", second)
    assert await records.listed(here, page_size=1) == [first.name, second.name]
    assert await records.listed(who.name, page_size=1) == [first.name, third.name]
    assert await records.listed("divisions/1304", page_size=1) == [first.name, second.name, third.name]
    assert await records.listed(f"communities/{ELSEWHERE}") == [third.name]
    assert await records.listed("divisions/1304", state=RECORD.STATE_PENDING) == [first.name, third.name]
    assert await records.listed("divisions/1304", source=service_record_pb2.RECORD_SOURCE_OWN_APPLICATION) == [third.name]
    assert await records.listed(here, first_day=sent_day(date(2026, 3, 1))) == [second.name]
    assert await records.listed(here, last_day=sent_day(date(2026, 2, 28))) == [first.name]
    near = Records(running, ("registrar", "130402"))
    assert await near.listed(who.name) == [first.name, third.name]
    for work, reason in (
        (near.listed(there), "PROJECT_NOT_FOUND"),
        (near.listed(other.name), "VOLUNTEER_NOT_FOUND"),
        (near.listed("divisions/1304"), "DIVISION_OUT_OF_SCOPE"),
        (near.get(third.name), "SERVICE_RECORD_NOT_FOUND"),
        (near("BatchGetServiceRecords", pb.BatchGetServiceRecordsRequest(names=[first.name, third.name])), "SERVICE_RECORD_NOT_FOUND"),
        (near("ListRecordChanges", pb.ListRecordChangesRequest(parent=third.name)), "SERVICE_RECORD_NOT_FOUND"),
        (near.change("RequestCorrection", third, reason="少记半小时"), "SERVICE_RECORD_NOT_FOUND"),
        (near.minutes(other.name), "VOLUNTEER_NOT_FOUND"),
        (near.check_in(there, who.name), "PROJECT_NOT_FOUND"),
        (near.enter("ApplyForRecord", await project(running), other.name), "VOLUNTEER_NOT_FOUND"),
    ):
        with pytest.raises(Refusal) as refused:
            await work
        assert refused.value.reason == reason
    assert (await near.check_in(here, other.name)).volunteer == other.name  # selected by the project that the registrar keeps
    both = await records("BatchGetServiceRecords", pb.BatchGetServiceRecordsRequest(names=[third.name, first.name]))
    assert [one.name for one in both.records] == [third.name, first.name]


async def test_a_copy_holds_every_record_and_the_hours_outlive_the_volunteer(running: Running, records: Records) -> None:
    who = await active(running)
    where = await project(running, who)
    one = await records.change("ApproveRecord", await records.enter("RecordService", where, who.name))
    desk = Volunteers(running)
    await desk.change("Deregister", await desk.get(who.name), reason="本人申请退出")
    assert await records.minutes(who.name) == (120, 1)
    with pytest.raises(Refusal) as refused:
        await records.enter("RecordService", where, who.name, -5, -4)
    assert refused.value.reason == "VOLUNTEER_NOT_ACTIVE"
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    [digest] = (await copier("ListDigests", ListDigestsRequest(aggregate_type="service_record"))).digests
    assert digest.count == 1
    for names in ((), (one.name,)):
        request = StreamAggregatesRequest(aggregate_type="service_record", names=names)
        call = ReplicationServiceStub(running.channel).StreamAggregates(request, metadata=copier._metadata)  # noqa: SLF001
        [snapshot] = [event async for answer in call for event in answer.snapshots]
        state = ServiceRecordState()
        assert snapshot.data.Unpack(state)
        assert (snapshot.subject, snapshot.version, state.duration_minutes, state.project) == (one.name, 2, 120, where)


async def test_a_project_that_does_not_run_takes_no_check_in_and_a_closed_one_what_was_done(running: Running, records: Records) -> None:
    who = await active(running)
    closed, recruiting = [await project(running, who, state=state) for state in (ProjectState.CLOSED, ProjectState.RECRUITING)]
    before = await stored(running)
    for where in (closed, recruiting):
        with pytest.raises(Refusal) as refused:
            await records.check_in(where, who.name)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == ("PROJECT_NOT_SERVING", ["project"])
    with pytest.raises(Refusal) as early:
        await records.enter("RecordService", recruiting, who.name)
    assert (early.value.reason, [each.field for each in early.value.violations]) == ("PROJECT_NOT_SERVING", ["entry.project"])
    assert await stored(running) == before
    assert (await records.enter("RecordService", closed, who.name)).state == RECORD.STATE_PENDING
