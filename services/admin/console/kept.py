"""Answers that are kept for a short while, for those who would get the same one: asked once, however many ask at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Hashable
from dataclasses import dataclass, field
from typing import Any, Final

MOST: Final = 1_000


@dataclass(slots=True)
class Kept:
    """Keeps answers by what was asked. What is asked for somebody has their grants in its key."""

    seconds: float
    _answers: dict[Hashable, tuple[float, asyncio.Future[Any]]] = field(default_factory=dict)

    async def get(self, key: Hashable, ask: Callable[[], Awaitable[Any]]) -> Any:
        """Return the answer that is kept, or ask; what failed is not kept."""
        now = time.monotonic()
        until, answer = self._answers.get(key, (0.0, None))
        if answer is None or until <= now or (answer.done() and (answer.cancelled() or answer.exception() is not None)):
            if len(self._answers) >= MOST:
                self._answers = {kept: one for kept, one in self._answers.items() if one[0] > now}
            answer = asyncio.ensure_future(ask())
            self._answers[key] = now + self.seconds, answer
        return await asyncio.shield(answer)
