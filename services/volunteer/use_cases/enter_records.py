"""EnterRecords: check-ins, and what is stated of services that are over. One path for one and for many."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.project_refusals import ProjectNotFound
from services.volunteer.domain.record_facts import RecordFact
from services.volunteer.domain.record_refusals import RecordOverlaps
from services.volunteer.domain.record_rules import enter
from services.volunteer.domain.refusals import VolunteerNotFound
from services.volunteer.domain.served_project import ServedProject
from services.volunteer.domain.service_record import Entry, RecordSource, ServiceRecord
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import hours, served_projects, service_records, volunteers
from services.volunteer.store.record_recording import record_first
from services.volunteer.use_cases.watch_records import WatchRecords
from shared.clock import Clock
from shared.db import Database, retrying
from shared.errand import Errand
from shared.idempotency import Idempotency, RequestKey
from shared.ids import NewId
from shared.once import once_each
from shared.refusals import Outcome, Refusal, attempt


@dataclass(frozen=True, slots=True)
class Wish:
    """An entry, and where its fields stand in its request: `entries[3].`."""

    entry: Entry
    path: str


@dataclass(frozen=True, slots=True)
class EnterCall:
    """One call: whose errand it is, what it wishes, how its answer is made, and how it is read when the call is repeated."""

    errand: Errand
    wishes: Sequence[Outcome[Wish]]
    batch: UUID | None
    """Names the call in its records, where it is one for a whole list."""
    answer: Callable[[Sequence[Outcome[ServiceRecord]]], Outcome[Message]]
    replay: Callable[[bytes], Message]

    @property
    def key(self) -> RequestKey | None:
        """Return what recognises a repetition."""
        return self.errand.key


@dataclass(frozen=True, slots=True)
class _Known:
    """What a round of entries relies on; it stays as it is until the end of the transaction."""

    volunteers: Mapping[UUID, Volunteer]
    projects: Mapping[UUID, ServedProject]
    selected: set[tuple[UUID, UUID]]

    def of(self, wish: Wish, scopes: Sequence[str]) -> tuple[ServedProject, Volunteer, bool]:
        """Return what an entry is about. Raises ProjectNotFound, and VolunteerNotFound unless the project selected the volunteer."""
        entry = wish.entry
        project, volunteer = self.projects.get(entry.project), self.volunteers.get(entry.volunteer)
        if project is None or not project.seen_from(scopes):
            raise ProjectNotFound(field=f"{wish.path}project")
        selected = (entry.project, entry.volunteer) in self.selected
        if volunteer is None or not (selected or volunteer.seen_from(scopes)):
            raise VolunteerNotFound(field=f"{wish.path}volunteer")
        return project, volunteer, selected


@dataclass(frozen=True, slots=True)
class _Entered:
    """A fact that is not on record yet, and whose it is."""

    call: EnterCall
    wish: Wish
    fact: RecordFact


class EnterRecords:
    """Enters records for many calls in one transaction; a refusal is the outcome of its entry alone."""

    def __init__(self, database: Database, requests: Idempotency, clock: Clock, new_id: NewId, watch: WatchRecords) -> None:
        """Take what it works with."""
        self._database = database
        self._requests = requests
        self._clock = clock
        self._new_id = new_id
        self._watch = watch

    async def __call__(self, calls: Sequence[EnterCall]) -> list[Outcome[Message]]:
        """Return each call's answer."""
        return await retrying(lambda: self._transact(calls))

    async def _transact(self, calls: Sequence[EnterCall]) -> list[Outcome[Message]]:
        async with self._database.transaction() as tx:

            async def work(going: list[int]) -> Mapping[int, Outcome[Message]]:
                pairs = [(calls[position], wish) for position in going for wish in calls[position].wishes]
                outcomes = iter(await self._round(tx, pairs))
                return {at: calls[at].answer([next(outcomes) for _ in calls[at].wishes]) for at in going}

            return await once_each(tx, self._requests, calls, work)

    async def _round(self, tx: AsyncConnection, pairs: Sequence[tuple[EnterCall, Outcome[Wish]]]) -> list[Outcome[ServiceRecord]]:
        known = await _known(tx, [wish.entry for _, wish in pairs if isinstance(wish, Wish)])
        outcomes = [attempt(self._enter, call, wish, known) for call, wish in pairs]
        new = [one for one in outcomes if isinstance(one, _Entered)]
        await hours.lock(tx, [one.fact.record.volunteer for one in new])
        written = await record_first(tx, [(one.fact, one.call.errand.traceparent) for one in new])
        await self._watch.entered(tx, [(one.fact, one.call.errand.traceparent) for one in new if one.fact.record.id in written])
        first = await service_records.overlapped(tx, [one.fact.record for one in new if one.fact.record.id not in written])
        return [one if isinstance(one, Refusal) else _outcome(one, written, first) for one in outcomes]

    def _enter(self, call: EnterCall, wish: Outcome[Wish], known: _Known) -> _Entered:
        if isinstance(wish, Refusal):
            raise wish
        project, volunteer, selected = known.of(wish, call.errand.scopes)
        fact = enter(
            wish.entry,
            project,
            volunteer,
            selected=selected,
            identifier=self._new_id(),
            entered_by=call.errand.caller.subject,
            entry_batch=call.batch,
            now=self._clock.now(),
            path=wish.path,
        )
        return _Entered(call, wish, fact)


async def _known(tx: AsyncConnection, entries: Sequence[Entry]) -> _Known:
    """Keep volunteers, then projects, as they are: whoever suspends the one or closes the other waits."""
    held = await volunteers.hold(tx, {entry.volunteer for entry in entries})
    projects = await served_projects.hold(tx, {entry.project for entry in entries})
    return _Known(held, projects, await served_projects.selected(tx, {(entry.project, entry.volunteer) for entry in entries}))


def _outcome(one: _Entered, written: set[UUID], first: Mapping[UUID, ServiceRecord]) -> Outcome[ServiceRecord]:
    """Return a record that is on record now, or the refusal of one that overlaps another."""
    new = one.fact.record
    if new.id in written:
        return new
    other = first.get(new.id)
    metadata = {"record": other.resource} if other is not None and other.seen_from(one.call.errand.scopes) else {}
    at = "volunteer" if new.source is RecordSource.CHECK_IN else "start_time"
    return RecordOverlaps(field=f"{one.wish.path}{at}", metadata=metadata)
