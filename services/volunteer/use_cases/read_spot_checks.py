"""Reads spot checks, their samples and populations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from services.volunteer.domain.review_refusals import SpotCheckNotFound
from services.volunteer.domain.spot_check import Item, SpotCheck, SpotCheckState
from services.volunteer.store import spot_checks
from shared.db import Database
from shared.pages import Cursor, Page, cut

_NEWEST: Final = str(UUID(int=2**128 - 1))
_FIRST: Final = str(UUID(int=0))


@dataclass(frozen=True, slots=True)
class ReadSpotChecks:
    """Reads what is published, and what lies in the scopes of those who check and audit."""

    database: Database

    async def one(self, identifier: UUID, scopes: Sequence[str], *, field: str) -> SpotCheck:
        """Return a spot check. Raises SpotCheckNotFound."""
        async with self.database.reading() as connection:
            found = (await spot_checks.read(connection, [identifier])).get(identifier)
        if found is None or not (found.state is SpotCheckState.PUBLISHED or found.seen_from(scopes)):
            raise SpotCheckNotFound(field=field)
        return found

    async def below(
        self, division: str, scopes: Sequence[str], state: SpotCheckState | None, *, after: Cursor, size: int
    ) -> Page[SpotCheck]:
        """Return spot checks of a division and below it, newest first."""
        [behind] = after or (_NEWEST,)
        async with self.database.reading() as connection:
            found = await spot_checks.page(connection, division, scopes, state, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one.id),))

    async def items(self, check: SpotCheck, *, after: Cursor, size: int) -> Page[Item]:
        """Return the sample of a spot check in its order."""
        [behind] = after or (0,)
        async with self.database.reading() as connection:
            return cut(await spot_checks.items(connection, check.id, after=int(behind), limit=size + 1), size, lambda one: (one.position,))

    async def population(self, check: SpotCheck, *, after: Cursor, size: int) -> Page[UUID]:
        """Return the population of a spot check in the order of its digest."""
        [behind] = after or (_FIRST,)
        async with self.database.reading() as connection:
            found = await spot_checks.population(connection, check.id, after=UUID(str(behind)), limit=size + 1)
        return cut(found, size, lambda one: (str(one),))
