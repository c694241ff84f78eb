"""The life of a volunteer: every state with every action."""

from __future__ import annotations

import itertools

import pytest

from services.volunteer.domain.lifecycle import LIFECYCLE, LIVE, Action, State
from shared.refusals import IllegalTransition


@pytest.mark.parametrize(("state", "action"), list(itertools.product(State, Action)))
def test_every_action_leads_where_the_table_says_and_nowhere_else(state: State, action: Action) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_nobody_comes_back_to_life() -> None:
    assert not [end for (state, _), end in LIFECYCLE.transitions.items() if state not in LIVE and end in LIVE]


def test_whoever_waits_for_review_is_decided_about_before_anything_else() -> None:
    verbs = {action for (state, action), end in LIFECYCLE.transitions.items() if state is State.PENDING_REVIEW and end is not state}
    assert verbs == {Action.APPROVE, Action.REJECT, Action.GIVE_WAY, Action.ERASE}


def test_everybody_can_be_forgotten() -> None:
    assert {state for state, action in LIFECYCLE.transitions if action is Action.ERASE} == set(State)
