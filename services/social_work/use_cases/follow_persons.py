"""Follows what the directory's events tell of persons: mergers lead to the surviving one, the erased are forgotten, the renamed read again.

An event carries no name, and nobody is asked from inside a transaction: whoever changed is noted here and read by `read_persons`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.social_work.domain.person_acts import belong_to, erase, give_way
from services.social_work.domain.social_worker import SocialWorker
from services.social_work.store import social_workers
from services.social_work.store.followed_persons import PERSONS
from services.social_work.use_cases.cut_short import release_worker
from services.social_work.use_cases.office import WORKERS, Office
from shared.caller import Caller
from shared.errand import Errand
from shared.facts import Fact

ACTOR: Final = "system:persons"
GAVE_WAY: Final = "同一人已有档案（人员档案合并）"
"""Why a record ended whose person turned out to be another one, who is recorded too."""
WENT: Final = "社会工作者档案终止"
"""Why assignments ended whose social worker's record did."""


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """What an event told of a person."""

    id: UUID
    version: int
    merged_into: UUID | None = None
    erased: bool = False


class FollowPersons:
    """Writes the effect of events about persons, in the transaction it is given."""

    def __init__(self, office: Office) -> None:
        """Take what it works with."""
        self._office = office

    async def __call__(self, tx: AsyncConnection, changed: Sequence[PersonChanged], traceparent: str) -> None:
        """Follow persons as they are now."""
        newest = {one.id: one for one in changed}
        ends = await PERSONS.follow(tx, {one.id: one.merged_into for one in newest.values()})
        held = await social_workers.SHELF.lock_all(tx, {*ends, *await social_workers.of_persons(tx, newest)})
        taken = set(await social_workers.live(tx, ends.values())) if ends else set()
        errand = Errand(Caller(ACTOR, ()), (), "FollowPersons", traceparent=traceparent)
        for identifier in sorted(held):
            worker, end = held[identifier], ends.get(identifier, held[identifier].person)
            facts = self._facts(worker, end, taken, erased=end in newest and newest[end].erased)
            if worker.live and facts and not facts[-1].after.live:
                await release_worker(tx, self._office, errand, identifier, WENT)
            if facts:
                await WORKERS.record(tx, errand, *facts)
        await PERSONS.to_read(tx, _to_read(held.values(), ends, newest))

    def _facts(self, worker: SocialWorker, end: UUID, taken: set[UUID], *, erased: bool) -> list[Fact[SocialWorker]]:
        """Return what happened to one social worker, in order; `taken` are the persons who are recorded, and grows."""
        now, facts = self._office.now(), list[Fact[SocialWorker]]()
        if end != worker.person and worker.live:
            if end in taken:
                facts.append(give_way(worker, GAVE_WAY, now=now))
                worker = facts[-1].after
            taken.add(end)
        if (moved := belong_to(worker, end, now=now)) is not None:
            facts.append(moved)
            worker = moved.after
        if erased and not worker.erased:
            facts.append(erase(worker, now=now))
        return facts


def _to_read(held: Iterable[SocialWorker], ends: Mapping[UUID, UUID], changed: Mapping[UUID, PersonChanged]) -> dict[UUID, int]:
    """Return whom to read again, in a version at least as new as the event told of."""
    persons = {ends.get(one.id, one.person) for one in held}
    erased = {one.id for one in changed.values() if one.erased}
    return {person: changed[person].version if person in changed else 1 for person in persons - erased}
