"""What is wrong about records is refused by name and field, and nothing is stored."""

from __future__ import annotations

from typing import Any

from wushe.volunteer.v1 import service_record_pb2
from wushe.volunteer.v1 import service_record_service_pb2 as pb

from shared.errors import refusal_in
from shared.refusals import Refusal
from tests.integration.volunteer.records import NO_PROJECT, NO_RECORD, Records, instant, project, stated, stored
from tests.integration.volunteer.running import Running
from tests.integration.volunteer.teams import active

NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"
KEY = {"request_id": "bad"}
SEEN = {"name": NO_RECORD, "etag": "v1", **KEY}
DAY_30 = {"year": 2026, "month": 2, "day": 30}

BAD_ENTRIES: dict[str, tuple[dict[str, Any], str, str]] = {
    "a project of another kind": ({"project": NOBODY}, "INVALID_FIELD", "project"),
    "a volunteer of another kind": ({"volunteer": NO_PROJECT}, "INVALID_FIELD", "volunteer"),
    "no such project": ({"project": NO_PROJECT}, "PROJECT_NOT_FOUND", "project"),
    "no such volunteer": ({"volunteer": NOBODY}, "VOLUNTEER_NOT_FOUND", "volunteer"),
    "no start": ({"start_time": None}, "INVALID_FIELD", "start_time"),
    "no end": ({"end_time": None}, "INVALID_FIELD", "end_time"),
    "nothing served": ({"end_time": instant(-2)}, "NOTHING_SERVED", "end_time"),
    "half a minute": ({"end_time": instant(-2 + 1 / 120)}, "NOTHING_SERVED", "end_time"),
    "an end before the start": ({"end_time": instant(-3)}, "NOTHING_SERVED", "end_time"),
    "in the future": ({"start_time": instant(1), "end_time": instant(2)}, "SERVICE_IN_FUTURE", "start_time"),
    "an end in the future": ({"end_time": instant(0.1)}, "SERVICE_IN_FUTURE", "end_time"),
    "over midnight": ({"start_time": instant(-13), "end_time": instant(-11)}, "NOT_ONE_DAY", "end_time"),
    "before the project": ({"start_time": instant(-24 * 40), "end_time": instant(-24 * 40 + 1)}, "OUTSIDE_PROJECT_DATES", "start_time"),
    "in the year 1": (
        {"start_time": {"seconds": -62135596800}, "end_time": {"seconds": -62135593200}},
        "OUTSIDE_PROJECT_DATES",
        "start_time",
    ),
    "in the year 9999": ({"start_time": instant(-2), "end_time": {"seconds": 253402300799}}, "SERVICE_IN_FUTURE", "end_time"),
    "no instant at all": ({"end_time": {"seconds": 2**62}}, "INVALID_FIELD", "end_time"),
    "a phone in the description": ({"description": "电话13812345678"}, "INVALID_FIELD", "description"),
    "201 characters": ({"description": "服" * 201}, "INVALID_FIELD", "description"),
}
BAD_CALLS: dict[str, tuple[str, dict[str, Any], str]] = {
    "a latitude of 91": ("CheckIn", {"project": NO_PROJECT, "volunteer": NOBODY, "position": {"latitude": 91}, **KEY}, "position.latitude"),
    "a longitude that is no number": (
        "CheckOut",
        {"name": NO_RECORD, "position": {"longitude": float("nan")}, **KEY},
        "position.longitude",
    ),
    "no request id": ("CheckIn", {"project": NO_PROJECT, "volunteer": NOBODY}, "request_id"),
    "no entry": ("RecordService", {**KEY}, "entry"),
    "a list from check-ins": ("BatchRecordServices", {"source": 1, "entries": [stated(NO_PROJECT, NOBODY)], **KEY}, "source"),
    "an empty list": ("BatchRecordServices", {"source": 2, **KEY}, "entries"),
    "1,001 entries": ("BatchRecordServices", {"source": 2, "entries": [stated(NO_PROJECT, NOBODY)] * 1001, **KEY}, "entries"),
    "1,001 names": ("BatchGetServiceRecords", {"names": [NO_RECORD] * 1001}, "names"),
    "1,001 decisions": ("BatchApproveRecords", {"records": [{"name": NO_RECORD, "etag": "v1"}] * 1001, **KEY}, "records"),
    "no reason": ("BatchRejectRecords", {"records": [{"name": NO_RECORD, "etag": "v1"}], **KEY}, "reason"),
    "no etag": ("ApproveRecord", {"name": NO_RECORD, **KEY}, "etag"),
    "a reason of one": ("RevokeRecord", {**SEEN, "reason": "x"}, "reason"),
    "a phone in a reason": ("RequestCorrection", {**SEEN, "reason": "电话13812345678"}, "reason"),
    "a correction without times": ("CorrectRecord", {**SEEN, "reason": "核对签到表", "end_time": instant(0)}, "start_time"),
    "a parent of another kind": ("ListServiceRecords", {"parent": "teams/1"}, "parent"),
    "a negative page": ("ListServiceRecords", {"parent": "divisions/1304", "page_size": -1}, "page_size"),
    "a state nobody knows": ("ListServiceRecords", {"parent": "divisions/1304", "state": 99}, "state"),
    "30 February": ("ListServiceRecords", {"parent": "divisions/1304", "first_day": DAY_30}, "first_day"),
    "a token of another list": ("ListServiceRecords", {"parent": "divisions/1304", "page_token": "AAAA"}, "page_token"),
    "a name of another kind": ("GetVolunteerHours", {"volunteer": NO_RECORD}, "volunteer"),
}


