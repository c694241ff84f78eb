"""Projects: written, reviewed, run, found and copied, as callers see it."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import project_pb2
from wushe.volunteer.v1 import project_service_pb2 as pb

from services.volunteer.domain.project_refusals import ProjectNotFound
from shared.digests import digests
from shared.refusals import DivisionOutOfScope, IllegalTransition, InvalidPageToken, Refusal, RequestIdReused, StaleEtag
from tests.integration.directory.persons import CONGTAI, HANSHAN
from tests.integration.directory.running import Client
from tests.integration.volunteer.projects import (
    INSURED,
    KINDS,
    PROJECT,
    Projects,
    place,
    project_state,
    proposal,
    recruiting,
    schedule,
    stored,
    terms,
)
from tests.integration.volunteer.running import ELSEWHERE, HOME, NEXT_DOOR, Running, request_id
from tests.integration.volunteer.teams import Teams, active, told


@pytest.fixture
def desk(running: Running) -> Projects:
    return Projects(running)


async def refused(call: Any) -> tuple[str, list[str]]:
    """Return the reason and the fields of a refusal."""
    with pytest.raises(Refusal) as told_so:
        await call
    return told_so.value.reason, [each.field for each in told_so.value.violations]


async def test_a_project_goes_from_a_draft_to_its_close_and_its_county_hears_of_it(running: Running, desk: Projects) -> None:
    registrar, reviewer = Projects(running, ("registrar", "130402")), Projects(running, ("reviewer", "130402"), subject="reviewer")
    key = request_id()
    one = await registrar.create(key=key)
    assert await registrar.create(key=key) == one
    with pytest.raises(RequestIdReused):
        await registrar.create(proposal(display_name="另一个"), key=key)
    assert (one.state, one.schedule, list(one.places), one.recruiting, one.etag) == (
        PROJECT.STATE_DRAFT, schedule(), [place()], recruiting(), "v1",
    )  # fmt: skip
    one = await registrar.add_post(one, skills=["急救"])
    assert [(post.terms, post.taken) for post in one.posts] == [(terms(skills=["急救"]), 0)]
    one = await registrar.change("SubmitProject", one)
    assert (await refused(registrar.change("PublishProject", one, ruled_out=KINDS)))[0] == "ROLE_NOT_ALLOWED"
    assert await refused(reviewer.change("PublishProject", one, ruled_out=KINDS[1:])) == ("NOT_RULED_OUT", ["ruled_out"])
    one = await reviewer.change("PublishProject", one, ruled_out=KINDS)
    assert one.state == PROJECT.STATE_RECRUITING
    stale = one
    one = await registrar.change("StartProject", one)
    with pytest.raises(StaleEtag):
        await reviewer.change("CancelProject", stale, reason="过期版本")
    one = await reviewer.change("MarkDemonstration", one)
    assert one.demonstration
    with pytest.raises(IllegalTransition):
        await reviewer.change("MarkDemonstration", one)
    one = await registrar.change("CloseProject", one)
    assert (one.state, await desk.get(one.name)) == (PROJECT.STATE_CLOSED, one)
    one = await reviewer.change("UnmarkDemonstration", one, reason="期满复核未通过")
    with pytest.raises(IllegalTransition) as over:
        await reviewer.change("CancelProject", one, reason="已经结束")
    assert over.value.metadata == {"state": "STATE_CLOSED", "action": "cancel"}
    kinds = ["CREATED", "POST_ADDED", "SUBMITTED", "PUBLISHED", "STARTED", "MARKED", "CLOSED", "UNMARKED"]
    assert await desk.kinds(one.name) == kinds
    events = await told(running, "project")
    assert [event.version for _, event in events] == list(range(1, 9))
    subjects, event = events[3]
    assert (subjects, event.type, event.subject) == (
        ["wushe.volunteer.v1.project.130402"],
        "wushe.volunteer.v1.ProjectPublished",
        one.name,
    )
    assert (project_state(event).state, project_state(event).posts[0].terms) == (PROJECT.STATE_RECRUITING, terms(skills=["急救"]))
    assert one.risks.encode() not in event.SerializeToString()


async def test_what_a_review_needs_is_missed_by_name_and_what_is_unpublishable_comes_back_changed_alone(
    running: Running, desk: Projects
) -> None:
    one = await desk.create(proposal(risks=""))
    assert await refused(desk.change("SubmitProject", one)) == ("POST_MISSING", ["name"])
    assert (await refused(desk.add_post(one, task_kind=project_pb2.TASK_KIND_RESCUE))) == ("AGE_NOT_ADMITTED", ["post.minimum_age_band"])
    one = await desk.add_post(one, task_kind=project_pb2.TASK_KIND_DANGEROUS)
    assert await refused(desk.change("SubmitProject", one)) == ("RISKS_MISSING", ["name"])
    one = await desk.change("UpdateProject", one, update=pb.ProjectUpdate(risks="高处作业，有坠落风险。"))
    assert await refused(desk.change("SubmitProject", one)) == ("INSURANCE_MISSING", ["name"])
    one = await desk.change("UpdateProject", one, update=pb.ProjectUpdate(insurance=INSURED))
    one = await desk.change("SubmitProject", one)
    unclear = [project_pb2.UNPUBLISHABLE_KIND_UNCLEAR_PURPOSE]
    one = await desk.change("ReturnProject", one, reason="目的不明确", unpublishable=unclear)
    assert (one.state, list(one.unpublishable), one.state_reason) == (PROJECT.STATE_DRAFT, unclear, "目的不明确")
    with pytest.raises(Refusal) as again:
        await desk.change("SubmitProject", one)
    assert (again.value.reason, again.value.metadata) == ("UNPUBLISHABLE", {"kinds": "UNPUBLISHABLE_KIND_UNCLEAR_PURPOSE"})
    one = await desk.change("UpdateProject", one, update=pb.ProjectUpdate(description="为广场南侧独居老人清洗外窗。"))
    one = await desk.change("SubmitProject", one)
    assert (one.state, list(one.unpublishable)) == (PROJECT.STATE_IN_REVIEW, [])
    assert len(await told(running, "project")) == one.version


async def test_after_the_review_time_place_and_head_count_change_and_nothing_else(running: Running, desk: Projects) -> None:
    one = await desk.published(proposal(insurance=INSURED), task_kind=project_pb2.TASK_KIND_DANGEROUS)
    post = one.posts[0].name
    before = await stored(running)
    for update, field in (
        (pb.ProjectUpdate(display_name="另一个名字"), "display_name"),
        (pb.ProjectUpdate(recruiting=recruiting(scope=project_pb2.RECRUIT_SCOPE_PRIVATE)), "recruiting"),
    ):
        assert await refused(desk.change("UpdateProject", one, update=update)) == ("ALREADY_REVIEWED", [f"update.{field}"])
    uninsured = desk.change("UpdateProject", one, update=pb.ProjectUpdate(), update_mask={"paths": ["insurance"]})
    assert await refused(uninsured) == ("INSURANCE_MISSING", ["update.insurance"])
    longer = pb.PostUpdate(minimum_minutes=5)
    assert await refused(desk.change("UpdatePost", one, name=post, update=longer)) == ("ALREADY_REVIEWED", ["update.minimum_minutes"])
    assert await refused(desk.add_post(one)) == ("ILLEGAL_TRANSITION", ["name"])
    assert await refused(desk.change("RemovePost", one, name=post)) == ("ILLEGAL_TRANSITION", ["name"])
    assert await stored(running) == before
    one = await desk.change(
        "UpdateProject", one, update=pb.ProjectUpdate(schedule=schedule(last=(2026, 6, 30)), places=[place(radius_m=50)])
    )
    one = await desk.change("UpdatePost", one, name=post, update=pb.PostUpdate(head_count=9))
    assert (one.schedule.last_day.month, one.places[0].fence.radius_m, one.posts[0].terms.head_count) == (6, 50, 9)
    draft = await desk.add_post(await desk.add_post(await desk.create()), display_name="引导员")
    draft = await desk.change("UpdatePost", draft, name=draft.posts[1].name, update=pb.PostUpdate(display_name="讲解员", skills=["英语"]))
    draft = await desk.change("RemovePost", draft, name=draft.posts[0].name)
    assert [(each.terms.display_name, list(each.terms.skills)) for each in draft.posts] == [("讲解员", ["英语"])]


async def test_a_project_begins_on_its_first_day_and_a_backfilled_one_runs_at_once(running: Running, desk: Projects) -> None:
    one = await desk.published(proposal(schedule=schedule(first=(2026, 3, 2))))
    assert await refused(desk.change("StartProject", one)) == ("NOT_BEGUN", ["name"])
    running.directory.clock.advance(timedelta(days=1))
    assert (await desk.change("StartProject", one)).state == PROJECT.STATE_RUNNING
    past = await desk.published(proposal(schedule=schedule((2026, 1, 1), (2026, 1, 2)), backfilled=True))
    assert (past.state, past.backfilled) == (PROJECT.STATE_RUNNING, True)
    who = await active(running)
    assert (await desk.sign_up(past.posts[0].name, who.name)).state == project_pb2.SignUp.STATE_SELECTED


async def test_projects_are_listed_searched_read_and_copied_within_the_callers_scope(running: Running, desk: Projects) -> None:
    teams = Teams(running)
    team = await teams.create()
    organised = proposal(organiser=project_pb2.Organiser(team=team.name), at=NEXT_DOOR, display_name="敬老院探访")
    second, third = await desk.published(organised, head_count=1), await desk.create(proposal(at=ELSEWHERE))
    first = await desk.published()
    assert await desk.names(page_size=1) == [first.name, second.name, third.name]
    assert await desk.names("divisions/130402") == [first.name, second.name]
    assert await desk.names(f"communities/{HOME}") == [first.name]
    assert await desk.names(state=PROJECT.STATE_DRAFT) == [third.name]
    assert await desk.names(team=team.name) == [second.name]
    assert await desk.names(open_for_sign_up=True) == [first.name, second.name]
    await desk.sign_up(second.posts[0].name, (await active(running)).name)
    assert await desk.names(open_for_sign_up=True) == [first.name]
    await desk.change("MarkDemonstration", second)
    assert await desk.names(demonstration=True) == [second.name]
    for query, hits in (("敬老", [second.name]), ("tanfang", [second.name]), ("ybgc", [first.name, third.name]), ("无此项目", [])):
        page = await desk("SearchProjects", pb.SearchProjectsRequest(query=query, within="divisions/1304"))
        assert [one.name for one in page.projects] == hits
    names = [third.name, first.name]
    assert [one.name for one in (await desk("BatchGetProjects", pb.BatchGetProjectsRequest(names=names))).projects] == names

    narrow = Projects(running, ("city_admin", HANSHAN))
    with pytest.raises(ProjectNotFound) as unseen:
        await narrow("BatchGetProjects", pb.BatchGetProjectsRequest(names=names))
    assert unseen.value.metadata == {"name": third.name}
    with pytest.raises(ProjectNotFound):
        await narrow.change("SubmitProject", third)
    for outside in (pb.ListProjectsRequest(parent=f"divisions/{CONGTAI}"), pb.SearchProjectsRequest(query="样", within="divisions/1304")):
        with pytest.raises(DivisionOutOfScope):
            await narrow(type(outside).__name__.removesuffix("Request"), outside)
    token = (await desk("ListProjects", pb.ListProjectsRequest(parent="divisions/1304", page_size=1))).next_page_token
    with pytest.raises(InvalidPageToken):
        await desk("ListProjects", pb.ListProjectsRequest(parent="divisions/1304", demonstration=True, page_token=token))

    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    sign_up = (await desk("ListSignUps", pb.ListSignUpsRequest(parent=second.name))).sign_ups[0]
    held = {"project": [(one, (await desk.get(one)).version) for one in sorted([first.name, second.name, third.name])]}
    for kind, versions in (held | {"sign_up": [(sign_up.name, 1)]}).items():
        answer = await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))
        theirs = {digest.bucket: (digest.count, digest.digest) for digest in answer.digests}
        assert theirs == {bucket: (one.count, one.digest) for bucket, one in digests(versions).items()}
        for names in ([], [versions[0][0]]):
            request = StreamAggregatesRequest(aggregate_type=kind, names=names)
            stream = copier._stub.StreamAggregates(request, metadata=copier._metadata)  # noqa: SLF001 — it has no name for such a stream
            found = [(snapshot.subject, snapshot.version) async for chunk in stream for snapshot in chunk.snapshots]
            assert found == (versions[:1] if names else versions)


UNKNOWN_TEAM = "teams/01900000-0000-7000-8000-000000000000"
PRIVATE = project_pb2.RECRUIT_SCOPE_PRIVATE
BAD: dict[str, tuple[pb.ProjectProposal, str, str]] = {
    "a blank name": (proposal(display_name="   "), "MALFORMED_TEXT", "display_name"),
    "a short description": (proposal(description="短"), "INVALID_FIELD", "description"),
    "a description of spaces": (proposal(description=" " * 20), "MALFORMED_TEXT", "description"),
    "a phone in the description": (proposal(description="请联系 138-1234-5678 报名"), "INVALID_FIELD", "description"),
    "no organiser": (proposal(organiser=project_pb2.Organiser()), "ORGANISER_MISMATCH", "organiser"),
    "two organisers": (
        proposal(organiser=project_pb2.Organiser(team=UNKNOWN_TEAM, organisation="样本")), "ORGANISER_MISMATCH", "organiser",
    ),
    "a team that nobody knows": (proposal(organiser=project_pb2.Organiser(team=UNKNOWN_TEAM)), "TEAM_NOT_FOUND", "organiser.team"),
    "no such community": (proposal(at="130402001999"), "COMMUNITY_NOT_FOUND", "community"),
    "a last day before the first": (proposal(schedule=schedule((2026, 5, 2), (2026, 5, 1))), "DATES_MISMATCH", "schedule.last_day"),
    "a day that does not exist": (proposal(schedule=schedule((2026, 2, 30))), "DATES_MISMATCH", "schedule.first_day"),
    "over and not back-filled": (proposal(schedule=schedule((2026, 1, 1), (2026, 1, 2))), "DATES_MISMATCH", "schedule.last_day"),
    "back-filled and to come": (proposal(backfilled=True), "DATES_MISMATCH", "schedule.last_day"),
    "a fence beyond the pole": (proposal(places=[place(latitude=91)]), "INVALID_FIELD", "places[0].fence.latitude"),
    "a fence of nothing": (proposal(places=[place(radius_m=0)]), "INVALID_FIELD", "places[0].fence.radius_m"),
    "a place without a name": (proposal(places=[project_pb2.ServicePlace()]), "INVALID_FIELD", "places[0].display_name"),
    "teams that are not named": (
        proposal(recruiting=recruiting(scope=project_pb2.RECRUIT_SCOPE_TEAMS)), "RECRUITING_MISMATCH", "recruiting.teams",
    ),
    "teams that nobody asks for": (proposal(recruiting=recruiting(UNKNOWN_TEAM, scope=PRIVATE)), "RECRUITING_MISMATCH", "recruiting.teams"),
    "a team to recruit that nobody knows": (proposal(recruiting=recruiting(UNKNOWN_TEAM)), "TEAM_NOT_FOUND", "recruiting.teams[0]"),
    "a blank insurer": (
        proposal(insurance=project_pb2.Insurance(insurer=" ", policy_number="1")), "MALFORMED_TEXT", "insurance.insurer",
    ),
}  # fmt: skip


async def test_what_is_wrong_about_a_project_is_refused_by_name_and_field_and_nothing_is_stored(running: Running, desk: Projects) -> None:
    before = await stored(running)
    for case, (wish, reason, field) in BAD.items():
        assert (case, *await refused(desk.create(wish))) == (case, reason, [f"project.{field}"])
    assert await stored(running) == before
    one = await desk.add_post(await desk.create())
    before = await stored(running)
    post = one.posts[0].name
    no_number, no_days, moved = [{"paths": [path]} for path in ("head_count", "schedule", "community")]
    for method, content, reason, field in (
        ("AddPost", {"parent": one.name, "post": terms(head_count=0)}, "INVALID_FIELD", "post.head_count"),
        ("AddPost", {"parent": one.name, "post": terms(skills=[" "])}, "MALFORMED_SKILL", "post.skills[0]"),
        ("UpdatePost", {"name": post, "update": pb.PostUpdate(), "update_mask": no_number}, "INVALID_FIELD", "update.head_count"),
        ("UpdatePost", {"name": f"{one.name}/posts/{UNKNOWN_TEAM[6:]}", "update": pb.PostUpdate(head_count=3)}, "POST_NOT_FOUND", "name"),
        ("UpdateProject", {"update": pb.ProjectUpdate(), "update_mask": no_days}, "INVALID_FIELD", "update.schedule"),
        ("UpdateProject", {"update": pb.ProjectUpdate(), "update_mask": moved}, "INVALID_UPDATE_MASK", "update_mask.paths[0]"),
        ("CancelProject", {"reason": "电话13812345678"}, "INVALID_FIELD", "reason"),
    ):  # fmt: skip
        assert (method, *await refused(desk.change(method, one, **content))) == (method, reason, [field])
    assert await stored(running) == before


async def test_the_database_itself_refuses_what_a_project_cannot_be(running: Running, desk: Projects) -> None:
    one = await desk.published()
    await desk.sign_up(one.posts[0].name, (await active(running)).name)
    for change in (
        "project SET state = 7",
        "project SET risks = ''",
        "project SET organiser_name = ''",
        "project SET last_day = first_day - 1",
        "project SET sign_up_until = last_day + 1",
        "project SET recruit_scope = 2",
        "project SET insurer = '样本'",
        "project SET latitudes = '{91}'",
        "project SET radii_m = '{}'",
        "project SET unpublishable = '{1}'",
        "project_post SET taken = -1",
        "project_post SET head_count = 0",
        "sign_up SET state = 4",
        "sign_up SET select_time = NULL",
        "sign_up SET community = '130402001002'",
    ):
        with pytest.raises(IntegrityError):
            async with running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE {change}"))
