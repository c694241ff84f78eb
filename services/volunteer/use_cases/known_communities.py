"""Where volunteers can be kept: asked of the directory, and remembered for a short while, for communities seldom end."""

from __future__ import annotations

import time
from collections.abc import Iterable
from typing import Final

from services.volunteer.clients import Directory
from services.volunteer.domain.refusals import VolunteerRefusal

REMEMBERED_SECONDS: Final = 60.0
MOST_REMEMBERED: Final = 100_000


class KnownCommunities:
    """Remembers the communities that exist."""

    def __init__(self, directory: Directory) -> None:
        """Ask the directory."""
        self._directory = directory
        self._seen: dict[str, float] = {}

    async def refusals(self, codes: Iterable[str]) -> dict[str, VolunteerRefusal]:
        """Return why no volunteer can be kept in some of these communities: CommunityNotFound, CommunityEnded."""
        now = time.monotonic()
        unsure = {code for code in codes if self._seen.get(code, 0.0) <= now}
        found = await self._directory.communities(unsure)
        if len(self._seen) > MOST_REMEMBERED:
            self._seen.clear()
        self._seen |= {code: now + REMEMBERED_SECONDS for code, refusal in found.items() if refusal is None}
        return {code: refusal for code, refusal in found.items() if refusal is not None}
