"""An organization from the unregistered group to the end: who sees it, what it lacks, and what two at once may not do."""

from __future__ import annotations

import asyncio
from functools import partial

import pytest
from wushe.common.v1.replication_service_pb2 import StreamAggregatesRequest
from wushe.common.v1.replication_service_pb2_grpc import ReplicationServiceStub
from wushe.incubation.v1 import organization_pb2
from wushe.incubation.v1 import organization_service_pb2 as pb

from shared.refusals import Refusal
from tests.integration.directory.persons import Persons
from tests.integration.incubation.organizations import (
    ASSOCIATION,
    COMMUNITY_GROUP,
    ORGANIZATION,
    Organizations,
    code,
    founding,
    state_of,
)
from tests.integration.incubation.running import CITY, COMMUNITY, COUNTY, Caller, Running, day, request_id
from tests.integration.volunteer.running import eventually


@pytest.fixture
def desk(running: Running) -> Organizations:
    return Organizations(running)


async def test_one_history_from_a_filed_group_to_a_rated_charity(running: Running, desk: Organizations) -> None:
    head = await running.person()
    group = await desk.create(founding(type=COMMUNITY_GROUP, division=COMMUNITY, members={"individuals": 12}, founders=[head]))
    assert (group.state, list(group.founders), group.etag) == (ORGANIZATION.STATE_UNREGISTERED, [head], "v1")
    filed = await desk.change("FileOrganization", group, number="备字〔2026〕1号", authority="火磨街道", file_date=day(2026, 1, 5))
    grown = await desk.change(
        "UpdateOrganization", filed, update=pb.OrganizationUpdate(type=ASSOCIATION, members={"individuals": 40, "units": 10})
    )
    lacking = await desk("CheckRequirements", pb.CheckRequirementsRequest(name=group.name))
    assert [one.code for one in lacking.requirements if not one.met] == ["ASSOCIATION_BODIES", "ASSOCIATION_REPRESENTATIVE"]
    with pytest.raises(Refusal) as refused:
        await desk.register(grown)
    assert refused.value.reason == "REQUIREMENTS_UNMET"
    assert refused.value.metadata["unmet"] == "ASSOCIATION_BODIES,ASSOCIATION_REPRESENTATIVE"
    officers = [organization_pb2.Officer(person=head, position="会长")]
    ready = await desk.change("UpdateOrganization", grown, update=pb.OrganizationUpdate(legal_representative=head, officers=officers))
    registered = await desk.register(ready)
    charity = await desk.change("RecognizeCharity", registered)
    checked = await desk.change(
        "RecordAnnualCheck", charity, year=2026, result=organization_pb2.AnnualCheck.RESULT_PASSED, decide_date=day(2026, 2, 20)
    )
    rated = await desk.change("RateOrganization", checked, grade=organization_pb2.Rating.GRADE_3A, decide_date=day(2026, 2, 20))
    assert rated.rating.expire_date == day(2031, 2, 19)
    ended = await desk.change("DeregisterOrganization", rated, reason="章程规定的解散事由出现")
    assert (ended.state, ended.charity, ended.rating.grade) == (ORGANIZATION.STATE_DEREGISTERED, False, organization_pb2.Rating.GRADE_3A)
    happened = [
        "OrganizationFounded", "OrganizationFiled", "OrganizationUpdated", "OrganizationUpdated", "OrganizationRegistered",
        "CharityRecognized", "OrganizationChecked", "OrganizationRated", "OrganizationDeregistered",
    ]  # fmt: skip
    assert await running.kinds(group.name) == happened
    history = await desk("ListOrganizationChanges", pb.ListOrganizationChangesRequest(parent=group.name))
    assert [change.version for change in history.changes] == list(range(1, 10))
    assert history.changes[-1].reason == "章程规定的解散事由出现"
    copier = Caller(running, ReplicationServiceStub, ("system", "*"))
    wanted = StreamAggregatesRequest(aggregate_type="organization", names=[group.name])
    [snapshot] = [one async for answer in copier.copies(wanted) for one in answer.snapshots]
    assert state_of(snapshot) == state_of((await running.events(group.name))[-1])


async def test_a_person_heads_one_registered_association_however_many_try_at_once(running: Running, desk: Organizations) -> None:
    head = await running.person()
    groups = await asyncio.gather(*(desk.complete(legal_representative=head) for _ in range(10)))
    outcomes = await asyncio.gather(*(desk.register(group) for group in groups), return_exceptions=True)
    refused = [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)]
    assert refused == ["REPRESENTATIVE_TAKEN"] * 9
    heads = "SELECT count(*) FROM organization WHERE legal_representative = :person AND state = 3"
    assert await running.scalar(heads, person=head.partition("/")[2]) == 1
    other = await desk.register(await desk.complete())
    with pytest.raises(Refusal, match="another registered association") as by_change:
        await desk.change("UpdateOrganization", other, update=pb.OrganizationUpdate(legal_representative=head))
    first = next(outcome for outcome in outcomes if not isinstance(outcome, BaseException))
    assert by_change.value.metadata == {"organization": first.name}
    assert by_change.value.violations[0].field == "update.legal_representative"


