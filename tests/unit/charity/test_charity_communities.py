"""Criteria are data; a sum that suffices is not enough where one criterion falls short."""

from __future__ import annotations

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from services.charity.domain import charity_community as rules
from services.charity.domain.community_criteria import USUAL_TABLE, Assessment, CriteriaTable, Criterion
from shared.refusals import Refusal

NOW, TODAY = datetime(2028, 2, 29, 4, tzinfo=UTC), date(2028, 2, 29)
TABLE = CriteriaTable("1", (Criterion("fund", "基金", 10, 4), Criterion("projects", "项目", 10)), 10)


def test_the_sum_and_each_least_must_be_reached() -> None:
    for scores, passed in (({"fund": 4, "projects": 6}, True), ({"fund": 3, "projects": 10}, False), ({"fund": 4, "projects": 5}, False)):
        assessment = TABLE.assess(scores, day=TODAY)
        assert (assessment.passed, assessment.total_points) == (passed, sum(scores.values()))


@pytest.mark.parametrize(
    "scores", [{"fund": 4}, {"fund": 4, "projects": 11}, {"fund": -1, "projects": 5}, {"fund": 4, "projects": 6, "x": 1}]
)
def test_each_criterion_has_one_score_within_its_bounds(scores: dict[str, int]) -> None:
    with pytest.raises(Refusal) as refused:
        TABLE.assess(scores, day=TODAY)
    assert refused.value.reason == "SCORES_MISMATCH"


@pytest.mark.parametrize(
    ("criteria", "points"),
    [((Criterion("a", "甲", 10),), 11), ((Criterion("a", "甲", 10), Criterion("a", "乙", 10)), 5), ((Criterion("a", "甲", 5, 6),), 1)],
)
def test_a_table_that_nobody_could_pass_is_none(criteria: tuple[Criterion, ...], points: int) -> None:
    with pytest.raises(ValueError, match="a table has an edition"):
        CriteriaTable("1", criteria, points)


def test_the_usual_table_has_a_hundred_points() -> None:
    assert sum(one.maximum_points for one in USUAL_TABLE.criteria) == 100


def test_a_designation_is_renewed_from_its_end_and_a_leap_day_has_a_successor() -> None:
    one = rules.assess(rules.apply("130402001001", "样本", identifier=UUID(int=1), now=NOW).after, _passed(), now=NOW).after
    designated = rules.designate(one, "1", years=3, now=NOW, today=TODAY).after
    assert designated.valid_until == date(2031, 2, 28)
    early = rules.renew(designated, _passed(), "2", years=3, now=NOW, today=date(2030, 1, 1)).after
    late = rules.renew(designated, _passed(), "2", years=3, now=NOW, today=date(2032, 5, 1)).after
    assert (early.valid_until, late.valid_until) == (date(2034, 2, 28), date(2035, 5, 1))
    assert early.designation_day == TODAY


def _passed() -> Assessment:
    return TABLE.assess({"fund": 10, "projects": 10}, day=TODAY)
