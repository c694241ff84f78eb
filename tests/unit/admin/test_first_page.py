"""What the first page and the frozen periods make of what services say, and of services that say nothing."""

from __future__ import annotations

import asyncio
from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import grpc
import pytest
from google.protobuf.timestamp_pb2 import Timestamp
from wushe.charity.v1.disclosure_service_pb2 import ListStatutoryDutiesResponse
from wushe.incubation.v1.clock_pb2 import StatutoryClock
from wushe.incubation.v1.clock_service_pb2 import ListDueClocksResponse, ListOverdueClocksResponse
from wushe.social_work.v1.social_worker_service_pb2 import ListExpiringRegistrationsResponse
from wushe.volunteer.v1.team_service_pb2 import GetTeamResponse
from wushe.volunteer.v1.volunteer_service_pb2 import BatchGetVolunteersResponse
from wushe.warehouse.v1 import statistics_service_pb2 as pb
from wushe.warehouse.v1.change_pb2 import Change
from wushe.warehouse.v1.change_service_pb2 import ListLatestChangesResponse
from wushe.warehouse.v1.frozen_period_pb2 import RowDifference

from services.admin import words
from services.admin.console.kept import Kept
from services.admin.console.pages.desk import Desk
from services.admin.console.pages.frozen import Frozen
from services.admin.console.pages.panels.changes import Changes
from services.admin.console.pages.panels.deadlines import Deadlines
from services.admin.console.pages.panels.key_figures import Figure, months_until
from services.charity.domain import statutory_rules as charity_rules
from services.incubation.domain import statutory_rules as incubation_rules
from shared.caller import EVERYWHERE, Grant, Role
from shared.errors import RemoteFault
from shared.refusals import DependencyUnavailable

APPLICATION = "applications/01900000-0000-7000-8000-000000000001"
VOLUNTEER, TEAM = "volunteers/01900000-0000-7000-8000-000000000003", "teams/01900000-0000-7000-8000-000000000004"
COMMUNITY, NOON = "communities/130402001006", Timestamp(seconds=1795924800)
INCUBATION = "incubations/01900000-0000-7000-8000-000000000002"


class Asked:
    """A desk whose services answer what they were told to; what they were told nothing of is out of reach."""

    def __init__(self, **answers: Any) -> None:
        self.answers, self.shown = answers, dict[str, Any]()
        self.kept, self.clock = Kept(60), SimpleNamespace(today=lambda: date(2026, 11, 29))

    async def ask(self, _request: Any, resource: Any, method: str, _message: Any, **_: Any) -> Any:
        answer = self.answers.get(
            method, DependencyUnavailable("gone", metadata={"method": f"/{resource.service}/{method}" if resource else ""})
        )
        if isinstance(answer, Exception):
            raise answer
        return answer

    def show(self, _request: Any, _template: str, _status: int = 200, /, **content: Any) -> Any:
        self.shown = content
        return self.shown

    def as_desk(self) -> Desk:
        return cast("Desk", self)


def request(**path: str) -> Any:
    account = SimpleNamespace(grants=(Grant(Role.CITY_ADMIN, EVERYWHERE),))
    return SimpleNamespace(state=SimpleNamespace(visitor=SimpleNamespace(account=account)), path_params=path, query_params={})


def clock(subject: str, day: int, state: StatutoryClock.State) -> StatutoryClock:
    due = {"year": 2026, "month": 12 if day < 20 else 11, "day": day}
    return StatutoryClock(subject=subject, rule="PRELIMINARY_CHECK", state=state, due_date=due)


async def test_what_is_late_comes_first_and_a_service_that_is_away_is_named_beside_it() -> None:
    desk = Asked(
        ListOverdueClocks=ListOverdueClocksResponse(clocks=[clock(INCUBATION, 20, StatutoryClock.STATE_OVERDUE)]),
        ListDueClocks=ListDueClocksResponse(clocks=[clock(APPLICATION, 4, StatutoryClock.STATE_RUNNING)]),
        ListStatutoryDuties=RemoteFault("/wushe.charity.v1.DisclosureService/ListStatutoryDuties", grpc.StatusCode.DEADLINE_EXCEEDED),
        ListExpiringRegistrations=ListExpiringRegistrationsResponse(),
    )
    shown = await Deadlines(desk.as_desk()).fill(request())
    assert [(due.link, due.overdue, str(due.day)) for due, _ in shown["dues"]] == [
        (f"/{INCUBATION}", True, "2026-11-20"),
        (f"/{APPLICATION}", False, "2026-12-04"),
    ]
    assert shown["late"] == 1
    assert set(shown["faults"]) == {"“社区慈善”服务响应过慢，请稍后查看结果"}


