"""Scoring rules as data, the life of a flag, and the life of a spot check."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest

from services.volunteer.domain import record_score, spot_check
from services.volunteer.domain.record_score import (
    FlagFact,
    RecordFlagged,
    RecordRescored,
    RecordScore,
    ScoreAction,
    ScoreState,
    clear,
    rescore,
)
from services.volunteer.domain.review_refusals import (
    ItemsUnchecked,
    NothingToCheck,
    PeriodMismatch,
    PopulationTooLarge,
    SameHand,
    SeedMismatch,
)
from services.volunteer.domain.scoring import Circumstances, score
from services.volunteer.domain.scoring_rules import RuleBook, book_of
from services.volunteer.domain.spot_check import (
    LARGEST_POPULATION,
    Plan,
    Population,
    SpotCheckAction,
    SpotCheckState,
    draw,
    freeze,
    publish,
)
from shared.ids import uuid7
from shared.refusals import IllegalTransition

NOW = datetime(2026, 3, 1, 4, tzinfo=UTC)
BOOK = RuleBook()
PLAN = Plan("1304", date(2026, 2, 1), date(2026, 2, 28), 3, "")


def beside(**figures: Any) -> Circumstances:
    return Circumstances(uuid7(), "130402001001", "clerk", **figures)


def rescored(before: RecordScore | None, **figures: Any) -> RecordScore | FlagFact:
    known = replace(beside(**figures), record=before.record) if before else beside(**figures)
    return rescore(before, known, score(known, BOOK), BOOK, now=NOW)


def flagged() -> RecordScore:
    fact = rescored(None, day_minutes=900)
    assert isinstance(fact, RecordFlagged)
    return fact.score


@pytest.mark.parametrize(
    ("figures", "points"),
    [
        ({"people": 49, "alike": 29, "days_late": 29, "day_minutes": 599, "month_minutes": 7199}, {}),
        ({"people": 50}, {"OPERATOR_BURST": 20}),
        ({"people": 150}, {"OPERATOR_BURST": 30}),
        ({"alike": 30}, {"SAME_HOURS": 10}),
        ({"alike": 100}, {"SAME_HOURS": 20}),
        ({"days_late": 30}, {"BACK_FILL": 15}),
        ({"days_late": 60}, {"BACK_FILL": 30}),
        ({"days_late": 365}, {"BACK_FILL": 45}),
        ({"clashes": 1}, {"CLASH": 40}),
        ({"clashes": 2}, {"CLASH": 60}),
        ({"day_minutes": 600}, {"DAILY_TOTAL": 20}),
        ({"day_minutes": 840, "month_minutes": 18_000}, {"DAILY_TOTAL": 60, "MONTHLY_TOTAL": 60}),
    ],
)
def test_a_figure_gives_the_points_of_its_highest_tier(figures: dict[str, int], points: dict[str, int]) -> None:
    assert {found.rule: found.points for found in score(beside(**figures), BOOK).findings} == points


def test_an_honest_activity_of_any_size_entered_the_next_day_is_below_the_threshold() -> None:
    assert score(beside(people=5_000, alike=5_000, days_late=1, day_minutes=480), BOOK).points < BOOK.review_at


def test_every_explanation_tells_its_figures_in_chinese() -> None:
    every = score(beside(people=200, alike=200, days_late=61, clashes=3, day_minutes=901, month_minutes=20_000), BOOK)
    assert [found.rule for found in every.findings] == [rule.code for rule in BOOK.rules]
    for found in every.findings:
        assert str(found.figures["measured"]) in found.explanation
        assert "{" not in found.explanation


def test_other_thresholds_are_another_version_and_a_kept_version_says_the_same() -> None:
    other = BOOK.with_tiers({"BACK_FILL": [(10, 60)], "CLASH": []})
    assert other.version != BOOK.version == RuleBook().version
    assert score(beside(days_late=10, clashes=9), other).points == 60
    assert book_of(other.content) == other
    assert RuleBook(self_service=frozenset({"portal"})).version == BOOK.version


@pytest.mark.parametrize(
    "tiers", [{"NOBODY": [(1, 1)]}, {"CLASH": [(2, 1), (1, 2)]}, {"CLASH": [(0, 1)]}, {"CLASH": [(1, 0)]}, {"SAME_HOURS": [(1001, 1)]}]
)
def test_tiers_that_make_no_sense_are_refused(tiers: dict[str, list[tuple[int, int]]]) -> None:
    with pytest.raises(ValueError, match=r"scoring rule|tiers of"):
        BOOK.with_tiers(tiers)


@pytest.mark.parametrize(("state", "action"), list(itertools.product(ScoreState, ScoreAction)))
def test_every_action_on_a_flag_leads_where_the_table_says_and_nowhere_else(state: ScoreState, action: ScoreAction) -> None:
    if (state, action) in record_score.LIFECYCLE.transitions:
        assert record_score.LIFECYCLE.advance(state, action) is record_score.LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition):
        record_score.LIFECYCLE.advance(state, action)


@pytest.mark.parametrize(("state", "action"), list(itertools.product(SpotCheckState, SpotCheckAction)))
def test_every_action_on_a_spot_check_leads_where_the_table_says_and_nowhere_else(state: SpotCheckState, action: SpotCheckAction) -> None:
    if (state, action) in spot_check.LIFECYCLE.transitions:
        assert spot_check.LIFECYCLE.advance(state, action) is spot_check.LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition):
        spot_check.LIFECYCLE.advance(state, action)


def test_a_flag_stays_open_whatever_is_found_later_until_a_reviewer_decides() -> None:
    after = rescored(flagged())
    assert isinstance(after, RecordFlagged)
    assert (after.score.state, after.score.score.points, after.score.version) == (ScoreState.OPEN, 0, 2)


def test_a_cleared_flag_opens_again_only_for_more_points_than_were_cleared() -> None:
    cleared = clear(flagged(), "核对签到照片", by="reviewer", now=NOW).score
    same, more = rescored(cleared, day_minutes=901), rescored(cleared, day_minutes=901, days_late=30)
    assert isinstance(same, RecordRescored)
    assert isinstance(more, RecordFlagged)
    assert (same.score.state, more.score.state, more.score.decided_by) == (ScoreState.CLEARED, ScoreState.OPEN, "")


def test_nobody_clears_what_they_entered() -> None:
    with pytest.raises(SameHand):
        clear(flagged(), "核对签到照片", by="clerk", now=NOW)


def test_a_spot_check_has_at_most_its_population_and_one_record_at_the_least() -> None:
    def frozen(size: int) -> spot_check.SpotCheck:
        return freeze(PLAN, Population(size, "0" * 64), identifier=uuid7(), by="reviewer", now=NOW).check

    assert [frozen(size).sample_size for size in (1, 3, LARGEST_POPULATION)] == [1, 3, 3]
    with pytest.raises(NothingToCheck):
        frozen(0)
    with pytest.raises(PopulationTooLarge):
        frozen(LARGEST_POPULATION + 1)


def test_the_seed_is_the_systems_or_that_of_the_announced_draw_and_never_a_choice() -> None:
    for source, public, seed in (("", "", "system"), ("双色球", "01 07", "01 07"), ("", "01 07", None), ("双色球", "", None)):
        one = freeze(replace(PLAN, seed_source=source), Population(9, "0" * 64), identifier=uuid7(), by="reviewer", now=NOW).check
        if seed is None:
            with pytest.raises(SeedMismatch):
                draw(one, public, "system", now=NOW)
        else:
            assert draw(one, public, "system", now=NOW).check.seed == seed


def test_a_result_is_published_whole_and_its_rate_is_rounded_half_up() -> None:
    one = draw(freeze(PLAN, Population(9, "0" * 64), identifier=uuid7(), by="reviewer", now=NOW).check, "", "s", now=NOW).check
    with pytest.raises(ItemsUnchecked):
        publish(replace(one, confirmed=1, disputed=1), now=NOW)
    assert publish(replace(one, confirmed=2, disputed=1), now=NOW).check.disputed_per_10000 == 3333
    assert publish(replace(one, confirmed=1, disputed=2), now=NOW).check.disputed_per_10000 == 6667


@pytest.mark.parametrize(
    "changes", [{"last_day": date(2026, 1, 31)}, {"last_day": date(2026, 3, 2)}, {"first_day": date(2025, 2, 27)}], ids=str
)
def test_a_period_that_is_none_is_refused(changes: dict[str, Any]) -> None:
    assert PLAN.checked(today=date(2026, 2, 28)) == PLAN
    with pytest.raises(PeriodMismatch):
        replace(PLAN, **changes).checked(today=date(2026, 3, 1))
