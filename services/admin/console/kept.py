"""What is kept for a short while, for those who would get the same answer: asked once, however many ask at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final

MOST: Final = 10_000
"""So many, and what is too old is forgotten; if that is not enough, all of it."""


@dataclass(slots=True)
class Kept:
    """Keeps values by what was asked. What is asked for somebody has their grants in its key."""

    seconds: float
    _values: dict[Hashable, tuple[float, Any]] = field(default_factory=dict)
    _asking: dict[Hashable, asyncio.Future[Any]] = field(default_factory=dict)

    def peek(self, key: Hashable) -> Any:
        """Return what is kept; None where nothing is."""
        until, value = self._values.get(key, (0.0, None))
        return value if until > time.monotonic() else None

    def keep(self, key: Hashable, value: Any) -> None:
        """Keep a value, which is not None."""
        now = time.monotonic()
        if len(self._values) >= MOST:
            young = {kept: one for kept, one in self._values.items() if one[0] > now}
            self._values = young if len(young) < MOST else {}
        self._values[key] = now + self.seconds, value

    async def get(self, key: Hashable, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Return what is kept, or ask; what failed is not kept."""
        if (value := self.peek(key)) is not None:
            return value
        asking = self._asking.get(key)
        if asking is None:
            asking = self._asking[key] = asyncio.ensure_future(ask())
            asking.add_done_callback(lambda _: self._asking.pop(key, None))
        value = await asyncio.shield(asking)  # who goes away leaves the others their answer
        self.keep(key, value)
        return value
