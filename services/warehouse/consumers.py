"""Follows a service's stream: takes what has arrived, a large batch at a time, has it taken in, and acknowledges it.

Not the kit's consumer, which applies a thousand events to PostgreSQL in one transaction: the engine wants few and large inserts, and needs
no inbox, for rows replace each other by version.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from typing import Final, NoReturn

import structlog
from nats.aio.msg import Msg
from nats.js.api import Header

from services.warehouse.model.reading import Message
from services.warehouse.store.engine import EngineFault
from services.warehouse.use_cases.take_in_events import TakeInEvents
from shared.db import is_passing
from shared.jetstream import BUS_TROUBLE, NEWEST, Bus
from shared.pull import Pull

_log: Final = structlog.get_logger(__name__)

DURABLE: Final = "warehouse"
RETRY_SECONDS: Final = 1.0
GATHER_SECONDS: Final = 0.25
"""A batch begins this long after the last one: while little comes, a few inserts a second are enough."""
LONGEST_GATHER_SECONDS: Final = 1.0
GATHERED_A_SECOND: Final = 1_000
"""While more than so many events a second come, batches are gathered for longer: each insert has a price whatever is in it, which the
services would pay that the messages come from. All the same nothing is older than half of what it may be when it can be read."""


@dataclass(frozen=True, slots=True)
class Follower:
    """Follows one stream."""

    bus: Bus
    take_in: TakeInEvents
    ack_seconds: float

    async def run(self) -> NoReturn:
        """Follow until cancelled, through every outage of bus, engine and database. Raises BusRefused and BusClosed."""
        while True:
            try:
                await self._follow(await self.bus.pull(self.take_in.source.stream, DURABLE, ack_seconds=self.ack_seconds))
            except (*BUS_TROUBLE, EngineFault) as error:
                self._interrupted(error)
            except Exception as error:
                if not is_passing(error):
                    raise
                self._interrupted(error)
            await asyncio.sleep(RETRY_SECONDS)

    async def _follow(self, pull: Pull) -> NoReturn:
        try:
            self.take_in.state.following = True
            while True:
                begun = time.monotonic()
                events = await self._take_in(pull, await pull.take())
                gathering = GATHER_SECONDS if self.take_in.state.pending else _gathering(events)
                await asyncio.sleep(max(0.0, gathering - (time.monotonic() - begun)))
        finally:
            self.take_in.state.following = False
            with suppress(*BUS_TROUBLE):
                await pull.close()

    async def _take_in(self, pull: Pull, arrived: Sequence[Msg]) -> int:
        before = self.take_in.state.events
        await self.take_in([_message(one) for one in arrived])
        await pull.acknowledge(arrived)
        self.take_in.state.pending = arrived[-1].metadata.num_pending
        return self.take_in.state.events - before

    def _interrupted(self, error: Exception) -> None:
        _log.warning("following interrupted", service=self.take_in.source.service, error=f"{type(error).__name__}: {error}")


def _gathering(events: int) -> float:
    """Return how many seconds after a batch of so many events the next one begins, where none is left behind."""
    return min(max(GATHER_SECONDS, events / GATHERED_A_SECOND), LONGEST_GATHER_SECONDS)


def _message(arrived: Msg) -> Message:
    headers, about = arrived.headers or {}, arrived.metadata
    newest = headers.get(NEWEST, "")
    return Message(
        about.sequence.stream,
        arrived.subject,
        id=headers.get(Header.MSG_ID, ""),
        payload=arrived.data,
        newest=int(newest) if newest.isdecimal() else 0,
        first=about.num_delivered == 1,
    )
