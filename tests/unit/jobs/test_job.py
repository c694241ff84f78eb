from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from uuid import UUID

import pytest
from wushe.common.v1 import job_pb2

from shared.caller import Caller
from shared.errand import Errand
from shared.jobs.job import ENDED, TRANSITIONS, Action, Job, State, advance, begun
from shared.refusals import IllegalTransition

NOW = datetime(2026, 3, 1, tzinfo=UTC)


@pytest.mark.parametrize("state", State)
@pytest.mark.parametrize("action", Action)
def test_every_state_and_action_leads_where_the_table_says_or_is_refused_with_both(state: State, action: Action) -> None:
    if (state, action) in TRANSITIONS:
        assert advance(state, action) is TRANSITIONS[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action}


def test_what_has_ended_is_only_ever_undone() -> None:
    assert {action for state, action in TRANSITIONS if state in ENDED} == {Action.UNDO}
    assert not [action for state, action in TRANSITIONS if state is State.UNDONE]


def test_states_have_the_contract_s_numbers() -> None:
    assert {f"STATE_{state.name}": state.value for state in State} | {"STATE_UNSPECIFIED": 0} == dict(job_pb2.Job.State.items())


@pytest.mark.parametrize(
    ("scopes", "seen"), [(("1304",), True), (("*",), True), (("130402",), False), (("130402", "130403"), True), ((), False)]
)
def test_a_job_is_seen_by_whoever_sees_all_of_it(scopes: tuple[str, ...], seen: bool) -> None:
    assert job(("130402", "130403001")).seen_from(scopes) is seen


def test_a_job_of_everywhere_is_seen_from_everywhere_alone() -> None:
    assert job(("*",)).seen_from(("*",))
    assert not job(("*",)).seen_from(("13",))


def test_a_job_acts_in_the_name_of_its_caller_and_within_the_scopes_of_that_call() -> None:
    errand = job(("130402",)).errand("ImportVolunteers")
    assert (errand.caller.subject, errand.scopes, errand.caller.grants) == ("desk", ("130402",), ())


def job(scopes: tuple[str, ...]) -> Job:
    errand = Errand(Caller("desk", ()), scopes, "Begin")
    return replace(begun("test", errand, UUID(int=1), state=State.QUEUED, total=3, now=NOW), position=2)
