"""The domain's numbers are the contract's, and every refusal is in it."""

from __future__ import annotations

import importlib
import pkgutil
from enum import IntEnum
from typing import Any

import pytest
from wushe.social_work.v1 import (
    assignment_pb2,
    contract_pb2,
    development_plan_pb2,
    error_reason_pb2,
    post_pb2,
    service_field_pb2,
    service_month_pb2,
    social_worker_pb2,
    station_pb2,
)

from services.social_work import domain
from services.social_work.domain.assignment import AssignmentState
from services.social_work.domain.assignment_facts import AssignmentChangeKind
from services.social_work.domain.contract import ConflictKind, ContractGrade, EvaluationKind
from services.social_work.domain.contract_facts import ContractChangeKind
from services.social_work.domain.contract_lifecycle import ContractState
from services.social_work.domain.development_plan import PlanChangeKind
from services.social_work.domain.level import Level
from services.social_work.domain.month_facts import MonthChangeKind
from services.social_work.domain.person_acts import erase
from services.social_work.domain.post import FundingSource, PostKind
from services.social_work.domain.post_facts import PostChangeKind
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.domain.refusals import SocialWorkRefusal
from services.social_work.domain.service_month import MonthState, ServiceField
from services.social_work.domain.station import Grade
from services.social_work.domain.station_facts import StationChangeKind
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.domain.worker_facts import WorkerChangeKind
from services.social_work.domain.worker_lifecycle import WorkerState
from services.social_work.wire import social_workers
from tests.unit.social_work.sample import NOW, worker


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (StationState, station_pb2.Station.State),
        (StationChangeKind, station_pb2.StationChange.Kind),
        (Grade, station_pb2.StationEvaluation.Grade),
        (PostState, post_pb2.Post.State),
        (PostChangeKind, post_pb2.PostChange.Kind),
        (PostKind, post_pb2.PostKind),
        (FundingSource, post_pb2.FundingSource),
        (PlanChangeKind, development_plan_pb2.DevelopmentPlanChange.Kind),
        (WorkerState, social_worker_pb2.SocialWorker.State),
        (WorkerChangeKind, social_worker_pb2.SocialWorkerChange.Kind),
        (Level, social_worker_pb2.WorkerLevel),
        (AssignmentState, assignment_pb2.Assignment.State),
        (AssignmentChangeKind, assignment_pb2.AssignmentChange.Kind),
        (MonthState, service_month_pb2.ServiceMonth.State),
        (MonthChangeKind, service_month_pb2.ServiceMonthChange.Kind),
        (ServiceField, service_field_pb2.ServiceField),
        (ContractState, contract_pb2.Contract.State),
        (ContractChangeKind, contract_pb2.ContractChange.Kind),
        (EvaluationKind, contract_pb2.ContractEvaluation.Kind),
        (ContractGrade, contract_pb2.ContractEvaluation.Grade),
        (ConflictKind, contract_pb2.ConflictOfInterest.Kind),
    ],
)
def test_enumerations_have_the_same_numbers(ours: type[IntEnum], theirs: Any) -> None:
    sent = {name: number for name, number in theirs.items() if number}
    assert {number: name for name, number in sent.items() if not any(name.endswith(one.name) for one in ours if one == number)} == {}
    assert sorted(sent.values()) == sorted(ours)


def test_every_reason_that_a_rule_gives_is_in_the_contract() -> None:
    for module in pkgutil.iter_modules(domain.__path__):
        importlib.import_module(f"{domain.__name__}.{module.name}")
    given = {refusal.reason for refusal in SocialWorkRefusal.__subclasses__()}
    told = {name.removeprefix("SOCIAL_WORK_ERROR_REASON_") for name, _ in error_reason_pb2.SocialWorkErrorReason.items()}
    assert given == told - {"UNSPECIFIED"}


def test_what_leaves_the_service_names_nobody_and_no_certificate() -> None:
    sent = social_workers.state(worker()).SerializeToString()
    assert "样本人".encode() not in sent
    assert b"SAMPLE" not in sent


def test_whoever_is_erased_has_neither_a_name_nor_a_certificate_left() -> None:
    after = erase(worker(), now=NOW).after
    assert (after.display_name, after.certificate_number, after.erased) == ("", None, True)