async def refused(records: Records, method: str, /, **content: Any) -> tuple[str, list[str]]:
    """Return reason and fields of a refusal."""
    try:
        await records(method, getattr(pb, f"{method}Request")(**content))
    except Refusal as refusal:
        return refusal.reason, [each.field for each in refusal.violations]
    return "taken", []


async def test_a_bad_entry_is_refused_alone_and_in_a_list_and_nothing_is_stored(running: Running) -> None:
    records, who = Records(running), await active(running)
    where = await project(running, who)
    before = await stored(running)
    good = {"project": where, "volunteer": who.name, "start_time": instant(-2), "end_time": instant(-1)}
    bad = {case: pb.RecordEntry(**{**good, **changes}) for case, (changes, _, _) in BAD_ENTRIES.items()}
    for case, entry in bad.items():
        _, reason, field = BAD_ENTRIES[case]
        assert await refused(records, "RecordService", entry=entry, **KEY) == (reason, [f"entry.{field}"]), case
        assert await refused(records, "ApplyForRecord", entry=entry, **KEY) == (reason, [f"entry.{field}"]), case
    assert await stored(running) == before
    by_rule = [case for case, (_, reason, _) in BAD_ENTRIES.items() if reason != "INVALID_FIELD"]
    request = pb.BatchRecordServicesRequest(
        source=service_record_pb2.RECORD_SOURCE_TEAM_ENTRY, entries=[bad[case] for case in by_rule], request_id="bad-list"
    )
    outcomes = [refusal_in(outcome.refusal) for outcome in (await records("BatchRecordServices", request)).outcomes]
    for at, (case, refusal) in enumerate(zip(by_rule, outcomes, strict=True)):
        _, reason, field = BAD_ENTRIES[case]
        assert refusal is not None, case
        assert (refusal.reason, [each.field for each in refusal.violations]) == (reason, [f"entries[{at}].{field}"])
    assert await running.scalar("SELECT count(*) FROM service_record") == 0


async def test_a_bad_request_is_refused_by_the_field_that_breaks_it_and_nothing_is_stored(running: Running) -> None:
    records = Records(running)
    before = await stored(running)
    for case, (method, content, field) in BAD_CALLS.items():
        reason, fields = await refused(records, method, **content)
        assert (reason, fields) == ("INVALID_PAGE_TOKEN" if field == "page_token" else "INVALID_FIELD", [field]), case
    assert await stored(running) == before
