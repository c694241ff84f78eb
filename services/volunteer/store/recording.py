"""Records what happened to locked volunteers: rows, history and events."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy.ext.asyncio import AsyncConnection

from services.volunteer.domain.facts import VolunteerFact
from services.volunteer.domain.lifecycle import State
from services.volunteer.events import OUTBOX, volunteer_event
from services.volunteer.store import changes, volunteers
from services.volunteer.store.memberships import end_of_volunteers
from services.volunteer.store.project_recording import end_of_participants

_BARRED: Final = (State.SUSPENDED, State.DEREGISTERED)


async def record(tx: AsyncConnection, facts: Sequence[VolunteerFact], *, actor: str, traceparent: str) -> None:
    """Write facts, several about one volunteer in the order of their versions."""
    await volunteers.save(tx, list({fact.volunteer.id: fact.volunteer for fact in facts}.values()))
    await changes.add(tx, [(fact, actor) for fact in facts])
    await OUTBOX.append(tx, [volunteer_event(fact, actor=actor, traceparent=traceparent) for fact in facts])
    # Whoever is no volunteer any more is in no team; one who is suspended stays where they are.
    ended = {fact.volunteer.id: fact.volunteer.update_time for fact in facts if not fact.volunteer.live}
    if ended:
        await end_of_volunteers(tx, ended, now=max(ended.values()), actor=actor, traceparent=traceparent)
    # Whoever may not serve, for now or for good, has no place in what is to come: places are few.
    barred = {fact.volunteer.id: fact.volunteer.update_time for fact in facts if fact.volunteer.state in _BARRED}
    if barred:
        await end_of_participants(tx, barred, now=max(barred.values()), actor=actor, traceparent=traceparent)