async def test_a_code_is_one_organizations_however_many_are_registered_at_once(running: Running, desk: Organizations) -> None:
    shared = code()
    groups = await asyncio.gather(*(desk.complete() for _ in range(5)))
    outcomes = await asyncio.gather(*(desk.register(group, unified_social_credit_code=shared) for group in groups), return_exceptions=True)
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)] == ["CREDIT_CODE_TAKEN"] * 4
    found = await desk("LookUpOrganization", pb.LookUpOrganizationRequest(unified_social_credit_code=shared))
    assert found.organization.unified_social_credit_code == shared
    assert await running.scalar("SELECT count(*) FROM organization WHERE credit_code = :code", code=shared) == 1


async def test_organizations_are_found_by_characters_pinyin_initials_place_and_type(desk: Organizations) -> None:
    await desk.create(founding(display_name="夕阳红艺术团", type=COMMUNITY_GROUP, division=COMMUNITY))
    await desk.create(founding(display_name="城南夕阳红协会"))
    assert await desk.search("夕阳红") == ["夕阳红艺术团", "城南夕阳红协会"]
    assert await desk.search("xiyanghongyi") == await desk.search("xyhyst") == ["夕阳红艺术团"]
    assert await desk.search("夕阳红", "divisions/130403") == []
    listed = await desk("ListOrganizations", pb.ListOrganizationsRequest(parent=COMMUNITY, type=COMMUNITY_GROUP))
    assert {one.division for one in listed.organizations} == {COMMUNITY}
    first = await desk("ListOrganizations", pb.ListOrganizationsRequest(parent=CITY, page_size=2))
    rest = await desk("ListOrganizations", pb.ListOrganizationsRequest(parent=CITY, page_token=first.next_page_token))
    names = [one.name for page in (first, rest) for one in page.organizations]
    assert len(names) == len(set(names)) > 2


async def test_everybody_sees_which_organizations_there_are_but_persons_only_those_who_keep_them(
    running: Running, desk: Organizations
) -> None:
    one = await desk.complete()
    for role, division, sees in (
        ("viewer", "1304", False),
        ("incubation_staff", "130402", True),
        ("incubation_staff", "130403", False),
        ("statistician", "1304", False),
    ):
        caller = Organizations(running, (role, division), subject=f"{role}-{division}")
        shown = await caller.get(one.name)
        assert (shown.display_name, bool(shown.legal_representative), bool(shown.founders)) == (one.display_name, sees, sees)
    elsewhere = Organizations(running, ("viewer", "130403"))
    batch = await elsewhere("BatchGetOrganizations", pb.BatchGetOrganizationsRequest(names=[one.name]))
    assert [(each.name, list(each.officers)) for each in batch.organizations] == [(one.name, [])]
    with pytest.raises(Refusal) as hidden:
        await Organizations(running, ("incubation_staff", "130403")).change("UpdateOrganization", one, update={"premises": "别处"})
    assert hidden.value.reason == "ORGANIZATION_NOT_FOUND"


async def test_a_repeated_request_is_answered_as_the_first_time_and_recorded_once(running: Running, desk: Organizations) -> None:
    key = request_id()
    first, again = await desk.create(key=key), await desk.create(key=key)
    assert first == again
    assert await running.kinds(first.name) == ["OrganizationFounded"]
    with pytest.raises(Refusal) as other:
        await desk.create(founding(display_name="另一协会"), key=key)
    assert other.value.reason == "REQUEST_ID_REUSED"
    changed = await desk.change("UpdateOrganization", first, update={"premises": "样本路2号"})
    with pytest.raises(Refusal) as stale:
        await desk.change("UpdateOrganization", first, update={"premises": "样本路3号"})
    assert (stale.value.reason, changed.premises) == ("STALE_ETAG", "样本路2号")


async def test_organizations_follow_persons_whose_records_are_merged_but_nobody_heads_two(running: Running, desk: Organizations) -> None:
    survivor, duplicate = await running.person(), await running.person()
    first = await desk.register(await desk.complete(legal_representative=survivor))
    second = await desk.register(await desk.complete(legal_representative=duplicate))
    group = await desk.complete(legal_representative=duplicate)
    persons = Persons(running.directory)
    await persons.merge(await persons.get(survivor), await persons.get(duplicate))
    for one, head in ((group, survivor), (second, duplicate)):
        await eventually(partial(_heads, desk, one.name), (head, [survivor], survivor))
    assert (await desk.get(first.name)).version == first.version
    assert (await running.kinds(group.name))[-1] == "OrganizationPersonReplaced"


async def _heads(desk: Organizations, name: str) -> tuple[str, list[str], str]:
    now = await desk.get(name)
    return now.legal_representative, list(now.founders), now.officers[0].person


async def test_an_event_goes_to_the_county_and_names_persons_by_reference_only(running: Running, desk: Organizations) -> None:
    one = await desk.complete(division=COUNTY)
    [event] = await running.events(one.name)
    state = state_of(event)
    assert (state.legal_representative, list(state.founders)) == (one.legal_representative, list(one.founders))
    subjects = await running.scalar("SELECT subjects[1] FROM outbox ORDER BY id DESC LIMIT 1")
    assert subjects == "wushe.incubation.v1.organization.130402"
