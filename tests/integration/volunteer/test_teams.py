"""Teams: recorded, changed, disbanded, listed and copied, as callers see it."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.volunteer.v1 import team_pb2
from wushe.volunteer.v1 import team_service_pb2 as pb

from services.volunteer.domain.team_refusals import TeamNotFound
from services.volunteer.store import migrations
from shared import migrate
from shared.db import Database
from shared.digests import digests
from shared.refusals import DivisionOutOfScope, IllegalTransition, InvalidPageToken, Refusal, RequestIdReused, StaleEtag
from tests.integration.directory.persons import CONGTAI, HANSHAN
from tests.integration.directory.running import Client
from tests.integration.volunteer.running import ELSEWHERE, HOME, NEXT_DOOR, Running, request_id
from tests.integration.volunteer.teams import (
    CODE,
    NO_TEAM,
    OPEN,
    PASSWORD,
    REVIEW,
    TEAM,
    Teams,
    active,
    founding,
    group,
    membership_state,
    registered,
    stored,
    team_state,
    told,
)

SECRET = "样本口令六个字"


@pytest.fixture
def teams(running: Running) -> Teams:
    return Teams(running)


async def test_a_team_is_recorded_and_its_county_hears_of_it(running: Running, teams: Teams) -> None:
    one = await teams.create()
    assert (one.display_name, one.standing, one.join_mode, one.state, one.etag) == (
        "样本志愿服务队",
        registered(),
        OPEN,
        TEAM.STATE_ACTIVE,
        "v1",
    )
    assert (await teams("GetTeam", pb.GetTeamRequest(name=one.name))).team == one
    [(subjects, event)] = await told(running, "team")
    assert (subjects, event.type, event.version) == (["wushe.volunteer.v1.team.130402"], "wushe.volunteer.v1.TeamCreated", 1)
    assert (team_state(event).team, team_state(event).standing) == (one.name, one.standing)


async def test_a_group_that_registers_keeps_its_history(running: Running, teams: Teams) -> None:
    one = await teams.create(founding(REVIEW, standing=group()))
    assert one.standing == group()
    one = await teams.change("Update", one, update=pb.TeamUpdate(standing=registered(), display_name="新名志愿服务队"))
    assert (one.standing, one.display_name, one.join_mode, one.version) == (registered(), "新名志愿服务队", REVIEW, 2)
    assert await running.scalar("SELECT string_agg(kind || actor, ',' ORDER BY version) FROM team_change") == "1desk,2desk"
    assert [event.version for _, event in await told(running, "team")] == [1, 2]


async def test_a_password_is_nowhere_to_be_read(running: Running, teams: Teams) -> None:
    one = await teams.create(founding(PASSWORD, SECRET))
    assert SECRET not in str(one)
    everything = str(await stored(running))
    assert SECRET not in everything
    assert SECRET.encode().hex() not in everything
    code = await running.scalar("SELECT password_code FROM team")
    twin = await teams.create(founding(PASSWORD, SECRET))
    assert await running.scalar(f"SELECT password_code FROM team WHERE id = '{twin.name[6:]}'") != code  # noqa: S608 — ours
    await teams.change("Update", one, update=pb.TeamUpdate(joining=team_pb2.Joining(mode=OPEN)))
    assert await running.scalar("SELECT count(*) FROM team WHERE password_code IS NOT NULL") == 1


async def test_a_repeated_request_is_answered_as_the_first_time_and_another_one_is_refused(running: Running, teams: Teams) -> None:
    key = request_id()
    first = await teams.create(key=key)
    assert await teams.create(key=key) == first
    with pytest.raises(RequestIdReused):
        await teams.create(founding(REVIEW), key=key)
    assert await running.scalar("SELECT count(*) FROM team") == 1


async def test_a_stale_etag_changes_nothing(running: Running, teams: Teams) -> None:
    one = await teams.create()
    await teams.change("Update", one, update=pb.TeamUpdate(display_name="新名志愿服务队"))
    before = await stored(running)
    for verb, content in (("Update", {"update": pb.TeamUpdate(display_name="旧名志愿服务队")}), ("Disband", {"reason": "过期版本"})):
        with pytest.raises(StaleEtag):
            await teams.change(verb, one, **content)
    assert await stored(running) == before


async def test_with_a_team_every_membership_ends_and_nothing_leads_back(running: Running, teams: Teams) -> None:
    one = await teams.create(founding(REVIEW))
    people = [await active(running, at) for at in (1, 2, 3, 4)]
    applied = [await teams.enter("JoinTeam", one.name, people[at].name) for at in (0, 1, 2)]
    await teams.decide("ApproveMember", applied[0])
    await teams.decide("RejectMember", applied[1], reason="名额已满")
    await teams.enter("InviteToTeam", one.name, people[3].name)
    one = await teams.change("Disband", one, reason="完成使命")
    assert (one.state, one.state_reason) == (TEAM.STATE_DISBANDED, "完成使命")
    assert [state for _, state in await teams.members(one.name)] == ["ENDED", "REJECTED", "ENDED", "ENDED"]
    ended = [event for _, event in await told(running, "team_membership") if event.type.endswith(".MembershipEnded")]
    assert [(event.version, membership_state(event).HasField("end_time")) for event in ended] == [(3, True), (2, True), (2, True)]
    with pytest.raises(IllegalTransition):
        await teams.change("Update", one, update=pb.TeamUpdate(display_name="再次成立"))
    with pytest.raises(Refusal) as refused:
        await teams.enter("JoinTeam", one.name, people[1].name)
    assert refused.value.reason == "TEAM_DISBANDED"


async def test_nobody_comes_into_a_team_while_it_is_disbanded(running: Running, teams: Teams) -> None:
    one, who = await teams.create(), await active(running)
    await asyncio.gather(
        teams.change("Disband", one, reason="完成使命"), teams.enter("JoinTeam", one.name, who.name), return_exceptions=True
    )
    assert await running.scalar("SELECT count(*) FROM team_membership WHERE state <= 3") == 0


async def test_out_of_scope_and_unknown_answer_alike(running: Running, teams: Teams) -> None:
    one = await teams.create()
    stranger = Teams(running, ("city_admin", CONGTAI))
    for ask in (
        lambda name: stranger("GetTeam", pb.GetTeamRequest(name=name)),
        lambda name: stranger.change("Disband", one, name=name, reason="无权解散"),
        stranger.members,
    ):
        answers = []
        for name in (one.name, NO_TEAM):
            with pytest.raises(TeamNotFound) as refused:
                await ask(name)
            answers.append((str(refused.value), refused.value.metadata, [each.field for each in refused.value.violations]))
        assert answers[0] == answers[1]
    with pytest.raises(DivisionOutOfScope):
        await Teams(running, ("registrar", HANSHAN)).create(founding(at=ELSEWHERE))


async def test_a_list_is_paged_and_narrowed(running: Running, teams: Teams) -> None:
    wishes = (("甲队", HOME), ("乙队", NEXT_DOOR), ("丙队", HOME), ("丁队", ELSEWHERE))
    found = [await teams.create(founding(at=home, display_name=name)) for name, home in wishes]
    await teams.change("Disband", found[2], reason="完成使命")
    await teams.change("Update", found[3], update=pb.TeamUpdate(standing=group()))

    async def names(parent: str = "divisions/1304", **wanted: Any) -> list[str]:
        seen, token = [], ""
        while True:
            page = await teams("ListTeams", pb.ListTeamsRequest(parent=parent, page_size=2, page_token=token, **wanted))
            seen += [one.display_name for one in page.teams]
            token = page.next_page_token
            if not token:
                return seen

    assert await names() == ["甲队", "丙队", "乙队", "丁队"]
    assert await names("divisions/130402") == ["甲队", "丙队", "乙队"]
    assert await names(state=TEAM.STATE_DISBANDED) == ["丙队"]
    assert await names(kind=team_pb2.TEAM_KIND_UNREGISTERED_GROUP) == ["丁队"]
    first = await teams("ListTeams", pb.ListTeamsRequest(parent="divisions/1304", page_size=1))
    with pytest.raises(InvalidPageToken):
        await teams("ListTeams", pb.ListTeamsRequest(parent="divisions/130402", page_token=first.next_page_token))
    with pytest.raises(DivisionOutOfScope):
        await Teams(running, ("viewer", HANSHAN))("ListTeams", pb.ListTeamsRequest(parent="divisions/1304"))


async def test_a_copy_of_teams_and_memberships_can_be_compared_and_filled(running: Running, teams: Teams) -> None:
    one, other = await teams.create(), await teams.create()
    member = await teams.enter("JoinTeam", one.name, (await active(running)).name)
    one = await teams.change("Disband", one, reason="完成使命")
    held = {"team": [(one.name, 2), (other.name, 1)], "team_membership": [(member.name, 2)]}
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*")))
    for kind, versions in held.items():
        answer = await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))
        theirs = {digest.bucket: (digest.count, digest.digest) for digest in answer.digests}
        assert theirs == {bucket: (held.count, held.digest) for bucket, held in digests(versions).items()}
        for names in ([], [versions[0][0]]):
            request = StreamAggregatesRequest(aggregate_type=kind, names=names)
            stream = copier._stub.StreamAggregates(request, metadata=copier._metadata)  # noqa: SLF001 — it has no name for such a stream
            found = [(snapshot.subject, snapshot.version) async for chunk in stream for snapshot in chunk.snapshots]
            assert found == (versions[:1] if names else sorted(versions))


NEVER = (
    "team SET state = 3",
    "team SET credit_code = ''",
    "team SET kind = 3",
    "team SET unit_name = '样本单位'",
    "team SET join_mode = 3",
    "team SET password_code = '\\x00'",
    "team_membership SET state = 4",
    "team_membership SET join_time = NULL",
    "team_membership SET end_time = now()",
    "team_membership SET community = '130403001001'",
)


async def test_the_database_itself_holds_what_must_always_be_true(running: Running, teams: Teams) -> None:
    await teams.enter("JoinTeam", (await teams.create()).name, (await active(running)).name)
    for change in NEVER:
        with pytest.raises(IntegrityError):
            async with running.service.database.transaction() as tx:
                await tx.execute(text(f"UPDATE {change}"))


async def called(teams: Teams, query: str, parent: str = "divisions/1304", **narrowed: Any) -> list[str]:
    """Return the names of the teams that a list narrowed by a text holds, by pages of one."""
    found: list[str] = []
    token = ""
    while True:
        request = pb.ListTeamsRequest(parent=parent, query=query, page_size=1, page_token=token, **narrowed)
        page = await teams("ListTeams", request)
        found += [one.display_name for one in page.teams]
        token = page.next_page_token
        if not token:
            return found


async def test_a_team_is_found_by_any_part_of_its_name_in_characters_pinyin_and_initials(teams: Teams) -> None:
    for name, at in (("风雨无阻队", HOME), ("红马甲服务队", NEXT_DOOR), ("红马甲应急队", HOME)):
        await teams.create(founding(display_name=name, at=at))
    assert await called(teams, "红马甲") == ["红马甲应急队", "红马甲服务队"]
    assert await called(teams, "无阻") == await called(teams, "wuzu") == await called(teams, "fywz") == ["风雨无阻队"]
    assert await called(teams, "马甲", f"communities/{HOME}") == ["红马甲应急队"]
    assert await called(teams, "马甲", state=TEAM.STATE_DISBANDED) == []
    assert await called(teams, "%") == await called(teams, "_") == []


async def test_a_team_that_is_renamed_is_found_by_its_new_name_alone(teams: Teams) -> None:
    one = await teams.create(founding(display_name="风雨无阻队"))
    update = pb.TeamUpdate(display_name="雷锋车队")
    await teams("UpdateTeam", pb.UpdateTeamRequest(name=one.name, etag=one.etag, update=update, request_id=request_id()))
    assert (await called(teams, "雷锋"), await called(teams, "风雨")) == (["雷锋车队"], [])


@pytest.mark.parametrize("text", ["  ", "\x00", "\u200b"])
async def test_what_cannot_be_read_is_no_name(teams: Teams, text: str) -> None:
    with pytest.raises(Refusal) as refused:
        await called(teams, text)
    assert (refused.value.reason, refused.value.violations[0].field) == ("INVALID_FIELD", "query")


async def test_a_page_of_one_text_is_none_of_another(teams: Teams) -> None:
    for _ in range(2):
        await teams.create(founding(display_name="红马甲服务队"))
    page = await teams("ListTeams", pb.ListTeamsRequest(parent="divisions/1304", query="红马甲", page_size=1))
    with pytest.raises(InvalidPageToken):
        await teams("ListTeams", pb.ListTeamsRequest(parent="divisions/1304", query="服务", page_token=page.next_page_token))


async def test_teams_of_before_are_found_too(database_url: str) -> None:
    await migrate.upgrade(database_url, migrations.PACKAGE, target="0008_hours_review")
    database = Database(database_url, pool_size=1, application_name="test")
    await database.open()
    insert = (
        "INSERT INTO team (id, display_name, kind, credit_code, community, join_mode, state, state_reason, version, create_time, "
        "update_time) SELECT gen_random_uuid(), '风雨无阻队', 1, :code, :at, 1, 1, '', 1, now(), now() FROM generate_series(1, 3)"
    )
    try:
        async with database.transaction() as tx:
            await tx.execute(text(insert), {"code": CODE, "at": HOME})
        await migrate.upgrade(database_url, migrations.PACKAGE)
        async with database.transaction() as tx:
            found = await tx.execute(text("SELECT spelling FROM team WHERE search_terms @@ to_tsquery('simple', 'wuzu:*')"))
            assert [row.spelling for row in found] == ["风雨无阻队 fengyuwuzudui fywzd"] * 3
    finally:
        await database.close()
