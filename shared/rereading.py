"""Reads another service's records again that changed there, outside of any transaction, and takes over what they say now."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Final, Generic, NoReturn, Protocol, TypeVar
from uuid import UUID

import structlog
from sqlalchemy.ext.asyncio import AsyncConnection

from shared.db import Database, retrying
from shared.errors import RemoteFault
from shared.followed import Followed
from shared.refusals import Refusal
from shared.rounds import keep_up

_log: Final = structlog.get_logger(__name__)

AT_ONCE: Final = 500


class Known(Protocol):
    """A record as the other service tells of it."""

    @property
    def version(self) -> int:
        """Return how new it is."""
        ...


K = TypeVar("K", bound=Known)


class Rereading(Generic[K]):
    """A job that keeps rows in step with another service's records, through every outage of it."""

    def __init__(
        self,
        database: Database,
        followed: Followed,
        ask: Callable[[Collection[UUID]], Awaitable[Mapping[UUID, K]]],
        take_over: Callable[[AsyncConnection, Mapping[UUID, K]], Awaitable[None]],
        *,
        every_seconds: float,
    ) -> None:
        """`ask` returns those of these records that exist; `take_over` writes what they say, with their locks held."""
        self._database = database
        self._followed = followed
        self._ask = ask
        self._take_over = take_over
        self._every_seconds = every_seconds

    async def run(self) -> NoReturn:
        """Work until cancelled."""
        await keep_up(self._attempt, at_once=AT_ONCE, every_seconds=self._every_seconds, job=self._followed.collection)

    async def turn(self) -> int:
        """Read some records; return how many there were."""
        async with self._database.reading() as connection:
            wanted = await self._followed.waiting(connection, AT_ONCE)
        if wanted:
            known = await self._ask(wanted)
            await retrying(lambda: self._write(known, set(wanted) - set(known)))
        return len(wanted)

    async def _attempt(self) -> int:
        try:
            return await self.turn()
        except (Refusal, RemoteFault) as error:
            _log.warning(
                "records wait to be read", of=self._followed.collection, error=type(error).__name__, reason=getattr(error, "reason", "")
            )
            return 0

    async def _write(self, known: Mapping[UUID, K], missing: Collection[UUID]) -> None:
        async with self._database.transaction() as tx:
            await self._followed.lock(tx, known)
            await self._take_over(tx, known)
            await self._followed.were_read(tx, {identifier: one.version for identifier, one in known.items()})
            await self._followed.were_missing(tx, missing)
