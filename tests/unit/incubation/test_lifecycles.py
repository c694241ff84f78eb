"""The lives of organizations, bases, applications and incubations: every state with every action."""

from __future__ import annotations

import itertools
from enum import IntEnum, StrEnum
from typing import Any

import pytest

from services.incubation.domain import application_lifecycle, base_lifecycle, incubation_lifecycle, organization_lifecycle, service_delivery
from services.incubation.domain.application_lifecycle import ApplicationAction, ApplicationState
from services.incubation.domain.base_lifecycle import BaseAction, BaseState
from services.incubation.domain.incubation_lifecycle import IncubationAction, IncubationState
from services.incubation.domain.organization_lifecycle import OrganizationAction, OrganizationState
from services.incubation.domain.service_delivery import DeliveryAction, DeliveryState
from shared.lifecycle import Lifecycle
from shared.refusals import IllegalTransition

LIVES: list[tuple[Lifecycle[Any, Any], type[IntEnum], type[StrEnum]]] = [
    (organization_lifecycle.LIFECYCLE, OrganizationState, OrganizationAction),
    (base_lifecycle.LIFECYCLE, BaseState, BaseAction),
    (application_lifecycle.LIFECYCLE, ApplicationState, ApplicationAction),
    (incubation_lifecycle.LIFECYCLE, IncubationState, IncubationAction),
    (service_delivery.LIFECYCLE, DeliveryState, DeliveryAction),
]
EVERY = [(life, state, action) for life, states, actions in LIVES for state, action in itertools.product(states, actions)]


@pytest.mark.parametrize(("life", "state", "action"), EVERY, ids=lambda value: getattr(value, "name", ""))
def test_every_action_leads_where_the_table_says_and_nowhere_else(life: Lifecycle[Any, Any], state: IntEnum, action: StrEnum) -> None:
    if (state, action) in life.transitions:
        assert life.advance(state, action) is life.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        life.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


@pytest.mark.parametrize(
    ("life", "ended"),
    [
        (organization_lifecycle.LIFECYCLE, {OrganizationState.DEREGISTERED}),
        (base_lifecycle.LIFECYCLE, {BaseState.CLOSED}),
        (application_lifecycle.LIFECYCLE, {ApplicationState.REFUSED, ApplicationState.WITHDRAWN, ApplicationState.CONTRACTED}),
        (service_delivery.LIFECYCLE, {DeliveryState.REVOKED}),
    ],
)
def test_nothing_leads_back_from_the_end(life: Lifecycle[Any, Any], ended: set[IntEnum]) -> None:
    assert not ended & {state for state, _ in life.transitions}


def test_what_has_ended_can_only_be_handed_over() -> None:
    table = incubation_lifecycle.LIFECYCLE.transitions
    assert {action for (state, action) in table if state is not IncubationState.INCUBATING} == {IncubationAction.HAND_OVER}
