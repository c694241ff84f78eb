"""Stars: every state with every action, the hours they ask for, and who decides."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest

from services.volunteer.domain import star_rules as rules
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.rules import suspend
from services.volunteer.domain.star import Star
from services.volunteer.domain.star_lifecycle import LIFECYCLE, StarAction, StarState
from services.volunteer.domain.star_refusals import ApproverLevelTooLow, HoursBelowThreshold, UnknownStarLevel
from services.volunteer.domain.star_rule import ApproverLevel, StarRule
from services.volunteer.domain.team_refusals import VolunteerNotActive
from shared.ids import uuid7
from shared.refusals import IllegalTransition
from tests.unit.volunteer.people import NOW, volunteer
from tests.unit.volunteer.teams import active

LATER = NOW + timedelta(days=1)
RULE = StarRule()


def applied(minutes: int = 6000) -> Star:
    return rules.apply(active(), 1, minutes, RULE, identifier=uuid7(), now=NOW).after


@pytest.mark.parametrize(("state", "action"), list(itertools.product(StarState, StarAction)))
def test_every_action_leads_a_star_where_the_table_says_and_nowhere_else(state: StarState, action: StarAction) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


@pytest.mark.parametrize(("level", "hours"), [(1, 100), (2, 300), (3, 600), (4, 1000), (5, 1500)])
def test_a_level_asks_for_its_hours_to_the_minute(level: int, hours: int) -> None:
    star = rules.apply(active(), level, hours * 60, RULE, identifier=uuid7(), now=NOW).after
    assert (star.required_minutes, star.counted_minutes, star.state) == (hours * 60, hours * 60, StarState.APPLIED)
    with pytest.raises(HoursBelowThreshold) as refused:
        rules.apply(active(), level, hours * 60 - 1, RULE, identifier=uuid7(), now=NOW)
    assert refused.value.metadata == {"required_minutes": str(hours * 60), "effective_minutes": str(hours * 60 - 1)}


@pytest.mark.parametrize("level", [0, 6])
def test_a_level_that_the_rule_does_not_have_is_refused(level: int) -> None:
    with pytest.raises(UnknownStarLevel):
        rules.apply(active(), level, 10**6, RULE, identifier=uuid7(), now=NOW)


@pytest.mark.parametrize("hours", [(), (0, 100), (100, 100), (300, 100)])
def test_levels_that_do_not_rise_are_no_rule(hours: tuple[int, ...]) -> None:
    with pytest.raises(ValueError, match="rise"):
        StarRule(hours)


@pytest.mark.parametrize("one", [volunteer(), suspend(active(), "违反服务规范", now=NOW).volunteer], ids=lambda one: State(one.state).name)
def test_only_an_active_volunteer_applies_and_gets_one(one: object) -> None:
    with pytest.raises(VolunteerNotActive):
        rules.apply(one, 1, 6000, RULE, identifier=uuid7(), now=NOW)  # type: ignore[arg-type]
    with pytest.raises(VolunteerNotActive):
        rules.approve(applied(), one, 6000, now=LATER)  # type: ignore[arg-type]


def test_hours_that_went_between_application_and_approval_are_seen() -> None:
    star = applied(6500)
    with pytest.raises(HoursBelowThreshold):
        rules.approve(star, active(), 5999, now=LATER)
    granted = rules.approve(star, active(), 6000, now=LATER).after
    assert (granted.state, granted.counted_minutes, granted.grant_time, granted.version) == (StarState.GRANTED, 6000, LATER, 2)


def test_a_star_that_is_taken_back_names_the_record_and_keeps_the_day_it_was_granted() -> None:
    record, granted = uuid7(), rules.approve(applied(), active(), 6000, now=NOW).after
    fact = rules.withdraw(granted, record, now=LATER)
    assert (fact.after.state, fact.after.cause, fact.after.grant_time, fact.after.version) == (StarState.WITHDRAWN, record, NOW, 3)
    assert fact.reason == fact.after.state_reason != ""


@pytest.mark.parametrize(
    ("level", "scope", "may"),
    [
        (ApproverLevel.COUNTY, "130402", True),
        (ApproverLevel.COUNTY, "1304", True),
        (ApproverLevel.COUNTY, "*", True),
        (ApproverLevel.COUNTY, "130402001", False),
        (ApproverLevel.COUNTY, "130403", False),
        (ApproverLevel.CITY, "130402", False),
        (ApproverLevel.CITY, "1304", True),
        (ApproverLevel.COMMUNITY, "130402001001", True),
    ],
)
def test_who_decides_acts_at_the_level_of_the_rule_or_above(level: ApproverLevel, scope: str, *, may: bool) -> None:
    rule = StarRule(approver=level)
    if may:
        rule.assert_approver(["130499", scope], "130402001001")
        return
    with pytest.raises(ApproverLevelTooLow) as refused:
        rule.assert_approver([scope], "130402001001")
    assert refused.value.metadata == {"approver_level": f"APPROVER_LEVEL_{level.name}"}
