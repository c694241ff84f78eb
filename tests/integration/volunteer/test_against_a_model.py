"""Whatever happens to volunteers and their persons, in any order: the registry holds what a simple model of it holds."""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Coroutine
from typing import Any, Final, TypeVar

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule, run_state_machine_as_test

from services.volunteer.domain.lifecycle import Action, State
from services.volunteer.domain.record_lifecycle import RecordAction
from services.volunteer.domain.record_refusals import RecordOverlaps
from services.volunteer.domain.refusals import AlreadyRegistered
from services.volunteer.domain.team_refusals import VolunteerNotActive
from shared.refusals import IllegalTransition
from tests.integration.directory.persons import Persons
from tests.integration.volunteer.model import DECISIONS, LENGTH, VERBS, Held, Model, Served
from tests.integration.volunteer.records import Records, project
from tests.integration.volunteer.running import ELSEWHERE, HOME, NEXT_DOOR, Running, Volunteers, born, eventually, registration, state_of

T = TypeVar("T")

DOCUMENTS: Final = 4
"""So few that the same persons meet again and again."""
NAME: Final = "样本人"

_cities = itertools.count()


class Registry(RuleBasedStateMachine):
    """Does each step in the registry and in the model, and compares them after each."""

    running: Running
    loop: asyncio.AbstractEventLoop

    def do(self, work: Coroutine[Any, Any, T]) -> T:
        """Finish work in the loop of the services; Hypothesis has a thread of its own."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result()

    @initialize()
    def begin(self) -> None:
        """Begin with people whom no run before has met, most of whom have served."""
        year, month = divmod(next(_cities), 12)
        self.documents = [born(1950 + year, 1 + month, 1 + at) for at in range(DOCUMENTS)]
        self.model = Model()
        self.desk, self.persons, self.records = Volunteers(self.running), Persons(self.running.directory), Records(self.running)
        self.project = self.do(project(self.running))
        for at in range(DOCUMENTS - 1):
            self.register(at, HOME)
        for name in self.model.volunteers:
            assert self.attempt(name, Action.APPROVE, "Approve")
            self.model.act(name, Action.APPROVE)
            self.enter(name, LENGTH)

    @rule(at=st.integers(0, DOCUMENTS - 1), home=st.sampled_from((HOME, NEXT_DOOR)))
    def register(self, at: int, home: str) -> None:
        document = self.documents[at]
        wish = registration(document, NAME, at=home)
        if self.model.registered(self.model.holders.get(document, "")):
            with pytest.raises(AlreadyRegistered):
                self.do(self.desk.register(wish))
            return
        one = self.do(self.desk.register(wish))
        assert one.name not in self.model.volunteers
        assert one.person == self.model.holders.setdefault(document, one.person)
        self.model.volunteers[one.name] = Held(one.person, one.person, home)

    @precondition(lambda self: self.model.volunteers)
    @rule(data=st.data(), action=st.sampled_from(sorted(VERBS)))
    def act(self, data: st.DataObject, action: Action) -> None:
        name = self.pick(data, list(self.model.volunteers))
        reason = {} if action is Action.APPROVE else {"reason": "样本原因"}
        if self.attempt(name, action, VERBS[action], **reason):
            self.model.act(name, action)

    @precondition(lambda self: self.model.volunteers)
    @rule(data=st.data())
    def transfer(self, data: st.DataObject) -> None:
        name = self.pick(data, list(self.model.volunteers))
        to = self.pick(data, [code for code in (HOME, NEXT_DOOR, ELSEWHERE) if code != self.model.volunteers[name].home])
        if self.attempt(name, Action.TRANSFER, "Transfer", community=f"communities/{to}"):
            self.model.volunteers[name].home = to

    @precondition(lambda self: self.model.volunteers)
    @rule(data=st.data(), start=st.integers(LENGTH, 3 * LENGTH))
    def serve(self, data: st.DataObject, start: int) -> None:
        volunteer = self.pick(data, list(self.model.volunteers))
        if self.model.volunteers[volunteer].state is not State.ACTIVE:
            with pytest.raises(VolunteerNotActive):
                self.enter(volunteer, start)
        elif self.model.busy(volunteer, start):
            with pytest.raises(RecordOverlaps):
                self.enter(volunteer, start)
        else:
            self.enter(volunteer, start)

    @precondition(lambda self: self.model.records)
    @rule(data=st.data(), action=st.sampled_from(sorted(DECISIONS)))
    def decide(self, data: st.DataObject, action: RecordAction) -> None:
        name = self.pick(data, list(self.model.records))
        one = self.do(self.records.get(name))
        decision = self.records.change(DECISIONS[action], one, **({} if action is RecordAction.APPROVE else {"reason": "样本原因"}))
        if self.model.decide(name, action):
            self.do(decision)
        else:
            with pytest.raises(IllegalTransition):
                self.do(decision)

    @precondition(lambda self: len(self.model.persons) > 1)
    @rule(data=st.data())
    def merge(self, data: st.DataObject) -> None:
        survivor = self.pick(data, self.model.persons)
        duplicate = self.pick(data, [person for person in self.model.persons if person != survivor])
        self.do(self._merge(survivor, duplicate))
        self.model.merge(survivor, duplicate)

    @precondition(lambda self: self.model.persons)
    @rule(data=st.data())
    def erase(self, data: st.DataObject) -> None:
        person = self.pick(data, self.model.persons)
        self.do(self._erase(person))
        self.model.erase(person)

    @invariant()
    def the_registry_holds_what_the_model_holds(self) -> None:
        self.do(eventually(self._seen, {name: self._wanted(one) for name, one in self.model.volunteers.items()}))
        assert self.do(self._hours()) == {name: 60 * self.model.hours(name) for name in self.model.volunteers}

    def teardown(self) -> None:
        """Whoever followed the events alone would hold the same."""
        told = {event.subject: event for _, event in self.do(self.running.events()) if event.subject in self.model.volunteers}
        for name, one in self.model.volunteers.items():
            assert (told[name].version, int(state_of(told[name]).state)) == (self.do(self.desk.get(name)).version, one.state)

    @staticmethod
    def pick(data: st.DataObject, among: list[T]) -> T:
        """Choose by position: names are others in each run."""
        return among[data.draw(st.integers(0, len(among) - 1))]

    def attempt(self, name: str, action: Action, verb: str, **content: Any) -> bool:
        """Do what the model admits, and see refused what it does not; tell whether it was done."""
        one = self.do(self.desk.get(name))
        if self.model.may(name, action):
            self.do(self.desk.change(verb, one, **content))
            return True
        with pytest.raises(IllegalTransition):
            self.do(self.desk.change(verb, one, **content))
        return False

    def enter(self, volunteer: str, start: int) -> None:
        """Record a service, unless it is refused."""
        one = self.do(self.records.enter("ApplyForRecord", self.project, volunteer, -start, LENGTH - start))
        self.model.records[one.name] = Served(volunteer, start)

    async def _merge(self, survivor: str, duplicate: str) -> None:
        await self.persons.merge(await self.persons.get(survivor), await self.persons.get(duplicate))

    async def _erase(self, person: str) -> None:
        await self.persons.erase(await self.persons.get(person))

    async def _hours(self) -> dict[str, int]:
        return {name: (await self.records.minutes(name))[0] for name in self.model.volunteers}

    async def _seen(self) -> dict[str, tuple[str, str, int, str]]:
        found = [await self.desk.get(name) for name in self.model.volunteers]
        return {one.name: (one.person, one.community.removeprefix("communities/"), one.state, one.display_name) for one in found}

    @staticmethod
    def _wanted(one: Held) -> tuple[str, str, State, str]:
        return one.person, one.home, one.state, "" if one.forgotten else NAME


async def test_the_registry_holds_what_a_simple_model_holds(running: Running) -> None:
    machine = type("Machine", (Registry,), {"running": running, "loop": asyncio.get_running_loop()})
    # Not shrunk: each step is a call of a service, and what failed is printed step by step anyway.
    effort = settings(
        max_examples=8,
        stateful_step_count=20,
        phases=(Phase.generate,),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        print_blob=True,
    )
    await asyncio.to_thread(run_state_machine_as_test, machine, settings=effort)
