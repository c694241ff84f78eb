"""From an application for a base to the hand-over and the years after: seats, clocks, reviews, evaluations, and who sees what."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest
from wushe.common.v1.event_pb2 import Event
from wushe.incubation.v1 import application_pb2, base_pb2, incubation_pb2, organization_pb2
from wushe.incubation.v1 import application_service_pb2 as applying
from wushe.incubation.v1 import base_service_pb2 as basing
from wushe.incubation.v1 import clock_service_pb2 as timing
from wushe.incubation.v1 import incubation_service_pb2 as incubating
from wushe.incubation.v1.application_events_pb2 import ApplicationState

from shared.refusals import Refusal
from tests.integration.incubation.incubating import APPLICATION, CLOCK, FULL, INCUBATION, PHYSICAL, SHA, STAFF, VIRTUAL, Desk, penalty
from tests.integration.incubation.organizations import founding
from tests.integration.incubation.running import CITY, COUNTY, NEXT_COUNTY, Running, day, request_id

FINANCE, LEGAL = base_pb2.SERVICE_KIND_FINANCE, base_pb2.SERVICE_KIND_LEGAL
MID_TERM, FINAL = incubation_pb2.Evaluation.KIND_MID_TERM, incubation_pb2.Evaluation.KIND_FINAL


@pytest.fixture
def desk(running: Running) -> Desk:
    return Desk(running)


async def refused(work: object) -> tuple[str, dict[str, str]]:
    with pytest.raises(Refusal) as refusal:
        await work  # type: ignore[misc]
    return refusal.value.reason, refusal.value.metadata


async def test_of_a_hundred_admitted_at_once_as_many_come_in_as_there_are_seats(running: Running, desk: Desk) -> None:
    base = await desk.base(physical_seats=7)
    reviewers = [Desk(running, ("reviewer", "1304"), subject=f"reviewer-{number}") for number in range(3)]
    ready = []
    for _ in range(10):
        drafts = await asyncio.gather(*(desk.draft(base.name) for _ in range(10)))
        checked = await asyncio.gather(*(_checked(desk, draft) for draft in drafts))
        for reviewer in reviewers:
            checked = await asyncio.gather(*(reviewer.apply("SubmitReview", one, score=80) for one in checked))
        ready += checked
    outcomes = await asyncio.gather(*(desk.apply("AdmitApplication", one) for one in ready), return_exceptions=True)
    reasons = [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)]
    assert reasons == ["NO_SEAT_FREE"] * 93
    assert await desk.taken(base.name) == {PHYSICAL: (7, 7), VIRTUAL: (2, 0)}
    overbooked = (
        "SELECT max(count) FROM (SELECT count(*) FROM seat_occupancy WHERE free_day IS NULL GROUP BY base_id, kind, number) AS seat"
    )
    assert await running.scalar(overbooked) == 1
    seats = [outcome.seat_number for outcome in outcomes if not isinstance(outcome, BaseException)]
    assert sorted(seats) == list(range(1, 8))


async def _checked(desk: Desk, draft: application_pb2.Application) -> application_pb2.Application:
    return await desk.apply("PassPreliminaryCheck", await desk.apply("SubmitApplication", draft))


async def test_seats_that_are_taken_stay_and_one_that_was_given_back_is_taken_again(desk: Desk) -> None:
    base = await desk.base(physical_seats=2)
    first, second = await desk.admitted(base.name), await desk.admitted(base.name)
    reason, told = await refused(desk.at_base("UpdateBase", base, update={"physical_seats": 1}, update_mask={"paths": ["physical_seats"]}))
    assert (reason, told) == ("SEATS_TAKEN", {"taken": "2"})
    assert (await refused(desk.at_base("CloseBase", base, reason="合同到期不再运营")))[0] == "SEATS_TAKEN"
    assert (await refused(desk.admitted(base.name)))[0] == "NO_SEAT_FREE"
    await desk.apply("WithdrawApplication", first, reason="改去其他基地")
    third = await desk.admitted(base.name)
    assert (second.seat_number, third.seat_number) == (2, 1)
    sat = (await desk.bases("ListSeatOccupancies", basing.ListSeatOccupanciesRequest(parent=base.name))).occupancies
    assert {(one.number, one.application, one.HasField("free_day")) for one in sat} == {
        (1, first.name, True),
        (1, third.name, False),
        (2, second.name, False),
    }
    larger = await desk.at_base("UpdateBase", base, update={"physical_seats": 3})
    assert (await desk.admitted(base.name)).seat_number == 3
    await desk.apply("WithdrawApplication", third, reason="资金没有落实")
    await desk.apply("WithdrawApplication", second, reason="资金没有落实")
    assert (await refused(desk.at_base("UpdateBase", larger, update={"physical_seats": 2})))[1] == {"taken": "3"}


async def test_an_organization_applies_once_and_sits_once_however_often_it_tries(desk: Desk) -> None:
    base, other = await desk.base(), await desk.base()
    group = await desk.organizations.create()
    outcomes = await asyncio.gather(*(desk.draft(base.name, group.name) for _ in range(8)), return_exceptions=True)
    assert [outcome.reason for outcome in outcomes if isinstance(outcome, Refusal)] == ["ALREADY_APPLIED"] * 7
    [draft] = [outcome for outcome in outcomes if not isinstance(outcome, BaseException)]
    reason, told = await refused(desk.draft(base.name, group.name))
    assert (reason, told) == ("ALREADY_APPLIED", {"application": draft.name})
    await desk.apply("WithdrawApplication", draft, reason="换一个基地申请")
    await desk.begin(await desk.admitted(base.name, group.name))
    again = await desk.reviewed(other.name, group.name)
    assert (await refused(desk.apply("AdmitApplication", again)))[0] == "ALREADY_SEATED"


async def test_reviewers_speak_once_and_whoever_has_a_conflict_of_interest_neither_scores_nor_decides(running: Running, desk: Desk) -> None:
    base = await desk.base()
    one = await desk.reviewed(base.name, scores=(50, 61))
    assert await refused(desk.apply("AdmitApplication", one)) == ("REVIEWS_MISSING", {"scores": "2", "needed": "3"})
    first = Desk(running, ("reviewer", "1304"), subject="reviewer-0")
    assert (await refused(first.apply("SubmitReview", one, score=99)))[0] == "ALREADY_REVIEWED"
    biased = Desk(running, ("reviewer", "1304"), subject="relative")
    one = await biased.apply("DeclareConflict", one, reason="发起人为近亲属")
    assert (await refused(biased.apply("RefuseApplication", one, reason="材料不符合要求")))[0] == "CONFLICT_OF_INTEREST"
    one = await Desk(running, ("reviewer", "1304"), subject="reviewer-2").apply("SubmitReview", one, score=68)
    assert await refused(desk.apply("AdmitApplication", one)) == ("SCORE_TOO_LOW", {"pass_score": "60"})
    assert [(review.reviewer, review.conflict_declared, review.score) for review in one.reviews] == [
        ("reviewer-0", False, 50),
        ("reviewer-1", False, 61),
        ("relative", True, 0),
        ("reviewer-2", False, 68),
    ]
    staff = Desk(running, ("incubation_staff", "130402"), subject=STAFF)
    seen = await staff.applications("GetApplication", applying.GetApplicationRequest(name=one.name))
    assert not seen.application.reviews
    decided = await desk.apply("RefuseApplication", one, reason="评审均分未达标")
    assert (decided.state, decided.state_reason) == (APPLICATION.STATE_REFUSED, "评审均分未达标")


async def test_whoever_was_penalised_or_failed_a_check_in_two_years_is_barred(desk: Desk) -> None:
    base = await desk.base()
    group = await desk.organizations.register(await desk.organizations.complete(), register_date=day(2022, 5, 5))
    old = await desk.organizations.change("RecordPenalty", group, **penalty("邯罚〔2024〕1号", 2024, 3, 1))
    draft = await desk.apply("SubmitApplication", await desk.draft(base.name, group.name))
    penalised = await desk.organizations.change("RecordPenalty", old, **penalty("邯罚〔2024〕2号", 2024, 3, 2))
    reason, told = await refused(desk.apply("PassPreliminaryCheck", draft))
    assert (reason, told) == ("APPLICANT_BARRED", {"bars": "PENALTY"})
    failed = {"year": 2025, "result": organization_pb2.AnnualCheck.RESULT_FAILED, "decide_date": day(2025, 6, 30)}
    await desk.organizations.change("RecordAnnualCheck", penalised, **failed)
    assert (await refused(desk.apply("PassPreliminaryCheck", draft)))[1] == {"bars": "PENALTY,FAILED_ANNUAL_CHECK"}
    await desk.apply("RefuseApplication", draft, reason="两年内受过行政处罚")
    assert await desk.told(draft.name) == [("PRELIMINARY_CHECK", "KEPT")]


async def test_a_clock_stands_still_while_something_is_missing_is_late_after_five_working_days_and_is_listed(
    running: Running, desk: Desk
) -> None:
    base = await desk.base()
    draft = await desk.draft(base.name)
    one = await desk.apply("SubmitApplication", draft)
    start = running.directory.clock.now()
    try:
        one = await desk.apply("RequestSupplement", one, reason="章程草案缺页")
        assert await desk.told(one.name) == [("PRELIMINARY_CHECK", "SUSPENDED")]
        running.directory.clock.advance(timedelta(days=10))
        attachments = [{"display_name": "章程草案", "uri": "https://files.example/1", "sha256": SHA, "size_bytes": 12}]
        one = await desk.apply("UpdateApplication", one, update={"attachments": attachments})
        one = await desk.apply("SupplementApplication", one)
        assert await desk.told(one.name) == [("PRELIMINARY_CHECK", "RUNNING")]
        soon = await desk.clocks("ListDueClocks", timing.ListDueClocksRequest(parent=COUNTY, within_days=14))
        assert one.name in [clock.subject for clock in soon.clocks]
        running.directory.clock.advance(timedelta(days=8))
        assert await desk.told(one.name) == [("PRELIMINARY_CHECK", "OVERDUE")]
        assert (one.name, "PRELIMINARY_CHECK") in await desk.overdue()
        assert await desk.overdue(NEXT_COUNTY) == []
        assert (await refused(desk.apply("RequestSupplement", one, reason="还缺一页")))[0] == "ILLEGAL_TRANSITION"
        await desk.apply("PassPreliminaryCheck", one)
        assert await desk.told(one.name) == [("PRELIMINARY_CHECK", "KEPT_LATE"), ("EXPERT_REVIEW", "RUNNING")]
        standings = [_clocks(event) for event in await running.events(one.name)]
        assert standings == [
            ("UNSPECIFIED", "UNSPECIFIED"), ("RUNNING", "UNSPECIFIED"), ("SUSPENDED", "UNSPECIFIED"), ("SUSPENDED", "UNSPECIFIED"),
            ("RUNNING", "UNSPECIFIED"), ("KEPT_LATE", "RUNNING"),
        ]  # fmt: skip
        assert await desk.overdue() == []
    finally:
        running.directory.clock.advance(start - running.directory.clock.now())


def _clocks(event: Event) -> tuple[str, str]:
    state = ApplicationState()
    assert event.data.Unpack(state)
    names = [CLOCK.State.Name(clock).removeprefix("STATE_") for clock in (state.check_clock, state.review_clock)]
    return names[0], names[1]


async def test_an_incubation_goes_through_its_stages_is_evaluated_renewed_and_handed_over(running: Running, desk: Desk) -> None:
    base = await desk.base()
    group = await desk.organizations.complete()
    application = await desk.admitted(base.name, group.name)
    one = await desk.begin(application)
    assert (one.state, one.stage, one.seat_number) == (INCUBATION.STATE_INCUBATING, incubation_pb2.INCUBATION_STAGE_SEED, 1)
    assert (await refused(desk.incubate("AdvanceStage", one, stage=3)))[0] == "STAGE_MISMATCH"
    one = await desk.incubate("AdvanceStage", one, stage=incubation_pb2.INCUBATION_STAGE_GROWTH)
    one = await desk.incubate("PlanMilestone", one, title="完成社会团体登记", due_date=day(2026, 9, 1))
    assert (await refused(desk.incubate("ReachMilestone", one, number=2, reach_date=day(2026, 3, 1))))[0] == "MILESTONE_NOT_FOUND"
    one = await desk.incubate("ReachMilestone", one, number=1, reach_date=day(2026, 3, 1))
    assert (await refused(desk.incubate("ReachMilestone", one, number=1, reach_date=day(2026, 3, 1))))[0] == "MILESTONE_REACHED"
    reason, told = await refused(desk.evaluate(one, MID_TERM, {**FULL, "FINANCE": 21}))
    assert (reason, told) == ("INDICATOR_MISMATCH", {"indicators": "FINANCE"})
    one = await desk.evaluate(one, MID_TERM)
    one = await desk.evaluate(one, FINAL, {**dict.fromkeys(FULL, 5)})
    assert [(each.total_points, each.passed) for each in one.evaluations] == [(73, True), (30, False)]
    assert (await refused(desk.incubate("GraduateIncubation", one)))[0] == "NOT_EVALUATED"
    one = await desk.evaluate(one, FINAL)
    assert (await refused(desk.incubate("GraduateIncubation", one)))[0] == "NOT_ESTABLISHED"
    assert (await refused(desk.incubate("RenewIncubation", one, last_day=one.agreement.last_day)))[0] == "MALFORMED_PERIOD"
    one = await desk.incubate("RenewIncubation", one, last_day=day(2027, 8, 31))
    assert (await refused(desk.incubate("RenewIncubation", one, last_day=day(2028, 8, 31))))[0] == "RENEWALS_USED_UP"
    await desk.organizations.register(group)
    one = await desk.incubate("GraduateIncubation", one)
    assert (one.state, one.end_date, one.hand_over_due_date) == (INCUBATION.STATE_GRADUATED, day(2026, 3, 1), day(2026, 3, 20))
    assert await desk.told(one.name) == [("HAND_OVER", "RUNNING")]
    assert (await desk.taken(base.name))[PHYSICAL] == (3, 1)
    one = await desk.incubate("ConfirmHandOver", one)
    assert await desk.told(one.name) == [("HAND_OVER", "KEPT")]
    assert (await desk.taken(base.name))[PHYSICAL] == (3, 0)
    assert (await refused(desk.incubate("ConfirmHandOver", one)))[0] == "HANDED_OVER"
    assert await running.kinds(one.name) == [
        "IncubationBegun", "IncubationAdvanced", "MilestonePlanned", "MilestoneReached", "IncubationEvaluated", "IncubationEvaluated",
        "IncubationEvaluated", "IncubationRenewed", "IncubationGraduated", "IncubationHandedOver",
    ]  # fmt: skip
    assert (await running.kinds(application.name))[-1] == "ApplicationContracted"


async def test_service_is_added_up_by_kind_and_what_was_taken_back_counts_no_more(running: Running, desk: Desk) -> None:
    base = await desk.base()
    one = await desk.begin(await desk.admitted(base.name))

    async def deliver(kind: base_pb2.ServiceKind, minutes: int, on: int = 1) -> incubation_pb2.ServiceDelivery:
        request = incubating.RecordDeliveryRequest(
            incubation=one.name,
            kind=kind,
            minutes=minutes,
            deliver_date=day(2026, 3, on),
            request_id=request_id(),
        )
        made: incubation_pb2.ServiceDelivery = (await desk.incubations("RecordDelivery", request)).service_delivery
        return made

    finance, _, legal = await deliver(FINANCE, 90), await deliver(FINANCE, 30), await deliver(LEGAL, 60)
    assert (await refused(deliver(FINANCE, 30, on=2)))[0] == "MALFORMED_DAY"
    revoking = incubating.RevokeDeliveryRequest(name=legal.name, etag=legal.etag, request_id=request_id(), reason="记错了机构")
    await desk.incubations("RevokeDelivery", revoking)
    for parent in (one.name, base.name):
        sums = (await desk.incubations("SumDeliveries", incubating.SumDeliveriesRequest(parent=parent))).sums
        assert [(each.kind, each.delivery_count, each.minutes) for each in sums] == [(FINANCE, 2, 120)]
    listed = await desk.incubations("ListDeliveries", incubating.ListDeliveriesRequest(parent=one.name, kind=FINANCE))
    assert listed.service_deliveries[0] == finance
    assert await running.kinds(legal.name) == ["DeliveryRecorded", "DeliveryRevoked"]
    ended = await desk.incubate("ExitIncubation", one, reason="机构搬离本市")
    assert (await refused(deliver(FINANCE, 30)))[0] == "ILLEGAL_TRANSITION"
    assert (ended.state, ended.state_reason) == (INCUBATION.STATE_EXITED, "机构搬离本市")


async def test_outcomes_are_followed_year_by_year_after_the_end(running: Running, desk: Desk) -> None:
    base = await desk.base()
    one = await desk.begin(await desk.admitted(base.name))
    alive = {
        "incubation": one.name,
        "year": 2026,
        "state": incubation_pb2.Outcome.STATE_ALIVE,
        "contract_count": 2,
        "contract_fen": 8_000_000,
    }

    async def record(**changes: object) -> incubation_pb2.Outcome:
        request = incubating.RecordOutcomeRequest(**{**alive, **changes}, request_id=request_id())  # type: ignore[arg-type]
        made: incubation_pb2.Outcome = (await desk.incubations("RecordOutcome", request)).outcome
        return made

    assert (await refused(record()))[0] == "NOT_ENDED"
    await desk.incubate("TerminateIncubation", one, reason="连续三个月未开展活动")
    first = await record()
    assert await refused(record()) == ("OUTCOME_RECORDED", {"outcome": first.name})
    assert (await refused(record(year=2027)))[0] == "YEAR_MISMATCH"
    ceased = {"state": incubation_pb2.Outcome.STATE_CEASED, "annual_check": organization_pb2.AnnualCheck.RESULT_ABSENT}
    correcting = incubating.CorrectOutcomeRequest(name=first.name, etag=first.etag, request_id=request_id(), **ceased)  # type: ignore[arg-type]
    corrected = (await desk.incubations("CorrectOutcome", correcting)).outcome
    assert (corrected.state, corrected.contract_count, corrected.version) == (incubation_pb2.Outcome.STATE_CEASED, 0, 2)
    listed = (await desk.incubations("ListOutcomes", incubating.ListOutcomesRequest(parent=base.name))).outcomes
    assert list(listed) == [corrected]
    assert await running.kinds(first.name) == ["OutcomeRecorded", "OutcomeCorrected"]


async def test_staff_sees_its_own_base_county_officials_every_base_of_theirs_and_nobody_the_next_county(
    running: Running, desk: Desk
) -> None:
    base, other, city = await desk.base(), await desk.base(staff=[]), await desk.base(division=CITY, staff=[])
    here, there = await desk.begin(await desk.admitted(base.name)), await desk.begin(await desk.admitted(other.name))
    staff = Desk(running, ("incubation_staff", "130402"), subject=STAFF)
    official = Desk(running, ("registrar", "130402"), subject="official")
    stranger = Desk(running, ("registrar", "130403"), subject="stranger")
    colleague = Desk(running, ("incubation_staff", "130402"), subject="staff-of-another-base")

    async def sees(who: Desk, name: str) -> bool:
        answers = await asyncio.gather(who.incubations("GetIncubation", incubating.GetIncubationRequest(name=name)), return_exceptions=True)
        assert [one.reason for one in answers if isinstance(one, Refusal)] in ([], ["INCUBATION_NOT_FOUND"])
        return not isinstance(answers[0], BaseException)

    seen = {who.incubations: [await sees(who, here.name), await sees(who, there.name)] for who in (staff, official, stranger, colleague)}
    assert list(seen.values()) == [[True, False], [True, True], [False, False], [False, False]]
    listed = await staff.incubations("ListIncubations", incubating.ListIncubationsRequest(parent=base.name))
    assert [one.name for one in listed.incubations] == [here.name]
    assert (await refused(staff.incubations("ListIncubations", incubating.ListIncubationsRequest(parent=other.name))))[
        0
    ] == "BASE_NOT_FOUND"
    below = await refused(staff.incubations("ListIncubations", incubating.ListIncubationsRequest(parent=COUNTY)))
    assert below[0] == "DIVISION_OUT_OF_SCOPE"
    whole = await official.incubations("ListIncubations", incubating.ListIncubationsRequest(parent=COUNTY, page_size=1000))
    assert {here.name, there.name} <= {one.name for one in whole.incubations}
    assert (await refused(official.taken(city.name)))[0] == "BASE_NOT_FOUND"
    shown = await colleague.bases("GetBase", basing.GetBaseRequest(name=base.name))
    assert (shown.base.display_name, len(shown.base.staff)) == (base.display_name, 0)
    assert (await refused(colleague.draft(base.name)))[0] == "BASE_NOT_FOUND"
    own = await staff.draft(base.name, (await staff.organizations.create(founding())).name, seat_kind=VIRTUAL)
    assert own.division == COUNTY
