"""One transaction's worth of registering: a few statements for all applicants of all calls that were gathered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.consent import Consent, ConsentRule
from services.volunteer.domain.facts import VolunteerRegistered
from services.volunteer.domain.known_person import KnownPerson
from services.volunteer.domain.number import NewNumber
from services.volunteer.domain.refusals import AlreadyRegistered
from services.volunteer.domain.registration import Registration
from services.volunteer.domain.rules import register
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.events import OUTBOX, volunteer_event
from services.volunteer.store import births, volunteers
from services.volunteer.store.followed_persons import PERSONS
from shared import audit
from shared.clock import Clock
from shared.errand import Errand
from shared.ids import NewId
from shared.refusals import Outcome, Refusal, attempt


class Overtaken(Exception):
    """What the directory told of a person is out of date, or a number was drawn twice: begin anew."""


@dataclass(frozen=True, slots=True)
class Applicant:
    """A wish that is in order, and the person it is about."""

    errand: Errand
    wish: Registration
    person: KnownPerson
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class _Registered:
    """A fact that is not on record yet, and whose errand it was."""

    errand: Errand
    fact: VolunteerRegistered

    @property
    def volunteer(self) -> Volunteer:
        return self.fact.volunteer


@dataclass(frozen=True, slots=True)
class RegistrationRound:
    """Registers applicants. The database's unique index decides who was first, not this code."""

    clock: Clock
    rule: ConsentRule
    new_id: NewId
    new_number: NewNumber
    consumer: str
    """Under this name the inbox keeps the versions of persons."""

    async def run(self, tx: AsyncConnection, applicants: Sequence[Outcome[Applicant]]) -> list[Outcome[Volunteer]]:
        """Return what became of each applicant, and record it."""
        await self._assert_fresh(tx, [one.person for one in applicants if isinstance(one, Applicant)])
        now, today = self.clock.now(), self.clock.today()
        outcomes = [attempt(self._register, one, now, today) for one in applicants]
        new = [one for one in outcomes if isinstance(one, _Registered)]
        born = await births.insert(tx, [one.volunteer for one in new])
        await self._record(tx, [one for one in new if one.volunteer.id in born], now)
        late = {one.volunteer.person for one in new if one.volunteer.id not in born}
        faster = await volunteers.live(tx, late) if late else {}
        return [one if isinstance(one, Refusal) else _outcome(one, born, faster) for one in outcomes]

    def _register(self, applicant: Outcome[Applicant], now: datetime, today: date) -> _Registered:
        if isinstance(applicant, Refusal):
            raise applicant
        fact = register(
            applicant.wish,
            applicant.person,
            applicant.consent,
            rule=self.rule,
            identifier=self.new_id(),
            number=self.new_number(),
            now=now,
            today=today,
        )
        return _Registered(applicant.errand, fact)

    async def _assert_fresh(self, tx: AsyncConnection, persons: Sequence[KnownPerson]) -> None:
        """Keep what the directory told from being older than what its events told: a name that changed, a merger, an erasure."""
        if not persons:
            return
        await PERSONS.lock(tx, [person.id for person in persons])
        heard = await PERSONS.heard(tx, self.consumer, [person.id for person in persons])
        if any(heard.get(person.id, 0) > person.version for person in persons):
            raise Overtaken

    async def _record(self, tx: AsyncConnection, registered: Sequence[_Registered], now: datetime) -> None:
        await births.tell(tx, [(one.fact, one.errand.caller.subject) for one in registered])
        await OUTBOX.append(
            tx, [volunteer_event(one.fact, actor=one.errand.caller.subject, traceparent=one.errand.traceparent) for one in registered]
        )
        # The directory's audit log knows this service as the one who asked: who asked for whom stands here.
        await audit.append(tx, [errand.entry(_subjects(rows), now) for errand, rows in _by_errand(registered)])


def _by_errand(registered: Sequence[_Registered]) -> list[tuple[Errand, list[_Registered]]]:
    """Return what was registered on each errand: one record tells of all rows of a list that share a transaction."""
    found: dict[int, tuple[Errand, list[_Registered]]] = {}
    for one in registered:
        found.setdefault(id(one.errand), (one.errand, []))[1].append(one)
    return list(found.values())


def _subjects(registered: Sequence[_Registered]) -> Iterator[str]:
    for one in registered:
        yield one.volunteer.resource
        yield f"persons/{one.volunteer.person}"


def _outcome(one: _Registered, born: Collection[UUID], faster: Mapping[UUID, Volunteer]) -> Outcome[Volunteer]:
    """Return a volunteer who is on record now, or the refusal of one whose person was registered already."""
    if one.volunteer.id in born:
        return one.volunteer
    first = faster.get(one.volunteer.person)
    if first is None:  # nobody has the person, so somebody has the number
        raise Overtaken
    metadata = {"volunteer": first.resource} if first.seen_from(one.errand.scopes) else {}
    return AlreadyRegistered(field="registration.document", metadata=metadata)
