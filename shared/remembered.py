"""What another service says exists: asked, and remembered for a short while, for such things seldom end."""

from __future__ import annotations

import time
from collections.abc import Awaitable, Callable, Iterable, Mapping
from typing import Final, Generic, TypeVar

from shared.coalescer import Coalescer
from shared.refusals import Refusal

F = TypeVar("F", bound=Refusal)

REMEMBERED_SECONDS: Final = 60.0
MOST_REMEMBERED: Final = 100_000


class Remembered(Generic[F]):
    """Remembers what is there; of what is not, it asks each time."""

    def __init__(self, ask: Callable[[set[str]], Awaitable[Mapping[str, F | None]]], *, public: bool = False) -> None:
        """`ask` returns for each key why it cannot be used, None where it can.

        What is `public`, anybody may know of: callers who want single keys at the same moment are asked for together, in nobody's name.
        """
        self._ask = ask
        self._seen: dict[str, float] = {}
        self._together: Coalescer[str, F | None] | None = Coalescer(self._each) if public else None

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
        if self._together is None or self._seen.get(key, 0.0) > time.monotonic():
            return (await self.refusals([key])).get(key)
        return await self._together(key)

    async def _each(self, keys: list[str]) -> list[F | None]:
        refusals = await self.refusals(keys)
        return [refusals.get(key) for key in keys]
