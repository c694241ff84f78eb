"""Possible duplicates: the same check on every channel by which a person comes in or changes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from services.directory.domain.person_review import PersonReview, ReviewKind
from services.directory.store import persons
from services.directory.store.person_vault import SealedPerson
from shared.ids import NewId

MOST_LOOKALIKES: Final = 3
"""Reviews that one person may open at a time; a common name on a common birthday has more."""


async def lookalikes(tx: AsyncConnection, sealed: Mapping[UUID, SealedPerson], *, new_id: NewId, now: datetime) -> list[PersonReview]:
    """Return reviews of persons who have somebody else's name and day of birth, or name and phone.

    The caller is not told of them: it would be a way to ask who exists.
    """
    found = await persons.alike(tx, sealed, limit=MOST_LOOKALIKES)
    pairs = {(max(pair), min(pair)) for pair in found}
    return [PersonReview(new_id(), ReviewKind.POSSIBLE_DUPLICATE, newer, now, other_person_id=older) for newer, older in sorted(pairs)]
