"""Watches over what is followed: messages that never came, and versions that never came."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, NoReturn

import structlog

from services.warehouse.store.engine import EngineFault
from services.warehouse.use_cases.fill_gaps import FillGaps
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.db import is_passing

_log: Final = structlog.get_logger(__name__)

LOOK_SECONDS: Final = 1.0


@dataclass(frozen=True, slots=True)
class WatchStreams:
    """Looks every second."""

    followers: Sequence[TakeInEvents]
    gaps: FillGaps

    async def run(self) -> NoReturn:
        """Watch until cancelled."""
        while True:
            try:
                await self.turn()
            except EngineFault as fault:
                _log.warning("streams are not watched now", code=fault.code)
            except Exception as error:
                if not is_passing(error):
                    raise
            await asyncio.sleep(LOOK_SECONDS)

    async def turn(self) -> None:
        """Look once."""
        filled = await self.gaps.turn()
        for follower in self.followers:
            follower.state.gaps += filled.get(follower.source.service, 0)
            await follower.look_for_losses()
