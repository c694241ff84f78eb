"""Follows what the directory's events tell of persons on rosters: mergers lead to the surviving record, the erased lose their name.

An event carries no name, and nobody is asked from inside a transaction: whoever changed is noted here and read by `ReadPersons`.
"""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.ext.asyncio import AsyncConnection

from services.incubation.domain.known_person import PersonChanged
from services.incubation.store import known_persons


async def follow_persons(tx: AsyncConnection, changed: Sequence[PersonChanged]) -> None:
    """Write the effect of events about persons, of whom the last event of each counts."""
    newest = list({one.id: one for one in changed}.values())
    await known_persons.lock(tx, [one.id for one in newest])
    await known_persons.changed(tx, newest)
