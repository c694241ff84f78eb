"""Long forms in steps, histories as events, and where something stands on its way."""

from __future__ import annotations

import pytest
from wushe.volunteer.v1 import project_pb2, volunteer_pb2

from services.admin.console import forms, steps, timeline
from services.admin.console.kinds import Kind
from services.admin.resources import RESOURCES

GUIDED = sorted((noun, method) for noun, one in RESOURCES.items() for method in one.guided)


@pytest.mark.parametrize(("noun", "method"), GUIDED)
def test_nothing_that_is_asked_gets_lost_between_the_steps(noun: str, method: str) -> None:
    whole = forms.inputs(RESOURCES[noun].method(method).input_type, {})
    inner = whole[0].inputs if len(whole) == 1 and whole[0].kind is Kind.GROUP else whole
    walked = [one.path for step in steps.steps(whole) for one in step.inputs]
    assert sorted(walked) == sorted(one.path for one in inner) or walked == []


def test_a_project_is_proposed_in_steps_and_the_page_opens_where_something_was_refused() -> None:
    form = forms.inputs(RESOURCES["charityProjects"].method("CreateCharityProject").input_type, {})
    assert len(steps.steps(form)) > 3
    group = steps.steps(form)[2].inputs[0]
    group.error = "不符"
    assert [step.wrong for step in steps.steps(form)].index(True) == 2


def test_an_event_says_what_happened_when_by_whom_and_why() -> None:
    change = volunteer_pb2.VolunteerChange(
        volunteer="volunteers/1", kind=volunteer_pb2.VolunteerChange.KIND_SUSPENDED, actor="console:lifang", reason="多次缺勤"
    )
    change.record_time.FromJsonString("2026-03-01T04:00:00Z")
    change.state = volunteer_pb2.Volunteer.STATE_SUSPENDED
    event = timeline.event(change, "volunteers/1")
    assert (event.what, event.when, event.who, event.why) == ("暂停", "2026-03-01 12:00", "console:lifang", "多次缺勤")
    assert [one.badge for one in event.state] == ["STATE_SUSPENDED"]
    assert event.more == ()


def test_a_thing_stands_on_its_way_and_what_left_it_stands_nowhere() -> None:
    states = project_pb2.Project.State
    way = timeline.way(RESOURCES["projects"], states.Name(states.Value("STATE_RECRUITING")))
    assert [step.place.value for step in way] == ["behind", "behind", "here", "ahead", "ahead"]
    assert timeline.way(RESOURCES["projects"], "STATE_CANCELLED") == ()
