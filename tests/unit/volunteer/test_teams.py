"""Teams: what they are in law, every state with every action, and how volunteers come in."""

from __future__ import annotations

import itertools
from datetime import timedelta

import pytest

from services.volunteer.domain import membership_rules as rules
from services.volunteer.domain import team_rules
from services.volunteer.domain.membership_lifecycle import LIFECYCLE as STEPS
from services.volunteer.domain.membership_lifecycle import LIVE, MembershipAction, MembershipState
from services.volunteer.domain.rules import suspend
from services.volunteer.domain.team import Joining, JoinMode, Standing, TeamKind
from services.volunteer.domain.team_lifecycle import LIFECYCLE, TeamAction, TeamState
from shared.ids import uuid7
from shared.refusals import IllegalTransition, Refusal
from tests.unit.volunteer.people import NOW, volunteer
from tests.unit.volunteer.teams import CODE, GROUP, PASSWORD_CODE, REGISTERED, active, team

LATER = NOW + timedelta(days=1)


@pytest.mark.parametrize(("state", "action"), list(itertools.product(TeamState, TeamAction)))
def test_every_action_leads_a_team_where_the_table_says_and_nowhere_else(state: TeamState, action: TeamAction) -> None:
    if (state, action) in LIFECYCLE.transitions:
        assert LIFECYCLE.advance(state, action) is LIFECYCLE.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        LIFECYCLE.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


@pytest.mark.parametrize(("state", "action"), list(itertools.product(MembershipState, MembershipAction)))
def test_every_action_leads_a_membership_where_the_table_says_and_nowhere_else(state: MembershipState, action: MembershipAction) -> None:
    if (state, action) in STEPS.transitions:
        assert STEPS.advance(state, action) is STEPS.transitions[state, action]
        return
    with pytest.raises(IllegalTransition) as refused:
        STEPS.advance(state, action)
    assert refused.value.metadata == {"state": f"STATE_{state.name}", "action": action.value}


def test_no_membership_comes_back_to_life_and_every_live_one_can_end() -> None:
    assert not [end for (state, _), end in STEPS.transitions.items() if state not in LIVE]
    assert {state for state, action in STEPS.transitions if action is MembershipAction.END} == set(LIVE)


UNIT = GROUP.unit


@pytest.mark.parametrize(
    ("standing", "reason", "field"),
    [
        (REGISTERED, "", ""),
        (GROUP, "", ""),
        (Standing(TeamKind.OTHER_LEGAL_PERSON, CODE, None), "", ""),
        (Standing(TeamKind.REGISTERED_ORGANISATION, "", None), "STANDING_MISMATCH", "unified_social_credit_code"),
        (Standing(TeamKind.OTHER_LEGAL_PERSON, CODE, UNIT), "STANDING_MISMATCH", "approving_unit"),
        (Standing(TeamKind.UNREGISTERED_GROUP, "", None), "STANDING_MISMATCH", "approving_unit"),
        (Standing(TeamKind.UNREGISTERED_GROUP, CODE, UNIT), "STANDING_MISMATCH", "unified_social_credit_code"),
        (Standing(TeamKind.REGISTERED_ORGANISATION, CODE[:-1] + "A", None), "MALFORMED_CREDIT_CODE", "unified_social_credit_code"),
    ],
)
def test_a_team_has_a_code_of_its_own_or_a_unit_that_approved_it(standing: Standing, reason: str, field: str) -> None:
    if not reason:
        assert standing.checked(path="standing") == standing
        return
    with pytest.raises(Refusal) as refused:
        standing.checked(path="standing")
    assert (refused.value.reason, [each.field for each in refused.value.violations]) == (reason, [f"standing.{field}"])


