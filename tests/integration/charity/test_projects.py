"""Charity projects are filed before they raise, by those who may; what two do at once is done once."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from functools import partial
from typing import Final

import pytest
from wushe.charity.v1 import charity_project_service_pb2 as pb
from wushe.charity.v1 import fundraising_entitlement_service_pb2 as entitlement_pb
from wushe.charity.v1.charity_project_events_pb2 import CharityProjectState

from shared.refusals import IllegalTransition, Refusal, StaleEtag
from tests.integration.charity.projects import FUNDED, PROJECT, TARGETED, Projects, sent
from tests.integration.charity.running import CHARITY, HOME, SPONSOR, Running, request_id

STANDING: Final = "SELECT standing FROM ledger_book WHERE cause_id = CAST(:cause AS uuid)"
BOOKS: Final = "SELECT count(*) FROM ledger_book WHERE cause_id = CAST(:cause AS uuid)"


@pytest.fixture
def desk(running: Running) -> Projects:
    return Projects(running)


async def test_a_public_fundraising_is_filed_in_time_begins_with_its_plan_and_ends_with_the_work(running: Running, desk: Projects) -> None:
    entitlement = await desk.entitle(until=desk.today + timedelta(days=400))
    one = await desk.create(begins_in=10)
    with pytest.raises(Refusal) as unfiled:
        await desk.change("BeginFundraising", one)
    assert unfiled.value.reason == "NOT_FILED"
    with pytest.raises(Refusal) as self_filed:
        await desk.change("FileCharityProject", one, filing_number="邯民慈备〔2026〕1号")
    assert self_filed.value.reason == "SAME_PERSON"
    filed = await desk.file(one)
    assert (filed.state, filed.filing.day) == (PROJECT.STATE_FILED, sent(desk.today))
    with pytest.raises(Refusal) as early:
        await desk.change("BeginFundraising", filed)
    assert early.value.reason == "NOT_BEGUN"
    running.directory.clock.advance(timedelta(days=10))
    raising = await desk.change("BeginFundraising", filed)
    assert (raising.state, raising.fundraising_begin_day) == (PROJECT.STATE_FUNDRAISING, sent(desk.today))
    standing = partial(running.scalar, STANDING, cause=one.name.partition("/")[2])
    assert await standing() == 4
    held = await desk.change("SuspendCharityProject", raising, reason="账目核查")
    assert (held.suspended_from, await standing()) == (PROJECT.STATE_FUNDRAISING, 2)
    await desk("RevokeEntitlement", _revocation(entitlement))
    with pytest.raises(Refusal) as taken_back:
        await desk.change("ResumeCharityProject", held, reason="核查完毕")
    assert taken_back.value.reason == "NOT_ENTITLED"
    again = await desk.entitle()
    resumed = await desk.change("ResumeCharityProject", held, reason="核查完毕")
    assert (resumed.state, resumed.suspended_from) == (PROJECT.STATE_FUNDRAISING, PROJECT.STATE_UNSPECIFIED)
    running.directory.clock.advance(timedelta(days=30))
    working = await desk.change("BeginImplementation", resumed)
    assert (working.state, working.fundraising_end_day) == (PROJECT.STATE_IMPLEMENTING, sent(desk.today))
    done = await desk.change("CompleteCharityProject", working)
    assert (done.state, done.end_day, await standing()) == (PROJECT.STATE_COMPLETED, sent(desk.today), 3)
    with pytest.raises(IllegalTransition):
        await desk.change("EndCharityProject", done, reason="不再需要")
    assert await desk.kinds(one.name) == [
        "CREATED", "FILED", "FUNDRAISING_BEGUN", "SUSPENDED", "RESUMED", "IMPLEMENTATION_BEGUN", "COMPLETED",
    ]  # fmt: skip
    told = [event for event in await running.events("charity_project") if event.subject == one.name]
    assert [event.type.rpartition(".")[2] for event in told][-1] == "CharityProjectCompleted"
    state = CharityProjectState()
    assert told[-1].data.Unpack(state)
    assert (state.state, state.holder, state.budget_fen) == (PROJECT.STATE_COMPLETED, CHARITY, 8_000_000)
    assert b"persons/" not in told[-1].data.value
    await desk("RevokeEntitlement", _revocation(again))


async def test_what_is_filed_too_late_is_not_filed_and_what_nobody_may_raise_does_not_begin(running: Running, desk: Projects) -> None:
    late = await desk.create(begins_in=9)
    with pytest.raises(Refusal) as refused:
        await desk.file(late)
    assert (refused.value.reason, refused.value.metadata["days_before"]) == ("FILED_TOO_LATE", "10")
    own = await desk.change("BeginImplementation", await desk.file(await desk.create(kind=FUNDED)))
    assert own.state == PROJECT.STATE_IMPLEMENTING
    targeted = await desk.file(await desk.create(kind=TARGETED, begins_in=0))
    with pytest.raises(IllegalTransition):
        await desk.change("BeginImplementation", targeted)
    assert (await desk.change("BeginFundraising", targeted)).state == PROJECT.STATE_FUNDRAISING
    filed = await desk.file(await desk.create(begins_in=10))
    running.directory.clock.advance(timedelta(days=10))
    with pytest.raises(Refusal) as nobody:
        await desk.change("BeginFundraising", filed)
    assert (nobody.value.reason, nobody.value.metadata) == ("NOT_ENTITLED", {"holder": CHARITY})


async def test_joint_fundraising_goes_through_a_holder_with_a_written_agreement(desk: Projects) -> None:
    partner = {"organization": SPONSOR, "agreement_number": "联募〔2026〕1号", "agreement_day": sent(desk.today)}
    joint = await desk.create(desk.proposal(holder=SPONSOR, partners=[partner]))
    assert (joint.organiser, joint.holder) == (CHARITY, SPONSOR)
    with pytest.raises(Refusal) as alone:
        await desk.create(desk.proposal(holder=SPONSOR))
    assert (alone.value.reason, [each.field for each in alone.value.violations]) == ("HOLDER_MISMATCH", ["charity_project.holder"])
    mine = await desk.change("UpdateCharityProject", joint, update={"holder": ""}, update_mask={"paths": ["holder", "partners"]})
    assert (mine.holder, list(mine.partners)) == (CHARITY, [])


async def test_the_use_of_what_was_filed_changes_on_the_ground_of_a_document(desk: Projects) -> None:
    filed = await desk.file(await desk.create())
    with pytest.raises(IllegalTransition):
        await desk.change("UpdateCharityProject", filed, update={"display_name": "另一个项目"})
    ground = {"ground": "GROUND_DONORS_CONSENT", "document_number": "同意书〔2026〕3号", "document_day": sent(desk.today)}
    lines = [{"title": "生活物资", "amount_fen": 5_000_000}, {"title": "临时安置", "amount_fen": 3_000_000}]
    content = {"budget": lines, "beneficiaries": filed.beneficiaries, "use_change": ground, "reason": "安置需求增加"}
    changed = await desk.change("ChangeCharityProjectUse", filed, **content)
    assert [line.amount_fen for line in changed.budget] == [5_000_000, 3_000_000]
    assert changed.use_changes[0].document_number == "同意书〔2026〕3号"
    with pytest.raises(Refusal) as same:
        await desk.change("ChangeCharityProjectUse", changed, **content)
    assert same.value.reason == "NO_USE_CHANGED"


async def test_two_who_file_at_once_file_once_and_the_same_request_again_is_answered_again(running: Running, desk: Projects) -> None:
    proposal, key = desk.proposal(), request_id()
    first, second = await desk.create(proposal, key=key), await desk.create(proposal, key=key)
    assert first == second
    outcomes = await asyncio.gather(*(desk.file(first) for _ in range(4)), return_exceptions=True)
    assert sorted(type(one).__name__ for one in outcomes) == ["CharityProject", "StaleEtag", "StaleEtag", "StaleEtag"]
    assert await running.scalar(BOOKS, cause=first.name.partition("/")[2]) == 1
    with pytest.raises(StaleEtag):
        await desk.change("SuspendCharityProject", first, reason="账目核查")


async def test_no_two_entitlements_of_one_organisation_hold_on_one_day(desk: Projects) -> None:
    since = desk.today + timedelta(days=1000)
    outcomes = await asyncio.gather(
        *(desk.entitle(SPONSOR, since=since, until=since + timedelta(days=step)) for step in (10, 20, 30)), return_exceptions=True
    )
    refused = [one for one in outcomes if isinstance(one, Refusal)]
    assert [one.reason for one in refused] == ["ALREADY_ENTITLED"] * 2
    page = await desk("ListEntitlements", entitlement_pb.ListEntitlementsRequest(parent=SPONSOR))
    assert len(page.fundraising_entitlements) == 1


async def test_out_of_scope_is_as_if_it_were_not_there_and_lists_narrow(running: Running, desk: Projects) -> None:
    one = await desk.create(kind=FUNDED)
    stranger = Projects(running, ("registrar", "130403"), subject="stranger")
    for method, content in (("BeginImplementation", {}), ("EndCharityProject", {"reason": "不再需要"})):
        caller = stranger if method == "BeginImplementation" else Projects(running, ("reviewer", "130403"), subject="stranger")
        with pytest.raises(Refusal) as refused:
            await caller.change(method, one, **content)
        assert refused.value.reason == "CHARITY_PROJECT_NOT_FOUND"
    asked = pb.ListCharityProjectsRequest(parent=f"communities/{HOME}", kind=FUNDED, state=PROJECT.STATE_DRAFT, page_size=1)
    page = await desk("ListCharityProjects", asked)
    assert [found.name for found in page.charity_projects] == [one.name]
    many = await desk("BatchGetCharityProjects", pb.BatchGetCharityProjectsRequest(names=[one.name, one.name]))
    assert [found.name for found in many.charity_projects] == [one.name] * 2


def _revocation(one: object) -> entitlement_pb.RevokeEntitlementRequest:
    return entitlement_pb.RevokeEntitlementRequest(
        name=one.name,  # type: ignore[attr-defined]
        etag=one.etag,  # type: ignore[attr-defined]
        reason="违规募捐",
        request_id=request_id(),
    )
