"""What pages offer is what the services' tables of states allow, no more and no less; and what is so already is not offered again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any
from uuid import UUID

import pytest
from google.protobuf.message import Message

from services.admin.resources import RESOURCES
from services.charity.domain import project_rules as charity_rules
from services.charity.domain.project import ProjectKind
from services.charity.domain.project_lifecycle import ProjectState as CharityState
from services.charity.wire.projects import project as sent_charity_project
from services.incubation.domain import incubation_rules, organization_rules
from services.incubation.domain.incubation_lifecycle import IncubationState
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.wire.incubations import incubation as sent_incubation
from services.incubation.wire.organizations import organization as sent_organization
from services.volunteer.domain import project_rules, record_rules
from services.volunteer.wire.projects import project as sent_project
from services.volunteer.wire.service_records import record as sent_record
from shared.refusals import Refusal
from tests.unit.admin.lifecycles import LIVES, NO_TABLE, NOT_AGAIN, Life
from tests.unit.charity import project_values as charity
from tests.unit.incubation import organizations as incubation
from tests.unit.volunteer import people
from tests.unit.volunteer import test_projects as projects
from tests.unit.volunteer import test_service_records as records

ACTED_ON = sorted(noun for noun, one in RESOURCES.items() if one.every_action)
ACTIONS = sorted((noun, action.method) for noun in LIVES for action in RESOURCES[noun].every_action)


def allowed(life: Life, method: str) -> frozenset[str]:
    """Return the states from which the table knows a way for a method."""
    names = life.methods[method].split()
    return frozenset(f"STATE_{state.name}" for state, action in life.table.transitions if action.name in names)


@pytest.mark.parametrize(("noun", "method"), ACTIONS)
def test_an_action_is_offered_in_the_states_from_which_the_service_knows_a_way(noun: str, method: str) -> None:
    action = RESOURCES[noun].action(method)
    assert action is not None
    assert action.states == allowed(LIVES[noun], method) - NOT_AGAIN.get((noun, method), frozenset())


def test_every_kind_that_a_page_acts_on_is_held_to_a_table() -> None:
    assert set(ACTED_ON) == {*LIVES, *NO_TABLE}


@pytest.mark.parametrize("noun", sorted(LIVES))
def test_whatever_a_table_knows_is_done_on_the_page_or_is_known_to_be_done_elsewhere(noun: str) -> None:
    life = LIVES[noun]
    done = {name for names in life.methods.values() for name in names.split()}
    assert {action.method for action in RESOURCES[noun].every_action} == set(life.methods)
    assert done.isdisjoint(life.no_page)
    assert done | life.no_page == {action.name for _, action in life.table.transitions}


@pytest.mark.parametrize("noun", ACTED_ON)
def test_what_an_action_asks_of_a_thing_is_a_state_or_a_field_of_it(noun: str) -> None:
    resource = RESOURCES[noun]
    for action in resource.every_action:
        assert action.states <= set(resource.states)
        for asked in action.where:
            assert asked.field in resource.message.fields_by_name
            assert asked.states <= action.states


def offered(noun: str, method: str, one: Message) -> bool:
    action = RESOURCES[noun].action(method)
    assert action is not None
    return action.offered(one, RESOURCES[noun].state(one))


def done(rule: Callable[..., Any], *given: Any, **more: Any) -> bool:
    """Tell whether a rule lets something be done."""
    try:
        rule(*given, **more)
    except Refusal:
        return False
    return True


@pytest.mark.parametrize("charity", [False, True])
def test_a_charity_is_not_recognised_twice_and_what_is_none_is_not_revoked(*, charity: bool) -> None:
    one = replace(incubation.organization(), state=OrganizationState.REGISTERED, charity=charity)
    sent = sent_organization(one, persons=False)
    assert offered("organizations", "RecognizeCharity", sent) is done(organization_rules.recognize_charity, one, now=incubation.NOW)
    assert offered("organizations", "RevokeCharity", sent) is done(organization_rules.revoke_charity, one, "事由", now=incubation.NOW)
    assert offered("organizations", "RecognizeCharity", sent) is not charity


@pytest.mark.parametrize("marked", [False, True])
def test_a_demonstration_is_not_marked_twice(*, marked: bool) -> None:
    one = projects.project(demonstration=marked)
    sent = sent_project(one)
    assert offered("projects", "MarkDemonstration", sent) is done(project_rules.mark, one, now=people.NOW) is not marked
    assert offered("projects", "UnmarkDemonstration", sent) is done(project_rules.unmark, one, "事由", now=people.NOW) is marked


@pytest.mark.parametrize("request_", ["", "时间有误"])
def test_nobody_dismisses_a_correction_that_nobody_asked_for(request_: str) -> None:
    one = replace(records.entered(), correction_request=request_)
    asked = offered("serviceRecords", "DismissCorrection", sent_record(one))
    assert asked is done(record_rules.dismiss_correction, one, "事由", now=records.NOW) is bool(request_)


@pytest.mark.parametrize("handed_over", [False, True])
def test_a_hand_over_is_confirmed_once(*, handed_over: bool) -> None:
    one = incubation.incubation(state=IncubationState.EXITED, hand_over_date=incubation.TODAY if handed_over else None)
    asked = offered("incubations", "ConfirmHandOver", sent_incubation(one))
    assert asked is done(incubation_rules.hand_over, one, today=incubation.TODAY, now=incubation.NOW) is not handed_over


@pytest.mark.parametrize("linked", [(), (UUID(int=5),)])
def test_a_link_is_taken_back_where_there_is_one(linked: tuple[UUID, ...]) -> None:
    one = charity.project(CharityState.FILED, volunteer_projects=linked)
    asked = offered("charityProjects", "UnlinkVolunteerProject", sent_charity_project(one))
    assert asked is done(charity_rules.unlink, one, UUID(int=5), "事由", now=charity.NOW) is bool(linked)


@pytest.mark.parametrize("emergency", [False, True])
@pytest.mark.parametrize("kind", [ProjectKind.TARGETED_FUNDRAISING, ProjectKind.FUNDED])
@pytest.mark.parametrize("state", CharityState)
@pytest.mark.parametrize("filed", [False, True])
def test_a_charity_project_is_filed_once_and_begins_with_raising_money_if_it_raises_any(
    state: CharityState, kind: ProjectKind, *, emergency: bool, filed: bool
) -> None:
    wish = charity.proposal(kind=kind, emergency=charity.EMERGENCY if emergency else None)
    if kind is ProjectKind.FUNDED:
        wish = replace(wish, plan=None)
    one = charity.project(state, wish=wish)
    one = replace(one, filing=one.filing if filed else None)
    sent = sent_charity_project(one)
    at: dict[str, Any] = {"now": charity.NOW, "today": charity.TODAY}
    begins = wish.plan.period.first_day if wish.plan else charity.TODAY
    rule = charity_rules.FilingRule(0)
    assert offered("charityProjects", "FileCharityProject", sent) is done(charity_rules.file, one, "备1号", rule, **at)
    assert offered("charityProjects", "BeginImplementation", sent) is done(charity_rules.begin_implementation, one, **at)
    raises = done(charity_rules.begin_fundraising, one, entitled=True, now=charity.NOW, today=begins)
    assert offered("charityProjects", "BeginFundraising", sent) is raises
