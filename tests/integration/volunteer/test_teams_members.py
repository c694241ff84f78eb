"""Who comes into teams, and how they leave them, as callers see it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from wushe.volunteer.v1 import team_service_pb2 as pb

from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.team_refusals import AlreadyMember, MembershipNotFound, TeamNotFound
from shared.refusals import IllegalTransition, InvalidPageToken, Refusal, RequestIdReused, StaleEtag
from tests.integration.directory.persons import CONGTAI
from tests.integration.volunteer.running import ELSEWHERE, Running, Volunteers, registration, request_id
from tests.integration.volunteer.teams import (
    CLOSED,
    MEMBERSHIP,
    NO_MEMBERSHIP,
    NO_TEAM,
    OPEN,
    PASSWORD,
    REVIEW,
    Teams,
    active,
    founding,
    membership_state,
    stored,
    told,
)

SECRET = "sample-password"
NOBODY = "volunteers/01900000-0000-7000-8000-000000000000"


@pytest.fixture
def teams(running: Running) -> Teams:
    return Teams(running)


async def kinds(running: Running) -> list[str]:
    """Return what memberships' events were told, oldest first."""
    return [event.type.rpartition(".")[2] for _, event in await told(running, "team_membership")]


async def test_into_an_open_team_a_volunteer_comes_at_once(running: Running, teams: Teams) -> None:
    team, who = await teams.create(), await active(running)
    one = await teams.enter("JoinTeam", team.name, who.name)
    assert (one.state, one.team, one.volunteer, one.etag) == (MEMBERSHIP.STATE_MEMBER, team.name, who.name, "v1")
    assert (one.HasField("join_time"), one.HasField("end_time")) == (True, False)
    assert (await teams("GetMembership", pb.GetMembershipRequest(name=one.name))).membership == one
    [(subjects, event)] = await told(running, "team_membership")
    assert (subjects, event.type, event.subject) == (
        ["wushe.volunteer.v1.team_membership.130402"],
        "wushe.volunteer.v1.MemberJoined",
        one.name,
    )
    assert membership_state(event).volunteer == who.name
    assert who.display_name.encode() not in event.SerializeToString()


async def test_an_applicant_is_decided_about_by_a_reviewer_and_not_by_the_registrar(running: Running, teams: Teams) -> None:
    team, who = await teams.create(founding(REVIEW)), await active(running)
    registrar, reviewer = Teams(running, ("registrar", "130402")), Teams(running, ("reviewer", "130402"), subject="reviewer")
    one = await registrar.enter("JoinTeam", team.name, who.name)
    assert one.state == MEMBERSHIP.STATE_APPLIED
    with pytest.raises(Refusal) as refused:
        await registrar.decide("ApproveMember", one)
    assert refused.value.reason == "ROLE_NOT_ALLOWED"
    one = await reviewer.decide("RejectMember", one, reason="名额已满")
    assert (one.state, one.state_reason, one.HasField("end_time")) == (MEMBERSHIP.STATE_REJECTED, "名额已满", True)
    again = await registrar.enter("JoinTeam", team.name, who.name)
    again = await reviewer.decide("ApproveMember", again)
    assert (again.state, again.HasField("join_time")) == (MEMBERSHIP.STATE_MEMBER, True)
    assert await teams.of(who.name) == [(team.name, "REJECTED"), (team.name, "MEMBER")]
    assert await kinds(running) == ["MemberApplied", "MemberRejected", "MemberApplied", "MemberApproved"]
    history = "SELECT string_agg(actor, ',' ORDER BY record_time, membership_id, version) FROM team_membership_change"
    assert sorted(str(await running.scalar(history)).split(",")) == ["desk", "desk", "reviewer", "reviewer"]


async def test_the_password_lets_in_and_another_one_does_not(running: Running, teams: Teams) -> None:
    team, who = await teams.create(founding(PASSWORD, SECRET)), await active(running)
    before = await stored(running)
    for wrong in ("", "another-password", SECRET.upper()):
        with pytest.raises(Refusal) as refused:
            await teams.enter("JoinTeam", team.name, who.name, password=wrong)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == ("WRONG_PASSWORD", ["password"])
        assert not wrong or wrong not in str(refused.value)
    assert await stored(running) == before
    assert (await teams.enter("JoinTeam", team.name, who.name, password=SECRET)).state == MEMBERSHIP.STATE_MEMBER
    assert SECRET not in str(await stored(running))


