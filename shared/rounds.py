"""The loop of a job that asks again and again whether there is something to do, and does it a bounded transaction at a time."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, NoReturn

import structlog

from shared.db import is_passing

_log: Final = structlog.get_logger(__name__)


async def keep_up(turn: Callable[[], Awaitable[int]], *, at_once: int, every_seconds: float, job: str) -> NoReturn:
    """Call `turn` every so many seconds until cancelled, and at once again while it finds as much as it takes.

    `turn` returns how many it found, `at_once` at the most. Troubles of the database that pass are told under the name `job` and waited
    out; anything else is raised.
    """
    while True:
        try:
            while await turn() == at_once:
                pass
        except Exception as error:
            if not is_passing(error):
                raise
            _log.warning("a job waits for the database", job=job, error=type(error).__name__)
        await asyncio.sleep(every_seconds)
