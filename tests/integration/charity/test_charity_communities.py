"""Charity communities: applied for once, assessed by the table, designated, renewed or withdrawn."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from typing import Any, Final

import pytest
from pydantic import ValidationError
from wushe.charity.v1 import charity_community_pb2
from wushe.charity.v1 import charity_community_service_pb2 as pb
from wushe.charity.v1.charity_community_events_pb2 import CharityCommunityState
from wushe.charity.v1.charity_community_service_pb2_grpc import CharityCommunityServiceStub
from wushe.common.v1.replication_service_pb2 import ListDigestsRequest, StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub

from shared.digests import digests
from shared.refusals import IllegalTransition, Refusal
from tests.integration.charity.projects import sent
from tests.integration.charity.running import ELSEWHERE, HOME, NEXT_DOOR, Caller, Running, request_id
from tests.integration.directory.running import Client

STATE: Final = charity_community_pb2.CharityCommunity
WELL: Final = {"organisation": 12, "fund": 16, "organisations": 12, "volunteers": 13, "projects": 16, "disclosure": 8, "culture": 4}
BADLY: Final = {**WELL, "fund": 7}
"""81 points less nine: the sum falls short, and so does the fund alone."""
UNBALANCED: Final = {**WELL, "disclosure": 4, "culture": 5, "organisations": 15}
"""The sum suffices, and disclosure alone does not."""


class Communities(Caller):
    """Calls CharityCommunityService."""

    def __init__(self, running: Running, *grants: tuple[str, str], subject: str = "desk") -> None:
        super().__init__(running, *grants, stubs=(CharityCommunityServiceStub,), subject=subject)

    async def apply(self, code: str = HOME) -> charity_community_pb2.CharityCommunity:
        asked = pb.ApplyForCharityCommunityRequest(
            community=f"communities/{code}", statement="设有社区慈善基金，常年开展助老助残项目。", request_id=request_id()
        )
        one: charity_community_pb2.CharityCommunity = (await self("ApplyForCharityCommunity", asked)).charity_community
        return one

    async def change(self, verb: str, one: charity_community_pb2.CharityCommunity, **content: Any) -> Any:
        if "scores" in content:
            content["scores"] = [charity_community_pb2.Score(code=code, points=points) for code, points in content["scores"].items()]
        told = {"name": one.name, "etag": one.etag, "request_id": request_id(), **content}
        return (await self(f"{verb}CharityCommunity", getattr(pb, f"{verb}CharityCommunityRequest")(**told))).charity_community

    async def listed(self, parent: str = "divisions/1304", **wanted: Any) -> list[str]:
        page = await self("ListCharityCommunities", pb.ListCharityCommunitiesRequest(parent=parent, **wanted))
        return [one.name for one in page.charity_communities]


@pytest.fixture
def desk(running: Running) -> Communities:
    return Communities(running)


@pytest.fixture(autouse=True)
async def _vacant(running: Running) -> AsyncIterator[None]:
    """Let each test find its communities without an application."""
    yield
    desk = Communities(running)
    page = await desk("ListCharityCommunities", pb.ListCharityCommunitiesRequest(parent="divisions/1304"))
    for one in page.charity_communities:
        if one.state <= STATE.STATE_RENEWED:
            await desk.change("Reject" if one.state <= STATE.STATE_ASSESSED else "Withdraw", one, reason="测试结束")


async def test_from_an_application_to_a_designation_that_is_renewed_and_withdrawn(running: Running, desk: Communities) -> None:
    one = await desk.change("Assess", await desk.apply(), scores=BADLY)
    assert (one.assessment.total_points, one.assessment.passed) == (72, False)
    with pytest.raises(Refusal) as failed:
        await desk.change("Designate", one, document_number="邯民发〔2026〕8号")
    assert (failed.value.reason, failed.value.metadata) == ("ASSESSMENT_NOT_PASSED", {"total_points": "72", "pass_points": "80"})
    one = await desk.change("Assess", one, scores=WELL)
    today = running.directory.clock.today()
    one = await desk.change("Designate", one, document_number="邯民发〔2026〕8号")
    assert (one.state, one.designation_day) == (STATE.STATE_DESIGNATED, sent(today))
    assert one.valid_until == sent(today.replace(year=today.year + 3))
    assert await desk.listed(ending_until=sent(today.replace(year=today.year + 3))) == [one.name]
    assert await desk.listed(ending_until=sent(today)) == []
    with pytest.raises(Refusal) as unbalanced:
        await desk.change("Renew", one, scores=UNBALANCED, document_number="邯民发〔2029〕8号")
    assert unbalanced.value.reason == "ASSESSMENT_NOT_PASSED"
    one = await desk.change("Renew", one, scores=WELL, document_number="邯民发〔2029〕8号")
    assert (one.state, one.valid_until) == (STATE.STATE_RENEWED, sent(today.replace(year=today.year + 6)))
    one = await desk.change("Withdraw", one, reason="基金被挪用")
    with pytest.raises(IllegalTransition):
        await desk.change("Renew", one, scores=WELL, document_number="邯民发〔2030〕8号")
    changes = (await desk("ListCharityCommunityChanges", pb.ListCharityCommunityChangesRequest(parent=one.name))).changes
    kinds = [charity_community_pb2.CharityCommunityChange.Kind.Name(change.kind).removeprefix("KIND_") for change in changes]
    assert kinds == ["APPLIED", "ASSESSED", "ASSESSED", "DESIGNATED", "RENEWED", "WITHDRAWN"]
    scores = "SELECT count(*) FROM charity_community_score WHERE charity_community_id = CAST(:one AS uuid)"
    assert await running.scalar(scores, one=one.name.partition("/")[2]) == 3 * len(WELL)
    state = CharityCommunityState()
    told = [event for event in await running.events("charity_community") if event.subject == one.name]
    assert told[-1].data.Unpack(state)
    assert (state.state, state.assessment.total_points) == (STATE.STATE_WITHDRAWN, 81)


async def test_a_community_applies_once_at_a_time_however_many_ask(desk: Communities) -> None:
    outcomes = await asyncio.gather(*(desk.apply(NEXT_DOOR) for _ in range(5)), return_exceptions=True)
    assert sorted(getattr(one, "reason", "") for one in outcomes) == ["", *["ALREADY_APPLIED"] * 4]
    first = next(one for one in outcomes if not isinstance(one, BaseException))
    await desk.change("Reject", first, reason="材料不全")
    assert (await desk.apply(NEXT_DOOR)).name != first.name


async def test_scores_are_those_of_the_table_in_force(desk: Communities) -> None:
    table = (await desk("GetCriteriaTable", pb.GetCriteriaTableRequest())).criteria_table
    assert (table.edition, sum(one.maximum_points for one in table.criteria), table.pass_points) == ("2026", 100, 80)
    one = await desk.apply()
    for scores, named in ((WELL | {"dance": 3}, ""), (WELL | {"fund": 21}, "fund"), ({**WELL, "culture": -1}, "culture")):
        with pytest.raises(Refusal) as refused:
            await desk.change("Assess", one, scores=scores)
        assert (refused.value.reason, refused.value.metadata["criteria"]) == ("SCORES_MISMATCH", named)


async def test_whoever_acts_elsewhere_sees_none(running: Running, desk: Communities) -> None:
    one = await desk.apply()
    stranger = Communities(running, ("reviewer", "130403"), subject="stranger")
    with pytest.raises(Refusal) as refused:
        await stranger.change("Reject", one, reason="材料不全")
    assert refused.value.reason == "CHARITY_COMMUNITY_NOT_FOUND"
    assert await desk.listed(f"communities/{ELSEWHERE}") == []


async def test_copies_of_all_kinds_agree_with_the_registry(running: Running, desk: Communities) -> None:
    await desk.apply()
    copier = Client(ReplicationServiceStub(running.channel), running.directory.token(("system", "*"), subject="warehouse"))
    for kind, present in {
        "charity_community": True,
        "charity_project": False,
        "fundraising_entitlement": False,
        "disclosure": False,
    }.items():
        stream = copier._stub.StreamAggregates(StreamAggregatesRequest(aggregate_type=kind), metadata=copier._metadata)  # noqa: SLF001 — it has no name for such a stream
        found = [(snapshot.subject, snapshot.version) async for chunk in stream for snapshot in chunk.snapshots]
        theirs = {
            one.bucket: (one.count, one.digest) for one in (await copier("ListDigests", ListDigestsRequest(aggregate_type=kind))).digests
        }
        assert theirs == {bucket: (held.count, held.digest) for bucket, held in digests(found).items()}
        assert bool(found) is present


async def test_a_table_that_nobody_could_pass_does_not_start(running: Running) -> None:
    settings = running.service.settings
    for rules in (
        {"charity_community_pass_points": 101},
        {"charity_community_criteria": {"fund": ("基金", 10, 11)}, "charity_community_pass_points": 5},
        {"statutory_lengths": {"no_such_rule": 3}},
    ):
        with pytest.raises(ValidationError):
            type(settings).model_validate({**settings.model_dump(), **rules})
