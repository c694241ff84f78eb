"""Follows what the directory's events tell of persons: mergers lead to the surviving one, the erased are forgotten, the renamed read again.

An event carries no name, and nobody is asked from inside a transaction: whoever changed is noted here and read by `read_persons`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.rules import belong_to, erase, give_way
from services.volunteer.domain.volunteer import Volunteer
from services.volunteer.store import volunteers
from services.volunteer.store.followed_persons import PERSONS
from services.volunteer.store.recording import record
from shared.clock import Clock

ACTOR: Final = "system:persons"
GAVE_WAY: Final = "同一人已有登记（人员档案合并）"
"""Why a registration ended whose person turned out to be another one, who is registered too."""


@dataclass(frozen=True, slots=True)
class PersonChanged:
    """What an event told of a person."""

    id: UUID
    version: int
    merged_into: UUID | None = None
    erased: bool = False


class FollowPersons:
    """Writes the effect of events about persons, in the transaction it is given."""

    def __init__(self, clock: Clock) -> None:
        """Take what it works with."""
        self._clock = clock

    async def __call__(self, tx: AsyncConnection, changed: Sequence[PersonChanged], traceparent: str) -> None:
        """Follow persons as they are now."""
        newest = {one.id: one for one in changed}
        known = list(newest.values())
        ends = await PERSONS.follow(tx, {one.id: one.merged_into for one in known})
        held = await volunteers.lock(tx, {*ends, *await volunteers.of_persons(tx, [one.id for one in known])})
        taken = set(await volunteers.live(tx, ends.values())) if ends else set()
        erased = {one.id for one in known if one.erased}
        facts = [fact for identifier in sorted(held) for fact in self._facts(held[identifier], ends, taken, erased)]
        await record(tx, facts, actor=ACTOR, traceparent=traceparent)
        await PERSONS.to_read(tx, _to_read(held.values(), ends, newest))

    def _facts(self, volunteer: Volunteer, ends: Mapping[UUID, UUID], taken: set[UUID], erased: set[UUID]) -> list[VolunteerFact]:
        """Return what happened to one volunteer, in order; `taken` are the persons who are registered, and grows."""
        now, facts = self._clock.now(), list[VolunteerFact]()
        end = ends.get(volunteer.id, volunteer.person)
        if end != volunteer.person and volunteer.live:
            if end in taken:
                facts.append(give_way(volunteer, GAVE_WAY, now=now))
                volunteer = facts[-1].volunteer
            taken.add(end)
        if (moved := belong_to(volunteer, end, now=now)) is not None:
            facts.append(moved)
            volunteer = moved.volunteer
        if end in erased and not volunteer.erased:
            facts.append(erase(volunteer, now=now))
        return facts


def _to_read(held: Iterable[Volunteer], ends: Mapping[UUID, UUID], changed: Mapping[UUID, PersonChanged]) -> dict[UUID, int]:
    """Return whom to read again, in a version at least as new as the event told of."""
    persons = {ends.get(one.id, one.person) for one in held}
    erased = {one.id for one in changed.values() if one.erased}
    return {person: changed[person].version if person in changed else 1 for person in persons - erased}
