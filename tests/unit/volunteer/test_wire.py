"""The domain's numbers are the contract's."""

from __future__ import annotations

import importlib
import pkgutil
from enum import IntEnum
from typing import Any

import pytest
from wushe.volunteer.v1 import (
    certificate_pb2,
    error_reason_pb2,
    hours_review_pb2,
    project_pb2,
    service_record_pb2,
    spot_check_pb2,
    star_pb2,
    star_service_pb2,
    team_pb2,
    volunteer_pb2,
)

from services.volunteer import domain
from services.volunteer.domain.age import AgeBand
from services.volunteer.domain.certificate_facts import CertificateChangeKind
from services.volunteer.domain.certificate_lifecycle import CertificateState
from services.volunteer.domain.facts import ChangeKind
from services.volunteer.domain.lifecycle import State
from services.volunteer.domain.membership_lifecycle import MembershipState
from services.volunteer.domain.post import Selection, TaskKind
from services.volunteer.domain.project import RecruitScope, UnpublishableKind
from services.volunteer.domain.project_facts import ProjectChangeKind
from services.volunteer.domain.project_lifecycle import ProjectState
from services.volunteer.domain.record_facts import RecordChangeKind
from services.volunteer.domain.record_lifecycle import RecordState
from services.volunteer.domain.record_score import ScoreState
from services.volunteer.domain.refusals import VolunteerRefusal
from services.volunteer.domain.registration import Channel
from services.volunteer.domain.rules import erase
from services.volunteer.domain.service_record import RecordSource
from services.volunteer.domain.sign_up_lifecycle import SignUpState
from services.volunteer.domain.spot_check import CheckFinding, SpotCheckState
from services.volunteer.domain.star_facts import StarChangeKind
from services.volunteer.domain.star_lifecycle import StarState
from services.volunteer.domain.star_rule import ApproverLevel
from services.volunteer.domain.team import JoinMode, TeamKind
from services.volunteer.domain.team_facts import MembershipChangeKind, TeamChangeKind
from services.volunteer.domain.team_lifecycle import TeamState
from services.volunteer.wire.volunteers import state
from tests.unit.volunteer.people import NOW, volunteer


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        (State, volunteer_pb2.Volunteer.State),
        (AgeBand, volunteer_pb2.AgeBand),
        (Channel, volunteer_pb2.RegistrationChannel),
        (ChangeKind, volunteer_pb2.VolunteerChange.Kind),
        (ScoreState, hours_review_pb2.RecordScore.State),
        (SpotCheckState, spot_check_pb2.SpotCheck.State),
        (CheckFinding, spot_check_pb2.SpotCheckItem.Finding),
        (TeamKind, team_pb2.TeamKind),
        (JoinMode, team_pb2.JoinMode),
        (TeamState, team_pb2.Team.State),
        (MembershipState, team_pb2.TeamMembership.State),
        (StarState, star_pb2.Star.State),
        (ApproverLevel, star_service_pb2.ApproverLevel),
        (CertificateState, certificate_pb2.Certificate.State),
        (RecordState, service_record_pb2.ServiceRecord.State),
        (RecordSource, service_record_pb2.RecordSource),
        (RecordChangeKind, service_record_pb2.ServiceRecordChange.Kind),
        (ProjectState, project_pb2.Project.State),
        (SignUpState, project_pb2.SignUp.State),
        (ProjectChangeKind, project_pb2.ProjectChange.Kind),
        (TeamChangeKind, team_pb2.TeamChange.Kind),
        (MembershipChangeKind, team_pb2.TeamMembershipChange.Kind),
        (StarChangeKind, star_pb2.StarChange.Kind),
        (CertificateChangeKind, certificate_pb2.CertificateChange.Kind),
        (RecruitScope, project_pb2.RecruitScope),
        (UnpublishableKind, project_pb2.UnpublishableKind),
        (TaskKind, project_pb2.TaskKind),
        (Selection, project_pb2.Selection),
    ],
)
def test_enumerations_have_the_same_numbers_on_both_sides(ours: type[IntEnum], theirs: Any) -> None:
    assert {int(one) for one in ours} | {0} == set(theirs.values())


def test_every_reason_stands_in_the_contract_and_the_contract_names_no_other() -> None:
    for module in pkgutil.iter_modules(domain.__path__, f"{domain.__name__}."):
        importlib.import_module(module.name)
    prefix = "VOLUNTEER_ERROR_REASON_"
    promised = {name.removeprefix(prefix) for name, _ in error_reason_pb2.VolunteerErrorReason.items()} - {"UNSPECIFIED"}
    assert {refusal.reason for refusal in VolunteerRefusal.__subclasses__()} == promised


def test_an_event_carries_no_name() -> None:
    one = volunteer()
    assert one.display_name.encode() not in state(one).SerializeToString()
    assert state(erase(one, now=NOW).volunteer).erased
