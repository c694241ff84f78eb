"""What is wrong with a request is named by reason and field, and nothing of it is stored."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from shared.refusals import Refusal
from tests.integration.social_work.running import BECAUSE, TOWNSHIP, Desk, Running, sent

NOBODY = "01900000-0000-7000-8000-000000000000"
THIRTIETH = {"year": 2026, "month": 2, "day": 30}
COMMITTEE = {"display_name": "样本区民政局"}
STATION: dict[str, Any] = {"township": f"divisions/{TOWNSHIP}", "display_name": "样本社工站", "required_staff": 2}
POST: dict[str, Any] = {
    "display_name": "样本岗位", "kind": 1, "place": f"divisions/{TOWNSHIP}", "employer": COMMITTEE, "funding_source": 1,
    "development_year": 2026,
}  # fmt: skip
CREDIT: dict[str, Any] = {"course": "课程", "provider": "机构", "hours": 4, "completion_date": THIRTIETH}
Case = tuple[str, dict[str, Any], str, str]


async def _cases(running: Running, desk: Desk) -> dict[str, Case]:
    """Return requests about things that exist, each wrong in one way: method, content, reason and field."""
    today, tomorrow = sent(running.today), sent(running.today + timedelta(1))
    planned, station = await desk.station(), await desk.station(opened=running.today)
    worker, post = await desk.worker(registered=running.today - timedelta(20)), await desk.post()
    certified = await desk.worker()
    held = await desk.assign(worker, post, running.today, share=50)
    seen = {"name": station.name, "etag": station.etag}
    planned_seen, person = {"name": planned.name, "etag": planned.etag}, {"name": worker.name, "etag": worker.etag}
    assigned = {"name": held.name, "etag": held.etag}
    march = {"station": station.name, "year": 2026, "month": 3}
    certificate = {"number": "SAMPLE-BAD-1", "issue_date": today}
    recorded = {"person": await desk.person(), "division": "divisions/130402", "level": 1, "certificate": certificate}
    return {
        "a township that is none": (
            "CreateStation", {"station": STATION | {"township": "divisions/130402999"}}, "TOWNSHIP_NOT_FOUND", "station.township",
        ),
        "a name of blanks": ("CreateStation", {"station": STATION | {"display_name": "   "}}, "MALFORMED_TEXT", "station.display_name"),
        "a name with a control character": (
            "CreateStation", {"station": STATION | {"display_name": "样\u200b本"}}, "MALFORMED_TEXT", "station.display_name",
        ),
        "no staff": ("CreateStation", {"station": STATION | {"required_staff": 0}}, "INVALID_FIELD", "station.required_staff"),
        "a station that opens tomorrow": ("OpenStation", {**planned_seen, "open_date": tomorrow}, "DAY_OUT_OF_RANGE", "open_date"),
        "a station that opens on 30 February": ("OpenStation", {**planned_seen, "open_date": THIRTIETH}, "INVALID_FIELD", "open_date"),
        "a planned station with a last day": (
            "CloseStation", {**planned_seen, "close_date": today, "reason": BECAUSE}, "DAY_OUT_OF_RANGE", "close_date",
        ),
        "an open station without a last day": ("CloseStation", {**seen, "reason": BECAUSE}, "DAY_OUT_OF_RANGE", "close_date"),
        "a station that closes before it opened": (
            "CloseStation", {**seen, "close_date": {"year": 2026, "month": 2, "day": 1}, "reason": BECAUSE},
            "DAY_OUT_OF_RANGE", "close_date",
        ),
        "a reason that is none": ("CloseStation", {**seen, "close_date": today, "reason": "无"}, "INVALID_FIELD", "reason"),
        "a stale etag": ("OpenStation", {"name": planned.name, "etag": "v7", "open_date": today}, "STALE_ETAG", "etag"),
        "an evaluation of a year without service": (
            "EvaluateStation", {**seen, "evaluation": {"year": 2025, "grade": 1, "evaluation_date": today}},
            "DAY_OUT_OF_RANGE", "evaluation.year",
        ),
        "an evaluation of tomorrow": (
            "EvaluateStation", {**seen, "evaluation": {"year": 2026, "grade": 1, "evaluation_date": tomorrow}}, "DAY_OUT_OF_RANGE",
            "evaluation.evaluation_date",
        ),
        "a mask that names nothing": (
            "UpdateStation", {**seen, "update": {"display_name": "站名"}, "update_mask": {"paths": ["township"]}}, "INVALID_UPDATE_MASK",
            "update_mask.paths[0]",
        ),
        "staff taken away": (
            "UpdateStation", {**seen, "update": {}, "update_mask": {"paths": ["required_staff"]}}, "INVALID_FIELD", "update.required_staff",
        ),
        "a post in a community that is none": (
            "CreatePost", {"post": POST | {"place": "communities/130402001999"}}, "COMMUNITY_NOT_FOUND", "post.place",
        ),
        "a post of a station elsewhere": (
            "CreatePost", {"post": POST | {"place": "divisions/130402002", "station": station.name}}, "STATION_ELSEWHERE", "post.station",
        ),
        "a post of no station": ("CreatePost", {"post": POST | {"station": f"stations/{NOBODY}"}}, "STATION_NOT_FOUND", "post.station"),
        "an employer without a name": (
            "CreatePost", {"post": POST | {"employer": {"display_name": "单"}}}, "INVALID_FIELD", "post.employer.display_name",
        ),
        "a post that is open already": ("OpenPost", {"name": post.name, "etag": "v3"}, "ILLEGAL_TRANSITION", "name"),
        "a plan of no county": (
            "CreateDevelopmentPlan", {"development_plan": {"county": "divisions/130499", "year": 2026}},
            "COUNTY_NOT_FOUND", "development_plan.county",
        ),
        "nobody": ("RecordSocialWorker", recorded | {"person": f"persons/{NOBODY}"}, "PERSON_NOT_FOUND", "person"),
        "a certificate of tomorrow": (
            "RecordSocialWorker", recorded | {"certificate": certificate | {"issue_date": tomorrow}},
            "DAY_OUT_OF_RANGE", "certificate.issue_date",
        ),
        "a certificate number with a blank": (
            "RecordSocialWorker", recorded | {"certificate": certificate | {"number": "SAMPLE 1"}}, "INVALID_FIELD", "certificate.number",
        ),
        "a promotion to the same level": (
            "PromoteSocialWorker", {**person, "level": 2, "certificate": certificate}, "NOT_A_HIGHER_LEVEL", "level",
        ),
        "a registration before the certificate": (
            "RegisterSocialWorker",
            {"name": certified.name, "etag": certified.etag, "first_date": {"year": 2025, "month": 11, "day": 30}},
            "DAY_OUT_OF_RANGE", "first_date",
        ),
        "a registration beside one that holds": ("RegisterSocialWorker", {**person, "first_date": today}, "REGISTRATION_HOLDS", "name"),
        "a renewal far too early": ("RenewRegistration", person, "RENEWAL_NOT_OPEN", "name"),
        "education on 30 February": ("RecordEducation", {**person, "credit": CREDIT}, "INVALID_FIELD", "credit.completion_date"),
        "education of tomorrow": (
            "RecordEducation", {**person, "credit": CREDIT | {"completion_date": tomorrow}}, "DAY_OUT_OF_RANGE", "credit.completion_date",
        ),
        "an employment that ends before it begins": (
            "RecordEmployment",
            {**person, "employment": {"employer": COMMITTEE, "first_date": today, "last_date": {"year": 2026, "month": 1, "day": 1}}},
            "DAY_OUT_OF_RANGE", "employment.last_date",
        ),
        "a transfer to nowhere": ("TransferSocialWorker", {**person, "division": "divisions/130402999"}, "TOWNSHIP_NOT_FOUND", "division"),
        "an assignment that ends before it begins": (
            "AssignWorker",
            {
                "social_worker": worker.name, "post": post.name, "first_date": today, "last_date": {"year": 2026, "month": 2, "day": 1},
                "share_percent": 10,
            },
            "DAY_OUT_OF_RANGE", "last_date",
        ),
        "a share of nothing": (
            "AssignWorker", {"social_worker": worker.name, "post": post.name, "first_date": today, "share_percent": 0},
            "INVALID_FIELD", "share_percent",
        ),
        "an assignment of nobody": (
            "AssignWorker",
            {"social_worker": f"socialWorkers/{NOBODY}", "post": post.name, "first_date": today, "share_percent": 10},
            "SOCIAL_WORKER_NOT_FOUND", "social_worker",
        ),
        "an end before the first day": (
            "EndAssignment", {**assigned, "last_date": {"year": 2026, "month": 2, "day": 1}, "reason": BECAUSE},
            "DAY_OUT_OF_RANGE", "last_date",
        ),
        "counts of next month": (
            "RecordServiceCounts", march | {"month": 4, "counts": [{"field": 1, "cases": 1}]}, "MONTH_IN_FUTURE", "month",
        ),
        "counts of before the station opened": (
            "RecordServiceCounts", march | {"month": 2, "counts": [{"field": 1, "cases": 1}]}, "STATION_NOT_SERVING", "station",
        ),
        "a field twice": ("RecordServiceCounts", march | {"counts": [{"field": 1}, {"field": 1}]}, "FIELD_TWICE", "counts[1].field"),
        "an etag of a month that is not there": (
            "RecordServiceCounts", march | {"etag": "v1", "counts": [{"field": 1, "cases": 1}]}, "STALE_ETAG", "etag",
        ),
        "counts below nothing": (
            "RecordServiceCounts", march | {"counts": [{"field": 1, "cases": -1}]}, "INVALID_FIELD", "counts[0].cases",
        ),
    }  # fmt: skip


async def test_bad_input_is_named_and_leaves_nothing(running: Running, desk: Desk) -> None:
    bad = await _cases(running, desk)
    before = await running.stored()
    for case, (method, content, reason, field) in bad.items():
        with pytest.raises(Refusal) as refused:
            await desk.do(method, **content)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [field]), case
    assert await running.stored() == before
