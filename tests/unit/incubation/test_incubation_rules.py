"""Who is admitted, what an evaluation comes to, and when clocks end around Spring Festival."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.incubation.domain import application_rules, base_rules
from services.incubation.domain import incubation_rules as rules
from services.incubation.domain.admission import AdmissionRule
from services.incubation.domain.application import Review
from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import SeatKind, Staff
from services.incubation.domain.evaluation import USUAL_POINTS, Evaluated, IncubationRule, indicators
from services.incubation.domain.incubation import EvaluationKind, IndicatorScore, Stage
from services.incubation.domain.organization import AnnualCheck, CheckResult, Penalty, PenaltyKind
from services.incubation.domain.statutory_rules import EXPERT_REVIEW, HAND_OVER, PRELIMINARY_CHECK, rule_book
from shared.caller import Caller, Grant, Role
from shared.refusals import Refusal
from shared.statutory.calendar import ChineseCalendar
from tests.unit.incubation.organizations import NOW, TODAY, application, base, incubation, organization

RULE = AdmissionRule()
EVALUATION = IncubationRule(indicators())


def reviewed(*scores: int, conflicts: tuple[str, ...] = ()) -> Any:
    said = [Review(f"reviewer-{at}", conflict_declared=False, score=score, comment="", review_time=NOW) for at, score in enumerate(scores)]
    said += [Review(name, conflict_declared=True, score=0, comment="近亲属", review_time=NOW) for name in conflicts]
    return application(ApplicationState.UNDER_REVIEW, reviews=tuple(said))


@pytest.mark.parametrize(
    ("scores", "by", "reason"),
    [
        ((60, 60, 60), "decider", ""),
        ((59, 60, 60), "decider", "SCORE_TOO_LOW"),
        ((100, 100), "decider", "REVIEWS_MISSING"),
        ((60, 60, 60), "relative", "CONFLICT_OF_INTEREST"),
    ],
)
def test_an_admission_asks_for_enough_scores_of_a_sufficient_mean_by_somebody_unbiased(
    scores: tuple[int, ...], by: str, reason: str
) -> None:
    one = reviewed(*scores, conflicts=("relative",))
    if not reason:
        application_rules.assert_admissible(one, organization(), RULE, by=by, today=TODAY)
        return
    with pytest.raises(Refusal) as refused:
        application_rules.assert_admissible(one, organization(), RULE, by=by, today=TODAY)
    assert refused.value.reason == reason


def test_a_conflict_of_interest_counts_neither_as_a_score_nor_in_the_mean() -> None:
    one = reviewed(80, 71, conflicts=("relative",))
    assert (one.scores, one.mean_score_hundredths) == ((80, 71), 7550)


@pytest.mark.parametrize(
    ("decided", "barred"), [(date(2024, 3, 2), False), (date(2024, 3, 3), True), (date(2026, 3, 2), True), (date(2019, 1, 1), False)]
)
def test_a_penalty_bars_for_two_years_to_the_day(decided: date, barred: bool) -> None:
    one = replace(organization(), penalties=(Penalty("罚1", PenaltyKind.FINE, decided, "样本民政局"),))
    assert RULE.bars(one, TODAY) == (["PENALTY"] if barred else [])


def test_a_check_that_was_not_failed_bars_nobody_and_a_leap_day_has_a_day_two_years_ago() -> None:
    checks = (AnnualCheck(2025, CheckResult.BASICALLY_PASSED, date(2025, 6, 1)), AnnualCheck(2024, CheckResult.ABSENT, date(2024, 6, 1)))
    assert RULE.bars(replace(organization(), annual_checks=checks), date(2028, 2, 29)) == []
    failed = replace(organization(), annual_checks=(AnnualCheck(2027, CheckResult.FAILED, date(2027, 6, 1)),))
    assert RULE.bars(failed, date(2028, 2, 29)) == ["FAILED_ANNUAL_CHECK"]


SCORES = tuple(IndicatorScore(code, most) for code, most in USUAL_POINTS.items())


@pytest.mark.parametrize(
    ("scores", "told"),
    [
        (SCORES[1:], "GOVERNANCE"),
        ((*SCORES, SCORES[0]), "GOVERNANCE"),
        ((IndicatorScore("GOVERNANCE", 21), *SCORES[1:]), "GOVERNANCE"),
        ((*SCORES, IndicatorScore("LUCK", 1)), ""),
    ],
)
def test_points_are_for_each_indicator_once_and_never_more_than_it_gives(scores: tuple[IndicatorScore, ...], told: str) -> None:
    with pytest.raises(Refusal) as refused:
        rules.evaluate(incubation(), Evaluated(EvaluationKind.FINAL, scores, TODAY), by="evaluator", rule=EVALUATION, today=TODAY, now=NOW)
    assert (refused.value.reason, refused.value.metadata) == ("INDICATOR_MISMATCH", {"indicators": told})


def test_the_last_final_evaluation_decides_about_graduation() -> None:
    poor = tuple(IndicatorScore(code, 1) for code in USUAL_POINTS)
    one = incubation(stage=Stage.MATURE)
    for scores in (SCORES, poor):
        told = Evaluated(EvaluationKind.FINAL, scores, TODAY)
        one = rules.evaluate(one, told, by="evaluator", rule=EVALUATION, today=TODAY, now=NOW).after
    assert [each.passed for each in one.evaluations] == [True, False]
    with pytest.raises(Refusal) as refused:
        rules.graduate(one, organization(), hand_over_due=TODAY, today=TODAY, now=NOW)
    assert refused.value.reason == "NOT_EVALUATED"


def test_indicators_come_to_a_hundred_points_and_are_known() -> None:
    assert sum(one.most_points for one in indicators()) == 100
    for points in ({"GOVERNANCE": 99}, {"LUCK": 100}):
        with pytest.raises(ValueError, match="come to 100"):
            indicators(points)


def test_no_seat_that_is_taken_goes() -> None:
    with pytest.raises(Refusal) as refused:
        base_rules.update(base(), {"physical_seats": 1}, highest={SeatKind.PHYSICAL: 2}, now=NOW)
    assert [violation.field for violation in refused.value.violations] == ["update.physical_seats"]
    assert base_rules.update(base(), {"physical_seats": 2}, highest={SeatKind.PHYSICAL: 2}, now=NOW).after.profile.physical_seats == 2


def test_staff_works_at_its_base_and_officials_at_all_of_theirs() -> None:
    one = base(staff=(Staff("of-the-base", "主管"),))
    callers = {
        ("of-the-base", Role.INCUBATION_STAFF, "130402"): True,
        ("of-the-base", Role.INCUBATION_STAFF, "130403"): False,
        ("of-another", Role.INCUBATION_STAFF, "130402"): False,
        ("of-the-county", Role.REGISTRAR, "130402"): True,
        ("of-the-city", Role.REVIEWER, "1304"): True,
        ("of-the-next-county", Role.REVIEWER, "130403"): False,
        ("who-counts", Role.STATISTICIAN, "1304"): False,
    }
    for (subject, role, division), works in callers.items():
        assert base_rules.works_at(Caller(subject, (Grant(role, division),)), one) is works, subject


CALENDAR = ChineseCalendar()


@pytest.mark.parametrize(
    ("code", "begun", "last_day"),
    [
        # Spring Festival 2026 is 15 to 23 February; 14 and 28 February are Saturdays that are worked.
        (PRELIMINARY_CHECK, date(2026, 2, 11), date(2026, 2, 25)),  # 12, 13, 14, 24, 25
        (PRELIMINARY_CHECK, date(2026, 2, 16), date(2026, 2, 28)),  # 24, 25, 26, 27, 28
        (PRELIMINARY_CHECK, date(2026, 3, 2), date(2026, 3, 9)),
        (EXPERT_REVIEW, date(2026, 2, 13), date(2026, 3, 19)),
        (HAND_OVER, date(2026, 2, 10), date(2026, 3, 9)),
    ],
)
def test_clocks_count_working_days_over_spring_festival_and_its_make_up_days(code: str, begun: date, last_day: date) -> None:
    at = datetime(begun.year, begun.month, begun.day, 4, tzinfo=UTC)
    assert rule_book()[code].due(at, CALENDAR).last_day == last_day


def test_a_place_gives_other_periods() -> None:
    assert rule_book({PRELIMINARY_CHECK: 10})[PRELIMINARY_CHECK].period.length == 10
    with pytest.raises(ValueError, match="no statutory rule"):
        rule_book({"LUNCH": 1})
