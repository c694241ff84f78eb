"""What the rules about organizations let through, and what they name when they say no."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from services.incubation.domain import organization_rules as rules
from services.incubation.domain.organization import (
    AnnualCheck,
    CheckResult,
    Filing,
    Grade,
    Members,
    Organization,
    OrganizationType,
    Penalty,
    PenaltyKind,
    Registration,
)
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.requirements import CONDITIONS, MEASURES, RequirementTable
from shared.refusals import Refusal
from tests.unit.incubation.organizations import HEAD, NOW, OTHER, TODAY, code, organization, profile

TABLE = RequirementTable()
AUTHORITY = Registration("邯山区民政局", date(2026, 2, 2))


def registered(**changes: Any) -> Organization:
    one = rules.register(organization(**changes), code(), AUTHORITY, TABLE, today=TODAY, now=NOW).after
    assert one.state is OrganizationState.REGISTERED
    return one


@pytest.mark.parametrize(
    ("members", "met"),
    [
        (Members(50, 0), True), (Members(49, 0), False), (Members(0, 30), True), (Members(0, 29), False), (Members(20, 30), True),
        (Members(30, 20), True), (Members(30, 19), False),
    ],
)  # fmt: skip
def test_an_association_has_fifty_people_or_thirty_units_or_fifty_of_both(members: Members, met: bool) -> None:
    unmet = TABLE.unmet(organization(members=members))
    assert unmet == ([] if met else ["ASSOCIATION_MEMBERS"])


@pytest.mark.parametrize(
    ("type_", "changes", "unmet"),
    [
        (OrganizationType.ASSOCIATION, {"capital_fen": 2_999_999}, ["ASSOCIATION_CAPITAL"]),
        (OrganizationType.FOUNDATION, {"capital_fen": 199_999_999}, ["FOUNDATION_CAPITAL", "FOUNDATION_BODIES"]),
        (OrganizationType.FOUNDATION, {"capital_fen": 200_000_000}, ["FOUNDATION_BODIES"]),
        (OrganizationType.SERVICE_INSTITUTION, {"premises": "", "full_time_staff": 0}, ["INSTITUTION_STAFF", "INSTITUTION_PREMISES"]),
        (OrganizationType.COMMUNITY_ORGANIZATION, {"members": Members(9), "full_time_staff": 2}, ["COMMUNITY_PEOPLE"]),
        (OrganizationType.COMMUNITY_ORGANIZATION, {"members": Members(9), "full_time_staff": 3}, []),
        (OrganizationType.COMMUNITY_ORGANIZATION, {"members": Members(10), "full_time_staff": 0}, []),
    ],
)
def test_what_is_missing_is_named(type_: OrganizationType, changes: dict[str, Any], unmet: list[str]) -> None:
    assert TABLE.unmet(organization(type=type_, **changes)) == unmet


def test_every_type_has_conditions_with_their_articles_and_a_code_is_used_once() -> None:
    rows = [condition for conditions in CONDITIONS.values() for condition in conditions]
    assert set(CONDITIONS) == set(OrganizationType)
    assert all(condition.article and condition.description and set(condition.leasts) <= set(MEASURES) for condition in rows)
    assert len({condition.code for condition in rows}) == len(rows)


def test_a_place_sets_other_figures_and_no_others_than_there_are() -> None:
    stricter = RequirementTable({"COMMUNITY_PEOPLE": {"all_members": 20, "staff": 5}})
    assert stricter.unmet(organization(type=OrganizationType.COMMUNITY_ORGANIZATION, members=Members(19))) == ["COMMUNITY_PEOPLE"]
    with pytest.raises(ValueError, match="no such condition: PEOPLE"):
        RequirementTable({"PEOPLE": {"staff": 5}})
    with pytest.raises(ValueError, match="COMMUNITY_PEOPLE is measured by"):
        RequirementTable({"COMMUNITY_PEOPLE": {"unit_members": 5}})


def register(code_: str, *, on: date = date(2026, 2, 2), **changes: Any) -> Any:
    return rules.register(organization(**changes), code_, Registration("样本民政局", on), TABLE, today=TODAY, now=NOW)


def update(**changes: Any) -> Any:
    return rules.update(registered(), changes, now=NOW)


def file() -> Any:
    return rules.file(organization(), Filing("备1", "样本街道", TODAY), TABLE, today=TODAY, now=NOW)


def charity() -> Organization:
    return rules.recognize_charity(registered(), now=NOW).after


def check(year: int) -> Any:
    return rules.check(registered(), AnnualCheck(year, CheckResult.PASSED, TODAY), today=TODAY, now=NOW)


def penalized() -> Organization:
    return rules.penalize(registered(), Penalty("罚1", PenaltyKind.WARNING, TODAY, "样本民政局"), today=TODAY, now=NOW).after


REFUSED: dict[str, tuple[Any, str, str]] = {
    "a wrong check character": (lambda: register(code()[:-1] + "A"), "MALFORMED_CREDIT_CODE", "unified_social_credit_code"),
    "an institution's code": (lambda: register(code("52")), "CREDIT_CODE_MISMATCH", "unified_social_credit_code"),
    "a day to come": (lambda: register(code(), on=date(2026, 3, 3)), "MALFORMED_DAY", "register_date"),
    "a filed kind": (lambda: register(code(), type=OrganizationType.COMMUNITY_ORGANIZATION), "TYPE_MISMATCH", "name"),
    "nobody in charge": (lambda: register(code(), legal_representative=None), "REQUIREMENTS_UNMET", "name"),
    "an association filed": (file, "TYPE_MISMATCH", "name"),
    "another type once registered": (lambda: update(type=OrganizationType.FOUNDATION), "TYPE_FIXED", "update.type"),
    "nobody in charge any more": (lambda: update(legal_representative=None), "REPRESENTATIVE_MISSING", "update.legal_representative"),
    "a charity twice": (lambda: rules.recognize_charity(charity(), now=NOW), "CHARITY_RECOGNIZED", "name"),
    "no charity": (lambda: rules.revoke_charity(registered(), "未按期公开", now=NOW), "NO_CHARITY", "name"),
    "a check before the registration": (lambda: check(2025), "YEAR_MISMATCH", "year"),
    "a check of a year to come": (lambda: check(2027), "YEAR_MISMATCH", "year"),
    "a penalty twice": (lambda: rules.penalize(penalized(), penalized().penalties[0], today=TODAY, now=NOW), "PENALTY_RECORDED", ""),
    "a group rated": (lambda: rules.rate(organization(), Grade.GRADE_3A, TODAY, today=TODAY, now=NOW), "ILLEGAL_TRANSITION", "name"),
}


@pytest.mark.parametrize("why", REFUSED)
def test_the_rule_that_says_no_is_named_with_its_field(why: str) -> None:
    act, reason, field = REFUSED[why]
    with pytest.raises(Refusal) as refused:
        act()
    assert refused.value.reason == reason
    assert not field or [violation.field for violation in refused.value.violations] == [field]


def test_a_rating_is_valid_for_five_years_also_one_of_a_leap_day() -> None:
    one = rules.rate(registered(), Grade.GRADE_4A, date(2024, 2, 29), today=TODAY, now=NOW).after
    assert one.rating is not None
    assert one.rating.expire_date == date(2029, 2, 27)
    again = rules.rate(one, Grade.GRADE_5A, date(2026, 3, 2), today=TODAY, now=NOW).after
    assert again.rating is not None
    assert (again.rating.grade, again.rating.expire_date) == (Grade.GRADE_5A, date(2031, 3, 1))


def test_another_result_of_a_year_replaces_the_first_and_years_stay_in_order() -> None:
    one = registered()
    passed = rules.check(one, AnnualCheck(2026, CheckResult.PASSED, TODAY), today=TODAY, now=NOW).after
    failed = rules.check(passed, AnnualCheck(2026, CheckResult.FAILED, TODAY), today=TODAY, now=NOW).after
    assert [(each.year, each.result) for each in failed.annual_checks] == [(2026, CheckResult.FAILED)]


def test_a_filed_group_may_become_a_legal_person_and_keeps_how_it_was_filed() -> None:
    filing = Filing("备1", "样本街道", date(2026, 1, 5))
    group = organization(type=OrganizationType.COMMUNITY_ORGANIZATION)
    filed = rules.file(group, filing, TABLE, today=TODAY, now=NOW).after
    grown = rules.update(filed, {"type": OrganizationType.ASSOCIATION}, now=NOW).after
    one = rules.register(grown, code(), AUTHORITY, TABLE, today=TODAY, now=NOW).after
    assert (one.state, one.filing, one.version) == (OrganizationState.REGISTERED, filing, 4)


def test_a_merged_person_is_replaced_wherever_they_are_named_and_named_once() -> None:
    one = replace(organization(founders=(HEAD, OTHER)))
    after = rules.replace_person(one, HEAD, OTHER, now=NOW).after
    assert after.profile.founders == (OTHER,)
    assert after.profile.legal_representative == OTHER
    assert [officer.person for officer in after.profile.officers] == [OTHER]
    assert after.profile.persons == {OTHER}


def test_a_deregistered_charity_is_none_any_more() -> None:
    ended = rules.deregister(charity(), "章程规定的解散事由", now=NOW)
    assert (ended.after.charity, ended.after.state_reason, ended.reason) == (False, "章程规定的解散事由", "章程规定的解散事由")


def test_a_profile_names_everybody_once() -> None:
    assert profile(founders=(HEAD, OTHER)).persons == {HEAD, OTHER}
