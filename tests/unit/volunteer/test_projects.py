"""Projects and sign-ups: every state with every action, what a review asks for, and who is fit for a place."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from services.volunteer.domain import project_rules, sign_up_rules
from services.volunteer.domain.age import Age, AgeBand
from services.volunteer.domain.post import Post, PostTerms, Selection, TaskKind, TaskRule
from services.volunteer.domain.project import (
    Insurance,
    Organiser,
    Project,
    Proposal,
    Recruiting,
    RecruitScope,
    Schedule,
    UnpublishableKind,
)
from services.volunteer.domain.project_lifecycle import LIFECYCLE, ProjectAction, ProjectState
from services.volunteer.domain.rules import suspend
from services.volunteer.domain.sign_up_lifecycle import LIFECYCLE as STEPS
from services.volunteer.domain.sign_up_lifecycle import LIVE, SignUpAction, SignUpState
from shared.ids import uuid7
from shared.refusals import IllegalTransition, Refusal
from shared.spelling import title as spelling
from tests.unit.volunteer.people import NOW, TODAY
from tests.unit.volunteer.teams import active

BY_LAW, EVERYBODY = TaskRule(), Recruiting(RecruitScope.PUBLIC)


def terms(**changes: Any) -> PostTerms:
    good = PostTerms("劝导员", 1, (), 60, AgeBand.UNKNOWN, TaskKind.ORDINARY, Selection.FIRST_COME)
    return replace(good, **changes)


def project(state: ProjectState = ProjectState.RECRUITING, *posts: Post, **changes: Any) -> Project:
    wish = Proposal(
        display_name="样本广场文明劝导",
        description="在样本广场劝导文明出行。",
        service_field="社区服务",
        organiser=Organiser(None, "样本社区居民委员会"),
        community="130402001001",
        schedule=Schedule(TODAY, TODAY + timedelta(days=30)),
        places=(),
        recruiting=EVERYBODY,
        risks="注意交通安全。",
        insurance=None,
        backfilled=False,
    )
    draft = project_rules.create(wish, identifier=uuid7(), now=NOW, today=TODAY).after
    return replace(draft, state=state, posts=posts or (Post(uuid7(), terms()),), **changes)


def reason(call: Any, *args: Any, **kwargs: Any) -> str:
    with pytest.raises(Refusal) as refused:
        call(*args, **kwargs)
    return refused.value.reason


@pytest.mark.parametrize(("state", "action"), list(itertools.product(ProjectState, ProjectAction)))
def test_every_action_leads_a_project_where_the_table_says_and_nowhere_else(state: ProjectState, action: ProjectAction) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


@pytest.mark.parametrize(("state", "action"), list(itertools.product(SignUpState, SignUpAction)))
def test_every_action_leads_a_sign_up_where_the_table_says_and_nowhere_else(state: SignUpState, action: SignUpAction) -> None:
    if (state, action) in STEPS.transitions:
        assert STEPS.advance(state, action) is STEPS.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        STEPS.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_no_way_leads_twice_to_a_place_and_nothing_published_is_a_draft_again() -> None:
    assert not [end for (state, _), end in STEPS.transitions.items() if state not in LIVE]
    assert [state for (state, _), end in STEPS.transitions.items() if end is SignUpState.SELECTED] == [SignUpState.APPLIED]
    assert {state for (state, _), end in LIFECYCLE.transitions.items() if end is ProjectState.DRAFT} == {
        ProjectState.DRAFT,
        ProjectState.IN_REVIEW,
    }


@pytest.mark.parametrize("left", list(UnpublishableKind))
def test_a_reviewer_rules_out_each_of_the_six_kinds(left: UnpublishableKind) -> None:
    waiting = project(ProjectState.IN_REVIEW)
    assert reason(project_rules.publish, waiting, set(UnpublishableKind) - {left}, now=NOW) == "NOT_RULED_OUT"
    assert project_rules.publish(waiting, set(UnpublishableKind), now=NOW).after.state is ProjectState.RECRUITING


@pytest.mark.parametrize("kind", [TaskKind.DANGEROUS, TaskKind.RESCUE])
def test_whoever_does_what_is_dangerous_is_insured_before(kind: TaskKind) -> None:
    draft = project(ProjectState.DRAFT, Post(uuid7(), terms(task_kind=kind, minimum_age_band=AgeBand.ADULT)))
    assert reason(project_rules.submit, draft, now=NOW) == "INSURANCE_MISSING"
    insured = replace(draft, insurance=Insurance("样本保险公司", "样-1"))
    assert project_rules.submit(insured, now=NOW).after.state is ProjectState.IN_REVIEW


def test_a_rescue_admits_no_minors_unless_the_city_has_it_otherwise() -> None:
    rescue = terms(task_kind=TaskKind.RESCUE, minimum_age_band=AgeBand.FROM_14_TO_17)
    assert reason(BY_LAW.require, rescue, field="post") == "AGE_NOT_ADMITTED"
    TaskRule(minors_in_rescue=True).require(rescue, field="post")
    BY_LAW.require(terms(task_kind=TaskKind.RESCUE, minimum_age_band=AgeBand.ADULT), field="post")


@pytest.mark.parametrize(
    ("schedule", "field"),
    [
        (Schedule(date(2026, 5, 2), date(2026, 5, 1)), "last_day"),
        (Schedule(date(2026, 5, 1), date(2036, 5, 1)), "last_day"),
        (Schedule(date(2026, 5, 1), date(2026, 5, 2), date(2026, 5, 3)), "sign_up_until"),
    ],
)
def test_days_that_do_not_go_together_are_refused(schedule: Schedule, field: str) -> None:
    with pytest.raises(Refusal) as refused:
        schedule.checked(path="schedule")
    assert (refused.value.reason, [each.field for each in refused.value.violations]) == ("DATES_MISMATCH", [f"schedule.{field}"])


def test_fewer_places_than_are_taken_are_refused_and_more_are_not() -> None:
    post = Post(uuid7(), terms(head_count=5), taken=3)
    one = project(ProjectState.RUNNING, post)
    assert reason(project_rules.update_post, one, post, {"head_count": 2}, rule=BY_LAW, now=NOW) == "PLACES_TAKEN"
    assert project_rules.update_post(one, post, {"head_count": 3}, rule=BY_LAW, now=NOW).after.posts[0].terms.head_count == 3


def test_who_is_fit_and_asked_for_gets_a_place_and_nobody_else() -> None:
    team, who = uuid7(), active()
    young = replace(who, age=Age(AgeBand.FROM_14_TO_17, TODAY))

    def place(one: Project, volunteer: Any = who, teams: Any = (), *, today: date = TODAY) -> Any:
        return sign_up_rules.sign_up(one, one.posts[0], volunteer, teams, identifier=uuid7(), now=NOW, today=today)

    recruiting, over = ProjectState.RECRUITING, TODAY + timedelta(days=31)
    for_team = project(recruiting=Recruiting(RecruitScope.TEAMS, (team,)))
    adults = project(recruiting, Post(uuid7(), terms(minimum_age_band=AgeBand.ADULT)))
    assert reason(place, project(), suspend(who, "违反规范", now=NOW).volunteer) == "VOLUNTEER_NOT_ACTIVE"
    assert reason(place, adults, young) == "AGE_NOT_ADMITTED"
    assert reason(place, project(recruiting, Post(uuid7(), terms(skills=("急救", "英语"))))) == "SKILL_MISSING"
    assert reason(place, project(recruiting, Post(uuid7(), terms(), taken=1))) == "POST_FULL"
    assert reason(place, for_team, teams={uuid7()}) == "NOT_RECRUITED"
    assert reason(place, project(recruiting=Recruiting(RecruitScope.PRIVATE))) == "NOT_RECRUITED"
    assert reason(place, project(), today=over) == reason(place, project(ProjectState.DRAFT)) == "SIGN_UP_CLOSED"
    assert place(for_team, teams={team}).places == place(adults).places == 1
    applied = place(project(recruiting, Post(uuid7(), terms(selection=Selection.ORGANISER), taken=1)))
    assert (applied.places, applied.after.state, applied.after.select_time) == (0, SignUpState.APPLIED, None)


def test_a_place_that_is_given_back_counts_once() -> None:
    one, who = project(), active()
    given = sign_up_rules.enlist(one, one.posts[0], who, identifier=uuid7(), now=NOW)
    for back in (
        sign_up_rules.withdraw(given.after, one, now=NOW),
        sign_up_rules.remove(given.after, "多次未到岗", now=NOW),
        sign_up_rules.end(given.after, "项目已取消", now=NOW),
    ):
        assert (given.places, back.places, back.after.end_time) == (1, -1, NOW)
    waiting = replace(given.after, state=SignUpState.APPLIED, select_time=None)
    assert sign_up_rules.reject(waiting, "名额已满", now=NOW).places == sign_up_rules.end(waiting, "项目已结项", now=NOW).places == 0


def test_a_long_name_is_found_by_its_beginning_and_indexed_within_bounds() -> None:
    name = "样本广场" + "".join(chr(0x4E00 + at) for at in range(96))
    terms_of_name = spelling(name).terms
    assert {"^样本广", "^ybgc", "guangcha"} <= {term[:8] if term.isascii() and term[0] != "^" else term[:5] for term in terms_of_name}
    assert name[38:41] in terms_of_name
    assert name[50:53] not in terms_of_name
