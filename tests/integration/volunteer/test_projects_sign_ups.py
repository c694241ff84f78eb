"""Who gets a place in a project, and how it is given back, as callers see it."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from wushe.volunteer.v1 import project_pb2, volunteer_service_pb2
from wushe.volunteer.v1 import project_service_pb2 as pb

from services.volunteer.domain.project_refusals import PostFull, SignUpNotFound
from services.volunteer.domain.refusals import VolunteerNotFound
from shared.refusals import IllegalTransition, InvalidField, Refusal, StaleEtag
from tests.integration.directory.persons import Persons, resident_id
from tests.integration.volunteer.projects import (
    ADULT,
    INSURED,
    NO_POST,
    NO_PROJECT,
    NO_SIGN_UP,
    SIGN_UP,
    Projects,
    consistent,
    proposal,
    recruiting,
    schedule,
    sign_up_state,
    stored,
)
from tests.integration.volunteer.running import ELSEWHERE, Running, Volunteers, born, consent, day, eventually, registration
from tests.integration.volunteer.teams import Teams, active, told

ORGANISER = project_pb2.SELECTION_ORGANISER
NO_VOLUNTEER = "volunteers/01900000-0000-7000-8000-000000000000"


@pytest.fixture
def desk(running: Running) -> Projects:
    return Projects(running)


async def refused(call: Any) -> str:
    """Return the reason of a refusal."""
    with pytest.raises(Refusal) as told_so:
        await call
    return told_so.value.reason


async def people(running: Running, count: int) -> list[str]:
    """Register and approve volunteers, in a few calls at once."""
    desk = Volunteers(running)
    wishes = [registration(resident_id(at)) for at in range(1, count + 1)]
    waiting = await asyncio.gather(*[desk.register(wish) for wish in wishes])
    return [one.name for one in await asyncio.gather(*[desk.change("Approve", one) for one in waiting])]


async def test_a_hundred_at_once_for_ten_places_are_exactly_ten(running: Running, desk: Projects) -> None:
    one = await desk.published(head_count=10)
    post = one.posts[0].name
    volunteers = await people(running, 100)
    outcomes = await asyncio.gather(*[desk.sign_up(post, who) for who in volunteers], return_exceptions=True)
    placed = [each for each in outcomes if not isinstance(each, BaseException)]
    assert (len(placed), {each.state for each in placed}) == (10, {SIGN_UP.STATE_SELECTED})
    assert {type(each) for each in outcomes if isinstance(each, BaseException)} == {PostFull}
    assert (await desk.get(one.name)).posts[0].taken == 10
    assert await desk.states(one.name) == ["SELECTED"] * 10
    assert (len(await told(running, "sign_up")), await consistent(running)) == (10, True)
    with pytest.raises(IntegrityError, match="never_overbooked"):
        async with running.service.database.transaction() as tx:
            await tx.execute(text("UPDATE project_post SET taken = taken + 1"))

    # The organiser chooses among a hundred just as safely, while places come free and are taken again.
    other = await desk.published(head_count=10, selection=ORGANISER)
    applied = await asyncio.gather(*[desk.sign_up(other.posts[0].name, who) for who in volunteers[:30]])
    chosen = await asyncio.gather(*[desk.decide("SelectSignUp", each) for each in applied], return_exceptions=True)
    assert sum(not isinstance(each, BaseException) for each in chosen) == 10
    leaving = [each for each in chosen if not isinstance(each, BaseException)][:5]
    waiting = [each for each, then in zip(applied, chosen, strict=True) if isinstance(then, BaseException)]
    await asyncio.gather(
        *[desk.decide("WithdrawSignUp", each) for each in leaving],
        *[desk.decide("SelectSignUp", each) for each in waiting],
        return_exceptions=True,
    )
    assert await consistent(running)


async def test_one_who_signs_up_twice_at_once_has_one_place(running: Running, desk: Projects) -> None:
    one = await desk.create()
    one = await desk.change("SubmitProject", await desk.add_post(await desk.add_post(one), display_name="另一个岗位"))
    one = await desk.change("PublishProject", one, ruled_out=range(1, 7))
    who = await active(running)
    posts = [one.posts[at % 2].name for at in range(6)]
    outcomes = await asyncio.gather(*[desk.sign_up(post, who.name) for post in posts], return_exceptions=True)
    [placed] = [each for each in outcomes if not isinstance(each, BaseException)]
    reasons = {(each.reason, each.metadata["sign_up"]) for each in outcomes if isinstance(each, Refusal)}
    assert (reasons, await consistent(running)) == ({("ALREADY_SIGNED_UP", placed.name)}, True)
    full = await desk.published(head_count=1)
    await desk.sign_up(full.posts[0].name, who.name)
    assert await refused(desk.sign_up(full.posts[0].name, who.name)) == "ALREADY_SIGNED_UP"


async def test_the_organiser_decides_and_places_are_given_back_and_taken_again(running: Running, desk: Projects) -> None:
    one = await desk.published(head_count=1, selection=ORGANISER)
    post = one.posts[0].name
    first, second, third = await people(running, 3)
    registrar, reviewer = Projects(running, ("registrar", "130402")), Projects(running, ("reviewer", "130402"), subject="reviewer")
    a, b, c = [await registrar.sign_up(post, who) for who in (first, second, third)]
    assert (a.state, a.post, a.project, a.HasField("select_time")) == (SIGN_UP.STATE_APPLIED, post, one.name, False)
    assert await refused(registrar.decide("SelectSignUp", a)) == "ROLE_NOT_ALLOWED"
    stale = a
    a = await reviewer.decide("SelectSignUp", a)
    with pytest.raises(StaleEtag):
        await reviewer.decide("RejectSignUp", stale, reason="名额已满")
    assert await refused(reviewer.decide("SelectSignUp", b)) == "POST_FULL"
    shrunk = pb.PostUpdate(head_count=1)
    assert (await desk.change("UpdatePost", await desk.get(one.name), name=post, update=shrunk)).posts[0].taken == 1
    b = await reviewer.decide("RejectSignUp", b, reason="名额已满")
    a = await reviewer.decide("RemoveParticipant", a, reason="多次未到岗")
    assert (a.state, a.HasField("select_time"), a.HasField("end_time")) == (SIGN_UP.STATE_REMOVED, True, True)
    with pytest.raises(IllegalTransition):
        await reviewer.decide("SelectSignUp", b)
    c = await registrar.decide("WithdrawSignUp", await reviewer.decide("SelectSignUp", c))
    again = await reviewer.sign_up(post, first, "EnlistVolunteer")
    assert (again.state, again.name != a.name) == (SIGN_UP.STATE_SELECTED, True)
    assert await desk.states(one.name) == ["REMOVED", "REJECTED", "WITHDRAWN", "SELECTED"]
    assert await desk.states(one.name, state=SIGN_UP.STATE_SELECTED) == ["SELECTED"]
    found = (await desk("ListVolunteerSignUps", pb.ListVolunteerSignUpsRequest(parent=first))).sign_ups
    assert [each.name for each in found] == [a.name, again.name]
    events = await told(running, "sign_up")
    assert events[0][0] == ["wushe.volunteer.v1.sign_up.130402"]
    mine = [(event.version, event.type.rpartition(".")[2], sign_up_state(event).state) for _, event in events if event.subject == a.name]
    assert mine == [(1, "VolunteerSignedUp", 1), (2, "SignUpSelected", 2), (3, "ParticipantRemoved", 5)]
    assert ("".join(await history(running, a.name)), await consistent(running)) == ("136", True)


async def history(running: Running, name: str) -> list[str]:
    """Return the kinds of what happened to a sign-up."""
    query = f"SELECT string_agg(kind::text, '' ORDER BY version) FROM sign_up_change WHERE sign_up_id = '{name[8:]}'"  # noqa: S608 — ours
    return list(await running.scalar(query))


async def test_a_place_is_for_those_who_are_fit_for_it_and_asked_for(running: Running, desk: Projects) -> None:
    volunteers, teams = Volunteers(running), Teams(running)
    guardian, who = await active(running, 1), await active(running, 2)
    young = await volunteers.register(registration(born(2014, 5, 1), guardian_consent=consent(guardian.person)))
    assert await refused(desk.sign_up((await desk.published()).posts[0].name, young.name)) == "VOLUNTEER_NOT_ACTIVE"
    young = await volunteers.change("Approve", young)
    rescue = {"task_kind": project_pb2.TASK_KIND_RESCUE, "minimum_age_band": ADULT, "skills": ["急救"]}
    post = (await desk.published(proposal(insurance=INSURED), **rescue)).posts[0].name
    team = await teams.create()
    theirs = (await desk.published(proposal(recruiting=recruiting(team.name)))).posts[0].name
    private = (await desk.published(proposal(recruiting=recruiting(scope=project_pb2.RECRUIT_SCOPE_PRIVATE)))).posts[0].name
    draft = (await desk.add_post(await desk.create())).posts[0].name
    before = await stored(running)
    assert await refused(desk.sign_up(post, young.name)) == "AGE_NOT_ADMITTED"
    assert await refused(desk.sign_up(post, who.name)) == "SKILL_MISSING"
    assert await refused(desk.sign_up(theirs, who.name)) == "NOT_RECRUITED"
    assert await refused(desk.sign_up(private, who.name)) == "NOT_RECRUITED"
    assert await refused(desk.sign_up(draft, who.name)) == "SIGN_UP_CLOSED"
    assert await stored(running) == before
    await volunteers.change("Update", who, update=volunteer_service_pb2.VolunteerUpdate(skills=["急救", "英语"]))
    await teams.enter("JoinTeam", team.name, who.name)
    for method, where in (("SignUp", post), ("SignUp", theirs), ("EnlistVolunteer", private)):
        assert (await desk.sign_up(where, who.name, method)).state == SIGN_UP.STATE_SELECTED
    elsewhere = await active(running, 3, at=ELSEWHERE)
    narrow = Projects(running, ("city_admin", "130402"))
    with pytest.raises(VolunteerNotFound):
        await narrow.sign_up(theirs, elsewhere.name)
    far = await desk.sign_up((await desk.published(proposal(at=ELSEWHERE))).posts[0].name, elsewhere.name)
    for call in (narrow("GetSignUp", pb.GetSignUpRequest(name=far.name)), narrow.decide("WithdrawSignUp", far)):
        with pytest.raises(SignUpNotFound):
            await call


async def test_after_the_last_day_of_signing_up_the_organiser_alone_brings_somebody_in(running: Running, desk: Projects) -> None:
    one = await desk.published(proposal(schedule=schedule(sign_up_until=day(2026, 3, 1))))
    post = one.posts[0].name
    first, second = await people(running, 2)
    assert (await desk.sign_up(post, first)).state == SIGN_UP.STATE_SELECTED
    running.directory.clock.advance(timedelta(days=1))
    assert (await refused(desk.sign_up(post, second)), await desk.names(open_for_sign_up=True)) == ("SIGN_UP_CLOSED", [])
    assert (await desk.sign_up(post, second, "EnlistVolunteer")).state == SIGN_UP.STATE_SELECTED


async def test_with_a_project_its_sign_ups_end_and_whoever_took_part_stays_on_record(running: Running, desk: Projects) -> None:
    first, second = await people(running, 2)
    closing, cancelled = [await desk.published(selection=ORGANISER) for _ in range(2)]
    for one in (closing, cancelled):
        await desk.decide("SelectSignUp", await desk.sign_up(one.posts[0].name, first))
        await desk.sign_up(one.posts[0].name, second)
    closing = await desk.change("CloseProject", await desk.change("StartProject", closing))
    assert (await desk.states(closing.name), closing.posts[0].taken) == (["SELECTED", "ENDED"], 1)
    [placed] = (await desk("ListSignUps", pb.ListSignUpsRequest(parent=closing.name, state=SIGN_UP.STATE_SELECTED))).sign_ups
    assert await refused(desk.decide("WithdrawSignUp", placed)) == "SIGN_UP_CLOSED"
    cancelled = await desk.change("CancelProject", cancelled, reason="天气原因取消")
    assert (await desk.states(cancelled.name), (await desk.get(cancelled.name)).posts[0].taken) == (["ENDED", "ENDED"], 0)
    assert await refused(desk.sign_up(cancelled.posts[0].name, first)) == "SIGN_UP_CLOSED"
    ended = [event for _, event in await told(running, "sign_up") if event.type.endswith("SignUpEnded")]
    assert (len(ended), await consistent(running)) == (3, True)


@pytest.mark.parametrize("verb", ["Suspend", "Deregister", "Erase"])
async def test_whoever_may_not_serve_loses_the_places_that_are_to_come_and_keeps_those_that_were(
    running: Running, desk: Projects, verb: str
) -> None:
    volunteers, who = Volunteers(running), await active(running)
    over, under_way, applied = await desk.published(), await desk.published(), await desk.published(selection=ORGANISER)
    for one in (over, under_way, applied):
        await desk.sign_up(one.posts[0].name, who.name)
    await desk.change("CloseProject", await desk.change("StartProject", over))
    if verb == "Erase":
        persons = Persons(running.directory)
        await persons.erase(await persons.get(who.person))
    else:
        await volunteers.change(verb, who, reason="违反服务规范")

    async def states() -> list[list[str]]:
        return [await desk.states(one.name) for one in (over, under_way, applied)]

    await eventually(states, [["SELECTED"], ["ENDED"], ["ENDED"]])
    assert ((await desk.get(under_way.name)).posts[0].taken, await consistent(running)) == (0, True)
    assert await refused(desk.sign_up(under_way.posts[0].name, who.name)) == "VOLUNTEER_NOT_ACTIVE"


BAD: dict[str, tuple[str, dict[str, Any], str]] = {
    "a project for a post": ("SignUp", {"post": NO_PROJECT, "volunteer": NO_VOLUNTEER, "request_id": "bad"}, "post"),
    "a post for a volunteer": ("EnlistVolunteer", {"post": NO_POST, "volunteer": NO_POST, "request_id": "bad"}, "volunteer"),
    "no request id": ("SignUp", {"post": NO_POST, "volunteer": NO_VOLUNTEER}, "request_id"),
    "no etag": ("SelectSignUp", {"name": NO_SIGN_UP, "request_id": "bad"}, "etag"),
    "a reason of one": ("RejectSignUp", {"name": NO_SIGN_UP, "etag": "v1", "reason": "x", "request_id": "bad"}, "reason"),
    "a phone in a reason": (
        "RemoveParticipant",
        {"name": NO_SIGN_UP, "etag": "v1", "reason": "电话13812345678", "request_id": "bad"},
        "reason",
    ),
    "a negative page": ("ListSignUps", {"parent": NO_PROJECT, "page_size": -1}, "page_size"),
    "a state nobody knows": ("ListSignUps", {"parent": NO_PROJECT, "state": 99}, "state"),
    "a volunteer of another kind": ("ListVolunteerSignUps", {"parent": NO_PROJECT}, "parent"),
}


async def test_a_bad_request_about_sign_ups_is_refused_and_nothing_is_stored(running: Running, desk: Projects) -> None:
    before = await stored(running)
    for case, (method, content, field) in BAD.items():
        with pytest.raises(InvalidField) as told_so:
            await desk(method, getattr(pb, f"{method}Request")(**content))
        assert (case, [each.field for each in told_so.value.violations]) == (case, [field])
    assert await stored(running) == before
