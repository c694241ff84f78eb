"""Which townships and streets there are: asked of the directory, and remembered for a short while, for divisions seldom change."""

from __future__ import annotations

import time
from typing import Final

from services.social_work.clients import Directory, KnownDivision
from shared.codes import COUNTY_DIGITS

REMEMBERED_SECONDS: Final = 60.0
MOST_REMEMBERED: Final = 5_000


class KnownTownships:
    """Remembers the divisions right below those that it was asked about."""

    def __init__(self, directory: Directory) -> None:
        """Ask `directory`."""
        self._directory = directory
        self._seen: dict[str, tuple[float, list[KnownDivision]]] = {}

    async def below(self, code: str) -> list[KnownDivision]:
        """Return all townships of a county, or of all counties of a city, by code. Raises CountyNotFound."""
        if len(code) >= COUNTY_DIGITS:
            return await self._right_below(code)
        return [township for county in await self._right_below(code) for township in await self._right_below(county.code)]

    async def _right_below(self, code: str) -> list[KnownDivision]:
        until, found = self._seen.get(code, (0.0, []))
        if until > time.monotonic():
            return found
        found = await self._directory.divisions_below(code)
        if len(self._seen) > MOST_REMEMBERED:
            self._seen.clear()
        self._seen[code] = time.monotonic() + REMEMBERED_SECONDS, found
        return found
