"""What happened to teams, memberships, stars and certificates can be read: in order, with who and why, by whoever sees them."""

from __future__ import annotations

from typing import Any

import pytest
from wushe.volunteer.v1 import certificate_service_pb2 as certificates_pb
from wushe.volunteer.v1 import star_service_pb2 as stars_pb
from wushe.volunteer.v1 import team_service_pb2 as teams_pb

from shared.refusals import Refusal
from tests.integration.directory.running import Client
from tests.integration.volunteer.recognition import Caller, hundred_hours
from tests.integration.volunteer.running import Running
from tests.integration.volunteer.teams import REVIEW, Teams, active, founding

Told = list[tuple[str, str, str]]


async def history(client: Client, method: str, request: Any) -> Told:
    """Return what a list of changes tells, a change a page: what happened, why, and who did it."""
    found: Told = []
    request.page_size = 1
    while True:
        answer = await client(method, request)
        for change in answer.changes:
            assert change.version == len(found) + 1
            assert change.HasField("record_time")
            found.append((change.Kind.Name(change.kind).removeprefix("KIND_"), change.reason, change.actor))
        request.page_token = answer.next_page_token
        if not request.page_token:
            return found


async def test_what_happened_to_a_team_and_to_whoever_wanted_in(running: Running) -> None:
    teams, reviewer = Teams(running), Teams(running, ("reviewer", "130402"), subject="reviewer")
    team = await teams.create(founding(REVIEW))
    member = await teams.enter("JoinTeam", team.name, (await active(running)).name)
    member = await reviewer.decide("ApproveMember", member)
    team = await teams.change("Update", team, update=teams_pb.TeamUpdate(display_name="新名志愿服务队"))
    team = await reviewer.change("Disband", team, reason="完成使命")
    told = await history(teams, "ListTeamChanges", teams_pb.ListTeamChangesRequest(parent=team.name))
    assert told == [("CREATED", "", "desk"), ("UPDATED", "", "desk"), ("DISBANDED", "完成使命", "reviewer")]
    entered = await history(teams, "ListMembershipChanges", teams_pb.ListMembershipChangesRequest(parent=member.name))
    assert [kind for kind, _, _ in entered] == ["APPLIED", "APPROVED", "ENDED"]
    elsewhere = Teams(running, ("registrar", "130403"))
    for method, request, reason in (
        ("ListTeamChanges", teams_pb.ListTeamChangesRequest(parent=team.name), "TEAM_NOT_FOUND"),
        ("ListMembershipChanges", teams_pb.ListMembershipChangesRequest(parent=member.name), "MEMBERSHIP_NOT_FOUND"),
    ):
        with pytest.raises(Refusal) as refused:
            await elsewhere(method, request)
        assert (refused.value.reason, refused.value.violations[0].field) == (reason, "parent")


async def test_what_happened_to_a_star_and_a_certificate_until_the_hours_fell(running: Running) -> None:
    desk = Caller(running)
    volunteer, records = await hundred_hours(running, desk)
    star = await desk.star("Approve", await desk.apply(volunteer.name))
    paper = await desk.certificate("Issue", await desk.request(volunteer.name))
    await desk.revoke(records[0])
    told = await history(desk, "ListStarChanges", stars_pb.ListStarChangesRequest(parent=star.name))
    assert [kind for kind, _, _ in told] == ["APPLIED", "GRANTED", "WITHDRAWN"]
    told = await history(desk, "ListCertificateChanges", certificates_pb.ListCertificateChangesRequest(parent=paper.name))
    assert [kind for kind, _, _ in told] == ["REQUESTED", "ISSUED", "REVOKED"]
    elsewhere = Caller(running, ("registrar", "130403"))
    with pytest.raises(Refusal) as refused:
        await elsewhere("ListStarChanges", stars_pb.ListStarChangesRequest(parent=star.name))
    assert (refused.value.reason, refused.value.violations[0].field) == ("STAR_NOT_FOUND", "parent")
