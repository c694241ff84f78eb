"""The end of background tasks: asked until they have ended."""

from __future__ import annotations

import asyncio
from collections.abc import Collection
from typing import Any, Final

import structlog

log = structlog.get_logger(__name__)

ASK_AGAIN_SECONDS: Final = 1.0
LONG_SECONDS: Final = 10.0
"""After this long it is said who does not end."""


async def end(tasks: Collection[asyncio.Task[Any]]) -> None:
    """Cancel tasks and wait until all have ended, whatever they end with.

    Cancelled again and again: `asyncio.wait_for` of Python 3.11 forgets a cancellation that comes together with what it waits for
    (cpython #86296), and drivers wait by it. A task that was asked once could then run on for ever, and its service never stop.
    """
    left = set(tasks)
    asked = 0.0
    while left:
        for task in left:
            task.cancel()
        _, left = await asyncio.wait(left, timeout=ASK_AGAIN_SECONDS)
        asked += ASK_AGAIN_SECONDS
        if left and asked % LONG_SECONDS == 0:
            log.warning("tasks do not end although they are cancelled", tasks=sorted(task.get_name() for task in left))
