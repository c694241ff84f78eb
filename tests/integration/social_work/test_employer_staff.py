"""Staff of an employer: it sees and changes what is its own organisation's, within its division, and nothing else."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, Final

import pytest
from wushe.social_work.v1 import post_pb2

from shared.refusals import Refusal
from tests.infrastructure import Infra
from tests.integration.incubation.organizations import Organizations, founding
from tests.integration.social_work.conftest import beside_organisations
from tests.integration.social_work.running import BECAUSE, COMMITTEE, COUNTY, ELSEWHERE, TOWNSHIP, Desk, Running, sent
from tests.integration.social_work.test_contracts import EVALUATION, active

HERE: Final = f"divisions/{COUNTY}"
ROLE: Final = ("employer_staff", COUNTY)
SINCE: Final = date(2026, 1, 1)
PLANNED: Final = {
    "display_name": "样本岗位", "kind": post_pb2.POST_KIND_SOCIAL_ORGANISATION, "place": f"divisions/{TOWNSHIP}",
    "funding_source": post_pb2.FUNDING_SOURCE_FISCAL, "development_year": 2026,
}  # fmt: skip


@dataclass(frozen=True)
class Work:
    """What one organisation has: a post of its own, one that is vacant, who works there, the assignment, and a contract."""

    employer: dict[str, str]
    post: Any
    vacant: Any
    worker: Any
    assignment: Any
    contract: Any


@dataclass(frozen=True)
class City:
    """Two organisations with their work; the first names `clerk` as staff."""

    running: Running
    organizations: Organizations
    own: Work
    other: Work
    elsewhere: Any
    """A post of the first, in another county."""

    def clerk(self, *grants: tuple[str, str], subject: str = "clerk") -> Desk:
        """Call as staff of the first organisation."""
        return Desk(self.running, *(grants or (ROLE,)), subject=subject)


async def at_work(running: Running, organisation: str) -> Work:
    """Record what an organisation has."""
    desk, employer = Desk(running), {"organisation": organisation, "display_name": "样本社工机构"}
    worker = await desk.worker(registered=running.today)
    worker = await desk.change("RecordEmployment", worker, employment={"employer": employer, "first_date": sent(SINCE)})
    post, vacant = await desk.post(employer=employer), await desk.post(employer=employer)
    assignment = await desk.assign(worker, post, running.today, share=40)
    contract = await active(desk, organisation)
    return Work(employer, post, vacant, worker, assignment, contract)


@pytest.fixture(scope="module")
async def city(infra: Infra, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[City]:
    """Run the services, with two organisations that have posts, social workers and contracts."""
    async with beside_organisations(infra, tmp_path_factory.mktemp("staff")) as (running, incubation):
        organizations = Organizations(incubation)
        wish = founding(founders=[await incubation.person()])
        first, second = await organizations.create(wish), await organizations.create(wish)
        own, other = await at_work(running, first.name), await at_work(running, second.name)
        elsewhere = await Desk(running).post(place=f"divisions/{ELSEWHERE}", employer=own.employer)
        first = await organizations.change("NameStaff", first, staff=[{"subject": "clerk", "position": "人事专员"}])
        assert [each.subject for each in first.staff] == ["clerk"]
        yield City(running, organizations, own, other, elsewhere)


async def reason(call: Awaitable[Any]) -> str:
    """Return why a call is refused."""
    with pytest.raises(Refusal) as refused:
        await call
    return refused.value.reason


def names(found: list[Any]) -> set[str]:
    """Return what is named."""
    return {one.name for one in found}


async def test_staff_of_an_employer_sees_its_posts_and_no_others(city: City) -> None:
    clerk, own, other = city.clerk(), city.own, city.other
    assert names(await clerk.all("ListPosts", HERE, page_size=1)) == {own.post.name, own.vacant.name}
    assert await clerk.all("ListPosts", HERE, employer=other.employer["organisation"]) == []
    assert names((await clerk.ask("BatchGetPosts", names=[own.post.name, own.vacant.name])).posts) == {own.post.name, own.vacant.name}
    assert [entry.version for entry in await clerk.all("ListPostChanges", own.post.name)] == [1, 2, 3]
    for hidden in (other.post, city.elsewhere):
        assert await reason(clerk.ask("GetPost", name=hidden.name)) == "POST_NOT_FOUND"
        assert await reason(clerk.ask("BatchGetPosts", names=[own.post.name, hidden.name])) == "POST_NOT_FOUND"
        assert await reason(clerk.all("ListPostChanges", hidden.name)) == "POST_NOT_FOUND"
    assert await reason(clerk.all("ListPosts", f"divisions/{ELSEWHERE}")) == "DIVISION_OUT_OF_SCOPE"


async def test_what_is_looked_for_by_name_is_found_within_reach_alone(city: City) -> None:
    clerk, own, other = city.clerk(), city.own, city.other
    assert own.post.display_name == other.post.display_name
    everything = names(await Desk(city.running).all("ListPosts", HERE, query=own.post.display_name[:2], page_size=1))
    assert {own.post.name, other.post.name} <= everything
    assert names(await clerk.all("ListPosts", HERE, query=own.post.display_name[:2], page_size=1)) == {own.post.name, own.vacant.name}
    assert names(await clerk.all("ListSocialWorkers", HERE, query=own.worker.display_name)) == {own.worker.name}
    assert await clerk.all("ListPosts", HERE, query="没有这个岗位") == []


async def test_staff_of_an_employer_sees_its_people_their_assignments_and_what_it_was_paid_for(city: City) -> None:
    clerk, own, other, soon = city.clerk(), city.own, city.other, sent(city.running.today + timedelta(4000))
    assert names(await clerk.all("ListSocialWorkers", HERE)) == {own.worker.name}
    assert names(await clerk.all("ListExpiringRegistrations", HERE, through_date=soon)) == {own.worker.name}
    assert names(await clerk.all("ListAssignments", HERE)) == {own.assignment.name}
    assert names(await clerk.all("ListAssignments", own.worker.name)) == {own.assignment.name}
    assert names(await clerk.all("ListContracts", HERE)) == {own.contract.name}
    assert len(await clerk.all("ListEmployments", own.worker.name)) == 1
    for method, one, missing in (
        ("GetSocialWorker", other.worker, "SOCIAL_WORKER_NOT_FOUND"),
        ("GetAssignment", other.assignment, "ASSIGNMENT_NOT_FOUND"),
        ("GetContract", other.contract, "CONTRACT_NOT_FOUND"),
    ):
        assert await reason(clerk.ask(method, name=one.name)) == missing
    for method, parent, missing in (
        ("ListEmployments", other.worker, "SOCIAL_WORKER_NOT_FOUND"),
        ("ListAssignments", other.post, "POST_NOT_FOUND"),
        ("ListPayments", other.contract, "CONTRACT_NOT_FOUND"),
    ):
        assert await reason(clerk.all(method, parent.name)) == missing
    assert (await clerk.ask("GetContract", name=own.contract.name)).contract.provider == own.employer["organisation"]


async def test_staff_of_a_provider_is_not_told_with_whom_its_contract_is_in_conflict(city: City) -> None:
    desk, clerk, one = Desk(city.running), city.clerk(), city.own.contract
    judged = {"kind": EVALUATION.KIND_MID_TERM, "grade": EVALUATION.GRADE_GOOD, "evaluation_date": sent(city.running.today)}
    one = await desk.change("EvaluateContract", one, evaluation={**judged, "evaluator": city.other.employer["organisation"]})
    assert len(one.conflicts) == 1
    one.ClearField("conflicts")
    assert (await clerk.ask("GetContract", name=one.name)).contract == one
    assert (await clerk.ask("BatchGetContracts", names=[one.name])).contracts == [one]
    assert await clerk.all("ListContracts", HERE) == [one]


async def test_staff_changes_its_own_and_is_refused_what_is_others(city: City) -> None:
    clerk, own, other, before = city.clerk(), city.own, city.other, await city.running.stored()
    update = {"update": {"display_name": "社工岗"}, "update_mask": {"paths": ["display_name"]}}
    credit = {"course": "样本课程", "provider": "样本机构", "hours": 8, "completion_date": sent(city.running.today)}
    ending = {"last_date": sent(city.running.today), "reason": BECAUSE}
    given = {"update": {"employer": other.employer}, "update_mask": {"paths": ["employer"]}}
    term = {"first_date": sent(city.running.today), "share_percent": 40}
    for call, why in (
        (clerk.change("UpdatePost", other.post, **update), "POST_NOT_FOUND"),
        (clerk.change("UpdatePost", own.vacant, **given), "EMPLOYER_OUT_OF_REACH"),
        (clerk.do("CreatePost", post={**PLANNED, "employer": other.employer}), "EMPLOYER_OUT_OF_REACH"),
        (clerk.do("CreatePost", post={**PLANNED, "employer": COMMITTEE}), "EMPLOYER_OUT_OF_REACH"),
        (clerk.change("RecordEducation", other.worker, credit=credit), "SOCIAL_WORKER_NOT_FOUND"),
        (clerk.change("EndEmployment", other.worker, last_date=sent(city.running.today)), "SOCIAL_WORKER_NOT_FOUND"),
        (clerk.change("EndAssignment", other.assignment, **ending), "ASSIGNMENT_NOT_FOUND"),
        (clerk.do("AssignWorker", social_worker=own.worker.name, post=other.vacant.name, **term), "POST_NOT_FOUND"),
        (clerk.do("AssignWorker", social_worker=other.worker.name, post=own.vacant.name, **term), "SOCIAL_WORKER_NOT_FOUND"),
        (clerk.change("ClosePost", own.post, reason=BECAUSE), "ROLE_NOT_ALLOWED"),
        (clerk.change("DeliverMilestone", own.contract, milestone=1, delivery_date=sent(SINCE)), "ROLE_NOT_ALLOWED"),
    ):
        assert await reason(call) == why
    assert await city.running.stored() == before
    assert (await clerk.change("UpdatePost", own.vacant, **update)).display_name == "社工岗"
    station = await Desk(city.running).station()
    planned = await clerk.do("CreatePost", post={**PLANNED, "employer": own.employer, "station": station.name})
    assert planned.employer.organisation == own.employer["organisation"]
    worker = (await clerk.ask("GetSocialWorker", name=own.worker.name)).social_worker
    await clerk.change("RecordEducation", worker, credit=credit)
    second = await clerk.assign(worker, own.vacant, city.running.today, share=40)
    assert (await clerk.change("EndAssignment", second, **ending)).state == 2


async def test_a_registrar_who_is_also_staff_sees_all_of_one_county_and_what_is_theirs_in_another(city: City) -> None:
    both = city.clerk(("registrar", ELSEWHERE[:6]), ROLE)
    seen = names(await both.all("ListPosts", HERE))
    assert city.own.post.name in seen
    assert city.other.post.name not in seen
    assert names(await both.all("ListPosts", f"divisions/{ELSEWHERE}")) == {city.elsewhere.name}
    assert (await both.ask("GetPost", name=city.elsewhere.name)).post == city.elsewhere


async def test_who_is_not_named_or_no_longer_has_nothing(city: City) -> None:
    stranger = city.clerk(subject="stranger")
    assert await stranger.all("ListPosts", HERE) == []
    assert await reason(stranger.ask("GetPost", name=city.own.post.name)) == "POST_NOT_FOUND"
    one = await city.organizations.create()
    one = await city.organizations.change("NameStaff", one, staff=[{"subject": "temp", "position": "人事专员"}])
    temp = city.clerk(subject="temp")
    post = await Desk(city.running).post(employer={"organisation": one.name, "display_name": "样本机构"})
    assert names(await temp.all("ListPosts", HERE)) == {post.name}
    struck = await city.organizations.change("NameStaff", one, staff=[])
    assert await temp.all("ListPosts", HERE) == []
    named = await city.organizations.change("NameStaff", struck, staff=one.staff)
    assert names(await temp.all("ListPosts", HERE)) == {post.name}
    await city.organizations.change("DeregisterOrganization", named, reason=BECAUSE)
    assert await temp.all("ListPosts", HERE) == []
    assert (await city.organizations.running.kinds(one.name))[1:] == [*["OrganizationStaffNamed"] * 3, "OrganizationDeregistered"]


async def test_only_those_who_keep_organizations_say_who_works_for_one(city: City) -> None:
    incubation = city.organizations.running
    one = await city.organizations.create()
    naming = {"staff": [{"subject": "clerk", "position": "人事专员"}]}
    for role in ("incubation_staff", "employer_staff", "viewer"):
        assert await reason(Organizations(incubation, (role, COUNTY)).change("NameStaff", one, **naming)) == "ROLE_NOT_ALLOWED"
    named = await Organizations(incubation, ("registrar", COUNTY)).change("NameStaff", one, **naming)
    seen = await Organizations(incubation, ROLE, subject="clerk").get(named.name)
    assert (seen.version, list(seen.staff)) == (2, [])
