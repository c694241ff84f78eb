"""The domain's numbers are the contract's."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from enum import IntEnum
from typing import Any

import pytest
from wushe.charity.v1 import (
    charity_community_pb2,
    charity_project_pb2,
    disclosure_pb2,
    error_reason_pb2,
    fundraising_entitlement_pb2,
    purpose_pb2,
)

from services.charity import domain
from services.charity.domain.charity_community import CharityCommunityChangeKind, CharityCommunityState
from services.charity.domain.disclosure import DisclosureChangeKind, DisclosureKind, DisclosureState
from services.charity.domain.entitlement import EntitlementState
from services.charity.domain.project import ProjectKind, UseGround
from services.charity.domain.project_facts import ProjectChangeKind
from services.charity.domain.project_lifecycle import ProjectState
from services.charity.domain.purposes import BeneficiaryGroup, CharityPurpose
from services.charity.domain.refusals import CharityRefusal
from services.charity.wire import projects
from tests.unit.charity.project_values import project


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (ProjectState, charity_project_pb2.CharityProject.State),
        (ProjectKind, charity_project_pb2.CharityProjectKind),
        (ProjectChangeKind, charity_project_pb2.CharityProjectChange.Kind),
        (UseGround, charity_project_pb2.UseChange.Ground),
        (BeneficiaryGroup, charity_project_pb2.BeneficiaryGroup),
        (CharityPurpose, purpose_pb2.CharityPurpose),
        (EntitlementState, fundraising_entitlement_pb2.FundraisingEntitlement.State),
        (CharityCommunityState, charity_community_pb2.CharityCommunity.State),
        (CharityCommunityChangeKind, charity_community_pb2.CharityCommunityChange.Kind),
        (DisclosureState, disclosure_pb2.Disclosure.State),
        (DisclosureKind, disclosure_pb2.DisclosureKind),
        (DisclosureChangeKind, disclosure_pb2.DisclosureChange.Kind),
    ],
)
def test_enumerations_have_the_same_numbers_on_both_sides(ours: type[IntEnum], theirs: Any) -> None:
    assert {int(one) for one in ours} | {0} == set(theirs.values())


def test_every_reason_stands_in_the_contract_and_the_contract_names_no_other() -> None:
    for module in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    prefix = "CHARITY_ERROR_REASON_"
    promised = {name.removeprefix(prefix) for name, _ in error_reason_pb2.CharityErrorReason.items()} - {"UNSPECIFIED"}
    assert {refusal.reason for refusal in _all(CharityRefusal)} == promised


def test_an_event_about_a_project_names_no_person() -> None:
    one = project()
    assert one.plan is not None
    told = projects.state(one).SerializeToString()
    for secret in (str(one.plan.responsible_person), one.plan.office_address, one.description):
        assert secret.encode() not in told
        assert secret.encode() in projects.project(one).SerializeToString()


def _all(refusal: type[CharityRefusal]) -> Iterator[type[CharityRefusal]]:
    for one in refusal.__subclasses__():
        yield one
        yield from _all(one)
