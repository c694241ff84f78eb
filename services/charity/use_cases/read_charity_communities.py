"""Lists charity communities, also those whose designation ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from services.charity.domain.charity_community import CharityCommunity, CharityCommunityState
from services.charity.store import charity_communities
from shared.aggregates import Reading
from shared.codes import PAST_THE_DIGITS
from shared.pages import Cursor, Page, cut

_FIRST = UUID(int=0)


@dataclass(frozen=True, slots=True)
class ReadCharityCommunities:
    """Reads what lies in the caller's scope."""

    kept: Reading[CharityCommunity]

    async def ending(
        self, within: str, until: date, *, state: CharityCommunityState | None, after: Cursor, size: int
    ) -> Page[CharityCommunity]:
        """Return those below a division whose designation ends by a day, by community."""
        behind = (str(after[0]), UUID(str(after[1]))) if after else ("", _FIRST)
        past = within + PAST_THE_DIGITS
        async with self.kept.database.reading() as connection:
            found = await charity_communities.ending(connection, within, past, until, state, after=behind, limit=size + 1)
        return cut(found, size, lambda one: (one.community, str(one.id)))
