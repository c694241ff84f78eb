"""What another service says exists: asked, and remembered for a short while, for such things seldom end."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final, Generic, TypeVar

from shared.refusals import Refusal

F = TypeVar("F", bound=Refusal)

REMEMBERED_SECONDS: Final = 60.0
MOST_REMEMBERED: Final = 100_000


class Remembered(Generic[F]):
    """Remembers what is there; of what is not, it asks each time."""

    def __init__(self, ask: Callable[[set[str]], Awaitable[Mapping[str, F | None]]]) -> None:
        """`ask` returns for each key why it cannot be used, None where it can."""
        self._ask = ask
        self._seen: dict[str, float] = {}

    async def refusals(self, keys: Iterable[str]) -> dict[str, F]:
        """Return why some of these keys cannot be used."""
        now = time.monotonic()
        unsure = {key for key in keys if self._seen.get(key, 0.0) <= now}
        found = await self._ask(unsure) if unsure else {}
        if len(self._seen) > MOST_REMEMBERED:
            self._seen.clear()
        self._seen |= {key: now + REMEMBERED_SECONDS for key, refusal in found.items() if refusal is None}
        return {key: refusal for key, refusal in found.items() if refusal is not None}

    async def refusal(self, key: str) -> F | None:
        """Return why one key cannot be used; None where it can."""
        return (await self.refusals([key])).get(key)
