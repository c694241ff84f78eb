"""What the directory brings about: another name, another record of the person, erasure. The record here follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from services.social_work.domain.known_person import KnownPerson
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.domain.worker_facts import WorkerErased, WorkerPersonChanged, WorkerRenamed, WorkerWithdrawn
from services.social_work.domain.worker_lifecycle import WorkerAction
from services.social_work.domain.worker_rules import following


def rename(worker: SocialWorker, person: KnownPerson, *, now: datetime) -> tuple[SocialWorker, list[WorkerRenamed]]:
    """Take the name over; return the record after it, and a fact where the name is another.

    A record of the person that is older than the one taken over before changes nothing.
    """
    if worker.erased or person.version <= worker.person_version:
        return worker, []
    newer = replace(worker, person_version=person.version)
    if person.display_name == worker.display_name:
        return newer, []
    fact = WorkerRenamed(following(newer, WorkerAction.FOLLOW, now, display_name=person.display_name))
    return fact.after, [fact]


def belong_to(worker: SocialWorker, person: UUID, *, now: datetime) -> WorkerPersonChanged | None:
    """Belong to the surviving record of a merger, or to the own one again. Nothing where it does already."""
    if person == worker.person:
        return None
    return WorkerPersonChanged(following(worker, WorkerAction.FOLLOW, now, person=person, person_version=0))


def give_way(worker: SocialWorker, reason: str, *, now: datetime) -> WorkerWithdrawn:
    """Of two records of one person the other one stays."""
    return WorkerWithdrawn(following(worker, WorkerAction.GIVE_WAY, now, state_reason=reason), reason)


def erase(worker: SocialWorker, *, now: datetime) -> WorkerErased:
    """Forget whatever tells who it was (PIPL 47); level, registration and history of states stay, for the figures."""
    return WorkerErased(following(worker, WorkerAction.ERASE, now, display_name="", certificate_number=None, state_reason="", erased=True))
