"""Records a person of the directory with a certificate."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import Any, TypeVar

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
from shared.aggregates import New
from shared.changing import Changing
from shared.errand import Errand
from shared.facts import seen_from
from shared.ids import identifier_in
from shared.refusals import Refusal

Answer = TypeVar("Answer", bound=Message)


class Overtaken(Exception):
    """The directory's events tell of something newer than what it said about the person."""


@dataclass(frozen=True, slots=True)
class RecordSocialWorker:
    """Asks the directory who it is, then records them once, however often that is asked for."""

    directory: Directory
    change: Changing[Office, SocialWorker]

    async def __call__(self, request: Any, answer: type[Answer], wish: NewWorker) -> Answer:
        """Record a person. Raises PersonNotFound, and what `record_social_worker` raises."""
        while True:
            person = await self.directory.person(identifier_in(request.person))
            try:
                return await self.change.make(request, answer, partial(record_social_worker, wish=wish, person=person), under=person.id)
            except Overtaken:
                continue


async def record_social_worker(
    tx: AsyncConnection, office: Office, errand: Errand, wish: NewWorker, person: KnownPerson
) -> New[SocialWorker]:
    """Record a person as the directory told of them before. Two unique indexes decide who was first.

    Raises WorkerExists, CertificateExists, DayOutOfRange; Overtaken where the directory is to be asked again.
    """
    await PERSONS.lock(tx, [person.id])
    if (await PERSONS.heard(tx, office.consumer, [person.id])).get(person.id, 0) > person.version:
        raise Overtaken
    fact = worker_rules.record(wish, person, identifier=office.new_id(), today=office.today(), now=office.now())
    return WORKERS.new(fact, first=partial(_first, errand=errand, fact=fact))


async def _first(tx: AsyncConnection, *, errand: Errand, fact: WorkerRecorded) -> Refusal:
    """Return why somebody is not recorded: the person is, or somebody else has the certificate."""
    first = (await social_workers.live(tx, [fact.after.person])).get(fact.after.person)
    if first is None:
        return CertificateExists(field="certificate.number")
    return WorkerExists(field="person", metadata={"social_worker": first.resource} if seen_from(errand.scopes, first) else {})
