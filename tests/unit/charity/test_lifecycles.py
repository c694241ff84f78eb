"""The lives of projects, disclosures, charity communities and entitlements: every state with every action."""

from __future__ import annotations

import itertools
from enum import IntEnum, StrEnum
from typing import Any

import pytest

from services.charity.domain import charity_community, disclosure, entitlement, project_lifecycle
from services.charity.domain.book import Standing
from services.charity.domain.project_lifecycle import TRANSITIONS, ProjectAction, ProjectState
from services.charity.domain.project_use import STANDINGS
from shared.lifecycle import Lifecycle
from shared.refusals import IllegalTransition

LIVES: list[tuple[Lifecycle[Any, Any], type[IntEnum], type[StrEnum]]] = [
    (project_lifecycle.LIFE, ProjectState, ProjectAction),
    (disclosure.LIFE, disclosure.DisclosureState, disclosure.DisclosureAction),
    (charity_community.LIFE, charity_community.CharityCommunityState, charity_community.CharityCommunityAction),
    (entitlement.LIFE, entitlement.EntitlementState, entitlement.EntitlementAction),
]


@pytest.mark.parametrize(
    ("life", "state", "action"), [(life, *pair) for life, states, actions in LIVES for pair in itertools.product(states, actions)]
)
def test_every_action_leads_where_the_table_says_and_nowhere_else(life: Lifecycle[Any, Any], state: IntEnum, action: StrEnum) -> None:
    if (state, action) in life.transitions:
        assert life.advance(state, action) is life.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        life.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_nothing_is_raised_before_a_filing_but_in_an_emergency() -> None:
    ways = {action for (_, action), end in TRANSITIONS.items() if end is ProjectState.FUNDRAISING}
    from_draft = {action for (state, action), end in TRANSITIONS.items() if state is ProjectState.DRAFT and end is ProjectState.FUNDRAISING}
    assert from_draft == {ProjectAction.BEGIN_EMERGENCY}
    assert ProjectAction.BEGIN_FUNDRAISING in ways


def test_what_is_disclosed_or_given_up_never_comes_back() -> None:
    over = {ProjectState.DISCLOSED, ProjectState.ENDED}
    assert {end for (state, _), end in TRANSITIONS.items() if state in over} <= over


def test_every_state_says_what_may_happen_in_the_book() -> None:
    assert set(STANDINGS) == set(ProjectState)
    opened = {state for state, standing in STANDINGS.items() if standing is Standing.OPEN}
    assert opened == {ProjectState.FUNDRAISING, ProjectState.IMPLEMENTING}