async def test_where_nobody_answers_each_service_is_named() -> None:
    shown = await Deadlines(Asked(ListStatutoryDuties=ListStatutoryDutiesResponse()).as_desk()).fill(request())
    assert {fault[1:7] for fault in shown["faults"]} == {"社会组织孵化", "社会工作”服"}


@pytest.mark.parametrize("rules", [charity_rules, incubation_rules])
def test_every_statutory_clock_has_a_word(rules: Any) -> None:
    codes = [rule.code for rule in rules.rule_book()]
    assert codes
    assert [code for code in codes if words.rule(code) == code] == []


async def test_a_difference_from_what_was_frozen_leads_to_the_record_that_makes_it() -> None:
    row = RowDifference(name=f"{APPLICATION}", kind=RowDifference.KIND_ADDED, present_amount=1)
    desk = Asked(
        GetIndicator=pb.GetIndicatorResponse(indicator={"display_name": "志愿服务时长", "unit": "UNIT_MINUTES"}),
        ComparePeriod=pb.ComparePeriodResponse(frozen={"value": 60}, present={"value": 150}, differences=[row], complete=True),
    )
    counts: Any = SimpleNamespace(ask=lambda _request, method, message, **_: desk.ask(_request, None, method, message))
    await Frozen(desk.as_desk(), counts).explain(request(id="1304-2026-10", code="service_minutes"))
    assert (desk.shown["frozen"], desk.shown["present"], desk.shown["change"]) == ("1.00", "2.50", "+1.50")
    ((kind, _, link, _),) = desk.shown["rows"]
    assert (kind, link) == ("定稿后新增", f"/{APPLICATION}")


async def test_what_happened_last_is_told_in_words_and_leads_to_the_record_without_naming_a_person() -> None:
    desk = Asked(
        ListLatestChanges=ListLatestChangesResponse(
            changes=[
                Change(name=VOLUNTEER, aggregate_type="volunteer", event_type="VolunteerApproved", place=COMMUNITY, record_time=NOON),
                Change(name=TEAM, aggregate_type="team", event_type="TeamCreated", place=COMMUNITY, record_time=NOON),
                Change(name=COMMUNITY, aggregate_type="community", event_type="CommunityRenamed", place=COMMUNITY, record_time=NOON),
                Change(name="recordScores/1", aggregate_type="record_score", event_type="RecordFlagged", place=COMMUNITY, record_time=NOON),
            ]
        ),
        BatchGetVolunteers=BatchGetVolunteersResponse(volunteers=[{"name": VOLUNTEER, "display_name": "王小明"}]),
        GetTeam=GetTeamResponse(team={"name": TEAM, "display_name": "风雨无阻队"}),
    )
    shown = await Changes(desk.as_desk()).fill(request())
    assert {one.moment for one in shown["changes"]} == {"2026-11-29 12:00"}
    assert [(one.kind, one.what, one.subject.link, one.place.link) for one in shown["changes"]] == [
        ("志愿者", "审核通过", f"/{VOLUNTEER}", f"/{COMMUNITY}"),
        ("志愿服务队伍", "新建", f"/{TEAM}", f"/{COMMUNITY}"),
        ("社区（村）", "更名", f"/{COMMUNITY}", ""),
        ("记录评分", "标为可疑", "", f"/{COMMUNITY}"),
    ]
    assert shown["names"][f"/{TEAM}"] == "风雨无阻队"
    assert "王小明" not in str(shown)


async def test_what_happened_last_is_not_guessed_at_where_the_statistics_are_away() -> None:
    with pytest.raises(DependencyUnavailable) as refused:
        await Changes(Asked().as_desk()).fill(request())
    assert words.refusal(refused.value).startswith("“统计”服务暂时不可用")


async def test_an_answer_is_asked_for_once_however_many_want_it_and_a_failure_is_not_kept() -> None:
    asked, kept = list[int](), Kept(60)

    async def answer() -> str:
        asked.append(1)
        await asyncio.sleep(0)
        if len(asked) == 1:
            raise DependencyUnavailable
        return "42"

    failed = await asyncio.gather(*(kept.get("key", answer) for _ in range(3)), return_exceptions=True)
    assert [type(one) for one in failed] == [DependencyUnavailable] * 3
    assert await asyncio.gather(*(kept.get("key", answer) for _ in range(3))) == ["42"] * 3
    assert len(asked) == 2


def test_a_year_of_months_ends_with_this_one_and_its_line_fits_its_picture() -> None:
    months = months_until(date(2026, 1, 31))
    assert (months[0], months[-1], len(months)) == (date(2025, 2, 1), date(2026, 1, 1), 12)
    points = [point.split(",") for point in Figure("", "", "", "", "", (("a", 5.0), ("b", 5.0), ("c", 9.0))).line.split()]
    assert [float(x) for x, _ in points] == [0, 60, 120]
    assert all(0 <= float(y) <= 32 for _, y in points)
