"""Lists of stations, posts, social workers and assignments: every row decided by itself, taken back while nothing depends on it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from wushe.social_work.v1 import (
    assignment_service_pb2,
    post_pb2,
    post_service_pb2,
    social_worker_pb2,
    social_worker_service_pb2,
    station_pb2,
    station_service_pb2,
)
from wushe.social_work.v1.assignment_service_pb2_grpc import AssignmentServiceStub
from wushe.social_work.v1.list_rows_pb2 import AssignmentRow, PostRow, SocialWorkerRow, StationRow
from wushe.social_work.v1.post_service_pb2_grpc import PostServiceStub
from wushe.social_work.v1.social_worker_service_pb2_grpc import SocialWorkerServiceStub
from wushe.social_work.v1.station_service_pb2_grpc import StationServiceStub

from shared.refusals import Refusal
from tests.integration.directory.persons import RESIDENT, resident_id
from tests.integration.sent_lists import SUCCEEDED, Lists
from tests.integration.social_work.running import COMMUNITY, COUNTY, NEXT_TOWNSHIP, TOWNSHIP, Desk, Running

UNDONE = "STATE_SUCCEEDED"
PARENT = f"divisions/{COUNTY}"
STATION, POST, WORKER = station_pb2.Station, post_pb2.Post, social_worker_pb2.SocialWorker


def lists(running: Running, kind: str, *grants: tuple[str, str]) -> Lists:
    """Return what sends lists of one kind."""
    stub, module, rows = {
        "Stations": (StationServiceStub, station_service_pb2, station_service_pb2.StationRows),
        "Posts": (PostServiceStub, post_service_pb2, post_service_pb2.PostRows),
        "SocialWorkers": (SocialWorkerServiceStub, social_worker_service_pb2, social_worker_service_pb2.SocialWorkerRows),
        "Assignments": (AssignmentServiceStub, assignment_service_pb2, assignment_service_pb2.AssignmentRows),
    }[kind]
    token = running.directory.token(*(grants or (("registrar", COUNTY),)), subject="clerk")
    return Lists(running.channel, token, stub, f"Import{kind}", (getattr(module, f"Import{kind}Request"), rows))


def station(line: int, **told: Any) -> StationRow:
    return StationRow(line=line, **{"township": TOWNSHIP, "display_name": f"名单站点{line}", "required_staff": "3", **told})


def post(line: int, **told: Any) -> PostRow:
    content = {
        "display_name": f"名单岗位{line}",
        "kind": post_pb2.POST_KIND_COMMUNITY,
        "place": COMMUNITY,
        "employer_display_name": "样本区民政局",
        "funding_source": post_pb2.FUNDING_SOURCE_FISCAL,
        "development_year": "2026",
        "open": True,
        **told,
    }
    return PostRow(line=line, **content)


def worker(line: int, **told: Any) -> SocialWorkerRow:
    content = {
        "document_type": RESIDENT, "document_number": resident_id(line + 1, born="19490102"), "display_name": "样本人", "division": COUNTY,
        "level": social_worker_pb2.WORKER_LEVEL_SOCIAL_WORKER, "certificate_number": f"LIST-{line:06}", "certificate_date": "2020-03-04",
        "register_date": "2025-01-02", **told,
    }  # fmt: skip
    return SocialWorkerRow(line=line, **content)


async def test_a_county_brings_its_stations_posts_people_and_who_works_where(running: Running, desk: Desk) -> None:
    stations = lists(running, "Stations")
    brought = await stations.imported(
        [
            station(1, open_date="2024-01-02"),
            station(2),
            station(3, township="130403001"),
            station(4, required_staff="很多"),
            station(5, open_date="2024-02-30"),
            station(6, township="130402099"),
            station(7, display_name="名单站点1"),
        ],
        parent=PARENT,
    )
    assert (brought.kind, brought.state) == ("station_import", SUCCEEDED)
    assert await stations.refused(brought) == {
        3: ("DIVISION_OUT_OF_SCOPE", "township", "1*******1"),
        4: ("MALFORMED_NUMBER", "required_staff", "很*"),
        5: ("MALFORMED_DAY", "open_date", "2********0"),
        6: ("TOWNSHIP_NOT_FOUND", "township", "1*******9"),
        7: ("DUPLICATE_ROW", "display_name", ""),
    }
    kept = [
        (await desk.ask("GetStation", name=one.resource)).station for line, one in (await stations.outcomes(brought)).items() if line < 3
    ]
    assert [one.state for one in kept] == [STATION.STATE_OPEN, STATION.STATE_PLANNED]

    posts = lists(running, "Posts")
    planned = await posts.imported(
        [
            post(1, station="名单站点1"),
            post(2, open=False),
            post(3, station="没有的站点"),
            post(4, place=NEXT_TOWNSHIP, station="名单站点1"),
            post(5, kind=0),
            post(6, place="130402001999"),
            post(7, employer_display_name=""),
        ],
        parent=PARENT,
    )
    assert await posts.refused(planned) == {
        3: ("STATION_NOT_FOUND", "station", "没***点"),
        4: ("STATION_NOT_FOUND", "station", "名***1"),
        5: ("INVALID_FIELD", "kind", ""),
        6: ("COMMUNITY_NOT_FOUND", "place", "1**********9"),
        7: ("INVALID_FIELD", "employer_display_name", ""),
    }
    names = {line: one.resource for line, one in (await posts.outcomes(planned)).items()}
    found = [(await desk.ask("GetPost", name=names[line])).post for line in (1, 2)]
    assert [(one.state, one.station) for one in found] == [(POST.STATE_OPEN, kept[0].name), (POST.STATE_PLANNED, "")]

    people = lists(running, "SocialWorkers")
    recorded = await people.imported(
        [
            worker(1, certificate_number="list-000001"),
            worker(2, register_date=""),
            worker(3, certificate_number="LIST-000001"),
            worker(4, document_number=resident_id(2, born="19490102")),
            worker(5, document_number="130402197001010019"),
            worker(6, register_date="2019-01-01"),
            worker(7, division="130403"),
        ],
        parent=PARENT,
    )
    assert await people.refused(recorded) == {
        3: ("CERTIFICATE_EXISTS", "certificate_number", "L*********1"),
        4: ("DUPLICATE_ROW", "document_number", ""),
        5: ("DOCUMENT_CHECKSUM_MISMATCH", "document_number", "1****************9"),
        6: ("DAY_OUT_OF_RANGE", "register_date", "2********1"),
        7: ("DIVISION_OUT_OF_SCOPE", "division", "1****3"),
    }
    there = [one.resource for line, one in (await people.outcomes(recorded)).items() if line < 3]
    shown = [(await desk.ask("GetSocialWorker", name=name)).social_worker for name in there]
    assert [one.state for one in shown] == [WORKER.STATE_REGISTERED, WORKER.STATE_CERTIFIED]

    assigned = lists(running, "Assignments")
    row = {"certificate_number": "LIST-000001", "post": names[1], "first_date": "2026-01-05"}
    placed = await assigned.imported(
        [
            AssignmentRow(line=1, **row),
            AssignmentRow(line=2, **{**row, "post": names[2]}),
            AssignmentRow(line=3, **{**row, "certificate_number": "LIST-000099"}),
            AssignmentRow(line=4, **{**row, "certificate_number": "LIST-000002"}),
            AssignmentRow(line=5, **{**row, "post": "岗位一"}),
            AssignmentRow(line=6, **{**row, "first_date": "2026-02-05", "share_percent": "200"}),
        ],
        parent=PARENT,
    )
    assert {line: (reason, column) for line, (reason, column, _) in (await assigned.refused(placed)).items()} == {
        2: ("POST_NOT_OPEN", "post"),
        3: ("SOCIAL_WORKER_NOT_FOUND", "certificate_number"),
        4: ("NOT_REGISTERED", "certificate_number"),
        5: ("POST_NOT_FOUND", "post"),
        6: ("MALFORMED_NUMBER", "share_percent"),
    }
    assert (await desk.ask("GetPost", name=names[1])).post.state == POST.STATE_FILLED

    # What others depend on stays; from the other end all of it goes.
    assert [await stations.undone(brought), await posts.undone(planned), await people.undone(recorded)] == ["IMPORT_IN_USE"] * 3
    assert await assigned.undone(placed) == UNDONE
    assert (await desk.ask("GetPost", name=names[1])).post.state == POST.STATE_OPEN
    assert [await people.undone(recorded), await posts.undone(planned), await stations.undone(brought)] == [UNDONE] * 3
    assert (await desk.ask("GetStation", name=kept[0].name)).station.state == STATION.STATE_CLOSED
    assert (await desk.ask("GetSocialWorker", name=there[0])).social_worker.state == WORKER.STATE_WITHDRAWN


async def test_a_dry_run_leaves_nothing_and_whoever_does_not_keep_brings_no_list(running: Running) -> None:
    before = await running.stored()
    row = station(1, open_date=str(running.today + timedelta(days=9)))
    dry = await lists(running, "Stations").imported([row, station(2)], parent=PARENT, validate_only=True)
    assert (dry.state, dry.refused_count) == (SUCCEEDED, 1)
    assert await running.stored() == before
    for grant, reason in ((("reviewer", COUNTY), "ROLE_NOT_ALLOWED"), (("registrar", "130403"), "DIVISION_OUT_OF_SCOPE")):
        with pytest.raises(Refusal) as refused:
            await lists(running, "Stations", grant).opened(parent=PARENT)
        assert refused.value.reason == reason
