"""The domain's numbers are the contract's, and every reason it gives is in the contract."""

from __future__ import annotations

import importlib
import pkgutil
from enum import IntEnum
from typing import Any

import pytest
from wushe.incubation.v1 import application_pb2, base_pb2, clock_pb2, clock_service_pb2, error_reason_pb2, incubation_pb2, organization_pb2

from services.incubation import domain
from services.incubation.domain.application_facts import ApplicationChangeKind
from services.incubation.domain.application_lifecycle import ApplicationState
from services.incubation.domain.base import BaseLevel, SeatKind, ServiceKind
from services.incubation.domain.base_facts import BaseChangeKind
from services.incubation.domain.base_lifecycle import BaseState
from services.incubation.domain.incubation import EvaluationKind, Stage
from services.incubation.domain.incubation_facts import IncubationChangeKind
from services.incubation.domain.incubation_lifecycle import IncubationState
from services.incubation.domain.organization import CheckResult, Grade, OrganizationType, PenaltyKind
from services.incubation.domain.organization_facts import OrganizationChangeKind
from services.incubation.domain.organization_lifecycle import OrganizationState
from services.incubation.domain.outcome import OutcomeState
from services.incubation.domain.refusals import IncubationRefusal
from services.incubation.domain.service_delivery import DeliveryState
from shared.statutory.clock import ClockState
from shared.statutory.period import Unit


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (OrganizationType, organization_pb2.OrganizationType),
        (OrganizationState, organization_pb2.Organization.State),
        (OrganizationChangeKind, organization_pb2.OrganizationChange.Kind),
        (Grade, organization_pb2.Rating.Grade),
        (CheckResult, organization_pb2.AnnualCheck.Result),
        (PenaltyKind, organization_pb2.Penalty.Kind),
        (SeatKind, base_pb2.SeatKind),
        (ServiceKind, base_pb2.ServiceKind),
        (BaseLevel, base_pb2.BaseLevel),
        (BaseState, base_pb2.Base.State),
        (BaseChangeKind, base_pb2.BaseChange.Kind),
        (ApplicationState, application_pb2.Application.State),
        (ApplicationChangeKind, application_pb2.ApplicationChange.Kind),
        (Stage, incubation_pb2.IncubationStage),
        (EvaluationKind, incubation_pb2.Evaluation.Kind),
        (IncubationState, incubation_pb2.Incubation.State),
        (IncubationChangeKind, incubation_pb2.IncubationChange.Kind),
        (DeliveryState, incubation_pb2.ServiceDelivery.State),
        (OutcomeState, incubation_pb2.Outcome.State),
        (ClockState, clock_pb2.StatutoryClock.State),
        (Unit, clock_service_pb2.ClockRule.Unit),
    ],
)
def test_numbers_are_the_same_on_both_sides(ours: type[IntEnum], theirs: Any) -> None:
    sent = {name.removeprefix(_prefix(theirs)): number for name, number in theirs.items() if number}
    assert sent == {one.name: int(one) for one in ours}


def test_every_reason_that_a_rule_gives_is_in_the_contract() -> None:
    for module in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    told = {name.removeprefix("INCUBATION_ERROR_REASON_") for name in error_reason_pb2.IncubationErrorReason.keys()}  # noqa: SIM118
    given = {one.reason for one in _below(IncubationRefusal)}
    assert given <= told
    assert told - given == {"UNSPECIFIED"}


def _below(one: type[IncubationRefusal]) -> set[type[IncubationRefusal]]:
    return {below for direct in one.__subclasses__() for below in ({direct} | _below(direct))}


def _prefix(theirs: Any) -> str:
    unspecified = next(name for name, number in theirs.items() if number == 0)
    prefix: str = unspecified.removesuffix("UNSPECIFIED")
    return "" if theirs is organization_pb2.Rating.Grade else prefix
