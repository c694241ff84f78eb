"""The life of a community: every state with every action."""

from __future__ import annotations

import itertools

import pytest

from services.directory.domain.lifecycle import TRANSITIONS, Action, State, advance
from services.directory.domain.refusals import CommunityEnded


@pytest.mark.parametrize(("state", "action"), list(itertools.product(State, Action)))
def test_every_action_leads_where_the_table_says_and_nowhere_else(state: State, action: Action) -> None:
    if (state, action) in TRANSITIONS:
        assert advance(state, action, field="name") is TRANSITIONS[state, action]
        return
    with pytest.raises(CommunityEnded) as refused:
        advance(state, action, field="name")
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_a_living_community_can_do_everything_and_an_ended_one_nothing() -> None:
    assert {action for state, action in TRANSITIONS if state is State.ACTIVE} == set(Action)
    assert not [state for state, _ in TRANSITIONS if state is not State.ACTIVE]