async def test_a_closed_team_takes_in_whoever_is_invited_and_wants_to(running: Running, teams: Teams) -> None:
    team = await teams.create(founding(CLOSED))
    first, second, third = [await active(running, at) for at in (1, 2, 3)]
    before = await stored(running)
    with pytest.raises(Refusal) as refused:
        await teams.enter("JoinTeam", team.name, first.name)
    assert (refused.value.reason, await stored(running)) == ("TEAM_CLOSED", before)
    invited = [await teams.enter("InviteToTeam", team.name, who.name) for who in (first, second, third)]
    await teams.decide("AcceptInvitation", invited[0])
    await teams.decide("DeclineInvitation", invited[1])
    await teams.decide("RemoveMember", invited[2], reason="邀请有误")
    assert await teams.members(team.name) == [(first.name, "MEMBER"), (second.name, "DECLINED"), (third.name, "REMOVED")]
    assert await kinds(running) == ["MemberInvited"] * 3 + ["InvitationAccepted", "InvitationDeclined", "MemberRemoved"]


async def test_a_member_leaves_or_is_removed_and_may_come_back(running: Running, teams: Teams) -> None:
    team, who = await teams.create(), await active(running)
    one = await teams.decide("LeaveTeam", await teams.enter("JoinTeam", team.name, who.name))
    assert (one.state, one.HasField("join_time"), one.HasField("end_time")) == (MEMBERSHIP.STATE_LEFT, True, True)
    with pytest.raises(IllegalTransition) as refused:
        await teams.decide("LeaveTeam", one)
    assert refused.value.metadata == {"state": "STATE_LEFT", "action": "leave"}
    two = await teams.decide("RemoveMember", await teams.enter("JoinTeam", team.name, who.name), reason="长期不参加活动")
    assert (two.state, two.state_reason) == (MEMBERSHIP.STATE_REMOVED, "长期不参加活动")
    three = await teams.enter("JoinTeam", team.name, who.name)
    assert len({one.name, two.name, three.name}) == 3


async def test_of_two_who_join_at_once_one_is_in_and_the_other_is_told(running: Running, teams: Teams) -> None:
    team, who = await teams.create(), await active(running)
    outcomes = await asyncio.gather(*[teams.enter("JoinTeam", team.name, who.name) for _ in range(8)], return_exceptions=True)
    [one] = [outcome for outcome in outcomes if isinstance(outcome, MEMBERSHIP)]
    refusals = [outcome for outcome in outcomes if isinstance(outcome, AlreadyMember)]
    assert [refusal.metadata for refusal in refusals] == [{"membership": one.name}] * 7
    assert await running.scalar("SELECT count(*) FROM team_membership") == len(await told(running, "team_membership")) == 1


async def test_many_join_one_team_at_once_and_all_are_in(running: Running, teams: Teams) -> None:
    team, people = await teams.create(), [await active(running, at) for at in range(1, 9)]
    await asyncio.gather(*[teams.enter("JoinTeam", team.name, who.name) for who in people])
    assert sorted(await teams.members(team.name)) == sorted((who.name, "MEMBER") for who in people)


async def test_a_repeated_request_is_answered_as_the_first_time_and_another_one_is_refused(running: Running, teams: Teams) -> None:
    team, who, other, key = await teams.create(), await active(running), await active(running, 2), request_id()
    first = await teams.enter("JoinTeam", team.name, who.name, request_id=key)
    assert await teams.enter("JoinTeam", team.name, who.name, request_id=key) == first
    with pytest.raises(RequestIdReused):
        await teams.enter("JoinTeam", team.name, other.name, request_id=key)
    key = request_id()
    left = await teams.decide("LeaveTeam", first, request_id=key)
    assert await teams.decide("LeaveTeam", first, request_id=key) == left


