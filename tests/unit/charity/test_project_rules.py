"""The rules about charity projects, without a server."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any, Final

import pytest

from services.charity.domain import project_rules as rules
from services.charity.domain.project import BudgetLine, Filing, Partner, Period, ProjectKind, UseChange, UseGround
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.project_rules import FilingRule
from shared.refusals import IllegalTransition, Refusal
from tests.unit.charity.project_values import CHARITY, EMERGENCY, NOW, SPONSOR, TODAY, days, project, proposal

DAY = timedelta(days=1)
LATER: Final[dict[str, Any]] = {"now": NOW, "today": TODAY}
SIGNED = Partner(SPONSOR, "1", TODAY)
BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "a holder who is no partner": ({"holder": SPONSOR}, "HOLDER_MISMATCH", "holder"),
    "a partner twice": ({"partners": (SIGNED, SIGNED)}, "PARTNER_MISMATCH", "partners"),
    "the organiser as a partner": ({"partners": (Partner(CHARITY, "1", TODAY),)}, "PARTNER_MISMATCH", "partners"),
    "no budget": ({"budget": ()}, "BUDGET_MISMATCH", "budget"),
    "two lines of one title": ({"budget": (BudgetLine("a", 1), BudgetLine("a", 2))}, "BUDGET_MISMATCH", "budget"),
    "a fundraising without a plan": ({"plan": None}, "PLAN_MISMATCH", "plan"),
    "a plan of what raises nothing": ({"kind": ProjectKind.FUNDED}, "PLAN_MISMATCH", "plan"),
    "an emergency that is not public": ({"kind": ProjectKind.TARGETED_FUNDRAISING, "emergency": EMERGENCY}, "PLAN_MISMATCH", "emergency"),
    "a fundraising after the work": ({"implementation": days(TODAY, 3)}, "DATES_MISMATCH", "plan.period.first_day"),
}


@pytest.mark.parametrize("case", BAD)
def test_parts_that_do_not_go_together_are_refused_by_field(case: str) -> None:
    changes, reason, field = BAD[case]
    with pytest.raises(Refusal) as refused:
        proposal(**changes).checked(path="p")
    assert (refused.value.reason, refused.value.violations[0].field) == (reason, f"p.{field}")


def test_days_turned_round_and_eleven_years_are_no_period() -> None:
    for last in (TODAY - DAY, date(2037, 3, 1)):
        with pytest.raises(Refusal) as refused:
            Period(TODAY, last).checked(path="p")
        assert refused.value.violations[0].field == "p.last_day"


def test_documents_of_days_to_come_are_none() -> None:
    tomorrow = TODAY + DAY
    for changes, field in (
        ({"partners": (Partner(SPONSOR, "1", tomorrow),)}, "charity_project.partners[0].agreement_day"),
        ({"emergency": replace(EMERGENCY, declaration_day=tomorrow)}, "charity_project.emergency.declaration_day"),
    ):
        with pytest.raises(Refusal) as refused:
            project(wish=proposal(**changes))
        assert refused.value.violations[0].field == field


def test_a_plan_is_filed_ten_days_before_unless_the_city_has_it_otherwise() -> None:
    one = project()
    assert rules.file(one, "1", FilingRule(), **LATER).after.filing == Filing("1", TODAY)
    with pytest.raises(Refusal) as late:
        rules.file(one, "1", FilingRule(), now=NOW, today=TODAY + DAY)
    assert late.value.metadata == {"last_day": "2026-03-01", "days_before": "10"}
    assert rules.file(one, "1", FilingRule(days_before=9), now=NOW, today=TODAY + DAY)
    targeted = project(wish=proposal(kind=ProjectKind.TARGETED_FUNDRAISING))
    assert rules.file(targeted, "1", FilingRule(), now=NOW, today=TODAY + 10 * DAY)


def test_an_emergency_raises_first_and_is_filed_once_afterwards() -> None:
    wish = proposal(emergency=EMERGENCY)
    wish = replace(wish, plan=replace(wish.plan, period=days(TODAY, 30)))  # type: ignore[type-var]
    begun = rules.begin_fundraising(project(wish=wish), entitled=True, **LATER).after
    assert (begun.state, begun.filing) == (ProjectState.FUNDRAISING, None)
    with pytest.raises(Refusal) as unfiled:
        rules.complete(replace(begun, state=ProjectState.IMPLEMENTING), **LATER)
    assert unfiled.value.reason == "NOT_FILED"
    filed = rules.file(begun, "1", FilingRule(), now=NOW, today=TODAY + 20 * DAY).after
    assert filed.state is ProjectState.FUNDRAISING
    with pytest.raises(Refusal) as again:
        rules.file(filed, "2", FilingRule(), **LATER)
    assert again.value.reason == "ALREADY_FILED"


def test_nobody_raises_in_public_who_is_not_entitled_and_anybody_among_friends() -> None:
    filed = project(ProjectState.FILED)
    begin: dict[str, Any] = {"now": NOW, "today": TODAY + 10 * DAY}
    with pytest.raises(Refusal) as refused:
        rules.begin_fundraising(filed, entitled=False, **begin)
    assert refused.value.reason == "NOT_ENTITLED"
    assert rules.begin_fundraising(replace(filed, kind=ProjectKind.TARGETED_FUNDRAISING), entitled=False, **begin)
    for day in (TODAY + 9 * DAY, TODAY + 100 * DAY):
        with pytest.raises(Refusal) as outside:
            rules.begin_fundraising(filed, entitled=True, now=NOW, today=day)
        assert outside.value.reason == "NOT_BEGUN"


def test_what_raises_money_raises_it_before_it_is_carried_out() -> None:
    with pytest.raises(IllegalTransition):
        rules.begin_implementation(project(ProjectState.FILED), **LATER)
    funded = project(ProjectState.FILED, wish=proposal(kind=ProjectKind.FUNDED, plan=None))
    assert rules.begin_implementation(funded, **LATER).after.fundraising_end_day is None
    raised = rules.begin_implementation(project(ProjectState.FUNDRAISING), **LATER).after
    assert raised.fundraising_end_day == TODAY


def test_a_suspended_project_goes_on_from_where_it_stood() -> None:
    for state in (ProjectState.FILED, ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING):
        held = rules.suspend(project(state), "核查", now=NOW).after
        assert rules.resume(held, "继续", entitled=True, now=NOW).after.state is state
    held = rules.suspend(project(ProjectState.FUNDRAISING), "核查", now=NOW).after
    with pytest.raises(Refusal):
        rules.resume(held, "继续", entitled=False, now=NOW)


def test_whoever_holds_money_is_not_given_up_or_closed() -> None:
    for end in (
        lambda balance: rules.end(project(ProjectState.IMPLEMENTING), "不再需要", balance_fen=balance, **LATER),
        lambda balance: rules.disclose(project(ProjectState.COMPLETED), balance_fen=balance, now=NOW),
    ):
        with pytest.raises(Refusal) as left:
            end(1)
        assert (left.value.reason, left.value.metadata) == ("BALANCE_LEFT", {"balance_fen": "1"})
        assert end(0)


def test_a_change_of_use_rests_on_a_document_and_changes_something() -> None:
    one, ground = project(ProjectState.IMPLEMENTING), UseChange(UseGround.REFILING, "2", TODAY)
    budget = (BudgetLine("临时安置", 800_000),)
    after = rules.change_use(one, budget, one.beneficiaries, ground, "安置需求", **LATER).after
    assert (after.budget, after.use_changes) == (budget, (ground,))
    with pytest.raises(Refusal) as same:
        rules.change_use(one, one.budget, one.beneficiaries, ground, "安置需求", **LATER)
    assert same.value.reason == "NO_USE_CHANGED"
    with pytest.raises(Refusal) as early:
        rules.change_use(one, budget, one.beneficiaries, replace(ground, document_day=TODAY + DAY), "安置需求", **LATER)
    assert early.value.violations[0].field == "use_change.document_day"