@pytest.mark.parametrize(("mode", "password"), [(JoinMode.PASSWORD, ""), (JoinMode.PASSWORD, "12345"), (JoinMode.OPEN, "123456")])
def test_a_password_comes_with_the_mode_that_asks_for_one_and_is_long_enough(mode: JoinMode, password: str) -> None:
    with pytest.raises(Refusal) as refused:
        Joining(mode, password).checked(path="joining")
    assert refused.value.reason == "PASSWORD_MISMATCH"
    assert "123456" not in repr(Joining(JoinMode.PASSWORD, "123456").checked(path="joining"))


@pytest.mark.parametrize(
    ("mode", "code", "outcome"),
    [
        (JoinMode.OPEN, None, MembershipState.MEMBER),
        (JoinMode.REVIEW, None, MembershipState.APPLIED),
        (JoinMode.PASSWORD, PASSWORD_CODE, MembershipState.MEMBER),
        (JoinMode.PASSWORD, b"x" * 32, "WRONG_PASSWORD"),
        (JoinMode.PASSWORD, None, "WRONG_PASSWORD"),
        (JoinMode.CLOSED, None, "TEAM_CLOSED"),
        (JoinMode.CLOSED, PASSWORD_CODE, "TEAM_CLOSED"),
        (JoinMode.OPEN, PASSWORD_CODE, "PASSWORD_MISMATCH"),
    ],
)
def test_a_volunteer_comes_in_the_way_the_team_is_open(mode: JoinMode, code: bytes | None, outcome: MembershipState | str) -> None:
    if isinstance(outcome, str):
        with pytest.raises(Refusal) as refused:
            rules.join(team(mode), active(), code, identifier=uuid7(), now=NOW)
        assert refused.value.reason == outcome
        return
    one = rules.join(team(mode), active(), code, identifier=uuid7(), now=NOW).after
    assert (one.state, one.join_time, one.version) == (outcome, NOW if outcome is MembershipState.MEMBER else None, 1)


def test_only_an_active_volunteer_comes_into_an_active_team() -> None:
    disbanded = team_rules.disband(team(), "完成使命", now=NOW).after
    for where, who, reason in (
        (team(), volunteer(), "VOLUNTEER_NOT_ACTIVE"),
        (team(), suspend(active(), "违反规范", now=NOW).volunteer, "VOLUNTEER_NOT_ACTIVE"),
        (disbanded, active(), "TEAM_DISBANDED"),
    ):
        with pytest.raises(Refusal) as joining:
            rules.join(where, who, None, identifier=uuid7(), now=NOW)
        with pytest.raises(Refusal) as inviting:
            rules.invite(where, who, identifier=uuid7(), now=NOW)
        assert joining.value.reason == inviting.value.reason == reason


def test_whoever_was_suspended_after_applying_or_being_invited_does_not_come_in() -> None:
    one, open_team = active(), team(JoinMode.REVIEW)
    barred = suspend(one, "违反规范", now=NOW).volunteer
    applied = rules.join(open_team, one, None, identifier=uuid7(), now=NOW).after
    invited = rules.invite(open_team, one, identifier=uuid7(), now=NOW).after
    for enter, waiting in ((rules.approve, applied), (rules.accept, invited)):
        with pytest.raises(Refusal) as refused:
            enter(waiting, open_team, barred, now=LATER)
        assert (refused.value.reason, [each.field for each in refused.value.violations]) == ("VOLUNTEER_NOT_ACTIVE", ["name"])


def test_a_membership_keeps_when_it_began_and_when_it_ended() -> None:
    where, who = team(JoinMode.REVIEW), active()
    applied = rules.join(where, who, None, identifier=uuid7(), now=NOW).after
    member = rules.approve(applied, where, who, now=LATER).after
    assert (member.state, member.join_time, member.end_time, member.version) == (MembershipState.MEMBER, LATER, None, 2)
    removed = rules.remove(member, "长期不参加活动", now=LATER + timedelta(days=1)).after
    assert (removed.join_time, removed.end_time, removed.state_reason) == (LATER, LATER + timedelta(days=1), "长期不参加活动")
    rejected = rules.reject(applied, "名额已满", now=LATER).after
    assert (rejected.join_time, rejected.end_time) == (None, LATER)
