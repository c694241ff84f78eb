"""Writes facts: the row, the history and the event, in the transaction in which they happen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, NamedTuple, TypeVar

from sqlalchemy.ext.asyncio import AsyncConnection

from shared.aggregates.history import History
from shared.aggregates.shelf import Shelf
from shared.aggregates.telling import Telling
from shared.facts import Aggregate, Fact
from shared.outbox import Outbox

R = TypeVar("R", bound=Aggregate)


class Told(NamedTuple, Generic[R]):
    """A fact, and in whose call it happened."""

    fact: Fact[R]
    actor: str
    traceparent: str


@dataclass(frozen=True, slots=True)
class Recorder(Generic[R]):
    """Where facts about one kind of aggregate are written."""

    shelf: Shelf[R]
    history: History
    telling: Telling[R]
    outbox: Outbox

    async def add(self, tx: AsyncConnection, fact: Fact[R], *, actor: str, traceparent: str) -> bool:
        """Write a new aggregate; False, and nothing written, where the database says that somebody was first."""
        if not await self.shelf.insert(tx, fact.after):
            return False
        await self._tell(tx, [Told(fact, actor, traceparent)])
        return True

    async def add_all(self, tx: AsyncConnection, told: Sequence[Told[R]]) -> None:
        """Write new aggregates of many calls, of which nothing can have been first: for a use case that takes a list."""
        await self.shelf.insert_all(tx, [each.fact.after for each in told])
        await self._tell(tx, told)

    async def record(self, tx: AsyncConnection, facts: Sequence[Fact[R]], *, actor: str, traceparent: str) -> None:
        """Write facts about locked aggregates; several about one in the order of their versions."""
        await self.shelf.save_all(tx, {fact.after.id: fact.after for fact in facts}.values())
        await self._tell(tx, [Told(fact, actor, traceparent) for fact in facts])

    async def _tell(self, tx: AsyncConnection, told: Sequence[Told[R]]) -> None:
        await self.history.add(tx, [(fact, actor) for fact, actor, _ in told])
        events = [self.telling.event(fact, actor=actor, traceparent=traceparent) for fact, actor, traceparent in told]
        await self.outbox.append(tx, events)
