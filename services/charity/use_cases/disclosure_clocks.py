"""Begins and ends what the law gives a project time for, in the transaction in which it happens: disclosures, and the filing of a plan."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from sqlalchemy.ext.asyncio import AsyncConnection

from services.charity.domain import disclosure_rules
from services.charity.domain.disclosure_duties import DisclosureLaw, Duty, ending
from services.charity.domain.project import CharityProject
from services.charity.domain.project_facts import CharityProjectEnded, CharityProjectFiled, FundraisingBegun
from services.charity.domain.statutory_rules import FILING_AFTERWARDS
from services.charity.store import disclosures
from shared.clock import SHANGHAI, Clock
from shared.errand import Errand
from shared.facts import Fact
from shared.ids import NewId
from shared.statutory import clocks
from shared.statutory.clock import lapse, start, stop


@dataclass(frozen=True, slots=True)
class DisclosureClocks:
    """Knows the law, and writes what it asks for."""

    clock: Clock
    new_id: NewId
    law: DisclosureLaw

    async def follow(self, tx: AsyncConnection, errand: Errand, fact: Fact[CharityProject]) -> None:
        """Begin and end duties after a fact about a locked project was written."""
        await self._filing(tx, fact)
        actor, trace = errand.caller.subject, errand.traceparent
        if kinds := ending(fact):
            now = self.clock.now()
            for one in await disclosures.lock_ending(tx, fact.after.id, kinds, self.clock.today()):
                await disclosures.RECORDER.record(tx, [disclosure_rules.lapse(one, now=now)], actor=actor, traceparent=trace)
                await self._end(tx, one.resource, one.kind.rule, done=False)
        for duty in self.law.arising(fact):
            await self.begin(tx, fact.after, duty, actor=actor, traceparent=trace)

    async def begin(self, tx: AsyncConnection, project: CharityProject, duty: Duty, *, actor: str, traceparent: str) -> None:
        """Let a disclosure be due, with its clock; where it is already, nothing happens: the database says so."""
        due_day, now = self.law.due_day(duty), self.clock.now()
        fact = disclosure_rules.arise(project, duty, due_day, identifier=self.new_id(), now=now)
        if await disclosures.RECORDER.add(tx, fact, actor=actor, traceparent=traceparent):
            await self._start(tx, fact.after.resource, duty.kind.rule, project.community, _noon(duty.trigger))

    async def kept(self, tx: AsyncConnection, subject: str, rule: str) -> None:
        """Stop the clock of a duty that is done."""
        await self._end(tx, subject, rule, done=True)

    async def _filing(self, tx: AsyncConnection, fact: Fact[CharityProject]) -> None:
        project = fact.after
        match fact:
            case FundraisingBegun() if project.filing is None:
                await self._start(tx, project.resource, FILING_AFTERWARDS, project.community, self.clock.now())
            case CharityProjectFiled():
                await self._end(tx, project.resource, FILING_AFTERWARDS, done=True)
            case CharityProjectEnded():
                await self._end(tx, project.resource, FILING_AFTERWARDS, done=False)
            case _:
                return

    async def _start(self, tx: AsyncConnection, subject: str, rule: str, place: str, at: datetime) -> None:
        clock = start(self.law.rules[rule], subject, place, identifier=self.new_id(), at=at, workdays=self.law.workdays)
        await clocks.insert(tx, clock)

    async def _end(self, tx: AsyncConnection, subject: str, rule: str, *, done: bool) -> None:
        clock = await clocks.lock(tx, subject, rule)
        if clock is not None:
            now = self.clock.now()
            await clocks.save(tx, stop(clock, at=now, workdays=self.law.workdays) if done else lapse(clock, at=now))


def _noon(day: date) -> datetime:
    """Return an instant of a day in China."""
    return datetime.combine(day, time(12), SHANGHAI).astimezone(UTC)
