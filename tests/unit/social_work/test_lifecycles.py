"""Every state with everything that can be done: the rules lead where these tables say, and nowhere else."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from services.social_work.domain import (
    assignment_rules,
    month_rules,
    person_acts,
    post_rules,
    registration_acts,
    station_rules,
    worker_rules,
)
from services.social_work.domain.assignment import AssignmentState
from services.social_work.domain.employer import Employer
from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.level import Level
from services.social_work.domain.post_lifecycle import PostState
from services.social_work.domain.post_refusals import PostNotOpen
from services.social_work.domain.registration import RegistrationRules
from services.social_work.domain.registration_acts import Credits
from services.social_work.domain.service_month import Counts, MonthState, ServiceField
from services.social_work.domain.social_worker import Certificate, SocialWorker
from services.social_work.domain.station import Evaluation, Grade
from services.social_work.domain.station_lifecycle import StationState
from services.social_work.domain.worker_lifecycle import WorkerState
from shared.facts import Fact
from shared.refusals import IllegalTransition
from tests.unit.social_work.sample import ID, NOW, PERSON, TODAY, assignment, month, post, station, worker

RULES, WHY = RegistrationRules(), "依据批复"
MORE = {ServiceField.ELDERLY: Counts(cases=9)}
Made = Callable[..., Any]
Act = Callable[[Any], Fact[Any] | None]


def expiring(one: SocialWorker) -> SocialWorker:
    """Let a registration end in a month, with its education complete."""
    since = date(2023, 4, 1)
    return worker(one.state, registered_since=since, registered_from=since, registered_until=date(2026, 3, 31), credit_hours=90)


STATION: dict[str, tuple[Act, dict[StationState, StationState]]] = {
    "update": (
        lambda one: station_rules.update(one, {"required_staff": 4}, now=NOW),
        {StationState.PLANNED: StationState.PLANNED, StationState.OPEN: StationState.OPEN},
    ),
    "open": (lambda one: station_rules.open_(one, TODAY, today=TODAY, now=NOW), {StationState.PLANNED: StationState.OPEN}),
    "evaluate": (
        lambda one: station_rules.evaluate(one, Evaluation(2026, Grade.GOOD, None, TODAY), today=TODAY, now=NOW),
        {StationState.OPEN: StationState.OPEN, StationState.CLOSED: StationState.CLOSED},
    ),
    "close": (
        lambda one: station_rules.close(one, one.open_day and TODAY, WHY, posts=0, today=TODAY, now=NOW),
        {StationState.PLANNED: StationState.CLOSED, StationState.OPEN: StationState.CLOSED},
    ),
}
POST: dict[str, tuple[Act, dict[PostState, PostState]]] = {
    "update": (
        lambda one: post_rules.update(one, {"display_name": "新名"}, None, now=NOW),
        {state: state for state in PostState if state is not PostState.CLOSED},
    ),
    "open": (lambda one: post_rules.open_(one, now=NOW), {PostState.PLANNED: PostState.OPEN}),
    "suspend": (
        lambda one: post_rules.suspend(one, WHY, now=NOW),
        {PostState.OPEN: PostState.SUSPENDED, PostState.FILLED: PostState.SUSPENDED},
    ),
    "resume": (lambda one: post_rules.resume(one, now=NOW), {PostState.SUSPENDED: PostState.OPEN}),
    "close": (
        lambda one: post_rules.close(one, WHY, now=NOW),
        {state: PostState.CLOSED for state in PostState if state is not PostState.CLOSED},
    ),
}
KEPT = (WorkerState.CERTIFIED, WorkerState.REGISTERED)
STAYS = {state: state for state in KEPT}
WORKER: dict[str, tuple[Act, dict[WorkerState, WorkerState]]] = {
    "promote": (lambda one: worker_rules.promote(one, Level.SENIOR, Certificate("SAMPLE-2", TODAY), today=TODAY, now=NOW), STAYS),
    "record education": (lambda one: worker_rules.count_education(one, TODAY, 8, today=TODAY, now=NOW), STAYS),
    "revoke education": (lambda one: worker_rules.discount_education(one, date(2020, 1, 1), 8, WHY, now=NOW), STAYS),
    "employ": (lambda one: worker_rules.employ(one, (Employer(None, "样本站"), TODAY), now=NOW), STAYS),
    "transfer": (lambda one: worker_rules.transfer(one, "130403", now=NOW), STAYS),
    "register": (
        lambda one: registration_acts.register(
            one if one.state is not WorkerState.REGISTERED else worker(registered_until=date(2026, 1, 31)),
            TODAY, RULES, Credits(90, 0), today=TODAY, now=NOW,
        ),
        {WorkerState.CERTIFIED: WorkerState.REGISTERED, WorkerState.REGISTERED: WorkerState.REGISTERED},
    ),
    "renew": (
        lambda one: registration_acts.renew(expiring(one), RULES, today=TODAY, now=NOW),
        {WorkerState.REGISTERED: WorkerState.REGISTERED},
    ),
    "cancel registration": (
        lambda one: registration_acts.cancel(one, WHY, today=TODAY, now=NOW),
        {WorkerState.REGISTERED: WorkerState.CERTIFIED},
    ),
    "withdraw": (lambda one: worker_rules.withdraw(one, WHY, now=NOW), dict.fromkeys(KEPT, WorkerState.WITHDRAWN)),
    "give way": (lambda one: person_acts.give_way(one, WHY, now=NOW), dict.fromkeys(KEPT, WorkerState.WITHDRAWN)),
    "follow": (lambda one: person_acts.belong_to(one, ID, now=NOW), {state: state for state in WorkerState}),
    "rename": (
        lambda one: person_acts.rename(one, KnownPerson(PERSON, "新名", ("130402",), 2), now=NOW)[1][0],
        {state: state for state in WorkerState},
    ),
    "erase": (lambda one: person_acts.erase(one, now=NOW), dict.fromkeys(WorkerState, WorkerState.WITHDRAWN)),
}  # fmt: skip
IN_FORCE = AssignmentState.IN_FORCE
ASSIGNMENT: dict[str, tuple[Act, dict[AssignmentState, AssignmentState]]] = {
    "limit": (lambda one: assignment_rules.end(one, TODAY + timedelta(1), WHY, today=TODAY, now=NOW), {IN_FORCE: IN_FORCE}),
    "end": (lambda one: assignment_rules.end(one, TODAY, WHY, today=TODAY, now=NOW), {IN_FORCE: AssignmentState.ENDED}),
    "expire": (lambda one: assignment_rules.expire(one, now=NOW), {IN_FORCE: AssignmentState.ENDED}),
    "cut short": (lambda one: assignment_rules.cut_short(one, WHY, today=TODAY, now=NOW), {IN_FORCE: AssignmentState.ENDED}),
    "cancel": (lambda one: assignment_rules.cancel(one, WHY, now=NOW), {IN_FORCE: AssignmentState.CANCELLED}),
}
MONTH: dict[str, tuple[Act, dict[MonthState, MonthState]]] = {
    "close": (lambda one: month_rules.close(one, today=TODAY, now=NOW), {MonthState.OPEN: MonthState.CLOSED}),
    "correct": (lambda one: month_rules.correct(one, MORE, WHY, now=NOW), {MonthState.CLOSED: MonthState.CLOSED}),
}


def cases(made: Made, states: Any, table: Mapping[str, tuple[Act, Mapping[Any, Any]]]) -> list[Any]:
    """Return every state with every action of a table."""
    return [
        pytest.param(made(state), act, leads.get(state), id=f"{made.__name__} {state.name} {name}")
        for state, (name, (act, leads)) in itertools.product(states, table.items())
    ]


@pytest.mark.parametrize(
    ("one", "act", "end"),
    [
        *cases(station, StationState, STATION),
        *cases(post, PostState, POST),
        *cases(worker, WorkerState, WORKER),
        *cases(assignment, AssignmentState, ASSIGNMENT),
        *cases(month, MonthState, MONTH),
    ],
)
def test_every_action_leads_where_the_table_says_and_nowhere_else(one: Any, act: Act, end: Any) -> None:
    if end is None:
        with pytest.raises(IllegalTransition) as refused:
            act(one)
        assert refused.value.metadata["state"] == f"STATE_{one.state.name}"
        return
    fact = act(one)
    assert fact is not None
    assert (fact.after.state, fact.after.version, fact.after.id) == (end, one.version + 1, one.id)


@pytest.mark.parametrize("state", PostState)
def test_a_post_is_filled_when_it_is_open_and_by_the_next_one_when_it_is_filled(state: PostState) -> None:
    if state not in {PostState.OPEN, PostState.FILLED}:
        with pytest.raises(PostNotOpen):
            post_rules.fill(post(state), now=NOW)
        return
    filled, vacated = post_rules.fill(post(state), now=NOW), post_rules.vacate(post(state), now=NOW)
    assert (filled is None) == (state is PostState.FILLED)
    assert (vacated is None) == (state is PostState.OPEN)


def test_a_closed_month_takes_no_counts() -> None:
    assert month_rules.count(month(), MORE, now=NOW).after.counts == ((ServiceField.ELDERLY, Counts(cases=9)),)
    with pytest.raises(Exception, match="correct it instead"):
        month_rules.count(month(MonthState.CLOSED), MORE, now=NOW)
