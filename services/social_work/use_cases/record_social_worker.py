"""Records a person of the directory with a certificate."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol, TypeVar

from google.protobuf.message import Message
from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.clients import Directory
from services.social_work.domain import worker_rules
from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.social_worker import NewWorker, SocialWorker
from services.social_work.domain.worker_facts import WorkerRecorded
from services.social_work.domain.worker_refusals import CertificateExists, WorkerExists
from services.social_work.store import social_workers
from services.social_work.store.followed_persons import PERSONS
from services.social_work.use_cases.office import WORKERS, Office
from shared.errand import Errand
from shared.facts import seen_from
from shared.ids import identifier_in
from shared.once import Once
from shared.refusals import Refusal

Answer = TypeVar("Answer", bound=Message)


class Asking(Protocol):
    """A request about a person that names itself."""

    request_id: str
    person: str


class Overtaken(Exception):
    """The directory's events tell of something newer than what it said about the person."""


@dataclass(frozen=True, slots=True)
class RecordSocialWorker:
    """Asks the directory who it is, then records them once, however often that is asked for."""

    directory: Directory
    office: Office
    once: Once

    async def __call__(
        self, request: Asking, answer: type[Answer], errand: Errand, wish: NewWorker, told: Callable[[SocialWorker], Answer]
    ) -> Answer:
        """Record a person. Raises PersonNotFound, and what `record_social_worker` raises."""
        while True:
            person = await self.directory.person(identifier_in(request.person))
            try:
                return await self.once(request, answer, partial(self._work, errand, wish, person, told))
            except Overtaken:
                continue

    async def _work(
        self, errand: Errand, wish: NewWorker, person: KnownPerson, told: Callable[[SocialWorker], Answer], tx: AsyncConnection
    ) -> Answer:
        return told(await record_social_worker(tx, self.office, errand, wish, person))


async def record_social_worker(tx: AsyncConnection, office: Office, errand: Errand, wish: NewWorker, person: KnownPerson) -> SocialWorker:
    """Record a person as the directory told of them before. Two unique indexes decide who was first.

    Raises WorkerExists, CertificateExists, DayOutOfRange; Overtaken where the directory is to be asked again.
    """
    await PERSONS.lock(tx, [person.id])
    if (await PERSONS.heard(tx, office.consumer, [person.id])).get(person.id, 0) > person.version:
        raise Overtaken
    fact = worker_rules.record(wish, person, identifier=office.new_id(), today=office.today(), now=office.now())
    if await WORKERS.recorder.add(tx, fact, actor=errand.caller.subject, traceparent=errand.traceparent):
        return fact.after
    raise await _first(tx, errand, fact)


async def _first(tx: AsyncConnection, errand: Errand, fact: WorkerRecorded) -> Refusal:
    """Return why somebody is not recorded: the person is, or somebody else has the certificate."""
    first = (await social_workers.live(tx, [fact.after.person])).get(fact.after.person)
    if first is None:
        return CertificateExists(field="certificate.number")
    return WorkerExists(field="person", metadata={"social_worker": first.resource} if seen_from(errand.scopes, first) else {})