async def test_a_stale_etag_changes_nothing_and_of_two_who_decide_at_once_one_does(running: Running, teams: Teams) -> None:
    team, who = await teams.create(founding(REVIEW)), await active(running)
    one = await teams.enter("JoinTeam", team.name, who.name)
    outcomes = await asyncio.gather(
        teams.decide("ApproveMember", one), teams.decide("RejectMember", one, reason="名额已满"), return_exceptions=True
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["StaleEtag", "TeamMembership"]
    before = await stored(running)
    for method, content in (("LeaveTeam", {}), ("RemoveMember", {"reason": "过期版本"}), ("AcceptInvitation", {})):
        with pytest.raises(StaleEtag):
            await teams.decide(method, one, **content)
    assert await stored(running) == before


async def test_only_an_active_volunteer_comes_in_or_is_accepted(running: Running, teams: Teams) -> None:
    desk, team = Volunteers(running), await teams.create(founding(REVIEW))
    waiting, who = await desk.register(registration()), await active(running, 2)
    one = await teams.enter("JoinTeam", team.name, who.name)
    await desk.change("Suspend", who, reason="违反服务规范")
    before = await stored(running)
    for coming in (
        teams.enter("JoinTeam", team.name, waiting.name),
        teams.enter("InviteToTeam", team.name, waiting.name),
        teams.decide("ApproveMember", one),
    ):
        with pytest.raises(Refusal) as refused:
            await coming
        assert (refused.value.reason, await stored(running)) == ("VOLUNTEER_NOT_ACTIVE", before)


async def test_whoever_is_no_volunteer_any_more_is_in_no_team(running: Running, teams: Teams) -> None:
    desk, who = Volunteers(running), await active(running)
    open_team, other = await teams.create(), await teams.create(founding(REVIEW))
    for team in (open_team, other):
        await teams.enter("JoinTeam", team.name, who.name)
    who = await desk.change("Suspend", who, reason="违反服务规范")
    assert await teams.of(who.name) == [(open_team.name, "MEMBER"), (other.name, "APPLIED")]
    await desk.change("Deregister", who, reason="本人申请")
    assert await teams.of(who.name) == [(open_team.name, "ENDED"), (other.name, "ENDED")]
    assert (await kinds(running))[-2:] == ["MembershipEnded"] * 2


async def test_nobody_comes_in_while_the_registration_ends(running: Running, teams: Teams) -> None:
    team, who = await teams.create(), await active(running)
    await asyncio.gather(
        Volunteers(running).change("Deregister", who, reason="本人申请"),
        teams.enter("JoinTeam", team.name, who.name),
        return_exceptions=True,
    )
    assert await running.scalar("SELECT count(*) FROM team_membership WHERE state <= 3") == 0


async def test_out_of_scope_and_unknown_answer_alike(running: Running, teams: Teams) -> None:
    team, who, afar = await teams.create(), await active(running), await active(running, 2, at=ELSEWHERE)
    one = await teams.enter("JoinTeam", team.name, who.name)
    near, stranger = Teams(running, ("city_admin", "130402")), Teams(running, ("city_admin", CONGTAI))
    asked: list[tuple[type[Refusal], Any, tuple[str, str]]] = [
        (TeamNotFound, lambda name: stranger.enter("JoinTeam", name, afar.name), (team.name, NO_TEAM)),
        (VolunteerNotFound, lambda name: near.enter("InviteToTeam", team.name, name), (afar.name, NOBODY)),
        (VolunteerNotFound, stranger.of, (who.name, NOBODY)),
        (MembershipNotFound, lambda name: stranger.decide("LeaveTeam", one, name=name), (one.name, NO_MEMBERSHIP)),
        (MembershipNotFound, lambda name: stranger.decide("ApproveMember", one, name=name), (one.name, NO_MEMBERSHIP)),
        (MembershipNotFound, lambda name: stranger("GetMembership", pb.GetMembershipRequest(name=name)), (one.name, NO_MEMBERSHIP)),
    ]
    for kind, ask, names in asked:
        answers = []
        for name in names:
            with pytest.raises(kind) as refused:
                await ask(name)
            answers.append((str(refused.value), refused.value.metadata, [each.field for each in refused.value.violations]))
        assert answers[0] == answers[1]


async def test_members_are_listed_by_state_and_by_page(running: Running, teams: Teams) -> None:
    team, people = await teams.create(), [await active(running, at) for at in (1, 2, 3)]
    joined = [await teams.enter("JoinTeam", team.name, who.name) for who in people]
    await teams.decide("LeaveTeam", joined[1])
    everybody = [(people[0].name, "MEMBER"), (people[1].name, "LEFT"), (people[2].name, "MEMBER")]
    assert await teams.members(team.name) == await teams.members(team.name, page_size=1) == everybody
    assert await teams.members(team.name, state=MEMBERSHIP.STATE_MEMBER, page_size=1) == [everybody[0], everybody[2]]
    other = await teams.create()
    await teams.enter("JoinTeam", other.name, people[0].name)
    assert await teams.of(people[0].name, page_size=1) == [(team.name, "MEMBER"), (other.name, "MEMBER")]
    page = await teams("ListMembers", pb.ListMembersRequest(parent=team.name, page_size=1))
    with pytest.raises(InvalidPageToken):
        await teams("ListMembers", pb.ListMembersRequest(parent=other.name, page_token=page.next_page_token))


async def test_a_password_that_nobody_asked_for_is_refused(running: Running, teams: Teams) -> None:
    team, who = await teams.create(founding(OPEN)), await active(running)
    with pytest.raises(Refusal) as refused:
        await teams.enter("JoinTeam", team.name, who.name, password=SECRET)
    assert (refused.value.reason, [each.field for each in refused.value.violations]) == ("PASSWORD_MISMATCH", ["password"])
